"""Ratios to a base that a list tells once: "trâu … *bằng 105% cùng kỳ*; bò …, *bằng 98%*".

Without it the second would be taken for a percent of some plan.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence

_IS = "bằng"
_WHOLE = 100


def of_the_same_base(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Give a bare "bằng x%" the base of the one before it, where that is no plan.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    base: str | None = None
    for at, draft in enumerate(drafts):
        figure = draft.figure
        planned = figure.relation is Relation.PERCENT_OF_PLAN
        if not _is_ratio(sentence, draft):
            base = None if planned else base
        elif planned and base and figure.base is None and figure.value is not None:
            way = "tăng" if figure.value >= _WHOLE else "giảm"
            told = replace(figure, relation=Relation.CHANGE, direction=way, base=base)
            done[at] = replace(draft, figure=told)
        else:
            base = figure.base if figure.relation is Relation.CHANGE else None
    return done


def _is_ratio(sentence: Sentence, draft: Draft) -> bool:
    """Tell whether "bằng" stands right before a percent."""
    at = draft.amount.first - 1
    return draft.figure.unit == "%" and at >= 0 and sentence.tokens[at].text == _IS
