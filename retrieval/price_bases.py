"""At which prices a value is told: "theo giá so sánh năm 2010", "giá hiện hành".

In a question these words are no part of the indicator's name, and their year dates nothing; what is
told at other prices, or does not say at which, is no answer then.
"""

from __future__ import annotations

import re
from functools import cache

from index.domain import Figure
from index.language.text import fold, has_marks
from retrieval.words import one_of

_CURRENT = "current"
_KINDS = ("constant", _CURRENT)
_YEAR = re.compile(r"(?: (?:năm|nam))? ?\b(?:19|20)\d\d\b", re.IGNORECASE)


def without_prices(text: str) -> tuple[str, str]:
    """Return a question without its words for prices, and which they are: "" where it has none.

    The year behind constant prices is theirs where the question names another one.
    """
    found = _asked(bare=not has_marks(text)).search(text)
    if found is None:
        return text, ""
    kind, year = _kind(found[0]), _YEAR.search(found[0])
    before, behind = text[: found.start()], text[found.end() :]
    if year is not None and (kind == _CURRENT or not _YEAR.search(f"{before} | {behind}")):
        before = f"{before} {year[0]}"
    return " ".join(f"{before} {behind}".split()), kind


def at_other_prices(prices: str, figure: Figure, sentence: str) -> bool:
    """Tell whether a figure is not told at the prices asked for.

    Args:
        prices: "constant", "current", or "" where none are asked for.
        figure: the figure.
        sentence: the sentence that states it.
    """
    if not prices:
        return False
    start = figure.span.start - figure.sentence.start
    end = figure.span.end - figure.sentence.start
    behind = sentence[end:].lstrip()
    aside = behind.partition(")")[0] if behind.startswith("(") else ""
    texts = (aside, figure.indicator, figure.parent or "", sentence[: max(0, start)])
    return next((kind for kind in map(_kind, texts) if kind), "") != prices


def _kind(text: str) -> str:
    """Return the last sort of prices that a text names, or ""."""
    said = fold(text)
    found = [(match.start(), kind) for kind in _KINDS for match in _named(kind).finditer(said)]
    return max(found)[1] if found else ""


@cache
def _named(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\b{one_of('price_bases', kind, bare=True)}\b")


@cache
def _asked(*, bare: bool) -> re.Pattern[str]:
    """Return what a question says of prices: "(theo giá so sánh 2010)", "giá hiện hành"."""
    by = one_of("price_bases", "by", bare=bare)
    named = "|".join(one_of("price_bases", kind, bare=bare) for kind in _KINDS)
    alone = one_of("price_bases", "alone", bare=bare)
    year = rf"(?:{_YEAR.pattern})?"
    return re.compile(
        rf"\(\s*(?:{by} )?(?:{named}){year}\s*\)|\b(?:{by} (?:{named})|{alone})\b{year}",
        re.IGNORECASE,
    )
