"""The words of the period grammar: how a pattern is written, and what its words may mean.

Matching without marks finds too much ("quỹ 3 tỷ" has "quy 3"), so a match counts only when its
words are spelt as the grammar means them (``spelt``), or not marked at all in a question.
"""

from __future__ import annotations

import re

from index.language.lexicon import load_table, units
from index.language.scan import scan
from index.language.text import fold

_WORD = re.compile(r"[^\W\d_]+")
_TABLE = load_table("periods")

NUMBERS: dict[str, int] = _TABLE["numbers"]
MONTHS: dict[str, int] = _TABLE["months"]
QUARTERS: dict[str, int] = _TABLE["quarters"]
RELATIVE: dict[str, int] = _TABLE["relative"]
_SPELLINGS: dict[str, list[str]] = _TABLE["spellings"]


def pattern(source: str) -> re.Pattern[str]:
    """Return the compiled pattern of a source with bounded blanks."""
    return re.compile(source.replace(" ", r"\s{1,4}").replace("_", r"\s{0,4}"))


def any_of(words: list[str] | dict[str, int]) -> str:
    """Return an alternation of folded words, longest first."""
    folded = sorted({fold(word) for word in words}, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", " ") for word in folded)


def value_of(table: dict[str, int], raw: str, marked: bool) -> int | None:
    """Return what a word of a table means; unmarked spellings count in an unmarked text only."""
    word = " ".join(raw.split())
    if word in table:
        return table[word]
    if marked:
        return None
    return next((value for key, value in table.items() if fold(key) == word), None)


def spelt(raw: str, bare_allowed: bool) -> bool:
    """Tell whether the words of a match are those that the grammar means.

    Args:
        raw: the match in lower case, with its marks.
        bare_allowed: a word without any marks is good too.
    """
    for match in _WORD.finditer(raw):
        word = match.group()
        allowed = _SPELLINGS.get(fold(word))
        if (
            allowed is not None
            and word not in allowed
            and not (bare_allowed and word == fold(word))
        ):
            return False
    return True


def counts_next(raw: str, end: int) -> bool:
    """Tell whether a unit or counted noun follows: the number before it is no year or date."""
    tokens = scan(raw[end : end + 40])
    table = units()
    if not tokens or table.context.respectively.match(tokens, 0):
        return False  # "các năm 2021, 2022 *lần lượt*"
    return tokens[0].text in table.scales or any(
        phrases.match(tokens, 0) for phrases in (table.currencies, table.physical, table.counted)
    )


def asks_next(raw: str, end: int) -> bool:
    """Tell whether a word follows that nobody counts by the thousand: "2016 huyện nào hơn"."""
    tokens = scan(raw[end : end + 40])
    if not tokens:
        return False
    # "2019 con may %": what is left, no animals.
    left = [token.text for token in tokens[:2]]
    asked = left[0] == "con" and len(left) > 1 and left[1] in _TABLE["after_year"]["asking"]
    return asked or tokens[0].text in _TABLE["after_year"]["words"]
