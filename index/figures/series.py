"""One rate at several times: "năm 2011 đạt 3,2 tiêu chí/xã, đến nay *13,4 tiêu chí/xã*"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind


def one_rate(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Give counts per unit of one clause, at other times, the name of the first of them.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for number in range(1, len(done)):
        first, later = done[number - 1], done[number]
        if not _goes_on(sentence, first, later):
            continue
        named = first.figure
        figure = replace(
            later.figure, indicator=named.indicator, indicator_text=named.indicator_text
        )
        done[number] = replace(later, figure=figure)
    return done


def _goes_on(sentence: Sentence, first: Draft, later: Draft) -> bool:
    one, other = first.figure, later.figure
    if later.amount.kind is not AmountKind.COUNT or "/" not in other.unit:
        return False
    if one.unit != other.unit or one.period == other.period or one.place != other.place:
        return False
    if {one.relation, other.relation} != {Relation.VALUE}:
        return False
    between = {t.text for t in sentence.tokens[first.amount.last : later.amount.first]}
    return ";" not in between and first.named and "," in between
