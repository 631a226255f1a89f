"""Numbers that say once more, or of more, what was told right before them.

"tăng 1,24%, *bằng 1.487 tấn*" is the same rise in tonnes, "chiếm 5,9% *diện tích thả nuôi*" the
share of what was damaged, "7.914 ha, trong đó *2.360 ha được cấp mã số*" a part of those hectares.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from index.domain import Relation
from index.figures.draft import Draft, renamed
from index.figures.sentence import Sentence
from index.figures.told_parts import tail_of
from index.language.amounts import AmountKind
from index.language.lexicon import cues, word_set

_AS_MUCH = word_set("restated", "as_much")
_LINKS = {",", "("}
_NEAR = Decimal("0.02")  # of the percent, or what rounding leaves open
_ROUNDED = Decimal("0.006")
_SIZED = (AmountKind.PHYSICAL, AmountKind.MONEY, AmountKind.COUNT)


def restated(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with changes told in both units, shares and parts read as such.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    found = list(drafts)
    for number, draft in enumerate(found):
        before = found[:number]
        if change := _changed_by(sentence, before, draft):
            told = change.figure
            figure = replace(
                draft.figure,
                indicator=told.indicator,
                indicator_text=told.indicator_text,
                parent=told.parent,
                relation=Relation.CHANGE,
                direction=told.direction,
                base=told.base or draft.figure.base,
                period=told.period,
            )
            found[number] = replace(draft, figure=figure)
        elif _is_share_of(sentence, before, draft):
            found = _renamed(found, number, before[-1])
        elif name := _part_of(sentence, before, draft):
            whole = before[-1].figure.indicator
            named = renamed(draft.figure, name, parent=whole)
            found[number] = replace(draft, figure=named)
    return found


def _changed_by(sentence: Sentence, before: Sequence[Draft], draft: Draft) -> Draft | None:
    """Return the change in percent that an amount tells once more, if the numbers prove it."""
    percent = before[-1] if before else None
    if percent is None or draft.amount.kind not in _SIZED:
        return None
    if draft.figure.relation is not Relation.VALUE or draft.amount.total is not None:
        return None
    if percent.figure.relation is not Relation.CHANGE or percent.figure.unit != "%":
        return None
    link = [t.text for t in sentence.tokens[percent.reading.after : draft.amount.first]]
    if link[:1] == [","] or link[:1] == ["("]:
        link = link[1:]
    if " ".join(link) not in _AS_MUCH:
        return None
    values = (d for d in reversed(before) if d.figure.unit == draft.figure.unit)
    value = next((d for d in values if d.figure.relation is Relation.VALUE), None)
    return percent if value is not None and _proves(value, percent, draft) else None


def _proves(value: Draft, percent: Draft, change: Draft) -> bool:
    """Tell whether a change is so many percent of what there was before it."""
    now, rate, by = value.figure.value, percent.figure.value, change.figure.value
    if not (now and rate and by):
        return False
    then = now + by if percent.figure.direction == "giảm" else now - by
    return then > 0 and abs(by / then * 100 - rate) <= max(_ROUNDED, rate * _NEAR)


def _is_share_of(sentence: Sentence, before: Sequence[Draft], draft: Draft) -> bool:
    """Tell whether a share is named by its whole, and told right behind its part."""
    figure, part = draft.figure, before[-1] if before else None
    if part is None or figure.relation is not Relation.SHARE or not figure.base:
        return False
    if part.figure.relation is not Relation.VALUE or part.amount.kind not in _SIZED:
        return False
    links = {t.text for t in sentence.tokens[part.amount.last : draft.amount.first]} - _LINKS
    return figure.indicator.lower() == figure.base.lower() and len(links) <= 1


def _renamed(drafts: list[Draft], number: int, part: Draft) -> list[Draft]:
    """Name a share, and what goes on with it, by the part that it is of."""
    wrong = drafts[number].figure.indicator
    found = list(drafts)
    for at in range(number, len(found)):
        draft = found[at]
        if draft.figure.indicator != wrong or (at > number and draft.named):
            break
        figure = replace(
            draft.figure,
            indicator=part.figure.indicator,
            indicator_text=part.figure.indicator_text,
            parent=part.figure.parent,
        )
        found[at] = replace(draft, figure=figure)
    return found


def _part_of(sentence: Sentence, before: Sequence[Draft], draft: Draft) -> str:
    """Return the words behind a size that "trong đó" makes a part of the one before, or ""."""
    whole = before[-1] if before else None
    if whole is None or draft.amount.kind is not AmountKind.PHYSICAL or draft.named:
        return ""
    figure, of = draft.figure, whole.figure
    alike = figure.unit == of.unit and figure.indicator == of.indicator
    told = figure.relation is of.relation is Relation.VALUE and draft.amount.total is None
    if not (alike and told and figure.value and of.value and figure.value < of.value):
        return ""
    between = range(whole.amount.last, draft.amount.first)
    parts = any(cues().parts.match(sentence.tokens, at) for at in between)
    return tail_of(sentence, draft) if parts else ""
