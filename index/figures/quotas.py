"""Counts told in units of their quota: "kết nạp 634/1.200 *chỉ tiêu* (đạt 52,83%)" are people.

The percent beside them is of the quota, and no share of aims that were reached.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from index.language.lexicon import load_table

_QUOTA = "chỉ tiêu"
_TAKEN: dict[str, str] = load_table("figures")["quotas"]["taken"]


def of_quotas(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures of a sentence, those told in units of a quota named by whom they count."""
    result: list[Figure] = []
    for figure in figures:
        named, who = _named(figure.indicator)
        counted = figure.unit == _QUOTA and figure.total is not None
        if named and counted:
            figure = replace(figure, indicator=named, indicator_text=named, unit=who)
        elif named and result and _beside(result[-1], named, figure):
            figure = replace(
                figure, indicator=named, indicator_text=named, relation=Relation.PERCENT_OF_PLAN
            )
        parent, _ = _named(figure.parent or "")
        result.append(replace(figure, parent=parent) if parent else figure)
    return result


def _beside(before: Figure, named: str, figure: Figure) -> bool:
    """Tell whether a percent stands right behind a count told in units of its quota."""
    share = figure.relation is Relation.SHARE and figure.unit == "%"
    return share and before.total is not None and before.indicator == named


def _named(indicator: str) -> tuple[str, str]:
    """Return "kết nạp đảng viên" and "đảng viên" for "kết nạp chỉ tiêu", else empty words."""
    words = indicator.lower()
    for verb, who in _TAKEN.items():
        if words.endswith(f"{verb} {_QUOTA}"):
            return f"{indicator[: -len(_QUOTA)]}{who}", who
    return "", ""
