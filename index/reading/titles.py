"""Which line is the title of a report."""

from __future__ import annotations

import re

from index.domain import BlockKind
from index.reading.captions import is_caption
from index.reading.genre import plain, words
from index.reading.meta_lines import is_furniture, is_official_head, printed_date_in
from index.reading.pieces import Piece, is_list_item, is_table_row
from index.reading.repeats import key

_MAX_TITLE = 300
_MAX_LABEL = 160
_LOOK = 12
_MAX_MADE_UP = 120
_TITLE_ROWS, _LEAST_TITLE = 8, 20
_TITLE_LINES = 4  # that one title may take
_LEAST_CUT = 2  # spaces in what is left of a title that was cut
_DASH = re.compile(r"\s[-–—|]\s")


def mark_title(pieces: list[Piece], given: str | None) -> str:
    """Mark the title's piece and what stands above it; return the title.

    Args:
        pieces: the pieces of the text, in order; their kinds are set here.
        given: the title that the file's own metadata states, if any.
    """
    for piece in pieces[:_LOOK]:
        if printed_date_in(piece.text) or is_furniture(piece.text) or is_official_head(piece.text):
            piece.kind = BlockKind.META
    if given:
        _mark_letterhead(pieces)
        return _mark_equal(pieces, given)
    labels: list[Piece] = []
    for number, piece in enumerate(pieces[:_LOOK]):
        if piece.kind is BlockKind.META:
            continue
        if _is_label(piece.text) or _above_document_kind(pieces, number):
            labels.append(piece)
            continue
        if piece.kind is BlockKind.TABLE or not _is_title(piece.text):
            break
        for label in labels:
            label.kind = BlockKind.META
        piece.kind = BlockKind.TITLE
        parts = [
            *(p.text for p in labels if _worth_joining(p.text)),
            piece.text,
            *_rest(pieces, number),
        ]
        return _tidy(" ".join(parts))
    if labels:
        return _tidy(labels[0].text.rstrip(" :"))
    return _made_up(pieces)


def table_title(table: str) -> str:
    """Return the title on the first rows of a sheet's table, "" where they have none."""
    for row in table.split("\n")[:_TITLE_ROWS]:
        filled = [cell.strip() for cell in row.split("|") if cell.strip(" :-")]
        if len(filled) > 1:
            return ""
        if filled and len(filled[0]) >= _LEAST_TITLE and not _names_issuer(filled[0]):
            return _tidy(filled[0][:_MAX_TITLE])
    return ""


def _mark_letterhead(pieces: list[Piece]) -> None:
    """Mark the capital lines above the motto and the document's number: who issued the paper."""
    for number, piece in enumerate(pieces[:_LOOK]):
        if piece.kind is None and _above_motto(pieces, number):
            piece.kind = BlockKind.META


def _mark_equal(pieces: list[Piece], title: str) -> str:
    """Mark the title that is given, on one line or several; return it, whole where it was cut.

    Parsers of pages cut titles at a dash, as what stands behind one is mostly the site's name:
    "BÁO CÁO TÌNH HÌNH KINH TẾ" of "BÁO CÁO TÌNH HÌNH KINH TẾ - XÃ HỘI 9 THÁNG NĂM 2016".
    """
    wanted = key(title)
    for number, piece in enumerate(pieces[:_LOOK]):
        lines: list[Piece] = []
        for line in pieces[number : number + _TITLE_LINES]:
            lines.append(line)
            said = " ".join(each.text for each in lines)
            if not wanted or len(said) > 2 * _MAX_TITLE:
                break
            if key(said) != wanted and not (piece.kind is None and _cut(said, wanted)):
                continue
            whole = title if key(said) == wanted else _tidy(said)
            for each in lines:
                each.kind = BlockKind.TITLE
            return whole
    return title


def _cut(line: str, wanted: str) -> bool:
    """Tell whether a title is the front of a line, up to a dash in it."""
    if len(line) > _MAX_TITLE or line.rstrip()[-1] in ".…;,:" or wanted.count(" ") < _LEAST_CUT:
        return False
    return any(key(line[: dash.start()]) == wanted for dash in _DASH.finditer(line))


def _is_label(text: str) -> bool:
    """Tell whether ``text`` is a section label above a title: "Hội nghị …:" or "BÁO CÁO"."""
    if len(text) > _MAX_LABEL or is_list_item(text):
        return False
    return text.rstrip().endswith(":") or plain(text).strip("* #") in words(
        "meta", "document_kinds"
    )


def _above_document_kind(pieces: list[Piece], number: int) -> bool:
    """Tell whether a capital line ("UBND HUYỆN …") stands above "BÁO CÁO" or the national motto."""
    return _above_motto(pieces, number) or (
        _in_capitals(pieces[number].text)
        and (
            any(
                plain(later.text) in words("meta", "document_kinds")
                for later in pieces[number + 1 : number + 5]
            )
            or (_names_issuer(pieces[number].text) and _opens_document(pieces[number + 1 :]))
        )
    )


def _names_issuer(text: str) -> bool:
    """Tell whether a line says who issued a paper: "UBND HUYỆN A"."""
    return plain(text).startswith(tuple(f"{each} " for each in words("meta", "issuers")))


def _opens_document(pieces: list[Piece]) -> bool:
    """Tell whether a paper's title follows: "Báo cáo kết quả thực hiện …"."""
    first = pieces[0].text if pieces else ""
    kinds = tuple(f"{each} " for each in words("meta", "document_kinds"))
    return plain(first).startswith(kinds) and len(first) <= _MAX_TITLE and first[-1] not in ".;:"


def _above_motto(pieces: list[Piece], number: int) -> bool:
    return _in_capitals(pieces[number].text) and any(
        is_official_head(later.text) for later in pieces[number + 1 : number + 5]
    )


def _in_capitals(text: str) -> bool:
    return len(text) <= _MAX_LABEL and text.isupper()


def _worth_joining(label: str) -> bool:
    return not (label.isupper() and plain(label) not in words("meta", "document_kinds"))


def _is_title(text: str) -> bool:
    if len(text) > _MAX_TITLE or is_table_row(text):
        return False
    if is_list_item(text) and not text.startswith(("#", "**")):
        return False
    return text.startswith("#") or (
        text.rstrip()[-1] not in ".…;,:" and not text.startswith("(") and not _credited(text)
    )


def _credited(text: str) -> bool:
    # Only a credit or a bar makes a first line a caption; "X làm việc với Y" is a usual title.
    return is_caption(text) and ("nh:" in text or "nh :" in text or text.endswith("|"))


def _rest(pieces: list[Piece], number: int) -> list[str]:
    """Take a title in capitals that goes on in capitals on the next line."""
    taken: list[str] = []
    if not pieces[number].text.isupper():
        return taken
    for piece in pieces[number + 1 : number + 4]:
        if (
            piece.kind is None
            and piece.text.isupper()
            and len(piece.text) > 12
            and _is_title(piece.text)
        ):
            piece.kind = BlockKind.TITLE
            taken.append(piece.text)
        else:
            break
    return taken


def _made_up(pieces: list[Piece]) -> str:
    """Return the start of the first text as a title for a report that has none."""
    for piece in pieces:
        if piece.kind is not BlockKind.META:
            text = _tidy(piece.text)
            if len(text) <= _MAX_MADE_UP:
                return text
            return text[:_MAX_MADE_UP].rsplit(" ", 1)[0] + "…"
    return ""


def _tidy(text: str) -> str:
    return " ".join(text.replace("**", " ").split()).lstrip("# ").strip("*").strip()
