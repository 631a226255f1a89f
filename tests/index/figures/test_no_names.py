"""Words that only compare or rank name no indicator."""

from __future__ import annotations

from tests.index.figures.one_report import Head, figures_of, labels


def test_a_rank_names_nothing_and_the_level_compared_with_has_its_own_time() -> None:
    text = (
        "GRDP tăng 4,9% so với cùng kỳ, xếp thứ 48/63 tỉnh, cao hơn mức tăng 3,9% của quý I/2021."
    )
    head = Head(period="quý I/2022", date="2022-04-02")
    assert [f.indicator for f in figures_of(text, head)] == ["GRDP", "GRDP"]
    assert labels(text, head)[1] == "quý I/2021"


def test_a_level_of_others_is_no_figure_of_the_area() -> None:
    for other in ("mức tăng 3,9% của cả nước", "mức bình quân chung của cả nước là 3,9%"):
        assert [f.text for f in figures_of(f"GRDP tăng 4,9%, cao hơn {other}.")] == ["4,9%"]


def test_words_against_a_base_are_no_name_of_its_value() -> None:
    text = "Tổng vốn đăng ký 381 triệu USD, vượt xa so với cùng kỳ năm 2021 (68 triệu USD)."
    assert {f.indicator for f in figures_of(text)} == {"Tổng vốn đăng ký"}


def test_two_percents_of_two_plans_around_a_bracket() -> None:
    text = (
        "Tỷ lệ giải ngân đạt 37% (cao hơn bình quân cả nước, cả nước đạt 29%), so với kế hoạch "
        "HĐND tỉnh giao và 32% so với kế hoạch Thủ tướng Chính phủ giao."
    )
    own = [f for f in figures_of(text) if f.place and f.place.name != "cả nước"]
    assert [(f.text, f.indicator, f.base) for f in own] == [
        ("37%", "Tỷ lệ giải ngân", "kế hoạch HĐND tỉnh giao"),
        ("32%", "Tỷ lệ giải ngân", "kế hoạch Thủ tướng Chính phủ giao"),
    ]


def test_who_assigns_a_plan_is_no_name_of_it() -> None:
    text = "Thu ngân sách đạt 100 tỷ đồng. Tổng cục Thuế giao chỉ tiêu phấn đấu 265 tỷ đồng."
    assert [f.indicator for f in figures_of(text)] == ["Thu ngân sách", "Thu ngân sách"]


def test_how_a_result_stands_to_its_plan_names_nothing() -> None:
    for text, name in (
        ("Tỷ lệ hộ dùng nước sạch đạt 81%, chưa đạt kế hoạch (90%).", "Tỷ lệ hộ dùng nước sạch"),
        ("GRDP tăng 6,1%, không đạt mục tiêu đề ra (8,5%).", "GRDP"),
    ):
        assert [f.indicator for f in figures_of(text)] == [name, name]


def test_at_which_prices_a_value_is_told_names_nothing() -> None:
    found = figures_of("Giá trị sản xuất tăng 6,1%, theo giá hiện hành đạt 2.758 tỷ đồng.")
    assert found[-1].indicator == "Giá trị sản xuất"
    named = figures_of("Giá trị sản xuất theo giá hiện hành đạt 2.758 tỷ đồng.")
    assert named[-1].indicator == "Giá trị sản xuất theo giá hiện hành"
