"""What was added to a size told right before it: "1.200 ha, *thêm 80 ha* (7,1%)" is a rise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.against import against_end, base_end
from index.figures.draft import Draft
from index.figures.sentence import STOPS, Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import word_set

_SIZES = (AmountKind.MONEY, AmountKind.PHYSICAL)
_ADDED = [",", "thêm"]
_RISE = "tăng"
_AGAINST = word_set("look_left", "against")


def with_added_sizes(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Read what was added to a size, and the rate in the bracket behind it, as its change.

    What is counted stays a count: "thêm 2 xã" are communes.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for at in range(1, len(done)):
        size, added = done[at - 1], done[at]
        if _is_added(sentence, size, added):
            base = _base_behind(sentence, added) or added.figure.base
            done[at] = _rise_of(size, added, base)
            if at + 1 < len(done) and _is_rate_of(sentence, added, done[at + 1]):
                done[at + 1] = _rise_of(size, done[at + 1], base)
    return done


def _is_added(sentence: Sentence, size: Draft, added: Draft) -> bool:
    between = [t.text for t in sentence.tokens[size.amount.last : added.amount.first]]
    one, other = size.figure, added.figure
    alike = one.unit == other.unit and {one.relation, other.relation} == {Relation.VALUE}
    behind = [t.text for t in sentence.tokens[added.amount.last : added.amount.last + 1]]
    closed = not behind or behind[0] in STOPS or behind[0] in _AGAINST
    sized = size.amount.kind in _SIZES and between == _ADDED and closed
    return sized and alike and bool(one.value and other.value and other.value < one.value)


def _is_rate_of(sentence: Sentence, added: Draft, rate: Draft) -> bool:
    between = [t.text for t in sentence.tokens[added.amount.last : rate.amount.first]]
    return between == ["("] and rate.figure.unit == "%"


def _base_behind(sentence: Sentence, added: Draft) -> str:
    tokens, last = sentence.tokens, added.amount.last
    first = against_end(tokens, last) if last < len(tokens) else None
    return "" if first is None else sentence.words(first, base_end(sentence, first, len(tokens)))


def _rise_of(size: Draft, draft: Draft, base: str | None) -> Draft:
    figure = replace(
        draft.figure,
        indicator=size.figure.indicator,
        indicator_text=size.figure.indicator_text,
        relation=Relation.CHANGE,
        direction=_RISE,
        base=base,
    )
    return replace(draft, figure=figure)
