"""Roads by their numbers and ends: a figure of another one is no answer."""

from __future__ import annotations

import pytest

from index.domain import Span
from retrieval.named_roads import on_road, roads_asked, roads_in
from tests.retrieval.making import asked, figure, report


@pytest.mark.parametrize(
    ("text", "roads"),
    [
        ("đường tỉnh 315 qua huyện", ["province315"]),
        ("ĐT.315, QL1A và đường huyện 7", ["province315", "nation1a", "district7"]),
        ("cao tốc Bến Lức – Long Thành chậm", ["ben luc-long thanh"]),
        ("tuyến đường liên xã Hòa Lễ - Yang Reh", ["hoa le-yang reh"]),
        ("Nông - Lâm nghiệp đạt 315 tỷ đồng", []),
        ("đường dài 3 - 5 km, tl 12,5%", []),
    ],
)
def test_roads_of_a_text(text: str, roads: list[str]) -> None:
    assert [road for _, road in roads_in(text)] == roads


@pytest.mark.parametrize(
    ("question", "body", "expected"),
    [
        ("ĐT315 chi trả mấy hộ", "Đường tỉnh 315: chi trả cho 173 hộ.", True),
        ("ĐT316 chi trả mấy hộ", "Đường tỉnh 315: chi trả cho 173 hộ.", False),
        ("ĐT315 chi trả mấy hộ", "Dự án ĐT 315 chậm. Đã chi trả cho 173 hộ.", True),
        ("ĐT315 chi trả mấy hộ", "ĐT 315 đã xong. QL2 chi trả cho 173 hộ.", False),
        ("ĐT315 chi trả mấy hộ", "Huyện chi trả cho 173 hộ.", False),
        ("đường Phú Khê - Tạ Xá Cẩm Khê chi trả", "Đường Phú Khê - Tạ Xá: 173 hộ.", True),
        ("đường Phú Khê - Cấp Dẫn chi trả", "Đường Phú Khê - Tạ Xá: 173 hộ.", False),
        ("chi trả mấy hộ", "Huyện chi trả cho 173 hộ.", True),
    ],
)
def test_a_figure_is_of_the_road_named_last(question: str, body: str, *, expected: bool) -> None:
    at = body.index("173")
    start = body.rfind(". ", 0, at) + 2 if ". " in body[:at] else 0
    told = figure("173 hộ", "173", "hộ", span=Span(at, at + 6), sentence=Span(start, len(body)))
    assert on_road(asked(question), told, report(body)) is expected


def test_a_road_is_no_word_of_the_indicator() -> None:
    question = asked("đường ĐT315 chi trả bao nhiêu hộ")
    assert roads_asked(question) == {"province315"}
    assert "dt" not in question.terms
