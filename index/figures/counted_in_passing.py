"""Counts told only in passing: "xảy ra tại 143 hộ *thuộc 38 thôn của 11 xã*".

They say where or whose the things counted before them are: eleven communes with that disease, and
not all that there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import cues, word_set

IN_PASSING = "in_passing"
"""Flag of a count that answers for nothing but the number it stands behind."""

_LINKS = word_set("counted_in_passing", "links")
_CELLS = word_set("counted_in_passing", "cells")
_WITH = word_set("counted_in_passing", "with")
_PEOPLE = word_set("counted_in_passing", "people")
_JOINED = "và"
_STOPS = {";", ".", ":"}


def in_passing(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Put bare counts that only say where or whose others are under what they say it of.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for at in range(1, len(done)):
        before, draft = done[at - 1], done[at]
        if not _is_bare(before, draft) or before.figure.relation is not Relation.VALUE:
            continue
        if not _linked(sentence, before, draft):
            continue
        passing = IN_PASSING in before.figure.flags
        figure = draft.figure
        whole = before.figure.parent if passing else before.figure.indicator
        flags = (*figure.flags, IN_PASSING)
        named = replace(
            figure, indicator=figure.unit, indicator_text=figure.unit, parent=whole, flags=flags
        )
        done[at] = replace(draft, figure=named)
    return done


def _is_bare(before: Draft, draft: Draft) -> bool:
    """Tell whether nothing but a link stands in a count's name, and no whole of another kind."""
    figure = draft.figure
    plain = figure.relation is Relation.VALUE and figure.total is None
    plain = plain and figure.parent in (None, before.figure.indicator)
    counted = draft.amount.kind is AmountKind.COUNT and draft.amount.noun_first is not None
    first, _, rest = figure.indicator.lower().partition(" ")
    own = rest if first in _LINKS else figure.indicator.lower()
    # "6.318 đảng viên sinh hoạt *tại 312 chi bộ*": all that there are.
    return plain and counted and own == figure.unit.lower() and own not in _CELLS


def _linked(sentence: Sentence, before: Draft, draft: Draft) -> bool:
    """Tell whether a count stands behind a link to the one before, or beside one that does."""
    tokens, last = sentence.tokens, draft.amount.first
    while last > before.amount.last and (found := cues().qualifiers.match_before(tokens, last)):
        last = found.first
    between = [token.text for token in tokens[before.amount.last : last]]
    if not between or not _STOPS.isdisjoint(between):
        return False
    if sentence.depth[before.amount.first] != sentence.depth[draft.amount.first]:
        return False
    if between[-1] in _LINKS or (between[-1] in _WITH and draft.figure.unit in _PEOPLE):
        return True
    # "của 3 công ty *và* 90 hộ"; what stands behind "với 52 thành viên, …" is told for itself.
    return IN_PASSING in before.figure.flags and between == [_JOINED]
