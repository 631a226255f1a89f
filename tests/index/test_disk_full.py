"""A full disk is an error that is raised, never a process that dies of a signal."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_WRITE = """
import sys
from pathlib import Path
import numpy as np
from index.dense import DenseIndex
from index.lexical import LexicalIndex
folder = Path(sys.argv[2])
try:
    if sys.argv[1] == "lexical":
        words = [f"chữ {i} và {i * 7} nữa" for i in range(4000)]
        LexicalIndex.build(words, folder=folder / "lexical").save(folder / "lexical")
    else:
        DenseIndex.build(np.ones((400, 384), np.float32)).save(folder / "dense.faiss")
except OSError as error:
    print(error.strerror)
else:
    print("written")
"""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 512 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:  # noqa: S603
        pytest.skip("no file system can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)  # noqa: S603, S607


@pytest.mark.parametrize("part", ["lexical", "dense"])
def test_full_disk_is_an_error(part: str, small_disk: Path) -> None:
    done = subprocess.run(  # noqa: S603  (our own interpreter and text)
        [sys.executable, "-c", _WRITE, part, str(small_disk)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"TMPDIR": "/tmp"},  # noqa: S108
    )
    assert (done.stdout, done.returncode) == ("No space left on device\n", 0), done.stderr
