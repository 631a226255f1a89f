"""Of which of several counts a part is, where it does not fit into the first of them.

"11 hợp tác xã mới, nâng tổng số lên 152 hợp tác xã; *trong đó 98 hợp tác xã* nông nghiệp": of 152.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from index.domain import Figure, Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import cues, load_table, units

_SHORT: dict[str, str] = load_table("told_of")["fitting_wholes"]["short"]
_SIZED = (AmountKind.PHYSICAL, AmountKind.MONEY, AmountKind.COUNT)
_DONG = "đồng"


def of_fitting_whole(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Put a part under the nearest count before "trong đó" that it fits into.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for at, part in enumerate(drafts):
        whole = next((d for d in drafts[:at] if d.figure.indicator == part.figure.parent), None)
        if whole is None or not (_counted(part) and _counted(whole)):
            continue
        parting = _parting(sentence, drafts[at - 1], part)
        if parting is None:
            continue
        alike = [d for d in drafts[:at] if _counted(d) and _unit(d) == _unit(part)]
        beside = [d for d in alike if d.figure.parent is None and d.amount.last <= parting]
        near = next((d for d in reversed(beside) if _holds(d, part)), None)
        if near is None or near is whole or sentence.depth[near.amount.first]:
            continue
        done[at] = replace(part, figure=replace(part.figure, parent=near.figure.indicator))
    return done


def outside_smaller(drafts: Sequence[Draft], told: Sequence[Figure]) -> list[Draft]:
    """Put a number that is larger than its whole beside it, and what the list goes on with.

    "cam 690 ha, trong đó VietGAP 380 ha; *chè 2.400 ha*, chè Shan 610 ha": no orange groves.

    Args:
        drafts: the figures of a sentence, in order.
        told: those of the last sentence with numbers.
    """
    done = list(drafts)
    for at, part in enumerate(drafts):
        parent = part.figure.parent
        before = [*told, *(draft.figure for draft in drafts[:at])]
        wholes = [f for f in before if parent and _is_named(f, parent)]
        wholes = [f for f in wholes if _measured_alike(f, part)]
        if not wholes or any(is_no_less(each, part.figure) for each in wholes):
            continue
        for later in range(at, len(drafts)):
            if drafts[later].figure.parent == parent:
                figure = replace(done[later].figure, parent=wholes[0].parent)
                done[later] = replace(done[later], figure=figure)
    return done


def is_no_less(whole: Figure, part: Figure) -> bool:
    """Tell whether a figure is at least as much as another in its unit, be it in thousands or not.

    Args:
        whole: the one that may hold the other.
        part: the other.
    """
    (all_, _), (inside, _) = _scaled(whole), _scaled(part)
    return all_ is not None and inside is not None and inside <= all_


def in_one_unit(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are measured in one unit: "tỷ đồng" and "triệu đồng" are.

    Args:
        one: a figure.
        other: another.
    """
    return _scaled(one)[1] == _scaled(other)[1]


def _scaled(figure: Figure) -> tuple[Decimal | None, str]:
    """Return the value and unit without scale words: 1,2 tỷ đồng are 1200000000 đồng."""
    value, words = figure.total or figure.value_high or figure.value, figure.unit.split(" ")
    while len(words) > 1 and words[0] in units().scales:
        value = value and value * units().scales[words[0]]
        words = words[1:]
    return value, " ".join(words) or _DONG


def _is_named(whole: Figure, parent: str) -> bool:
    """Tell whether ``parent`` names a figure, with or without what it stands under itself."""
    return parent in (whole.indicator, f"{whole.parent} – {whole.indicator}")


def _measured_alike(whole: Figure, part: Draft) -> bool:
    values = (whole.relation, part.figure.relation) == (Relation.VALUE, Relation.VALUE)
    return values and part.amount.kind in _SIZED and in_one_unit(whole, part.figure)


def _parting(sentence: Sentence, before: Draft, part: Draft) -> int | None:
    """Return the token of the "trong đó" right before a part, or None."""
    found = sentence.matches(cues().parts)
    inside = [i for i in found if before.amount.last <= i < part.amount.first]
    return inside[-1] if inside else None


def _counted(draft: Draft) -> bool:
    return draft.amount.kind is AmountKind.COUNT and draft.figure.relation is Relation.VALUE


def _unit(draft: Draft) -> str:
    unit = draft.amount.unit.lower()
    return _SHORT.get(unit, unit)


def _holds(whole: Draft, part: Draft) -> bool:
    value, inside = whole.figure.value, part.figure.value
    return value is not None and inside is not None and inside <= value
