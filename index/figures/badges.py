"""The years in the name of a Party badge: "huy hiệu *30, 40 năm* tuổi đảng"."""

from __future__ import annotations

from collections.abc import Sequence

from index.language.scan import Token

_BADGE = ["năm", "tuổi"]
_NAME, _PARTY = ["huy", "hiệu"], "đảng"
_JOINTS = {",", "và", "-", "–", "/", ";"}
LONGER = 8
"""How many words more than any other verb one with a badge may have."""


def badge_years(tokens: Sequence[Token], first: int) -> int:
    """Return where the numbers before "năm tuổi đảng" at ``tokens[first]`` begin, else ``first``.

    They are part of the badge's name: "trao huy hiệu *30, 40 và 50* năm tuổi đảng cho 12 đồng chí".
    """
    at = first
    if [token.text for token in tokens[first : first + 2]] == _BADGE:
        while at and (tokens[at - 1].is_number or tokens[at - 1].text in _JOINTS):
            at -= 1
    return at


def badge_end(tokens: Sequence[Token], index: int) -> int | None:
    """Return the token behind the years of a badge at ``tokens[index]``, else None.

    "7 đồng chí nhận Huy hiệu *50 năm tuổi Đảng*", "… tặng Huy hiệu *45 năm*": which badge it is.
    """
    if not (tokens[index].is_number or tokens[index].text == _PARTY):
        return None
    first = index + (tokens[index].text == _PARTY)
    named = [token.text for token in tokens[max(0, index - 2) : index]] == _NAME
    behind = [token.text for token in tokens[first + 1 : first + 4]]
    if first >= len(tokens) or not tokens[first].is_number or behind[:1] != _BADGE[:1]:
        return None
    if behind[:2] == _BADGE:
        return first + 3 + (behind[2:] == [_PARTY])
    return first + 2 if named else None
