"""Counts whose unit is said in full only once: "A đón 2,3 triệu *lượt khách*; B 1,2 triệu *lượt*".

With no name but that short unit, a later one counts what the first does.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Figure, Relation
from index.figures.draft import Draft
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import load_table

_SCALES = frozenset(load_table("units")["scales"])


def with_shortened_units(drafts: Sequence[Draft]) -> list[Draft]:
    """Name counts that only a shortened unit names like the one that says it in full.

    Args:
        drafts: the figures of a sentence, in order.
    """
    done: list[Draft] = []
    for draft in drafts:
        full = _full(draft.figure, done)
        done.append(draft if full is None else draft.renamed(full.indicator, full.parent))
    return done


def counted_noun(amount: Amount) -> str:
    """Return what a number counts, its scale left out: "lượt khách" of "2,3 triệu lượt khách"."""
    words = amount.unit.lower().split() if amount.kind is AmountKind.COUNT else []
    while words and words[0] in _SCALES:
        words = words[1:]
    return " ".join(words)


def _full(figure: Figure, before: Sequence[Draft]) -> Figure | None:
    """Return the count before a figure whose unit its name shortens, else None."""
    short = figure.indicator.lower()
    if " " in short:
        return None
    for each in reversed(before):
        told = each.figure
        if told.place == figure.place and told.relation is Relation.VALUE:
            continue  # "đón 61.000 lượt khách, *khách có 900 lượt*": no other's row
        noun = counted_noun(each.amount)
        if told.relation is Relation.VALUE and noun.startswith(f"{short} "):
            return told if told.indicator.lower() != noun else None
    return None
