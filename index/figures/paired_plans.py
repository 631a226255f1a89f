"""The plan in "2.386/2.240 ha, đạt 106,5% kế hoạch": the second number, where the percent says so.

A second number may be all that there is ("15/18 xã"). It is the plan where the percent of plan
right behind is that of the two, and for the parts of such a sum, told in pairs as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from index.domain import Figure, Relation, Span

_CLOSE = Decimal("0.06")  # points of the percent: it is told with one place mostly
_ALL = Decimal(100)


def with_plans(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures of one sentence, each pair of done and planned with its plan behind it."""
    planned = [f for f, percent in pairwise(figures) if _proves(f, percent)]
    read: list[Figure] = []
    for figure in figures:
        read.append(figure)
        if any(figure is whole or _told_alike(figure, whole) for whole in planned):
            read.append(_plan_of(figure))
    return read


def _proves(pair: Figure, percent: Figure) -> bool:
    """Tell whether a percent of plan is what a pair's first number makes of its second."""
    if percent.relation is not Relation.PERCENT_OF_PLAN or percent.indicator != pair.indicator:
        return False
    if not percent.base:
        return False  # "bàn giao 8,5/8,5 km, đạt 100%": of all there is
    if pair.relation is not Relation.VALUE or not _is_pair(pair):
        return False
    if pair.value is None or percent.value is None:
        return False
    return abs(pair.value / (pair.total or 1) * _ALL - percent.value) <= _CLOSE


def _is_pair(figure: Figure) -> bool:
    return bool(figure.total) and "/" in figure.text


def _told_alike(figure: Figure, whole: Figure) -> bool:
    """Tell whether a pair is a part of the whole, told in pairs as that was."""
    part = figure.parent is not None and figure.parent.startswith(whole.indicator)
    return _is_pair(figure) and part and figure.unit == whole.unit


def _plan_of(pair: Figure) -> Figure:
    """Return the plan: the number behind the stroke, with its unit."""
    start = pair.text.index("/") + 1
    text = pair.text[start:].lstrip()
    span = Span(pair.span.end - len(text), pair.span.end)
    return replace(
        pair,
        text=text,
        span=span,
        value=pair.total,
        total=None,
        relation=Relation.PLAN,
        qualifier=None,
    )
