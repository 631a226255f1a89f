"""At which prices a value is told, and asked for."""

from __future__ import annotations

import pytest

from index.domain import PeriodKind, Span
from retrieval.price_bases import at_other_prices, without_prices
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(
    ("text", "rest", "prices"),
    [
        ("GTSX Vị Xuyên 2021 theo giá so sánh năm 2010", "GTSX Vị Xuyên 2021", "constant"),
        ("gtsx vi xuyen 2021 (gia so sanh 2010) tang may %", "gtsx vi xuyen 2021 tang may %",
         "constant"),
        ("GTSX Vị Xuyên theo giá thực tế 2021", "GTSX Vị Xuyên 2021", "current"),
        ("GTSX Vị Xuyên theo giá so sánh 2021", "GTSX Vị Xuyên 2021", "constant"),
        ("GTSX giá hiện hành Vị Xuyên", "GTSX Vị Xuyên", "current"),
        ("giá thực tế của cam Vị Xuyên", "giá thực tế của cam Vị Xuyên", ""),
        ("so sánh giá cam Vị Xuyên và Hàm Yên", "so sánh giá cam Vị Xuyên và Hàm Yên", ""),
    ],
)  # fmt: skip
def test_the_words_for_prices(text: str, rest: str, prices: str) -> None:
    assert without_prices(text) == (rest, prices)


def test_their_year_dates_nothing() -> None:
    question = asked("giá trị sản xuất Vị Xuyên 2021 theo giá so sánh 2010")
    assert [(m.kind, m.year) for m in question.periods] == [(PeriodKind.YEAR, 2021)]
    assert question.terms == ("#production_value",)
    assert question.prices == "constant"


@pytest.mark.parametrize(
    ("sentence", "name", "prices", "other"),
    [
        ("Giá trị sản xuất theo giá hiện hành đạt 9 tỷ.", "GTSX", "current", False),
        ("Giá trị sản xuất theo giá hiện hành đạt 9 tỷ.", "GTSX", "constant", True),
        ("Giá trị sản xuất đạt 9 tỷ (giá so sánh 2010).", "GTSX", "constant", False),
        ("Theo giá so sánh đạt 8,5; giá hiện hành đạt 9 tỷ.", "GTSX", "constant", True),
        ("Công nghiệp đạt 9 tỷ.", "GTSX theo giá so sánh", "constant", False),
        ("Công nghiệp đạt 9 tỷ.", "GTSX", "constant", True),
        ("Công nghiệp đạt 9 tỷ.", "GTSX", "", False),
    ],
)
def test_what_is_told_at_other_prices(sentence: str, name: str, prices: str, other: bool) -> None:
    start = sentence.index("9 tỷ")
    told = figure(
        "9 tỷ", "9", "tỷ đồng", indicator=name,
        span=Span(100 + start, 104 + start), sentence=Span(100, 100 + len(sentence)),
    )  # fmt: skip
    assert at_other_prices(prices, told, sentence) is other
