"""Where the words stand that say what a figure is of: its indicator, its unit, its clause.

The catalogue keeps these terms for every figure, so that the figures that may answer a question
are found by an index. Whoever judges a figure uses the same functions.
"""

from __future__ import annotations

import re

from index.domain import Figure, Relation
from index.language.terms import term_set

# True of every figure.
ALWAYS = frozenset({"gia", "tri"})
# Any amount of money is some.
_MONEY = frozenset({"von", "tien", "kinh", "phi"})
# What a unit says by itself: hectares are of an area, tonnes of an output.
_IMPLIED = {
    "ha": frozenset({"dien", "tich"}),
    "m2": frozenset({"dien", "tich"}),
    "km2": frozenset({"dien", "tich"}),
    "tấn": frozenset({"san", "luong"}),
    "km": frozenset({"chieu", "dai"}),
}
_CLAUSE = re.compile(r"[^,;:.()\n\d]*")
_CLAUSE_BEFORE = re.compile(r"[^,;:.()\n\d]*$")
_CLAUSE_REACH = 90


def own_terms(figure: Figure) -> frozenset[str]:
    """Return the terms of the indicator and the unit, and what the unit implies."""
    own = term_set(f"{figure.indicator} {figure.unit}") | ALWAYS
    if is_money(figure):
        own |= _MONEY
    return own | _IMPLIED.get(figure.unit.split("/")[0].split(" ")[-1], frozenset())


def clause_terms(figure: Figure, sentence: str) -> frozenset[str]:
    """Return the terms right around the number, and of the subject that it belongs to."""
    return term_set(f"{_clause(figure, sentence)} {_lead(figure, sentence)}")


def figure_terms(figure: Figure, sentence: str) -> frozenset[str]:
    """Return every term that says what a figure is of, but those that are true of all."""
    found = term_set(figure.indicator) | own_terms(figure) | term_set(figure.parent or "")
    return (found | clause_terms(figure, sentence)) - ALWAYS


def is_money(figure: Figure) -> bool:
    """Tell whether a figure is an amount of money."""
    return any(currency in figure.unit for currency in ("đồng", "USD", "EUR"))


def _clause(figure: Figure, sentence: str) -> str:
    """Return the words right before and behind the number, up to punctuation or another number."""
    start = figure.span.start - figure.sentence.start
    end = figure.span.end - figure.sentence.start
    before = _CLAUSE_BEFORE.search(sentence[max(0, start - _CLAUSE_REACH) : start])
    after = _CLAUSE.match(sentence[end : end + _CLAUSE_REACH])
    return f"{before.group() if before else ''} {after.group() if after else ''}"


def _lead(figure: Figure, sentence: str) -> str:
    """Return the words from the last semicolon to the first number, if they are this one's own.

    They are when no other number stands in between, or when the number is how far a plan is
    reached: the subject of "đã bàn giao 22,8 km, đạt 100%".
    """
    start = figure.span.start - figure.sentence.start
    segment = sentence[:start].rpartition(";")[2]
    lead = re.split(r"\d", segment, maxsplit=1)[0]
    if len(lead) == len(segment) or figure.relation is Relation.PERCENT_OF_PLAN:
        return lead
    return ""
