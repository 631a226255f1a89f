"""Breakdowns: "Cơ cấu kinh tế: nông nghiệp chiếm 29%; công nghiệp 38%; dịch vụ 33%".

Every percent of such a sentence is the share of one part, and the structure is the whole of all
parts; without this the structure's name sticks to the first part alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from itertools import takewhile

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import phrase_words
from index.language.scan import PhraseMatch

_LEAST = 2
_ROUNDING = 2  # how far the parts of a whole may be off 100
_OPENING = re.compile(r"^[\s:,;–-]+")
_STATED = (Relation.VALUE, Relation.SHARE)


def broken_down(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Make the percents of a breakdown shares of its structure; others come back as they are."""
    if not drafts:
        return drafts
    structure = _structure(sentence, drafts[0].amount.first)
    if structure is None:
        return _broken_down_behind(sentence, drafts)
    parts = [draft for draft in drafts if _may_be_part(draft)]
    total = sum((d.figure.value for d in parts if d.figure.value), Decimal(0))
    if abs(total - 100) > _ROUNDING:
        # Not a whole: only what is said to be a share is one ("hộ nghèo còn 3%" is none).
        parts = [draft for draft in parts if draft.figure.relation is Relation.SHARE]
    if len(parts) < _LEAST:
        return drafts
    name = sentence.words(structure.first, structure.last)
    shares = [_part(draft, name) if draft in parts else draft for draft in drafts]
    for index in range(1, len(shares)):
        if shares[index] not in parts and shares[index - 1].reading.from_value:
            shares[index] = _arrived(shares[index], shares[index - 1])
    return shares


def _broken_down_behind(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Make shares of a whole that a later clause breaks down: "…; *cơ cấu*: nông nghiệp 31%, …"."""
    tokens = sentence.tokens
    for match in phrase_words().structures.starting(tokens):
        if not match.first or tokens[match.first - 1].text != ";":
            continue
        behind = [d for d in drafts if d.amount.first >= match.last]
        parts, total = list[Draft](), Decimal(0)
        for draft in takewhile(_may_be_part, behind):
            if total < 100 - _ROUNDING:  # "…, dịch vụ 31%; tỷ lệ hộ nghèo 3%": behind the whole
                parts.append(draft)
                total += draft.figure.value or 0
        if len(parts) >= _LEAST and abs(total - 100) <= _ROUNDING:
            name = sentence.words(match.first, match.last)
            return [_part(d, name) if d in parts else d for d in drafts]
    return drafts


def _structure(sentence: Sentence, before: int) -> PhraseMatch[str] | None:
    return next(phrase_words().structures.starting(sentence.tokens, 0, before), None)


def _may_be_part(draft: Draft) -> bool:
    return (
        draft.amount.kind is AmountKind.PERCENT
        and draft.named
        and draft.figure.relation in _STATED
        and draft.figure.direction is None
    )


def _arrived(draft: Draft, before: Draft) -> Draft:
    """Return the share that "giảm từ 42% *xuống còn 35%*" arrived at, named as the earlier one."""
    told = before.figure
    if told.relation is not Relation.SHARE or draft.amount.kind is not AmountKind.PERCENT:
        return draft
    if draft.named or draft.figure.relation is not Relation.VALUE:
        return draft
    shared = replace(
        draft.figure,
        relation=Relation.SHARE,
        indicator=told.indicator,
        indicator_text=told.indicator_text,
        parent=told.parent,
    )
    return replace(draft, figure=shared)


def _part(draft: Draft, structure: str) -> Draft:
    figure = draft.figure
    at = figure.indicator.lower().find(structure.lower())
    name = figure.indicator[at + len(structure) :] if at >= 0 else figure.indicator
    words = _OPENING.sub("", name)
    label, colon, part = words.partition(":")
    words = part.strip() if colon and part.strip() and label.count(" ") < 4 else words
    shared = replace(
        figure,
        relation=Relation.SHARE,
        indicator=words or figure.indicator,
        indicator_text=words or figure.indicator_text,
        parent=structure,
    )
    return replace(draft, figure=shared)
