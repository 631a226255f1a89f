"""Parts that add up to a whole: each of them is a part of it, however the list is punctuated.

"Vốn huy động 300 tỷ đồng, trong đó ngân sách 180 tỷ đồng; doanh nghiệp 70 tỷ đồng; *nhân dân đóng
góp 50 tỷ đồng*": behind the first part nothing but the sum says how far the list reaches.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from index.domain import Figure
from index.figures.draft import Draft
from index.figures.sentence import Sentence

_LEAST = 3  # of two numbers one is easily as large as another by chance


def added_up(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Give the parts of a list that sums to its whole that whole; others come back as they are."""
    result = list(drafts)
    for first, draft in enumerate(drafts):
        whole = _whole_of(draft, drafts[:first])
        if whole is None or draft.figure.value is None:
            continue
        parts = _parts(sentence, drafts, first, whole)
        for index in parts if len(parts) >= _LEAST else ():
            result[index] = replace(result[index], figure=_part(drafts[index], whole))
    return result


def _whole_of(draft: Draft, before: list[Draft]) -> Figure | None:
    """Return the figure before it that the draft is said to be a part of, or None."""
    figure = draft.figure
    for other in reversed(before):
        told = other.figure
        if told.indicator == figure.parent and told.unit == figure.unit:
            return told if told.relation is figure.relation else None
    return None


def _parts(sentence: Sentence, drafts: list[Draft], first: int, whole: Figure) -> list[int]:
    """Return the drafts from the first part on whose sum is the whole, or none."""
    depth, total = sentence.depth[drafts[first].amount.first], Decimal(0)
    found: list[int] = []
    for index in range(first, len(drafts)):
        draft, figure = drafts[index], drafts[index].figure
        if figure.unit != whole.unit or figure.relation is not whole.relation:
            continue
        if sentence.depth[draft.amount.first] != depth or figure.value is None:
            continue
        total += figure.value
        found.append(index)
        if whole.value is None or total >= whole.value:
            return found if total == whole.value else []
    return []


def _part(draft: Draft, whole: Figure) -> Figure:
    """Return the figure as a part of the whole, of whose area it is, too.

    "ngân sách trung ương và *tỉnh*" says who gave, not where; "*tỉnh* 28 tỷ đồng" has no name but
    its giver's and keeps it.
    """
    figure = draft.figure
    own, area = figure.place, whole.place
    if draft.named and own and area and (own.code or "") in area.within:
        own = area
    return replace(figure, parent=whole.indicator, place=own)
