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
        (
            "Xuất khẩu so với tháng trước tăng 5,4%, so với cùng kỳ bằng 96,2%.",
            [("5,4%", "tháng trước"), ("96,2%", "cùng kỳ")],
        ),
        (
            "Xảy ra 68 vụ cháy; so với cùng kỳ giảm 13 vụ (16%), tăng 4 người chết.",
            [("13 vụ", "cùng kỳ"), ("16%", "cùng kỳ"), ("4 người", "cùng kỳ")],
        ),
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


@pytest.mark.parametrize(
    ("text", "relation", "direction", "base"),
    [
        ("Sản lượng đạt 90 tấn, thấp hơn kế hoạch 5 tấn.", "change", "giảm", "kế hoạch"),
        (
            "Thu ngân sách đạt 50 tỷ đồng, cao hơn so với dự toán đề ra 4 tỷ đồng.",
            "change",
            "tăng",
            "dự toán đề ra",
        ),
        ("Tỷ lệ hộ nghèo còn 5%, thấp hơn so kế hoạch 0,5%.", "change", "giảm", "kế hoạch"),
        ("Sản lượng đạt 90 tấn, thấp hơn kế hoạch 95 tấn.", "plan", None, None),
    ],
)
def test_by_how_much_it_differs_from_the_plan(
    text: str, relation: str, direction: str | None, base: str | None
) -> None:
    told = figures_of(text)[-1]
    relation = {"change": "growth_vs_same_period"}.get(relation, relation)
    assert (told.relation.value, told.direction, told.base) == (relation, direction, base)


@pytest.mark.parametrize(
    ("text", "direction", "base"),
    [
        (
            "Tổng số trâu có 105 con, so với cùng kỳ năm trước bằng 104%.",
            "tăng",
            "cùng kỳ năm trước",
        ),
        ("Tổng số bò có 107 con, so với tháng trước bằng khoảng 98,1%.", "giảm", "tháng trước"),
        ("Doanh thu 5 tỷ đồng, so với năm 2021 đạt 108%.", "tăng", "năm 2021"),
    ],
)
def test_a_percent_of_the_base_before_it(text: str, direction: str, base: str) -> None:
    told = figures_of(text)[-1]
    assert told.relation.value == "growth_vs_same_period"
    assert (told.direction, told.base) == (direction, base)


def test_a_rate_behind_a_base_is_no_part_of_it() -> None:
    told = figures_of("Kinh tế so với cùng kỳ đạt 8%.")
    assert all(f.direction != "giảm" for f in told)


def test_a_base_ends_with_its_time() -> None:
    told = figures_of("So với cùng kỳ năm 2021 phát hiện nhiều hơn 9 vụ buôn lậu.")
    assert [figure.base for figure in told] == ["cùng kỳ năm 2021"]
