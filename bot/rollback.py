"""Going back to an earlier generation: checked whole, then the pointer moves. Blocks."""

from __future__ import annotations

import os
import re
from pathlib import Path

from index.errors import IndexDamaged
from index.generation import CURRENT_FILE, GENERATIONS
from index.location import IndexLocation
from index.location import roll_back as location_roll_back
from index.lock import build_lock
from index.manifest import check_files, read_manifest

_NAME = re.compile(r"\d{8}T\d{12}-[0-9a-f]{12}")


def go_back(location: IndexLocation, name: str) -> None:
    """Make the generation ``name`` the live one, in a folder or on a cluster.

    Raises:
        IndexDamaged: there is no such generation (any more), or it is not whole.
        IndexLocked: a build is running.
        IndexUnreachable: the cluster does not answer.
    """
    if location.url is None:
        roll_back(location.folder, name)
    else:
        location_roll_back(location, name)


def roll_back(index_dir: Path, name: str) -> None:
    """Make the generation ``name`` the live one.

    Raises:
        IndexDamaged: there is no such generation (any more), or it is not whole.
        IndexLocked: a build is running.
    """
    folder = index_dir / GENERATIONS / name
    if not _NAME.fullmatch(name) or folder.is_symlink() or not folder.is_dir():
        raise IndexDamaged(f"{folder}: no such generation; run `hoibaocao build`")
    with build_lock(index_dir):
        check_files(folder, read_manifest(folder))
        pointer = index_dir / f".{CURRENT_FILE}.{os.getpid()}"
        with pointer.open("w", encoding="ascii") as file:
            file.write(name + "\n")
            file.flush()
            os.fsync(file.fileno())
        pointer.replace(index_dir / CURRENT_FILE)
        descriptor = os.open(index_dir, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
