"""Bare names of districts of another province."""

from __future__ import annotations

from datetime import date

from index.language.places import Gazetteer

_GAZETTEER = Gazetteer.load()


def _named(text: str, area: str, on: date = date(2022, 1, 1)) -> list[str]:
    context = [_GAZETTEER.find(area, None, (), on)[0].place]
    return [mention.place.name for mention in _GAZETTEER.find(text, None, context)]


def test_a_bare_name_is_no_district_of_another_province() -> None:
    text = "Tỷ lệ lấp đầy: Hòa Mạc 96,2%; Mèo Vạc 12%; Đồng Văn 71,4%"
    assert _named(text, "tỉnh Hà Nam") == []
    assert _named(text, "tỉnh Hà Giang") == ["huyện Mèo Vạc", "huyện Đồng Văn"]


def test_with_its_kind_or_its_province_it_is() -> None:
    assert _named("tổng cộng huyện Mèo Vạc 12%", "tỉnh Hà Nam") == ["huyện Mèo Vạc"]
    told = _named("Ở Hà Giang, thấp nhất là Mèo Vạc 12%", "tỉnh Hà Nam")
    assert told == ["tỉnh Hà Giang", "huyện Mèo Vạc"]


def test_a_country_and_a_province_made_of_two_have_all_their_districts() -> None:
    assert _named("thấp nhất là Mèo Vạc 12%", "cả nước") == ["huyện Mèo Vạc"]
    since = date(2025, 10, 1)
    assert _named("thấp nhất là Quản Bạ 12%", "tỉnh Tuyên Quang", since) != []
