"""The years in the name of a Party badge: "huy hiệu *30, 40 năm* tuổi đảng"."""

from __future__ import annotations

from collections.abc import Sequence

from index.language.scan import Token

_BADGE = ["năm", "tuổi"]
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
