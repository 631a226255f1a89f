"""Whose money something was paid from: "vốn *ngân sách tỉnh* 61 tỷ đồng", no area of the sum.

So are levels told in a row ("*ngân sách trung ương và tỉnh* 742 tỷ đồng") and, where the sum stands
right behind, whose funds they are: "*nguồn hỗ trợ của tỉnh* 15 tỷ đồng".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from index.language.gazetteer_data import load_toml
from index.language.place_lexicon import phrase
from index.language.place_names import Tok, adjacent, name_key

_OF, _LEVEL, _FROM = "của", "cấp", "từ"
_COMMA = ","
_LONGEST = 5  # words of a source: "kinh phí hỗ trợ", "vốn ngân sách nhà nước"


@lru_cache(maxsize=1)
def _table() -> tuple[str, frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    table = load_toml("places.toml")["budget_levels"]
    rest = ("sources", "givers", "before", "fillers")
    sets = [frozenset(name_key(word) for word in table[key]) for key in rest]
    return name_key(table["budget"]), sets[0], sets[1], sets[2], sets[3]


def pays(text: str, tokens: Sequence[Tok], first: int, last: int) -> bool:
    """Tell whether an elided reference only says from whose budget money came.

    Args:
        text: the running text.
        tokens: its words.
        first: the first of the reference ("tỉnh", "của tỉnh", "cấp tỉnh").
        last: the word behind it.
    """
    budget, sources, givers, _, fillers = _table()
    whose = tokens[first].key in {_OF, _LEVEL}
    if last - first > 1 + whose:
        return False  # "toàn tỉnh", "trên địa bàn huyện"
    if not whose and first > 0 and tokens[first - 1].key == _FROM:
        first, whose = first - 1, True  # "nguồn hỗ trợ *từ tỉnh* 24 tỷ đồng"
    if whose and not _sum_behind(text, tokens, last, givers | fillers):
        return False  # "*vốn của tỉnh* giải ngân 41%": all that it has
    at = first
    while (start := _giver_before(text, tokens, at, givers)) is not None:
        at = start
    if at == first and not whose:
        start = at - len(budget.split())
        named = start >= 0 and phrase(tokens, start, at) == budget
        return named and _opens(text, tokens, start)
    lengths = range(min(at, _LONGEST), 0, -1)
    found = next((at - n for n in lengths if phrase(tokens, at - n, at) in sources), None)
    return found is not None and _opens(text, tokens, found)


def _opens(text: str, tokens: Sequence[Tok], start: int) -> bool:
    """Tell whether a source stands at the head of a clause, or behind what may lead to one."""
    told = start > 0 and adjacent(text, tokens[start - 1], tokens[start])
    return not told or tokens[start - 1].key in _table()[3]


def _giver_before(text: str, tokens: Sequence[Tok], at: int, givers: frozenset[str]) -> int | None:
    """Return where another giver of the same row begins: "*trung ương* và tỉnh", or None."""
    last = at
    if last > 0 and tokens[last - 1].key == "và":
        last -= 1
    elif last > 0 and text[tokens[last - 1].end : tokens[last].start].strip() != _COMMA:
        return None
    lengths = (n for n in (3, 2, 1) if last - n > 0)
    return next((last - n for n in lengths if phrase(tokens, last - n, last) in givers), None)


def _sum_behind(text: str, tokens: Sequence[Tok], last: int, between: frozenset[str]) -> bool:
    """Tell whether a number follows: "của tỉnh *và huyện là 20 tỷ đồng*"."""
    while last < len(tokens) and adjacent(text, tokens[last - 1], tokens[last]):
        if tokens[last].key[0].isdecimal():
            return True
        if tokens[last].key not in between:
            return False
        last += 1
    return False
