"""The province that says only where the places asked about lie."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.domain import AreaLevel, Place
from index.language.places import Gazetteer
from retrieval.common_home import without_common_home
from tests.retrieval.making import asked


def names(text: str) -> list[str]:
    return [mention.place.name for mention in asked(text).places]


@pytest.mark.parametrize(
    "text",
    [
        "giải ngân Quảng Nam 9/2022: Đại Lộc cao hơn Duy Xuyên mấy điểm %",
        "ở Quảng Nam huyện nào giải ngân cao hơn, Đại Lộc hay Duy Xuyên",
        "giai ngan tinh Quang Nam 9/2022 Dai Loc voi Duy Xuyen ben nao cao hon",
    ],
)
def test_a_province_before_its_districts_is_where_they_lie(text: str) -> None:
    assert names(text) == ["huyện Đại Lộc", "huyện Duy Xuyên"]


@pytest.mark.parametrize(
    "text",
    [
        "giải ngân Quảng Nam so với Đại Lộc và Duy Xuyên",
        "giải ngân Quảng Nam, Đại Lộc và Duy Xuyên",
        "giải ngân Đại Lộc, Duy Xuyên và Quảng Nam",
    ],
)
def test_joined_to_them_it_is_one_of_those_asked_about(text: str) -> None:
    assert len(names(text)) == 3


def test_of_one_district_both_stay() -> None:
    assert "huyện Đại Lộc" in names("giải ngân Quảng Nam: Đại Lộc bao nhiêu")


def test_an_office_names_the_province_whose_districts_are_compared() -> None:
    text = "thuế Quảng Bình 9 tháng 2021: Bố Trạch thu hơn Lệ Thủy bao nhiêu"
    office = Place("Cục Thuế Quảng Bình", "Quảng Bình", AreaLevel.AGENCY, "a:p44:thue")
    home, *others = Gazetteer.load().find_in_question(text)
    read = without_common_home([replace(home, candidates=(office,)), *others], text)
    assert [m.place.name for m in read] == ["huyện Bố Trạch", "huyện Lệ Thủy"]
