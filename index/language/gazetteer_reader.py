"""Reading the data files of ``vietnamadminunits`` into ``Units`` (see ``gazetteer_data``).

Beside the package's units: districts that were merged earlier, regions and the country, from
``index/language/data/places.toml``.
"""

from __future__ import annotations

import gc
import importlib.util
import json
import sqlite3
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from index.domain import AreaLevel, Place
from index.language.commune_successors import commune_successors
from index.language.gazetteer_data import Units, load_toml
from index.language.place_names import folded_key, reach

_WORDS = load_toml("places.toml")["gazetteer"]
_RENAMED_PROVINCES: dict[str, list[str]] = _WORDS["renamed_provinces"]
_WRITTEN: dict[str, str] = _WORDS["written"]
_COMMUNE_KEYS: dict[str, str] = _WORDS["commune_keys"]
_UNIT_WORDS: list[str] = _WORDS["unit_words"]
_DISTRICT_WORDS: list[str] = _WORDS["district_words"]


def _data_folder() -> Path:
    spec = importlib.util.find_spec("vietnamadminunits")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the package vietnamadminunits is missing: pip install -e .")
    return Path(spec.origin).parent / "data"


def _unit(full: str) -> tuple[str, str]:
    """Split "Thị trấn Đồng Đăng" into the display name and the short name."""
    for word in _UNIT_WORDS:
        # The data capitalises some otherwise ("Thị Xã Buôn Hồ").
        if full.lower().startswith(f"{word} "):
            short = full[len(word) + 1 :]
            short = _WRITTEN.get(short, short)
            return f"{word} {short}", short
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
            for prefix, word in _COMMUNE_KEYS.items():
                if glued.startswith(prefix) and len(glued) > len(prefix) + 3:
                    units.former_communes.setdefault((glued[len(prefix) :], district), word)


def _add_former(units: Units, tables: dict[str, Any]) -> None:
    for full, into in tables["former_districts"]["list"]:
        heir = units.places[into]
        word = next(w for w in _DISTRICT_WORDS if full.startswith(w))
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
