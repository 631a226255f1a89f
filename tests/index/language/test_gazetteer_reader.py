"""The units of the package: what they are called, what they lie in, what they became."""

from __future__ import annotations

import pytest

from index.domain import AreaLevel
from index.language.gazetteer_reader import load_units
from index.language.places import Gazetteer


@pytest.mark.parametrize(
    ("code", "name", "short"),
    [
        ("p46", "tỉnh Thừa Thiên Huế", "Thừa Thiên Huế"),
        ("p40", "tỉnh Nghệ An", "Nghệ An"),
        ("f407-tinh-gia", "huyện Tĩnh Gia", "Tĩnh Gia"),
        ("f445-loc-ha", "huyện Lộc Hà", "Lộc Hà"),
        ("f476-phong-dien", "huyện Phong Điền", "Phong Điền"),
        ("r:tay-nguyen", "vùng Tây Nguyên", "Tây Nguyên"),
    ],
)
def test_names(code: str, name: str, short: str) -> None:
    place = load_units().places[code]
    assert (place.name, place.short) == (name, short)


def test_a_unit_word_is_lower_case_and_told_apart_from_the_name() -> None:
    units = load_units().places.values()
    kinds = {u.name.removesuffix(u.short).strip() for u in units if u.level is AreaLevel.COMMUNE}
    assert kinds <= {"xã", "phường", "thị trấn", "đặc khu", ""}
    assert {"xã", "phường", "thị trấn"} <= kinds


def test_a_province_left_as_it_was_is_one_unit() -> None:
    units = load_units()
    provinces = [p for p in units.places.values() if p.short == "Nghệ An"]
    assert [p.code for p in provinces] == ["p40"]
    assert provinces[0].successor is None


def test_a_merged_province_knows_what_it_became() -> None:
    units = load_units()
    after = units.places["p46"].successor
    assert after is not None
    assert units.predecessors[after][:1] == ["p46"]


@pytest.mark.parametrize(
    ("said", "code"),
    [("Mađrắk", "d652"), ("Xi Ma Cai", "d084"), ("Sín Mần", "d033"), ("Đạ Hoai", "d682")],
)
def test_other_spellings_of_a_district(said: str, code: str) -> None:
    assert [m.place.code for m in Gazetteer.load().find(f"huyện {said}")] == [code]


@pytest.mark.parametrize("written", ["huyện Mù Cang Chải", "huyện Mù Căng Chải", "Mù Căng Chải"])
def test_a_district_is_called_as_its_own_offices_call_it(written: str) -> None:
    found = Gazetteer.load().find(written)
    assert [mention.place.name for mention in found] == ["huyện Mù Cang Chải"]


@pytest.mark.parametrize("written", ["huyện Phú Quý", "huyện Phú Quí", "huyen phu qui"])
def test_a_name_is_written_as_its_office_writes_it(written: str) -> None:
    found = Gazetteer.load().find_in_question(f"thu ngân sách {written} 2022", [])
    assert [mention.place.name for mention in found] == ["huyện Phú Quý"]
