"""Which lines head what follows them, and which are only words of the page around the text."""

from __future__ import annotations

import re

from index.domain import BlockKind
from index.reading.captions import is_name
from index.reading.pieces import Piece, is_list_item

_MAX_HEADING = 160
_MENU = 3
_MAX_MENU_LINE = 45
_LEAST_BOXED = 4  # words of a box's heading
_WRITTEN = re.compile(r"\S+")
_ENUMERATION = re.compile(r"(?:[IVXivx]{1,5}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2}){0,3})[.)]\s+")
_LETTERED = re.compile(r"[a-zđ][.)]\s+(?=\S)")
_DASHES = "-–+•*"
_ABBREVIATED = re.compile(r"\s\([A-ZĐ&]{2,8}\)$")
_YEARS = re.compile(
    r"(?:19|20)\d\d|covid[-\s]?19|(?<!\d)\d{1,2}\stháng(?=\s(?:đầu|cuối)|$)|(?:tháng|quý)\s\d{1,2}(?!\d)",
    re.IGNORECASE,
)


def mark_menus(pieces: list[Piece]) -> None:
    """Mark three or more short lines above all text that follow each other as page furniture."""
    start = 0
    while start < len(pieces):
        end = start
        while end < len(pieces) and pieces[end].kind is None and _is_menu_line(pieces[end].text):
            end += 1
        if end - start >= _MENU:
            for piece in pieces[start:end]:
                piece.kind = BlockKind.META
        stop = pieces[min(end, len(pieces) - 1)]
        if stop.kind in (None, BlockKind.TABLE) and end < len(pieces):
            return
        start = max(end, start + 1)


def _is_menu_line(text: str) -> bool:
    return (
        len(text) <= _MAX_MENU_LINE
        and not text.isupper()
        and text[-1] not in ".!?;:…,)"
        and not any(c.isdigit() for c in text)
        and not is_list_item(text)
        and not _ENUMERATION.match(text)
    )


def box_title(text: str) -> str:
    """Return the words in capitals that a paragraph begins with, or "".

    "*CÁC CHỈ TIÊU CHỦ YẾU NHIỆM KỲ 2020-2025* I. Về kinh tế 1. Thu nhập …": what it lists is aimed
    at, as under a heading.
    """
    last = words = 0
    for match in _WRITTEN.finditer(text[:_MAX_HEADING]):
        word = match.group()
        if word != word.upper():
            break
        last, words = match.end(), words + any(c.isalpha() for c in word)
    return text[:last] if words >= _LEAST_BOXED and last < len(text) else ""


def is_scrap(text: str) -> bool:
    """Tell whether a line is a word or two that say nothing whole."""
    return len(text.split()) <= 2 and text[-1] not in ".!?;:…" and not any(map(str.isdigit, text))


def is_heading(text: str, following: Piece | None) -> bool:
    """Tell whether a line is a heading of what follows: by its mark, its form, or its place."""
    if text.startswith("#"):
        return True
    if following is None or len(text) > _MAX_HEADING or "\n" in text:
        return False
    bare = text.strip("*_ ")
    enumerated = _ENUMERATION.match(bare) or _opened_by_letter(bare, following)
    if not enumerated and is_list_item(bare):
        return False
    bold = len(bare) + 4 <= len(text) and text.startswith("**") and text.endswith("**")
    bare = bare[enumerated.end() :] if enumerated else bare
    if bare.endswith(":") and (enumerated or bare.isupper()):
        bare = bare[:-1].rstrip()
    if enumerated and (aside := _ABBREVIATED.search(bare)):
        bare = bare[: aside.start()]  # "1. Tổng sản phẩm trên địa bàn (GRDP)"
    if not bare or bare[-1] in ".!?;:…,|)" or bare[0].islower():
        return False
    # "Cấp xã: tỉnh giao 95%" is no heading: a heading states no number but years.
    if any(c.isdigit() for c in _YEARS.sub("", bare)):
        return False
    count = len(bare.split())
    if enumerated or bold or (bare.isupper() and count > 1):
        return True
    return count > 1 and not is_name(bare) and _is_text(following)


def _opened_by_letter(text: str, following: Piece) -> re.Match[str] | None:
    """Return the "b)" of a heading: "b) Công nghiệp" with text below it, no "c)" right behind."""
    opener = _LETTERED.match(text)
    below = is_list_item(following.text) and following.text[:1] in _DASHES
    whole = not is_list_item(following.text) and len(following.text) > _MAX_MENU_LINE
    return opener if opener and (below or whole) and text[opener.end()].isupper() else None


def _is_text(piece: Piece) -> bool:
    """Tell whether a piece can stand right below a heading that nothing marks as one."""
    text = piece.text
    return (
        piece.kind is BlockKind.TABLE
        or len(text) > _MAX_MENU_LINE
        or text[-1] in ".:;"
        or is_list_item(text)
        or _ENUMERATION.match(text) is not None
    )
