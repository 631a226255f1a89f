"""Reports of an economic zone or of parks: their numbers are not those of the whole province.

"Khu kinh tế A và các KCN B: nhìn lại năm 2024", or the report of such a zone's board: the zone
stands as ``parent`` over every number that names no other owner.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.domain import AreaLevel, BlockKind, Figure, Report
from index.language.lexicon import word_set
from index.language.scan import PhraseTable, scan

_PARKS = PhraseTable({words: words for words in word_set("parks", "parks")})
_OF_ALL = PhraseTable({words: words for words in word_set("parks", "of_all")})
_BOARDS = PhraseTable({words: words for words in word_set("zone_reports", "boards")})
_MANY = word_set("zone_reports", "many")
_LONGEST = 14  # words of a zone's name
_HEAD_LINES = 4


def of_zone_report(report: Report, figures: Sequence[Figure]) -> list[Figure]:
    """Put the zone that a report is about over the figures of the area it lies in.

    Args:
        report: the report.
        figures: its figures.
    """
    zone = zone_of(report)
    if not zone or report.place is None:
        return list(figures)
    return [_under(figure, zone, report) for figure in figures]


def zone_of(report: Report) -> str:
    """Return the zone or the parks that a report is of, "" where it is of none."""
    told = _before_colon(report.title)
    if told and _opens_with_park(told):
        return told
    return next((name for line in _heads(report) if (name := _of_board(line))), "")


def _heads(report: Report) -> Iterator[str]:
    """Yield what may say whose report it is: its source and the first lines of its body."""
    yield report.source or ""
    yield report.title
    for block in report.blocks[:_HEAD_LINES]:
        if block.kind is not BlockKind.TABLE:
            yield report.body[block.span.start : block.span.end][:200]


def _before_colon(title: str) -> str:
    name, colon, _ = title.partition(":")
    return " ".join(name.split()) if colon and len(name.split()) <= _LONGEST else ""


def _opens_with_park(words: str) -> bool:
    """Tell whether words open with the kind of a zone and a name: "KKT Vân Phong"."""
    tokens = scan(words)
    first = 1 if tokens and tokens[0].text in _MANY else 0
    kind = _PARKS.match(tokens, first) if first < len(tokens) else None
    return kind is not None and kind.last < len(tokens) and words[tokens[kind.last].start].isupper()


def _of_board(line: str) -> str:
    """Return the zone of a line that is nothing but its board: "BQL KKT A và các KCN B"."""
    tokens = scan(line)
    board = _BOARDS.match(tokens, 0) if tokens else None
    if board is None or len(tokens) > _LONGEST + board.last or board.last >= len(tokens):
        return ""
    name = line[tokens[board.last].start : tokens[-1].end]
    return " ".join(name.split()) if _opens_with_park(name) else ""


def _under(figure: Figure, zone: str, report: Report) -> Figure:
    """Return a figure of the report's own area under the zone, where it names no owner itself."""
    place = figure.place
    if place is None or place != report.place or place.level is AreaLevel.AGENCY:
        return figure
    said = scan(f"{figure.parent or ''}. {figure.indicator}")
    sentence = report.body[figure.sentence.start : figure.span.start]
    if _PARKS.find(said) or _OF_ALL.find(scan(sentence)):
        return figure
    return replace(figure, parent=f"{zone} – {figure.parent}" if figure.parent else zone)
