"""Women and men of those counted before: "4.210 đảng viên, trong đó *nữ 1.320 người*".

They are called by what they are of: "đảng viên nữ".
"""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Figure
from index.figures.draft import renamed
from index.language.lexicon import word_set
from index.language.scan import PhraseTable, scan

_TABLE = "told_of"
_GROUPS = word_set("people_groups", "groups", _TABLE)
_UNITS = word_set("people_groups", "units", _TABLE)
_PEOPLE = PhraseTable({words: words for words in word_set("people_groups", "people", _TABLE)})


def groups_named(figures: Sequence[Figure]) -> list[Figure]:
    """Name the groups of people among the figures of one sentence by what they are of."""
    return [_named(figure) for figure in figures]


def _named(figure: Figure) -> Figure:
    if figure.parent is None or figure.unit.lower() not in _UNITS:
        return figure
    name, unit = figure.indicator.lower(), figure.unit.lower()
    if name.removesuffix(f" {unit}") not in _GROUPS:
        return figure
    people = _PEOPLE.find(scan(figure.parent.split(" – ")[-1]))
    if len(people) != 1:
        return figure
    return renamed(figure, f"{people[0].value} {name.removesuffix(f' {unit}')}")
