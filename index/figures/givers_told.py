"""Whose plan a percent is of, where the sentence before says who assigned it.

"Chỉ tiêu Bộ Tài chính giao 195 tỷ đồng, *chỉ tiêu phấn đấu Tổng cục Hải quan giao* 215 tỷ đồng. Thu
267,9 tỷ đồng, đạt 137,4% dự toán, *124,6% chỉ tiêu phấn đấu*": of what the Tổng cục assigned.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from index.figures.draft import Draft

_STRIVEN = "chỉ tiêu phấn đấu"
_GIVING = " giao"


def by_giver_told(drafts: Sequence[Draft], before: Sequence[Figure]) -> list[Draft]:
    """Add to a bare "chỉ tiêu phấn đấu" who assigned the one target told just before.

    Args:
        drafts: the figures of a sentence, in order.
        before: those of the last sentence with numbers.
    """
    targets = [figure for figure in before if figure.relation is Relation.TARGET and figure.base]
    givers = {figure.base for figure in targets if (figure.base or "").endswith(_GIVING)}
    if len(givers) != 1 or len(targets) != 1:
        return list(drafts)
    base = f"{_STRIVEN} {givers.pop()}"
    return [
        replace(draft, figure=replace(draft.figure, base=base)) if _is_bare(draft) else draft
        for draft in drafts
    ]


def _is_bare(draft: Draft) -> bool:
    figure = draft.figure
    of_plan = figure.relation is Relation.PERCENT_OF_PLAN
    return of_plan and (figure.base or "").lower() == _STRIVEN
