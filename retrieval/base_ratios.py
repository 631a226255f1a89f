"""Changes told as a percent of their base: "bằng 85% cùng kỳ" is a fall of 15%."""

from __future__ import annotations

import re
from decimal import Decimal

from index.domain import Figure, Relation, Report
from retrieval.words import word_set

_NEAR = 40  # characters before the number
_BREAK = re.compile(r"[,;|(]")
_WHOLE = Decimal(100)
_SAYS_CHANGE = word_set("base_ratios", "changes")
_SAYS_LEVEL = word_set("base_ratios", "levels")


def is_ratio_to_base(figure: Figure, report: Report) -> bool:
    """Tell whether the sentence says "bằng 85% so với cùng kỳ" rather than "giảm 15%"."""
    if figure.relation is not Relation.CHANGE or "%" not in figure.unit or figure.base is None:
        return False
    if figure.text.lstrip().startswith(("-", "–", "+")):
        return False  # "-18,3%" is a fall
    if figure.value is None or (figure.value < _WHOLE) is (figure.direction == "tăng"):
        return False  # "nhích 1,5%": a rise that small is the change itself
    before = report.body[max(0, figure.span.start - _NEAR) : figure.span.start].lower()
    clause = _BREAK.split(before)[-1]
    if any(word in clause for word in _SAYS_LEVEL):
        before = clause  # "tăng 4% so với dự toán, *bằng 101,2% cùng kỳ*"
    before = f"{before} {figure.base.lower()}"  # a column "Tăng/giảm (%)"
    return not any(word in before for word in _SAYS_CHANGE)


def change_told(figure: Figure, value: Decimal, report: Report) -> Decimal:
    """Return by how much a thing changed, below zero where it fell: -15 of "bằng 85%".

    Args:
        figure: a change.
        value: its number, in whatever scale it is wanted.
        report: the report that states it.
    """
    if is_ratio_to_base(figure, report):
        return value - _WHOLE
    return -abs(value) if figure.direction == "giảm" else value
