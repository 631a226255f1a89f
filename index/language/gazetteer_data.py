"""Administrative units from the ``vietnamadminunits`` data: legacy, former, and since July 2025.

Codes (stable, letter plus the General Statistics Office's number):

| code | unit |
| --- | --- |
| ``p45`` | province before July 2025 |
| ``d465`` | district before July 2025 |
| ``c19429`` | commune before July 2025 |
| ``f407-tinh-gia`` | a district that was merged or renamed earlier (into d407) |
| ``n45`` / ``n19429`` | province / commune since July 2025 |
| ``x:d281:xã Viên An`` | a commune that the data lacks, in its parent |
| ``a:p20:hai-quan`` | an agency and the area it serves |
| ``g:p52:khối huyện`` | a group of units |
| ``r:tay-nguyen``, ``vn`` | region, country |

A province that July 2025 left as it was keeps one identity (``p20``); its 2025 communes lie in it.
Only the package's data files are read (``gazetteer_reader``): importing the package would load
geometry libraries.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from index.domain import Place, Span
from index.language.place_names import name_keys
from index.language.text import fold

MAX_WORDS = 8  # of the longest name ("vùng trung du và miền núi phía Bắc")


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named in a text.

    ``candidates`` are best first, more than one when the text leaves it open; ``level_stated``
    says that a unit word ("huyện", "TP", "Huyện ủy") told the level.
    """

    span: Span
    text: str
    candidates: tuple[Place, ...]
    level_stated: bool

    @property
    def place(self) -> Place:
        """The best candidate."""
        return self.candidates[0]


@dataclass(slots=True, eq=False)
class Units:
    """All units and their names. ``names`` and ``folded`` map a name's key to codes."""

    places: dict[str, Place] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    folded: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    question_names: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    predecessors: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    members: dict[str, frozenset[str]] = field(default_factory=dict)
    reach: dict[str, int] = field(default_factory=dict)
    """First syllable of a name -> syllables of the longest such name."""
    former_communes: dict[tuple[str, str], str] = field(default_factory=dict)
    """(glued folded name, district code) -> unit word of a commune merged before 2025."""
    pairs: set[tuple[str, str]] = field(default_factory=set)  # see ``begins``

    def begins(self, first: str, second: str) -> bool:
        """Tell whether two folded syllables begin any name. Only for units read completely."""
        if not self.pairs:
            for table in (self.names, self.folded, self.question_names):
                self.pairs |= name_pairs(map(fold, table))
        return (first, second) in self.pairs

    def add(self, place: Place, names: Iterable[str] = ()) -> None:
        """Register ``place`` (it must have a code) under its short name and ``names``."""
        if place.code is None:
            raise ValueError("only a place with a code can be registered")
        self.places[place.code] = place
        for name in (place.short, *names):
            key, folded = name_keys(name)
            for table, entry in ((self.names, key), (self.folded, folded)):
                codes = table[entry]
                if place.code not in codes:
                    codes.append(place.code)


def name_pairs(names: Iterable[str]) -> set[tuple[str, str]]:
    """Return the first two syllables of each name that has so many."""
    parts = (name.split(" ", 2) for name in names)
    return {(part[0], part[1]) for part in parts if len(part) > 1}


@cache
def load_toml(name: str) -> dict[str, Any]:
    """Return a language table of ``index/language/data``; shared, not to be changed."""
    return tomllib.loads((Path(__file__).parent / "data" / name).read_text(encoding="utf-8"))


def unit_type(place: Place) -> str:
    """Return the unit word of a place's name ("huyện"), or an empty string."""
    return place.name[: -len(place.short)].strip() if place.name.endswith(place.short) else ""
