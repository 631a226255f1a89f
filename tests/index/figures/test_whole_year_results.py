"""Results told for a whole year before it is over."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Diện tích lúa cả năm 118 ha, đạt 97% kế hoạch, giảm 6 ha so với cùng kỳ.", "value"),
        ("Diện tích lúa cả năm 118 ha, nhiều hơn cùng kỳ 6 ha.", "value"),
        ("Diện tích lúa cả năm 118 ha, đạt 97% kế hoạch.", "value"),
        ("Diện tích lúa cả năm 118 ha.", "target"),
        ("Phấn đấu cả năm thu 118 tỷ đồng, đạt 97% kế hoạch, tăng 6% so với cùng kỳ.", "target"),
    ],
)
def test_what_is_compared_with_the_year_before_is_told_of(text: str, relation: str) -> None:
    head = Head(date="2022-10-05", period="9 tháng đầu năm 2022")
    assert figures_of(text, head)[0].relation.value == relation


def test_a_part_of_what_was_done_is_a_result_for_the_whole_year_too() -> None:
    head = Head(date="2022-10-05", period="9 tháng đầu năm 2022")
    text = "Đã gieo trồng 3.700 ha, đạt 98% kế hoạch. Riêng lúa 310 ha; ngô cả năm 960 ha."
    assert figures_of(text, head)[-1].relation.value == "value"
