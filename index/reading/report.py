"""From a file to a ``Report``: the one place where the parts of reading meet."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from index.domain import BlockKind, DateBasis, Report
from index.errors import ReportUnreadable
from index.language.dates import find_dates
from index.language.places import Gazetteer
from index.language.report_places import report_places
from index.language.text import clean
from index.reading.blocks import lay_out
from index.reading.dates import infer_dates
from index.reading.files import load_file
from index.reading.front_matter import parse_front_matter
from index.reading.titles import table_title

_ID_LENGTH = 12
# A year alone does not tell whether the units of before or since July 2025 are meant.
_SURE_DAY = (DateBasis.STATED, DateBasis.DAY_AND_TEXT_YEAR, DateBasis.FRONT_MATTER)
_SHEET = re.compile(r"(?:sheet|trang tính)\s?\d*", re.IGNORECASE)


def read_report(
    path: Path, root: Path, gazetteer: Gazetteer, warn: Callable[[str], object] | None = None
) -> Report:
    """Return the report in the file at ``path``.

    Args:
        path: the file.
        root: the folder that the report's ``file`` is named relative to.
        gazetteer: the places.
        warn: is told what of the file is not in the report, if anything is known to be missing.

    Raises:
        ReportUnreadable: the file is no readable Vietnamese report; ``reason`` says why.
    """
    name = _name(path, root)
    loaded = load_file(path, name)
    metadata = dict(loaded.metadata)
    report = read_text_report(loaded.text, name, gazetteer, metadata)
    if not any(True for _ in report.indexed_spans()):
        raise ReportUnreadable(name, "nothing but titles, captions or links in it")
    if loaded.warning and warn is not None:
        warn(loaded.warning)
    return report


def read_text_report(
    text: str, file: str, gazetteer: Gazetteer, metadata: Mapping[str, str] | None = None
) -> Report:
    """Return the report that ``text`` is.

    Args:
        text: the whole text, front matter included; cleaned here if it is not yet.
        file: the name to keep.
        gazetteer: the places.
        metadata: what is known outside the text: title, source, url, author, date. The front
            matter's own fields win.
    """
    outside = metadata or {}
    body = clean(text)
    front = parse_front_matter(body)
    url = front.get("url") or outside.get("url")
    layout = lay_out(body, front, outside.get("title"))
    title = layout.title
    if _SHEET.fullmatch(title) or not title:
        table = next((b.span for b in layout.blocks if b.kind is BlockKind.TABLE), None)
        title = (table and table_title(body[table.start : table.end])) or Path(file).stem
    dates = infer_dates(
        body, layout.blocks, title, front, posted=_day(outside.get("date")), url=url
    )
    # What the operator wrote in the head about the place outranks what the title says of it.
    named = front.get("places")
    source = front.get("source") or outside.get("source")
    places = report_places(
        f"{named}\n{title}" if named else title,
        body,
        layout.blocks,
        gazetteer,
        on=dates.session if dates.basis in _SURE_DAY else dates.printed,
        source=source,
        url=url,
    )
    author_span = layout.author_span or front.spans.get("author")
    return Report(
        id=hashlib.sha256(body.encode("utf-8")).hexdigest()[:_ID_LENGTH],
        file=file,
        title=title,
        body=body,
        blocks=layout.blocks,
        source=source,
        url=url,
        author=layout.author or front.get("author") or outside.get("author"),
        author_span=author_span,
        printed_date=dates.printed,
        printed_date_span=dates.printed_span,
        session_date=dates.session,
        session_date_span=dates.session_span,
        session_basis=dates.basis,
        period=dates.period,
        places=places,
    )


def _name(path: Path, root: Path) -> str:
    try:
        name = path.relative_to(root).as_posix()
    except ValueError:
        name = path.name
    # A file name may hold bytes that are no text; a database and JSON take only text.
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _day(value: str | None) -> date | None:
    for mention in find_dates(value or ""):
        if mention.year and mention.day:
            return date(mention.year, mention.month, mention.day)
    return None
