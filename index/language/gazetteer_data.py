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
Only the package's data files are read: importing the package would load geometry libraries.
"""

from __future__ import annotations

import gc
import importlib.util
import json
import sqlite3
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from index.domain import AreaLevel, Place, Span
from index.language.commune_successors import commune_successors
from index.language.place_names import folded_key, name_keys, reach
from index.language.text import fold

MAX_WORDS = 8  # of the longest name ("vùng trung du và miền núi phía Bắc")
_RENAMED_PROVINCES = {"p46": ("tỉnh Thừa Thiên Huế", "Thừa Thiên Huế")}
_COMMUNE_KEYS = (("thitran", "thị trấn"), ("phuong", "phường"), ("xa", "xã"))


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


def load_toml(name: str) -> dict[str, Any]:
    """Return a language table of ``index/language/data``."""
    return tomllib.loads((Path(__file__).parent / "data" / name).read_text(encoding="utf-8"))


def unit_type(place: Place) -> str:
    """Return the unit word of a place's name ("huyện"), or an empty string."""
    return place.name[: -len(place.short)].strip() if place.name.endswith(place.short) else ""


def _data_folder() -> Path:
    spec = importlib.util.find_spec("vietnamadminunits")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the package vietnamadminunits is missing: pip install -e .")
    return Path(spec.origin).parent / "data"


def _unit(full: str) -> tuple[str, str]:
    """Split "Thị trấn Đồng Đăng" into the display name and the short name."""
    for word in ("Thành phố", "Thị trấn", "Thị xã", "Đặc khu", "Tỉnh", "Huyện", "Quận", "Phường"):
        # The data capitalises some otherwise ("Thị Xã Buôn Hồ").
        if full.lower().startswith(word.lower() + " "):
            return word.lower() + full[len(word) :], full[len(word) + 1 :]
    if full.startswith("Xã "):
        return "xã" + full[2:], full[3:]
    return full, full


@lru_cache(maxsize=1)
def load_units() -> Units:
    """Read the package's data once per process.

    Raises FileNotFoundError when the package is not installed.
    """
    # 14,000 small objects that all live on: collecting garbage in between only costs time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _read(_data_folder())
    finally:
        if collecting:
            gc.enable()


def _read(folder: Path) -> Units:
    connection = sqlite3.connect(f"file:{folder / 'dataset.db'}?mode=ro", uri=True)
    try:
        legacy = connection.execute(
            "SELECT provinceCode, province, districtCode, district, wardCode, ward, wardAlias,"
            " provinceKey, districtKey, wardKey FROM admin_units_legacy"
        ).fetchall()
        current = connection.execute(
            "SELECT provinceCode, province, wardCode, ward, provinceKey, wardKey FROM admin_units"
        ).fetchall()
    finally:
        connection.close()
    converter = json.loads((folder / "converter_2025.json").read_text(encoding="utf-8"))
    tables = load_toml("places.toml")
    aliases: dict[str, list[str]] = tables["aliases"]

    units = Units()
    old_province = {row[7]: f"p{row[0]}" for row in legacy}
    merged: dict[str, list[str]] = {
        new: [old_province[old] for old in olds if old in old_province]
        for new, olds in converter["DICT_PROVINCE"].items()
    }
    current_code = {
        row[4]: (merged[row[4]][0] if _unchanged(merged[row[4]]) else f"n{row[0]}")
        for row in current
    }
    province_after = {old: current_code[new] for new, olds in merged.items() for old in olds}
    commune_after = commune_successors(converter, {(r[4], r[5]): f"n{r[2]}" for r in current})

    for row in legacy:
        _add_legacy(units, row, aliases, province_after, commune_after)
    for _, full, ward_code, ward, province_key, _ in current:
        province = current_code[province_key]
        name, short = _unit(full)
        if province not in units.places:
            units.add(
                Place(name, short, AreaLevel.PROVINCE, province, short, province),
                aliases.get(province, ()),
            )
            units.predecessors[province] = merged[province_key]
        name, commune = _unit(ward)
        units.add(
            Place(
                name,
                commune,
                AreaLevel.COMMUNE,
                f"n{ward_code}",
                units.places[province].short,
                province,
                (province,),
            )
        )
    for old, new in commune_after.items():
        code = units.places.get(old)
        if code is not None:
            units.predecessors[new].append(old)
    _add_former(units, tables)
    _add_regions(units, tables)
    for code, names in tables["question_aliases"].items():
        for name in names:
            units.question_names[folded_key(name)].append(code)
    units.reach = reach(units.names)
    return units


def _unchanged(olds: Sequence[str]) -> bool:
    return len(olds) == 1 and olds[0] not in _RENAMED_PROVINCES


def _add_legacy(
    units: Units,
    row: Sequence[str],
    aliases: dict[str, list[str]],
    province_after: dict[str, str],
    commune_after: dict[str, str],
) -> None:
    number, full, district_number, district_full, ward_number, ward, alias = row[:7]
    province, district = f"p{number}", f"d{district_number}"
    if province not in units.places:
        name, short = _RENAMED_PROVINCES.get(province, _unit(full))
        after = province_after[province]
        units.add(
            Place(
                name,
                short,
                AreaLevel.PROVINCE,
                province,
                short,
                province,
                successor=None if after == province else after,
            ),
            aliases.get(province, ()),
        )
    short_province = units.places[province].short
    if district not in units.places:
        name, short = _unit(district_full)
        units.add(
            Place(
                name,
                short,
                AreaLevel.DISTRICT,
                district,
                short_province,
                province,
                (province,),
            ),
            aliases.get(district, ()),
        )
    if ward_number and ward:
        code = f"c{ward_number}"
        # The converter knows a legacy commune by the keys of its province, district and name.
        key = f"{row[7]}_{row[8]}_{row[9]}"
        after_commune = commune_after.pop(key, None)
        if after_commune:
            commune_after[code] = after_commune
        name, short = _unit(ward)
        units.add(
            Place(
                name,
                short,
                AreaLevel.COMMUNE,
                code,
                short_province,
                province,
                (district, province),
                after_commune,
            )
        )
        for glued in json.loads(alias) if alias else ():
            for prefix, word in _COMMUNE_KEYS:
                if glued.startswith(prefix) and len(glued) > len(prefix) + 3:
                    units.former_communes.setdefault((glued[len(prefix) :], district), word)


def _add_former(units: Units, tables: dict[str, Any]) -> None:
    for full, into in tables["former_districts"]["list"]:
        heir = units.places[into]
        word = next(w for w in ("thành phố", "thị xã", "huyện", "quận") if full.startswith(w))
        short = full[len(word) + 1 :]
        code = f"f{into[1:]}-{folded_key(short).replace(' ', '-')}"
        province = heir.province_code or ""
        units.add(
            Place(full, short, AreaLevel.DISTRICT, code, heir.province, province, (province,))
        )


def _add_regions(units: Units, tables: dict[str, Any]) -> None:
    for region, entry in tables["regions"].items():
        first, *others = entry["names"]
        place = Place(first, first.removeprefix("vùng "), AreaLevel.REGION, f"r:{region}")
        units.add(place, (first, *others))
        units.members[f"r:{region}"] = frozenset(f"p{number}" for number in entry["provinces"])
    first, *others = tables["country"]["names"]
    units.add(Place(first, first, AreaLevel.COUNTRY, "vn"), others)
