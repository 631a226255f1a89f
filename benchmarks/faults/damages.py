"""Ways in which a whole file is damaged; ``twin`` is the same file of another generation."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path


def _half(path: Path, _: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _empty(path: Path, _: Path) -> None:
    os.truncate(path, 0)


def _gone(path: Path, _: Path) -> None:
    path.unlink()


def _longer(path: Path, _: Path) -> None:
    with path.open("ab") as file:
        file.write(b"\0")


def _zeroed(path: Path, _: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def replaced_by(path: Path, twin: Path) -> None:
    """Put the same file of another generation in a file's place."""
    shutil.copy(twin, path)


def _link(path: Path, twin: Path) -> None:
    path.unlink()
    path.symlink_to(twin)


def _folder(path: Path, _: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGES: dict[str, Callable[[Path, Path], None]] = {
    "cut in half": _half,
    "emptied": _empty,
    "removed": _gone,
    "one byte longer": _longer,
    "all zeros": _zeroed,
    "the earlier generation's": replaced_by,
    "a link to the earlier generation's": _link,
    "a folder in its place": _folder,
}
