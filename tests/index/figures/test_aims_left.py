"""Sentences that leave the aims told of before them."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_SIX_MONTHS = Head(date="2022-07-09", period="6 tháng đầu năm 2022")


@pytest.mark.parametrize(
    "told",
    [
        "Kim ngạch xuất khẩu đạt 41 triệu USD, tăng 12% so với cùng kỳ.",
        "Tổng đàn bò 41.200 con (cùng kỳ 39.100 con).",
    ],
)
def test_what_is_set_against_the_same_stretch_is_a_result(told: str) -> None:
    text = f"Mục tiêu cả năm thu ngân sách 700 tỷ đồng. {told}"
    aim, result, *_ = figures_of(text, _SIX_MONTHS)
    assert (aim.relation.value, result.relation.value) == ("target", "value")


@pytest.mark.parametrize(
    "text",
    [
        "Tháng 8, phấn đấu thu 120 tỷ đồng. Xuất khẩu 41 triệu USD, tăng 8% so với cùng kỳ.",
        "Năm 2023, phấn đấu thu 700 tỷ đồng. Xuất khẩu 41 triệu USD, tăng 8% so với năm 2022.",
    ],
)
def test_the_aims_of_a_month_and_those_set_against_a_year_go_on(text: str) -> None:
    assert [f.relation.value for f in figures_of(text, _SIX_MONTHS)][:2] == ["target"] * 2


@pytest.mark.parametrize(
    ("told", "relation"),
    [
        ("Dịp này, 5 tập thể được nhận Cờ thi đua.", "value"),
        ("Tại hội nghị, 7 cá nhân được biểu dương.", "value"),
        ("Phấn đấu 5 tập thể được tặng Cờ thi đua.", "target"),
    ],
)
def test_honours_below_tasks_were_given(told: str, relation: str) -> None:
    text = f"III. NHIỆM VỤ NĂM 2023\n\nTrồng 40 ha rừng.\n\n{told} Thu ngân sách 90 tỷ đồng."
    trees, honours, revenue = figures_of(text)
    assert (trees.relation.value, revenue.relation.value) == ("target", "target")
    assert honours.relation.value == relation
    assert honours.period is not None
    assert honours.period.year == (2022 if relation == "value" else 2023)
