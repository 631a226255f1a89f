"""What each stretch of a report is: text to index, or title, caption, author, repeat, links."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.domain import INDEXED_BLOCKS, Block, BlockKind, Span
from index.reading import repeats
from index.reading.captions import byline_tail, glued_caption_end, is_byline, is_caption
from index.reading.front_matter import FrontMatter
from index.reading.headings import is_heading, is_scrap, mark_menus
from index.reading.meta_lines import (
    is_filed_under,
    is_furniture,
    is_link_item,
    is_links,
    printed_date_in,
    related_marker,
)
from index.reading.pieces import Piece, is_list_item, is_table_row, split_pieces
from index.reading.titles import mark_title

_MAX_LEAD = 900
_TEASERS = 4  # how many of the first pieces may be an excerpt
_LONG = 200  # a piece this long that ends a sentence is text, not a link to other news
_TAIL_PIECES = 4
_MORE = re.compile(r"more\s{0,3}(?=\()(?:\([^()\n]{2,30}\)\s{0,3}[-–—:]\s{0,3})?", re.IGNORECASE)
_STAMP = re.compile(r"date\s20\d\d-\d\d(?:-\d\d)?(?:\s+|$)", re.IGNORECASE)
_TABLE_RULE = re.compile(r"[ \t:|-]{3,400}")
_MAX_ROW = 600  # characters in a row of a table without outer pipes


@dataclass(frozen=True, slots=True)
class Layout:
    """A report's blocks with the title and author that they showed."""

    blocks: tuple[Block, ...]
    title: str
    author: str | None = None
    author_span: Span | None = None


def lay_out(body: str, front: FrontMatter, title: str | None = None) -> Layout:
    """Return the blocks of ``body``: in order, without overlap, all but white space covered.

    Args:
        body: the whole cleaned text.
        front: its front matter.
        title: the title that metadata outside the body states; the front matter's wins.
    """
    head = [Piece(p.start, p.end, p.text, BlockKind.META) for p in split_pieces(body[: front.end])]
    pieces = _split_glued(split_pieces(body, front.end))
    found_title = mark_title(pieces, front.get("title") or title)
    _mark_related(pieces)
    _mark_plain_kinds(pieces)
    _mark_open_tables(pieces)
    _mark_repeats(pieces)
    pieces = _split_more(pieces)
    pieces, author = _mark_byline(pieces)
    _mark_text(pieces)
    tables = _tables(body, _split_stamp(pieces))
    blocks = tuple(Block(p.kind or BlockKind.PARAGRAPH, p.span) for p in (*head, *tables))
    if author is None:
        return Layout(blocks, found_title)
    return Layout(blocks, found_title, author.text, author.span)


def _split_glued(pieces: list[Piece]) -> list[Piece]:
    """Part a caption that is glued in front of text from that text."""
    result: list[Piece] = []
    for piece in pieces:
        cut = glued_caption_end(piece.text) if piece.kind is None else 0
        if cut:
            result.append(
                Piece(piece.start, piece.start + cut, piece.text[:cut], BlockKind.CAPTION)
            )
            piece = _from(piece, piece.start + cut)
        result.append(piece)
    return result


def _split_stamp(pieces: list[Piece]) -> list[Piece]:
    """Part the mark of a page's date ("date 2020-07") that a copy left in front of the text.

    What it stands before stays what it is: a copied title behind it is read as text.
    """
    first = next((n for n, piece in enumerate(pieces) if piece.kind in INDEXED_BLOCKS), None)
    match = _STAMP.match(pieces[first].text) if first is not None else None
    if first is None or match is None:
        return pieces
    piece, stamp = pieces[first], match.group().rstrip()
    marked = Piece(piece.start, piece.start + len(stamp), stamp, BlockKind.META)
    rest = _from(piece, piece.start + match.end(), piece.kind)
    return [*pieces[:first], marked, *([rest] if rest.text else []), *pieces[first + 1 :]]


def _from(piece: Piece, start: int, kind: BlockKind | None = None) -> Piece:
    text = piece.text[start - piece.start :]
    stripped = text.lstrip()
    return Piece(piece.end - len(stripped), piece.end, stripped, kind)


def _mark_related(pieces: list[Piece]) -> None:
    position = 0
    text_seen = False
    while position < len(pieces):
        marker = related_marker(pieces[position].text)
        text_seen = text_seen or _is_long(pieces[position].text)
        if marker and pieces[position].kind is None:
            # Above all text it is a menu or a heading; it cannot end what has not begun.
            to_the_end = marker == "strict" and text_seen
            end = position + 1
            while end < len(pieces) and (to_the_end or not _is_long(pieces[end].text)):
                end += 1
            for piece in pieces[position:end]:
                piece.kind = BlockKind.RELATED
            position = end
        else:
            if pieces[position].kind is None and is_links(pieces[position].text):
                pieces[position].kind = BlockKind.RELATED
            position += 1
    _mark_links_below(pieces)


def _mark_links_below(pieces: list[Piece]) -> None:
    """Mark the lines behind "»" that nothing but short lines follows below a text.

    And below its first links, or what it is filed under, the short lines that close no sentence.
    """
    last = next((n for n in range(len(pieces) - 1, -1, -1) if _is_long(pieces[n].text)), None)
    linked = False
    for piece in pieces[last + 1 :] if last is not None else ():
        open_end = piece.text[-1] not in ".;:"
        if piece.kind is None and (is_link_item(piece.text) or (linked and open_end)):
            piece.kind = BlockKind.RELATED
        linked = linked or piece.kind is BlockKind.RELATED or is_filed_under(piece.text)


def _is_long(text: str) -> bool:
    return len(text) >= _LONG and text.rstrip()[-1] in '.!?…”"|'


def _mark_plain_kinds(pieces: list[Piece]) -> None:
    for number, piece in enumerate(pieces):
        if piece.kind is not None:
            continue
        near_edge = number < 12 or number >= len(pieces) - 6
        if is_table_row(piece.text):
            piece.kind = BlockKind.TABLE
        elif is_furniture(piece.text) or (near_edge and printed_date_in(piece.text)):
            piece.kind = BlockKind.META
        elif is_caption(piece.text):
            piece.kind = BlockKind.CAPTION


def _mark_open_tables(pieces: list[Piece]) -> None:
    """Mark rows without outer pipes ("Huyện | Kế hoạch | Giải ngân"): two or more alike in a row.

    Two cells a row are a table only with a number below its head; else it is two menus or dates.
    """
    start = 0
    while start < len(pieces):
        width = _cells(pieces[start])
        end = start + 1
        while width and end < len(pieces) and _cells(pieces[end]) == width:
            end += 1
        rows = [p for p in pieces[start:end] if not _TABLE_RULE.fullmatch(p.text)]
        stated = width > 2 or any(c.isdigit() for row in rows[1:] for c in row.text)
        if width and len(rows) > 1 and stated:
            for piece in pieces[start:end]:
                piece.kind = BlockKind.TABLE
        start = end


def _cells(piece: Piece) -> int:
    """Return how many cells a row without an outer pipe in front has; 0 when it is none."""
    text = piece.text
    rule = _TABLE_RULE.fullmatch(text) is not None
    if (piece.kind is not None and not rule) or "\n" in text or len(text) > _MAX_ROW:
        return 0
    cells = text.removesuffix("|").split("|")
    return len(cells) if len(cells) > 1 and cells[0].strip() else 0


def _mark_repeats(pieces: list[Piece]) -> None:
    """Mark exact repeats of earlier pieces, and excerpts of later ones."""
    keys = [repeats.key(piece.text) for piece in pieces]
    first_text = 0
    for number, piece in enumerate(pieces):
        if first_text >= _TEASERS:
            break
        if piece.kind in (BlockKind.META, BlockKind.TITLE):
            continue
        first_text += 1
        # A caption with an excerpt glued to it looks like either.
        if repeats.is_teaser(piece.text) and repeats.is_covered(
            piece.text, " ".join(keys[number + 1 :])
        ):
            piece.kind = BlockKind.REPEAT
    seen: set[str] = set()
    for piece, key in zip(pieces, keys, strict=True):
        comparable = piece.kind in (None, BlockKind.CAPTION, BlockKind.TITLE)
        if is_list_item(piece.text):  # the same entry may rightly stand under two headings
            continue
        if not comparable or not repeats.long_enough(key):
            continue
        if key in seen:
            piece.kind = BlockKind.REPEAT
        seen.add(key)


def _split_more(pieces: list[Piece]) -> list[Piece]:
    """Free the summary that some sites print last from the link text in front of it."""
    result: list[Piece] = []
    for piece in pieces:
        match = _MORE.match(piece.text) if piece.kind is None else None
        if match and match.end() < len(piece.text):
            cut = piece.start + match.end()
            marker = match.group().rstrip()
            result.append(Piece(piece.start, piece.start + len(marker), marker, BlockKind.META))
            result.append(_from(piece, cut, BlockKind.LEAD))
        else:
            result.append(piece)
    return result


def _mark_byline(pieces: list[Piece]) -> tuple[list[Piece], Piece | None]:
    """Mark author lines at the end (and labelled ones above the text); part one glued to text."""
    author: Piece | None = None
    looked = 0
    for number in range(len(pieces) - 1, -1, -1):
        piece = pieces[number]
        if piece.kind in (BlockKind.LEAD, BlockKind.META, BlockKind.RELATED, BlockKind.REPEAT):
            continue
        if looked >= _TAIL_PIECES:
            break
        looked += 1
        if piece.kind is None and is_byline(piece.text):
            piece.kind = BlockKind.BYLINE
            author = piece
            continue
        if piece.kind is BlockKind.CAPTION:
            continue
        cut = byline_tail(piece.text) if piece.kind is None and author is None else 0
        if cut:
            name = Piece(piece.start + cut, piece.end, piece.text[cut:], BlockKind.BYLINE)
            text = piece.text[:cut].rstrip()
            pieces[number : number + 1] = [Piece(piece.start, piece.start + len(text), text), name]
            author = name
        break
    for piece in pieces[:8]:
        if piece.kind is None and is_byline(piece.text, labelled=True):
            piece.kind = BlockKind.BYLINE
            author = author or piece
    return pieces, author


def _mark_text(pieces: list[Piece]) -> None:
    """Give every piece that is left a kind of text; the first paragraph is the lead."""
    lead = any(piece.kind is BlockKind.LEAD for piece in pieces)
    if not lead:
        mark_menus(pieces)
    for number, piece in enumerate(pieces):
        if piece.kind is not None:
            continue
        near = pieces[number + 1 : number + 4]
        following = next((p for p in near if p.kind in (None, *INDEXED_BLOCKS)), None)
        if is_heading(piece.text, following):
            piece.kind = BlockKind.HEADING
        elif is_list_item(piece.text):
            piece.kind = BlockKind.LIST_ITEM
        elif not lead and is_scrap(piece.text):
            # "HP", "Chuyên mục": above the text, a word or two that are neither text nor heading.
            piece.kind = BlockKind.META
        elif not lead and len(piece.text) <= _MAX_LEAD:
            piece.kind, lead = BlockKind.LEAD, True
        else:
            piece.kind, lead = BlockKind.PARAGRAPH, True


def _tables(body: str, pieces: list[Piece]) -> list[Piece]:
    """Join the rows of each table into one piece."""
    result: list[Piece] = []
    for number, piece in enumerate(pieces):
        last = result[-1] if result else None
        rows = piece.kind is BlockKind.TABLE and "\n" not in piece.text
        following = pieces[number + 1].text if number + 1 < len(pieces) else ""
        # Behind an empty line, a row over a rule is the head of the next table.
        new = body.count("\n", pieces[number - 1].end, piece.start) > 1 and bool(
            _TABLE_RULE.fullmatch(following)
        )
        joins = last is not None and last.kind is BlockKind.TABLE and "\n" not in last.text
        if last and rows and joins and not new:
            last.end = piece.end
        else:
            result.append(piece)
    return result
