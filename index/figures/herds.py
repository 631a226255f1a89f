"""Animals that are there, counted by the head: "có 14.700 *con bò*" is the size of the herd."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from index.language.lexicon import word_set

_HEAD, _HERD = "con", "đàn"
_STOCKS = (f"{_HERD} ", f"tổng {_HERD} ")
_GENERAL = word_set("unsaid", "general_herds")
_KINDS = tuple(f"{kind} " for kind in sorted(word_set("unsaid", "herded")))
_LONGEST_BREED = 5  # words
_NAMES = {f"{_HEAD} {kind}": f"{_HERD} {kind}" for kind in word_set("unsaid", "herded")}


def herd_counted(phrase: str, noun: str) -> str:
    """Return the herd that a count under a general name is of, or "".

    "Đàn *gia súc* hiện có 31.450 *con trâu, bò*"; "*Gà đồi* nay có 96.000 con".

    Args:
        phrase: the noun phrase before the count.
        noun: what is counted.
    """
    words = phrase.lower()
    general = words.removeprefix("tổng ").removeprefix(f"{_HERD} ")
    if noun.lower().startswith(f"{_HEAD} "):
        told = general in _GENERAL and general != words
        return f"{_HERD} {noun[len(_HEAD) + 1 :]}" if told else ""
    bred = words.startswith(_KINDS) and len(words.split()) <= _LONGEST_BREED
    return phrase if bred and noun.lower() == _HEAD else ""


def of_herds(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures, those of animals without any doing named as herds.

    "hỗ trợ 30 con bò", "300 con bò bị chết" keep what was done to them.

    Args:
        figures: what one sentence states.
    """
    done: list[Figure] = []
    doing = False  # "làm chết 12 con bò, *30 con lợn*": so were those that go on with it
    for figure in figures:
        name = _NAMES.get(figure.indicator.lower())
        herd = name is not None and figure.relation is Relation.VALUE and figure.parent is None
        if name is not None and herd and not doing and "unit_shared" not in figure.flags:
            done.append(replace(figure, indicator=name))
            continue
        doing |= figure.unit == _HEAD and not figure.indicator.lower().startswith(_STOCKS)
        done.append(figure)
    return done
