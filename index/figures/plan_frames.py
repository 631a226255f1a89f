"""The plan that a clause opens with: "*So với kế hoạch tỉnh giao (300 tỷ đồng)*, … đạt 58%"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.against import against_end
from index.figures.draft import Draft
from index.figures.openings import compared_with
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import cues

_ENDS = {"(", ",", ";", ":"}


def framed_by_plan(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Give the percents of a clause that opens with a plan that plan for their base.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    return [_framed(sentence, draft) for draft in drafts]


def _framed(sentence: Sentence, draft: Draft) -> Draft:
    draft = _with_plan_behind(sentence, draft)
    figure, tokens = draft.figure, sentence.tokens
    if figure.relation is not Relation.PERCENT_OF_PLAN:
        return draft
    behind = compared_with(sentence, draft.amount.first)
    plan = cues().plans.match(tokens, behind) if behind is not None else None
    if plan is None:
        return draft
    last = plan.last
    while last < draft.amount.first and tokens[last].text not in _ENDS:
        last += 1
    words = sentence.words(plan.first, last)
    told = (figure.base or "").lower().split()
    if len(told) > len(words.split()) or any(t.is_number for t in tokens[plan.first : last]):
        return draft  # its own words say more
    return replace(draft, figure=replace(figure, base=words))


def _with_plan_behind(sentence: Sentence, draft: Draft) -> Draft:
    """Return the percent with the plan behind its bracket.

    "đạt 37% (cả nước 29%), *so với kế hoạch HĐND tỉnh giao* và 32% so với …".
    """
    figure, tokens, at = draft.figure, sentence.tokens, draft.amount.last
    rate = figure.relation in (Relation.PERCENT_OF_PLAN, Relation.VALUE) and figure.base is None
    if not rate or draft.amount.kind is not AmountKind.PERCENT or at >= len(tokens):
        return draft
    if tokens[at].text != "(":
        return draft
    depth = sentence.depth[at]
    at += 1
    while at < len(tokens) and sentence.depth[at] > depth:
        at += 1
    at += 1
    at += at < len(tokens) and tokens[at].text == ","
    behind = against_end(tokens, at)
    plan = cues().plans.match(tokens, behind) if behind and behind < len(tokens) else None
    if plan is None:
        return draft
    last = plan.last
    while last < len(tokens) and tokens[last].is_word and tokens[last].text != "và":
        last += 1
    told = replace(figure, relation=Relation.PERCENT_OF_PLAN, base=sentence.words(plan.first, last))
    return replace(draft, figure=told)
