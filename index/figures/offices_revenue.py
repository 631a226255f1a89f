"""Numbers of tax and customs offices that name nothing: what such an office tells is its revenue.

"Có 10/13 chi cục thuế vượt dự toán; *Chi cục A đạt 95,8% dự toán* và *Chi cục B đạt 88,4%*", "6 Cục
Hải quan đã vượt dự toán gồm: *Cục A 214 tỷ đồng*": neither is a number of offices.
"""

from __future__ import annotations

from dataclasses import replace

from index.domain import AreaLevel, Place, Relation
from index.figures.draft import Draft, Indicator
from index.figures.relations import Reading
from index.figures.work import Work
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set

_KINDS = word_set("offices_revenue", "kinds")
_OFFICE = word_set("offices_revenue", "office")
_HEADS = {"cục", "vị"}  # "chi cục", "đơn vị"
_JOINTS = word_set("offices_revenue", "joints")
_REACHED = word_set("offices_revenue", "reached")
_LOWER = tuple(sorted(word_set("offices_revenue", "lower")))
_JOINT = tuple(sorted(word_set("offices_revenue", "joint")))
_HEAD_OFFICE = word_set("offices_revenue", "head_office")
_REVENUE = "thu ngân sách"


def collected(
    indicator: Indicator | None, place: Place | None, amount: Amount, reading: Reading
) -> Indicator | None:
    """Return "thu ngân sách" for a number of an office whose words name only offices.

    Args:
        indicator: as read, or None when nothing names one.
        place: the number's area.
        amount: the number.
        reading: what the words beside it say.
    """
    if place is None or not _takes_in(place):
        return indicator
    of_plan = amount.kind is AmountKind.PERCENT and reading.relation is Relation.PERCENT_OF_PLAN
    if indicator is None:
        return Indicator(_REVENUE) if of_plan else None
    words = set(indicator.words.lower().split())
    office = words <= _OFFICE and not words.isdisjoint(_HEADS) and not indicator.aspect
    if place.name.lower().startswith(_LOWER) and words >= _HEAD_OFFICE:
        # "Văn phòng Cục thu 912 tỷ đồng; *Chi cục A 121 tỷ đồng*"
        office = words - _HEAD_OFFICE <= _OFFICE
    rate = amount.kind is AmountKind.PERCENT and reading.relation is Relation.VALUE
    told = amount.kind is AmountKind.MONEY or of_plan or rate
    return Indicator(_REVENUE) if told and office else indicator


def _takes_in(place: Place) -> bool:
    """Tell whether a place is a tax or customs office."""
    if place.level is not AreaLevel.AGENCY:
        return False
    if not place.code:
        return place.name.lower().startswith(_JOINT)
    return place.code.split(":")[2] in _KINDS


def next_of_plan(work: Work, draft: Draft) -> Draft:
    """Return the percent of plan that a row of places goes on with.

    "A đạt 95,8% *dự toán* và *B đạt 88,4%*": both are of plan, where B's own words are its name.
    """
    sentence, before = work.sentence, work.drafts[-1] if work.drafts else None
    if before is None or before.figure.relation is not Relation.PERCENT_OF_PLAN:
        return draft
    figure, amount = draft.figure, draft.amount
    if {amount.kind, before.amount.kind} != {AmountKind.PERCENT}:
        return draft
    bare = figure.relation is Relation.VALUE or (
        figure.relation is Relation.PERCENT_OF_PLAN and figure.base is None
    )
    if not bare or before.figure.direction or figure.direction:
        return draft
    first, last = before.reading.after, amount.first
    while last > first and sentence.tokens[last - 1].text in _REACHED:
        last -= 1
    if first >= last or not sentence.tokens[last - 1].is_word:
        return draft
    while first < last and sentence.tokens[first].text in _JOINTS:
        first += 1
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    named = any(m.span.start == start and m.span.end == end for m in sentence.places)
    if not named:
        return draft
    told = replace(figure, relation=Relation.PERCENT_OF_PLAN, base=before.figure.base)
    return replace(draft, figure=told)
