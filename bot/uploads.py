"""Files that are sent in: kept aside, read, taken in or thrown away. Blocks; no Telegram here.

Everything stays inside the operator's first folder of reports: what waits lies in ``.incoming``,
what was removed in ``.removed``; a build passes over both, because their names begin with a dot.
"""

from __future__ import annotations

import os
import re
import secrets
import time
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bot.originals import report_file
from index.domain import Figure, Report
from index.figures.extract import extract_figures
from index.language.places import Gazetteer
from index.language.text import clean
from index.reading import SUPPORTED_SUFFIXES, read_report

MAX_BYTES = 20_000_000
INCOMING = ".incoming"
REMOVED = ".removed"
_WAIT_DAYS = 7
_UNSAFE = re.compile(r'[\x00-\x1f/\\:*?"<>|]+')
_MAX_NAME = 120
_MAX_GIVEN = 1000


@dataclass(frozen=True, slots=True)
class Read:
    """What was read in a file that was sent in."""

    report: Report
    figures: tuple[Figure, ...]


def safe_name(name: str) -> str | None:
    """Return a file name that is only that, or None when its kind is not read."""
    # The beginning names the file and the end its kind; nobody's file name is longer.
    name = name if len(name) <= _MAX_GIVEN else name[: _MAX_GIVEN // 2] + name[-_MAX_GIVEN // 2 :]
    cleaned = _UNSAFE.sub(" ", clean(name)).strip(" .")
    path = PurePosixPath(" ".join(cleaned.split()))
    suffix = path.suffix.lower()
    if suffix not in SUPPORTED_SUFFIXES:
        return None
    stem = path.stem.strip(" .").encode()[:_MAX_NAME].decode("utf-8", "ignore").strip()
    if stem.casefold() == "readme":
        stem = "bao-cao"  # a build passes over README files
    return f"{stem or 'bao-cao'}{suffix}"


def set_aside(folder: Path, name: str, content: bytes) -> str:
    """Keep a file until it is decided on, and return its token."""
    waiting = folder / INCOMING
    waiting.mkdir(parents=True, exist_ok=True)
    _forget_old(waiting)
    token = secrets.token_hex(8)
    path = waiting / f"{token}{PurePosixPath(name).suffix}"
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o644)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    return token


def _forget_old(waiting: Path) -> None:
    for path in waiting.iterdir():
        if path.is_file() and path.stat().st_mtime < time.time() - _WAIT_DAYS * 86400:
            path.unlink(missing_ok=True)


def read_aside(folder: Path, token: str, name: str) -> Read:
    """Read a file that was set aside. Raises ``ReportUnreadable``."""
    gazetteer = Gazetteer.load()
    report = read_report(_aside(folder, token, name), folder / INCOMING, gazetteer)
    return Read(report, tuple(extract_figures(report, gazetteer)))


def take_in(folder: Path, token: str, name: str) -> bool:
    """Move a file from aside into the reports, over one of the same name; False: it is gone.

    What it takes the place of goes to ``.removed``.
    """
    source, target = _aside(folder, token, name), folder / name
    if not source.is_file():
        return False
    if target.is_symlink() or target.exists():
        put_away(folder, target)
    source.replace(target)
    return True


def throw_away(folder: Path, token: str, name: str) -> None:
    """Delete a file that was set aside."""
    _aside(folder, token, name).unlink(missing_ok=True)


def put_away(root: Path, path: Path) -> None:
    """Move a report's file out of the collection, where it can be had back."""
    removed = root / REMOVED
    removed.mkdir(exist_ok=True)
    path.replace(removed / f"{time.strftime('%Y%m%dT%H%M%S')}-{secrets.token_hex(2)}-{path.name}")


def remove_report(report: Report, roots: tuple[Path, ...]) -> bool:
    """Put a report's file away; False when none of the folders holds it."""
    for root in roots:
        path = report_file(report, [root])
        if path is not None:
            put_away(root, path)
            return True
    return False


def _aside(folder: Path, token: str, name: str) -> Path:
    if not re.fullmatch(r"[0-9a-f]{16}", token):
        raise ValueError(f"no token: {token!r}")
    return folder / INCOMING / f"{token}{PurePosixPath(name).suffix}"
