"""The document behind a report: the operator's file, or the text that the index holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from index.domain import Report

MAX_BYTES = 50_000_000  # Telegram takes no larger document from a bot


@dataclass(frozen=True, slots=True)
class Original:
    """A document to send. ``exact`` is False when only the text could be had."""

    name: str
    content: bytes
    exact: bool


def report_file(report: Report, roots: Iterable[Path]) -> Path | None:
    """Return the report's file, or None when none of the report folders holds it (any more)."""
    for root in roots:
        path = root / PurePosixPath(report.file)
        try:
            inside = path.resolve(strict=True).is_relative_to(root.resolve())
            if inside and path.is_file():
                return path
        except (OSError, RuntimeError, ValueError):
            continue
    return None


def original(report: Report, roots: Iterable[Path], built_at: datetime) -> Original:
    """Return the document of a report.

    A file that is newer than the index may be another text by now; then, and when it is gone or
    too large, the text that the answers rest on is sent instead.
    """
    name = PurePosixPath(report.file).name
    path = report_file(report, roots)
    if path is not None:
        try:
            status = path.stat()
            if status.st_mtime <= built_at.timestamp() and status.st_size <= MAX_BYTES:
                return Original(name, path.read_bytes(), exact=True)
        except OSError:
            pass
    stem = PurePosixPath(name).stem or "bao-cao"
    return Original(f"{stem}.txt", report.body.encode("utf-8"), exact=False)
