"""The document behind a report: the operator's file, or the text that the index holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from index.domain import Report
from index.errors import ReportUnreadable
from index.language.places import Gazetteer
from index.reading import read_report

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


def original(report: Report, roots: Iterable[Path], gazetteer: Gazetteer) -> Original:
    """Return the document of a report.

    A file that reads as another text by now is not the one that the answers rest on; then, and
    when it is gone or too large, the text itself is sent instead. What counts is what the file
    holds, not when it was written: a copy or a restored backup is as good.
    """
    name = PurePosixPath(report.file).name
    for root in roots:
        path = report_file(report, [root])
        if path is None:
            continue
        try:
            # Read first: what is sent is then what was compared, unless both changed in between.
            content = path.read_bytes() if path.stat().st_size <= MAX_BYTES else b""
            if content and read_report(path, root, gazetteer).id == report.id:
                return Original(name, content, exact=True)
        except (OSError, ReportUnreadable):
            continue
    stem = PurePosixPath(name).stem or "bao-cao"
    return Original(f"{stem}.txt", report.body.encode("utf-8"), exact=False)
