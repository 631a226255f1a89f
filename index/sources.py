"""Which files of the report folders are read."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.errors import HoibaocaoError

MAX_FILE_BYTES = 50 * 1024 * 1024
# Line ends, controls and marks of direction.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, and the folder given by the operator that it was found in."""

    path: Path
    root: Path

    @property
    def name(self) -> str:
        """The file's path below its root, for messages."""
        return self.path.relative_to(self.root).as_posix()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was left out of a build, and why (a short English phrase)."""

    file: str
    reason: str


def list_sources(report_dirs: Sequence[Path]) -> tuple[list[Source], list[Problem]]:
    """Return the files below ``report_dirs`` in a stable order, and what was left out.

    Hidden files and ``README.md`` are passed over silently: they are no reports. Links that lead
    out of their folder, empty files, files over 50 MB and whatever is no regular file are named.
    A file below two of the folders is listed once.

    Raises:
        HoibaocaoError: one of ``report_dirs`` does not exist or is no folder.
    """
    sources: list[Source] = []
    problems: list[Problem] = []
    seen: set[Path] = set()
    for given in report_dirs:
        if not given.is_dir():
            raise HoibaocaoError(f"{given}: no such folder of reports; check --reports")
        root = given.resolve()
        for path in _walk(root, problems):
            reason = _refusal(path, root)
            target = path if reason else path.resolve()
            if target in seen:
                continue
            seen.add(target)
            if reason:
                name = path.relative_to(root).as_posix()
                problems.append(Problem(printable(name), reason))
                continue
            sources.append(Source(path, root))
    return sources, problems


def printable(name: str) -> str:
    """Return a file name that can be shown and stored.

    Escaped are bytes that are no UTF-8, and characters that forge lines or steer a terminal: line
    ends, controls, marks of direction.
    """
    shown = name.encode("utf-8", "backslashreplace").decode("utf-8")
    return _CONTROLS.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), shown)


def _walk(root: Path, problems: list[Problem]) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        name = printable(str(error.filename))
        problems.append(Problem(name, f"folder cannot be listed ({error.strerror})"))

    for folder, folders, files in os.walk(root, onerror=unreadable, followlinks=False):
        here = Path(folder)
        for name in sorted(folders):
            if (here / name).is_symlink() and not name.startswith("."):
                shown = printable((here / name).relative_to(root).as_posix())
                problems.append(Problem(shown, "a link to a folder is not followed"))
        folders[:] = sorted(n for n in folders if not n.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and name.casefold() != "readme.md":
                yield here / name


def _refusal(path: Path, root: Path) -> str | None:
    """Return why a file is not read, or None."""
    try:
        if path.is_symlink() and not path.resolve(strict=True).is_relative_to(root):
            return "a link that leads out of the folder"
        status = path.stat()
    except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle
        return f"cannot be read ({getattr(error, 'strerror', None) or 'a broken link'})"
    if not stat.S_ISREG(status.st_mode):
        return "not a regular file"
    if status.st_size == 0:
        return "empty"
    if status.st_size > MAX_FILE_BYTES:
        return f"larger than {MAX_FILE_BYTES // (1024 * 1024)} MB, split it"
    name = path.relative_to(root).as_posix()
    if printable(name) != name:
        return "its name is not valid UTF-8, or has control characters"
    return None
