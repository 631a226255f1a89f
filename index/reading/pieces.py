"""Cut a text into pieces: one line each, or several where a line was only wrapped.

Pieces hold everything of the text but the white space between them, in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from index.domain import BlockKind, Span
from index.reading.genre import words
from index.reading.grids import find_grids

# A line of at most this many characters may have been broken to fit a page.
_MAX_WRAP = 140
_MIN_BLANK = 2
_LINES_A_BLANK = 12  # fewer blank lines than these are those between pages
_MIN_GOING_ON = 2
_LEAST_BROKEN = 5
_SHARP = 0.95
_SECTION = re.compile(r"[IVX]{1,5}[.)]\s+[^\W\d_]")
_MAX_EDGE = 100
_LEAST_LEADING = 40
_CELLS = re.compile(r"[|\t]")
_TERMINAL = re.compile(r"[.!?:;…|”\"»)\]]\s*$")
_LIST_MARK = re.compile(
    r"(?:[-–—•●▪■◦‣*+·](?!\d)\s{0,3}(?=\S)|(?:\d{1,2}|[a-zđ])\)\s|[a-zđ]\.\s+(?=[A-ZÀ-Ỹ])|\d{1,2}(?:\.\d{1,2}){0,3}\.\s(?!\d)"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}\s(?=[^\W\d_]))"
)
_TABLE_ROW = re.compile(r"\|.*\|\s*$")


@dataclass(slots=True)
class Piece:
    """A stretch of text on the way to becoming a block; ``kind`` is None until it is known."""

    start: int
    end: int
    text: str
    kind: BlockKind | None = None

    @property
    def span(self) -> Span:
        """Where the piece stands in the body."""
        return Span(self.start, self.end)


def is_list_item(text: str) -> bool:
    """Tell whether ``text`` starts with a bullet, "a)" or a number of an enumeration."""
    return _LIST_MARK.match(text) is not None


def is_table_row(text: str) -> bool:
    """Tell whether ``text`` is a row of a Markdown table."""
    return text.startswith("|") and text.count("|") >= 3 and _TABLE_ROW.match(text) is not None


def split_pieces(body: str, start: int = 0) -> list[Piece]:
    """Return the pieces of ``body[start:]`` in order."""
    lines = [Piece(a, b, body[a:b]) for a, b in _lines(body, start)]
    lines = _with_grids(body, lines)
    text = [line for line in lines if line.kind is None]
    width = _wrap_width(text, body)
    # Where blank lines part the paragraphs, a full stop at a full line's end parts nothing.
    blank = sum(not _adjacent(body, a, b) for a, b in pairwise(text))
    apart = bool(width) and blank >= max(_MIN_BLANK, len(text) // _LINES_A_BLANK)
    edge = _sharp_edge(text, body) if width else 0
    pieces: list[Piece] = []
    last: Piece | None = None  # the line, not the piece, that the next line would continue
    for line in lines:
        if line.kind is not None:
            pieces.append(line)
            last = None
            continue
        goes_on = last and _adjacent(body, last, line)
        if last and goes_on and _continues(last, line, width, edge, apart=apart):
            pieces[-1].end = line.end
        else:
            pieces.append(Piece(line.start, line.end, line.text))
        last = line
    for piece in pieces:
        piece.text = body[piece.start : piece.end]
    return pieces


def _with_grids(body: str, lines: list[Piece]) -> list[Piece]:
    """Return the lines with those of a table without one row a line made one piece."""
    result: list[Piece] = []
    done = 0
    for first, end in find_grids(body, [line.span for line in lines]):
        result += lines[done:first]
        start, stop = lines[first].start, lines[end - 1].end
        text = body[start:stop]
        # Words between bars without any number are a page's menu.
        kind = BlockKind.TABLE if any(map(str.isdigit, text)) else BlockKind.META
        result.append(Piece(start, stop, text, kind))
        done = end
    return result + lines[done:]


def _leads_to(line: str, following: str) -> bool:
    """Tell whether a line stops before its number: "… bảo hiểm y tế đạt" over "91,8%."."""
    if not following[0].isdecimal() or len(line) < _LEAST_LEADING or _CELLS.search(line):
        return False
    return line.rsplit(None, 1)[-1].lower() in words("lines", "before_numbers")


def _lines(body: str, start: int) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^\n]+", body[start:] if start else body):
        text = match.group()
        stripped = text.strip()
        if stripped:
            begin = start + match.start() + (len(text) - len(text.lstrip()))
            yield begin, begin + len(stripped)


def _adjacent(body: str, first: Piece, second: Piece) -> bool:
    return body.count("\n", first.end, second.start) == 1


def _special(text: str) -> bool:
    return is_list_item(text) or is_table_row(text) or text.startswith("#")


def _wrap_width(lines: list[Piece], body: str) -> int:
    """Return the width that the text was wrapped to, or 0 when it was not.

    A wrapped text shows in lines that go on in lower case on the next one.
    """
    if len(lines) < 8 or sum(len(line.text) > _MAX_WRAP for line in lines) > len(lines) // 20:
        return 0
    pairs = [(a, b) for a, b in pairwise(lines) if _adjacent(body, a, b)]
    going_on = sum(b.text[0].islower() and not _special(b.text) for _, b in pairs)
    lengths = sorted(len(line.text) for line in lines)
    if pairs and going_on >= max(3, len(pairs) // 5):
        return lengths[int(len(lengths) * 0.9)]
    return _edge(pairs, lengths) if going_on >= _MIN_GOING_ON else 0


def _edge(pairs: list[tuple[Piece, Piece]], lengths: list[int]) -> int:
    """Return the width at which nearly every line ends because the next word does not fit."""
    width = lengths[-1] if lengths[-1] <= _MAX_EDGE else lengths[-2]
    pairs = [(a, b) for a, b in pairs if not _special(b.text)]
    tight = sum(len(a.text) + 1 + len(b.text.split(None, 1)[0]) > width for a, b in pairs)
    sure = width <= _MAX_EDGE and tight >= max(3, len(pairs) * 4 // 5)
    return width if sure else 0


def _sharp_edge(lines: list[Piece], body: str) -> int:
    """Return the width that every broken line was filled to, 0 where letters are not alike wide.

    A line that the next word still fits on was ended on purpose: "… kế hoạch vốn 180 tỷ đồng".
    """
    broken = [
        (a, b)
        for a, b in pairwise(lines)
        if _adjacent(body, a, b) and b.text[0].islower() and not _special(b.text)
    ]
    width = max((len(a.text) for a, _ in broken), default=0)
    full = sum(_fills(a, b, width) for a, b in broken)
    return width if len(broken) >= _LEAST_BROKEN and full >= _SHARP * len(broken) else 0


def _fills(line: Piece, following: Piece, width: int) -> bool:
    return len(line.text) + 1 + len(following.text.split(None, 1)[0]) > width


def _continues(line: Piece, following: Piece, width: int, edge: int, *, apart: bool) -> bool:
    if _special(following.text) or is_table_row(line.text) or line.text.startswith("#"):
        return False
    if line.text.rstrip().endswith("|") or _SECTION.match(following.text):
        return False
    broken = edge and following.text[0].islower() and line.text[-1] in ":;"
    if broken and len(line.text) <= edge and _fills(line, following, edge):
        return True
    if _TERMINAL.search(line.text):
        full = apart and 0.75 * width <= len(line.text) <= _MAX_WRAP
        return full and not line.text.isupper()
    if line.text.endswith(",") and len(line.text) <= _MAX_WRAP:
        return True
    if len(line.text) <= _MAX_WRAP and (
        following.text[0].islower() or _leads_to(line.text, following.text)
    ):
        return True
    if edge:
        return _fills(line, following, edge)
    return bool(width) and len(line.text) >= 0.75 * width
