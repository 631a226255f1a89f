"""Which places a question means, and names that must not be passed over."""

from __future__ import annotations

import pytest

from index.language.places import Gazetteer
from retrieval.question_places import off_routes, unknown_place


def places_of(gazetteer: Gazetteer, text: str) -> list[str]:
    return [m.text for m in off_routes(tuple(gazetteer.find_in_question(text, ())), text)]


def test_the_ends_of_a_route_are_no_places(gazetteer: Gazetteer) -> None:
    assert places_of(gazetteer, "GPMB cao tốc Bắc Giang - Lạng Sơn đến đâu") == []
    assert len(places_of(gazetteer, "so sánh Bắc Giang - Lạng Sơn")) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("thu ngân sách huyện Mường Tưởng Tượng 2022", "huyện Mường Tưởng Tượng"),
        ("mấy xã NTM", ""),
        ("bao nhiêu xã đạt chuẩn", ""),
    ],
)
def test_a_unit_that_no_list_names(text: str, name: str) -> None:
    assert unknown_place(text, ()) == name


def test_a_known_unit_is_not_unknown(gazetteer: Gazetteer) -> None:
    text = "thu ngân sách huyện Hướng Hóa 2022"
    assert unknown_place(text, gazetteer.find_in_question(text, ())) == ""
