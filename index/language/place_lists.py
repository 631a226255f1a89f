"""Lists that share one head, and routes between two places.

"Cục Hải quan Hải Phòng (26 tỷ đồng), Hà Nội (9 tỷ đồng)" names two customs departments; "Cục Thuế
các tỉnh: Long An …, Bến Tre …" two tax departments. "cao tốc Bắc Giang – Lạng Sơn" names none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.language.agencies import Head, head_at
from index.language.place_lexicon import lexicon, phrase
from index.language.place_names import Tok

_MAX_GAP = 120  # code points between two names of a list
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_SEPARATOR = re.compile(r"(?:[,;]|\bvà|\bcùng)\s*\Z")
_OPENING = re.compile(r"\s*(?:[:(]|(?:như|gồm|là)\s*:?)?\s*\Z")
_BEHIND = re.compile(r"\s*(?:\(|:|\d|(?:chỉ |cũng |ước )?(?:thu|đạt|tăng|giảm|nộp|với|được|có)\b)")
_BEHIND_PLURAL = re.compile(r"\s*(?:[(:,;.]|\d|\Z|\n|[^\W\d_])")
_ALL = {"tỉnh", "địa phương", "tỉnh thành phố", "tỉnh thành", "tỉnh và thành phố", "thành phố"}
_ROUTE_GAP = re.compile(
    r"\s*\)?\s*[-–—]\s*\Z|\s*\)?\s*(?:với|đến|đi|tới)\s+(?:cao tốc |đường )?\Z|\s*\(\s*\Z"
)


def several_follow(
    text: str, tokens: Sequence[Tok], first: int, plural: bool
) -> tuple[Head, int] | None:
    """Read a head whose names follow ("Cục Thuế các tỉnh", "các Cục Hải quan:").

    Returns the head and the index of the token behind.
    """
    found = head_at(tokens, first, text)
    if found is None:
        return None
    head, at = found
    if at < len(tokens) and tokens[at].key == "các":
        for last in range(min(len(tokens), at + 5), at + 1, -1):
            if phrase(tokens, at + 1, last) in _ALL:
                return head, last
    after = text[tokens[at - 1].end : tokens[at - 1].end + 2].lstrip()
    return (head, at) if plural and after.startswith(":") else None


def shares_head(text: str, end: int, start: int, behind: int, plural: bool) -> bool:
    """Tell whether a name at ``start`` continues the list whose last name ended at ``end``.

    ``behind`` is where the name ends; without a plural word before the head, figures have to
    stand between the names and something that fits a figure behind this one.
    """
    gap = text[end:start]
    if len(gap) > _MAX_GAP or _SENTENCE_END.search(gap):
        return False
    if plural:
        fits = _OPENING.match(gap) or _SEPARATOR.search(gap)
        return bool(fits and _BEHIND_PLURAL.match(text, behind))
    return bool(
        any(letter.isdecimal() for letter in gap)
        and _SEPARATOR.search(gap)
        and _BEHIND.match(text, behind)
    )


def is_plural(tokens: Sequence[Tok], first: int) -> bool:
    """Tell whether words right before ``first`` announce several of a kind."""
    before = tokens[max(0, first - 2) : first]
    return any(
        token.key in lexicon().plurals or token.key[0].isdecimal() or token.key == "gồm"
        for token in before
    )


def continues_route(text: str, end: int, start: int) -> bool:
    """Tell whether a name at ``start`` is the next point of the route that was read to ``end``."""
    return bool(_ROUTE_GAP.match(text[end:start]))
