"""What is said behind a bracket of the number before it: "6/10 xã (đạt 60%) *đạt chuẩn NTM*"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.against import against_end, base_end
from index.figures.counted import counted_end
from index.figures.draft import Draft, renamed
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import word_set

_GOES_ON = word_set("over_brackets", "goes_on")
_RATES = (Relation.SHARE, Relation.VALUE, Relation.PERCENT_OF_PLAN)


def over_brackets(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Complete a bare count, and the rate in the bracket behind it, with what stands behind both.

    A change, and the percent in the bracket behind it, have their base there: "tăng 28 tỷ đồng
    (bằng 7%) *so với đầu năm*".

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for number in range(len(done) - 1):
        count, rate = done[number], done[number + 1]
        base = _base_behind(sentence, count, rate)
        if base:
            for at in (number, number + 1):
                done[at] = replace(done[at], figure=replace(done[at].figure, base=base))
        words = _behind(sentence, count, rate)
        if not words:
            continue
        bare = count.figure.indicator
        for at in (number, number + 1):
            figure = done[at].figure
            if figure.indicator == bare:
                full = f"{bare} {words}"
                figure = renamed(figure, full)
                done[at] = replace(done[at], figure=figure)
    return done


def _base_behind(sentence: Sentence, change: Draft, again: Draft) -> str:
    """Return the base behind the bracket that states a change once more, or ""."""
    tokens, first = sentence.tokens, again.amount.last
    if {change.figure.relation, again.figure.relation} != {Relation.CHANGE}:
        return ""
    if change.figure.base or again.figure.base or tokens[change.amount.last].text != "(":
        return ""
    base = against_end(tokens, first + 1) if first < len(tokens) else None
    if base is None or tokens[first].text != ")":
        return ""
    return sentence.words(base, base_end(sentence, base, len(tokens)))


def _behind(sentence: Sentence, count: Draft, rate: Draft) -> str:
    """Return the words behind the bracket that go on with a count named by its noun alone."""
    tokens, amount, inside = sentence.tokens, count.amount, rate.amount
    if amount.kind is not AmountKind.COUNT or inside.kind is not AmountKind.PERCENT:
        return ""
    if rate.figure.relation not in _RATES or amount.last >= len(tokens):
        return ""
    bare = count.figure.indicator.lower() in (amount.unit.lower(), f"số {amount.unit.lower()}")
    if not bare or tokens[amount.last].text != "(":
        return ""
    closing = inside.last
    if closing + 1 >= len(tokens) or tokens[closing].text != ")":
        return ""
    if any(t.is_number for t in tokens[amount.last + 1 : inside.first]):
        return ""
    if tokens[closing + 1].text not in _GOES_ON:
        return ""
    right = next((a.first for a in sentence.amounts if a.first > closing), len(tokens))
    moved = replace(amount, last=closing + 1, noun_first=None)
    return sentence.words(closing + 1, counted_end(sentence, moved, right))
