"""Counts of two times in a bracket behind their change: "giảm 4 vụ (*36/40 vụ*) so với cùng kỳ".

The first is of the time that is told of, the second of what it is compared with: no part of a
whole. The numbers themselves prove it, for the change is what lies between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from index.domain import Relation, Span
from index.figures.base_periods import of_base
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import AmountKind
from index.language.lexicon import phrase_words

_FALL = "giảm"
_SLASH = "/"
_CHANGES = 2  # "giảm 4 vụ, giảm 10% (36/40 vụ)"
_NEAR = Decimal("0.006")  # of the change, what rounding leaves open


def now_and_then(sentence: Sentence, drafts: Sequence[Draft], state: State) -> list[Draft]:
    """Return the figures with both counts of such a bracket, each of its own time.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
        state: the running context, by which times are read.
    """
    done: list[Draft] = []
    for draft in drafts:
        change = _change_of(sentence, done, draft)
        done += [draft] if change is None else _of_both_times(sentence, change, draft, state)
    return done


def _change_of(sentence: Sentence, before: Sequence[Draft], draft: Draft) -> Draft | None:
    """Return the change that a pair of counts alone in a bracket stands behind, or None."""
    amount, tokens = draft.amount, sentence.tokens
    if amount.total is None or amount.value is None or amount.kind is not AmountKind.COUNT:
        return None
    close = [token.text for token in tokens[amount.last : amount.last + 1]]
    if tokens[amount.first - 1].text != "(" or close != [")"]:
        return None
    told = next((d for d in reversed(before) if d.figure.relation is Relation.CHANGE), None)
    near = told is not None and told in before[-_CHANGES:]
    # "giảm 2 xã (12/14 xã)": of all communes, whatever came between.
    areas = phrase_words().area_units.match_before(tokens, amount.last)
    return told if near and areas is None else None


def _of_both_times(sentence: Sentence, change: Draft, pair: Draft, state: State) -> list[Draft]:
    """Return the counts of both times, or the pair where the numbers do not prove the change."""
    if not _proved(change, pair):
        return [pair]
    figure, told = pair.figure, change.figure
    now = replace(
        figure,
        indicator=told.indicator,
        indicator_text=told.indicator_text,
        parent=told.parent,
        place=told.place,
        period=told.period,
        relation=Relation.VALUE,
        direction=None,
        base=None,
        total=None,
        flags=(*figure.flags, "unit_shared"),
    )
    slash = figure.text.index(_SLASH)
    start, middle, end = figure.span.start, figure.span.start + slash, figure.span.end
    first = replace(now, text=figure.text[:slash].rstrip(), span=Span(start, middle))
    bases = [m for m in sentence.periods if m.base]
    mention = next((m for m in reversed(bases) if m.span.end <= start), None)
    mention = mention or next((m for m in bases if m.span.start >= end), None)
    if told.period is None or mention is None:
        return [replace(pair, figure=first)]
    second = replace(
        now,
        text=figure.text[slash + 1 :].lstrip(),
        span=Span(middle + 1, end),
        value=pair.amount.total,
        period=of_base(sentence, told.period, mention, state),
        flags=figure.flags,
    )
    return [replace(pair, figure=first), replace(pair, figure=second)]


def _proved(change: Draft, pair: Draft) -> bool:
    """Tell whether a change lies between two counts, as so many or as a percent of the second."""
    now, then, by = pair.amount.value, pair.amount.total, change.figure.value
    if not (now and then and by):
        return False
    moved = then - now if change.figure.direction == _FALL else now - then
    if change.figure.unit == "%":
        return abs(moved / then * 100 - by) <= max(by * _NEAR, Decimal("0.05"))
    return moved == by
