"""Plans told without a unit behind what was reached: "6,4 bác sĩ/vạn dân (*chỉ tiêu 6,6*)".

They are measured like the number before them, and near to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Span
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, word_set
from index.language.numbers import parse_number
from index.language.scan import Token

BARE_PLAN = "bare_plan"
"""Flag of a plan whose unit is that of what was reached before it."""

_FLAGS = ("unit_shared", BARE_PLAN)
_COPULAS = word_set("bare_plans", "copulas")
_OF_TIME = word_set("bare_plans", "of_time")
_ASSIGNED = word_set("look_left", "assigning")
_DOCUMENTS = word_set("bare_plans", "documents")
_LINKS = word_set("bare_plans", "links")
_MARKS = {"(", ",", ";"}
_CLOSERS = {")", ",", ";", "."}
_TIMES = 5  # as much, as little as what was reached
_LONGEST_GIVER = 5  # words


def with_bare_plans(
    body: str, tokens: Sequence[Token], amounts: Sequence[Amount], taken: Sequence[Span]
) -> list[Amount]:
    """Return ``amounts`` with the plans that stand bare behind what was reached of them.

    Args:
        body: the report's text.
        tokens: the sentence's.
        amounts: what was found, from left to right.
        taken: spans whose numbers are dates.
    """
    found = list(amounts)
    covered = {i for amount in amounts for i in range(amount.first, amount.last)}
    for index, token in enumerate(tokens):
        if not token.is_number or index in covered or not _is_planned(body, tokens, index):
            continue
        done = next((a for a in reversed(amounts) if a.last <= index), None)
        span, value = Span(token.start, token.end), parse_number(token.text)
        if done is None or value is None or any(span.overlaps(other) for other in taken):
            continue
        if not done.value or done.total is not None or done.kind is AmountKind.MULTIPLE:
            continue
        if not done.value / _TIMES < value < done.value * _TIMES:
            continue
        found.append(Amount(span, index, index + 1, value, done.unit, done.kind, flags=_FLAGS))
    return sorted(found, key=lambda amount: amount.first)


def _is_planned(body: str, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether nothing but a plan's words stands between a mark and a number, and it ends."""
    if index + 1 < len(tokens) and tokens[index + 1].text not in _CLOSERS:
        return False
    first = index
    while first and (tokens[first - 1].text in _COPULAS or tokens[first - 1].text in _OF_TIME):
        first -= 1
    giver = cues().givers.match_before(tokens, first, _LONGEST_GIVER)
    assigned = tokens[first - 1].text in _ASSIGNED
    first = giver.first if giver is not None else first - assigned
    plan = cues().plans.match_before(tokens, first)
    if giver is None and plan is None:
        return False
    if plan is not None and plan.last == index and _is_document(body, tokens, plan.first):
        return False
    first = plan.first if plan is not None else first
    while first and tokens[first - 1].text in _LINKS:
        first -= 1
    return first > 0 and tokens[first - 1].text in _MARKS


def _is_document(body: str, tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a plan is one by its number: "(*Nghị quyết 26*)", ", *Kế hoạch 12*"."""
    start = tokens[first].start
    name = body[start].isupper() and not body[start + 1].isupper()
    return tokens[first].text in _DOCUMENTS or (name and tokens[first - 1].text != "(")
