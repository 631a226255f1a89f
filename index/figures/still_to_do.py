"""What is left of a work: "bàn giao 15,1/18,3 km, *còn 3,2 km*" was not handed over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft, renamed
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import word_set

_DONE = tuple(f"{words} " for words in word_set("still_to_do", "done", "told_of"))
_LINKS = word_set("still_to_do", "links", "told_of")
_STILL = "còn"
_NOT_YET = "chưa"


def not_done_yet(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Say of a rest that goes on with what was done that it is not done.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for at in range(1, len(done)):
        rest, told = done[at], at - 1
        while told and done[told].amount.kind is AmountKind.PERCENT:
            told -= 1  # "bàn giao 84/96 ha, *đạt 87%*, còn 12 ha"
        before = done[told]
        if _is_rest(sentence, before, rest, done[at - 1].reading.after):
            name = f"{_NOT_YET} {before.figure.indicator[:1].lower()}{before.figure.indicator[1:]}"
            parent = None if rest.figure.parent == before.figure.indicator else rest.figure.parent
            figure = renamed(rest.figure, name, parent=parent)
            done[at] = replace(rest, figure=figure)
    return done


def _is_rest(sentence: Sentence, before: Draft, rest: Draft, first: int) -> bool:
    figure, told = rest.figure, before.figure
    if figure.indicator != told.indicator or figure.unit != told.unit:
        return False
    if rest.amount.kind is AmountKind.COUNT:
        return False  # "đã giao 44 lô, còn 18 lô": told by the words of each
    if (figure.relation, told.relation) != (Relation.VALUE, Relation.VALUE):
        return False
    between = [t.text for t in sentence.tokens[first : rest.amount.first]]
    if _STILL not in between or not _LINKS.issuperset(between):
        return False
    if rest.amount.total is not None:
        return False
    whole, part, left = before.amount.total, told.value, figure.value
    proven = whole is not None and part is not None and left is not None and whole - part == left
    return proven or f"{told.indicator.lower()} ".startswith(_DONE)
