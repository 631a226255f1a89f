"""One build at a time, across threads and processes; a killed owner leaves no lock."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from index.errors import IndexLocked
from index.lock import LOCK_FILE, build_lock

_HOLD = """
import sys
from pathlib import Path
from index.lock import build_lock
with build_lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_second_owner_is_refused_and_told_who_holds_it(tmp_path: Path) -> None:
    owner = f"pid {os.getpid()} on"
    with (
        build_lock(tmp_path),
        pytest.raises(IndexLocked, match=owner),
        build_lock(tmp_path),
    ):
        raise AssertionError("two owners")
    with build_lock(tmp_path):
        pass


def test_lock_is_free_after_an_error_inside(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), build_lock(tmp_path):
        raise RuntimeError
    with build_lock(tmp_path):
        pass


def test_killed_process_leaves_no_lock(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    holder = subprocess.Popen(  # noqa: S603 - our own interpreter and text
        [sys.executable, "-c", _HOLD, str(tmp_path)],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(IndexLocked, match=f"pid {holder.pid} on"), build_lock(tmp_path):
            raise AssertionError("two owners")
        holder.kill()
    with build_lock(tmp_path):
        pass


def test_garbage_in_the_lock_file_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / LOCK_FILE).write_bytes(b"\xff{" * 5000)
    with build_lock(tmp_path), pytest.raises(IndexLocked), build_lock(tmp_path):
        raise AssertionError("two owners")


def test_link_in_place_of_the_lock_file_is_not_followed(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("keep")
    (tmp_path / LOCK_FILE).symlink_to(victim)
    with pytest.raises(OSError, match=LOCK_FILE), build_lock(tmp_path):
        raise AssertionError("followed")
    assert victim.read_text() == "keep"
