"""A base that stands before its change is that change's, not the one's before it."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


def _bases(text: str) -> list[tuple[str, str | None]]:
    return [(f.text, f.base) for f in figures_of(text) if f.direction]


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        (
            "CPI tháng 5 so với tháng trước tăng 0,3%, so với cùng kỳ năm trước tăng 2,1%.",
            [("0,3%", "tháng trước"), ("2,1%", "cùng kỳ năm trước")],
        ),
        (
            "Tổng dư nợ là 610 tỷ đồng; so với 31/12/2021 tăng 47 tỷ đồng, so với quý trước thì "
            "giảm 2 tỷ đồng.",
            [("47 tỷ đồng", "31/12/2021"), ("2 tỷ đồng", "quý trước")],
        ),
        ("Tổng đàn lợn 8.200 con, so cùng kỳ giảm 3,2%.", [("3,2%", "cùng kỳ")]),
        (
            "Kim ngạch xuất khẩu giảm 2% so với tháng trước nhưng so với cùng kỳ lại tăng 12%.",
            [("2%", "tháng trước"), ("12%", "cùng kỳ")],
        ),
        ("Sản lượng đạt 90 tấn, tăng 12%, so với năm trước.", [("12%", "năm trước")]),
    ],
)
def test_a_base_before_its_change(text: str, bases: list[tuple[str, str]]) -> None:
    assert _bases(text) == bases


def test_the_words_of_the_base_are_not_the_name_s() -> None:
    names = {f.indicator for f in figures_of("Diện tích lúa so với năm trước giảm 120 ha.")}
    assert names == {"Diện tích lúa"}


def test_a_name_behind_the_base_that_opens_the_clause() -> None:
    told = figures_of("So với cùng kỳ năm trước tổng đàn lợn tăng 3,1%, đàn bò giảm 0,5%.")
    assert [(f.indicator, f.base) for f in told] == [
        ("tổng đàn lợn", "cùng kỳ năm trước"),
        ("đàn bò", "cùng kỳ năm trước"),
    ]


def test_a_plan_before_the_change() -> None:
    (over,) = figures_of("Thu ngân sách so với dự toán tỉnh giao tăng 9%.")
    assert (over.relation.value, over.direction) == ("pct_of_plan", "vượt")
    assert over.base == "dự toán tỉnh giao"
    (less,) = figures_of("Sản lượng so với kế hoạch giảm 5 tấn.")
    assert (less.relation.value, less.base) == ("growth_vs_same_period", "kế hoạch")
