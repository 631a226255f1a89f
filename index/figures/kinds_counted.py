"""Kinds that are told in full once: "quy hoạch 11 khu *tái định cư*, đã hoàn thành 7 khu"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft, renamed
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import word_set

_UNITS = word_set("kinds_counted", "units", "told_of")
_NO_KIND = word_set("kinds_counted", "no_kind", "told_of")
_STATED = {Relation.VALUE, Relation.PLAN}
_MOST = 4  # words of a kind


def of_kinds(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Complete the short word of a count by the kind that the count before told in full.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done: list[Draft] = []
    kind = unit = ""
    for draft in drafts:
        figure, own = draft.figure, draft.amount.unit.lower()
        counted = draft.amount.kind is AmountKind.COUNT and figure.relation in _STATED
        if counted and own in _UNITS:
            name = figure.indicator.lower()
            if name.endswith(f" {own}") and own == unit and kind and figure.parent is None:
                words = f"{figure.indicator} {kind}"
                figure = renamed(figure, words)
            elif figure.parent is None and (told := _kind(figure.indicator, own)):
                kind, unit = told, own
            elif not name.endswith(own):
                kind = unit = ""
        done.append(replace(draft, figure=figure))
    return done


def _kind(name: str, unit: str) -> str:
    """Return what a name says behind the noun that is counted, where that is a kind of it."""
    _, noun, behind = f" {name} ".partition(f" {unit} ")
    words = behind.split()
    if not noun or not 1 <= len(words) <= _MOST or words[0].lower() in _NO_KIND:
        return ""
    return " ".join(words)
