"""Remembers which files of a generation were read through and found whole.

Opening an index of gigabytes would read all of it for its checksums, at every start. A generation
that was checked once is known again by its files: size, inode, times of the last change of the
content and of the inode. Whoever writes into a file, renames or replaces it, sets the latter to
the present, whatever he does to the former, so only then is it read again. What changes no time
(a disk that decays) is found by ``hoibaocao status``, which reads everything.

The note lies beside the generations. Without it, or where it cannot be written, all is read.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
from pathlib import Path

from index.manifest import MANIFEST_FILE, Manifest, check_contents, check_names

_PREFIX = ".checked-"
_MAX_BYTES = 1_000_000
# The clock of a file system ticks so often at least; what changes within a tick shows no change.
_TICK = 0.05
_SECOND = 1_000_000_000

Seen = dict[str, list[int]]


def check(index_dir: Path, name: str, folder: Path, manifest: Manifest) -> None:
    """Check that the files in ``folder`` are those of the manifest of generation ``name``.

    Raises:
        IndexDamaged: a file is missing, changed, a link, or not in the manifest.
    """
    check_names(folder, manifest)
    if _noted(index_dir, name) != look(folder, manifest):
        check_fully(index_dir, name, folder, manifest)


def check_fully(index_dir: Path, name: str, folder: Path, manifest: Manifest) -> None:
    """Read every file, as ``check`` does with those that were not read before.

    Raises:
        IndexDamaged: a file is missing, changed, a link, or not in the manifest.
    """
    forget(index_dir, name)
    note(index_dir, name, read_through(folder, manifest))


def read_through(folder: Path, manifest: Manifest) -> Seen | None:
    """Read every file and return what they are known by; None where that says too little.

    Raises:
        IndexDamaged: a file is missing, changed, a link, or not in the manifest.
    """
    check_names(folder, manifest)
    before = look(folder, manifest)
    if before is not None and _fresh(before):
        time.sleep(_TICK)  # so that a change from now on has another time than the last one
    check_contents(folder, manifest)
    return before if before == look(folder, manifest) else None


def look(folder: Path, manifest: Manifest) -> Seen | None:
    """Return what the files are known by; None where that says too little."""
    seen: Seen = {}
    for file in (MANIFEST_FILE, *(entry.name for entry in manifest.files)):
        try:
            found = (folder / file).stat(follow_symlinks=False)
        except OSError:
            return None
        seen[file] = [found.st_size, found.st_ino, found.st_mtime_ns, found.st_ctime_ns]
    # A file system that counts whole seconds hides what changes within one.
    return seen if any(times[3] % _SECOND for times in seen.values()) else None


def note(index_dir: Path, name: str, seen: Seen | None) -> None:
    """Keep what the files of a generation are known by, which were read and found whole."""
    if seen is None:
        return
    path, temporary = _path(index_dir, name), _path(index_dir, f"{name}.{os.getpid()}")
    # Another user's index, a full disk: then all is read again the next time.
    with contextlib.suppress(OSError):
        temporary.write_text(json.dumps(seen), encoding="utf-8")
        temporary.replace(path)


def forget(index_dir: Path, name: str) -> None:
    """Drop the note of a generation."""
    with contextlib.suppress(OSError):
        _path(index_dir, name).unlink(missing_ok=True)


def prune_notes(index_dir: Path, keep: frozenset[str]) -> None:
    """Drop all notes but those of ``keep``."""
    for path in index_dir.glob(f"{_PREFIX}*"):
        if path.name.removeprefix(_PREFIX) not in keep:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)


def _path(index_dir: Path, name: str) -> Path:
    return index_dir / f"{_PREFIX}{name}"


def _noted(index_dir: Path, name: str) -> Seen | str:
    try:
        with _path(index_dir, name).open("rb") as file:
            noted: Seen = json.loads(file.read(_MAX_BYTES))
            return noted
    except (OSError, ValueError, RecursionError):
        return "nothing"


def _fresh(seen: Seen) -> bool:
    newest = max(times[3] for times in seen.values())
    return time.time_ns() - newest < _TICK * _SECOND
