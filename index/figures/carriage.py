"""What is carried: "vận chuyển 13 triệu *lượt khách*, luân chuyển 612 triệu *tấn.km*".

The unit says whether passengers or goods were carried, which the words leave out; and of two
measures of one thing it says which one a change is of: "tăng 8,3% *về tấn* và 9,1% *về tấn.km*".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from index.figures.draft import Draft, renamed
from index.figures.sentence import Sentence
from index.language.amount_units import unit_at
from index.language.amounts import AmountKind
from index.language.lexicon import load_table, word_set

_CARRYING = word_set("carriage", "carrying")
_BY_UNIT: dict[str, str] = load_table("figures")["carriage"]["by_unit"]
_ABOUT = "về"
_MEASURED = (AmountKind.COUNT, AmountKind.PHYSICAL)
_CHANGES = (Relation.CHANGE, Relation.PERCENT_OF_PLAN)


def of_carriage(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Name passengers and goods by their units, and changes "về tấn" by what is told in tonnes.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done: list[Draft] = []
    thing = bare = ""
    for draft in drafts:
        told = _by_unit(sentence, done, draft)
        if told.figure.relation is Relation.VALUE:
            thing, bare = _thing(told.amount.unit), told.figure.indicator
        of_it = bool(thing) and told.figure.indicator == bare  # "luân chuyển 3 tấn.km, tăng 5%"
        done.append(replace(told, figure=_completed(told.figure, thing)) if of_it else told)
    return done


def _thing(unit: str) -> str:
    """Return what is carried that is measured in such a unit, or ""."""
    return next((thing for ends, thing in _BY_UNIT.items() if f" {unit}".endswith(f" {ends}")), "")


def _completed(figure: Figure, thing: str) -> Figure:
    base = figure.unit.split(" ", 1)[-1]
    bare = figure.indicator.removesuffix(f" {base}")  # "vận chuyển *lượt khách*"
    if bare.lower() not in _CARRYING:
        return figure
    name = f"{bare} {thing}"
    return renamed(figure, name)


def _by_unit(sentence: Sentence, before: Sequence[Draft], draft: Draft) -> Draft:
    """Return a change with the name of what was told in the unit behind it: "*về lượt khách*"."""
    tokens, last = sentence.tokens, draft.amount.last
    percent = draft.amount.kind is AmountKind.PERCENT and draft.figure.relation in _CHANGES
    if not percent or last + 1 >= len(tokens) or tokens[last].text != _ABOUT:
        return draft
    unit = unit_at(tokens, last + 1)
    if unit is None or not unit.known or unit.kind not in _MEASURED:
        return draft
    told = (d.figure for d in reversed(before) if _in_unit(d, unit.unit))
    of = next((f for f in told if f.relation is Relation.VALUE), None)
    if of is None:
        return draft
    figure = replace(
        draft.figure, indicator=of.indicator, indicator_text=of.indicator_text, parent=of.parent
    )
    return replace(draft, figure=figure)


def _in_unit(draft: Draft, unit: str) -> bool:
    return draft.amount.kind in _MEASURED and f" {draft.amount.unit}".endswith(f" {unit}")
