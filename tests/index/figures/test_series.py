"""One rate told of several times keeps its name."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_the_later_values_are_of_the_same_rate() -> None:
    text = (
        "Số tiêu chí bình quân/xã năm 2011 chỉ đạt 3,1 tiêu chí/xã, đến năm 2015 là 9,4 tiêu chí/1 "
        "xã, đến nay là 13,2 tiêu chí/1 xã; thu nhập bình quân đạt 27 triệu đồng."
    )
    figures = figures_of(text)
    rates = [figure for figure in figures if figure.unit == "tiêu chí/xã"]
    assert [figure.text[:3] for figure in rates] == ["3,1", "9,4", "13,"]
    assert len({figure.indicator for figure in rates}) == 1
    income = figures[-1]
    assert income.period is not None
    assert income.period.label != "đến năm 2015"  # left behind by "đến nay"


def _named(text: str) -> list[tuple[str, str]]:
    return [(figure.text, figure.indicator) for figure in figures_of(text)]


def test_a_bare_count_of_another_time_is_of_the_same_thing() -> None:
    text = "Tỉnh có 6 xã nông thôn mới nâng cao. Năm 2021 có 4 xã. Đến năm 2025 phấn đấu có 9 xã."
    name = "xã nông thôn mới nâng cao"
    assert _named(text) == [("6 xã", name), ("4 xã", name), ("9 xã", name)]
    brackets = "Tổng đàn bò 12.400 con (năm 2020 là 12.100 con)."
    assert {name for _, name in _named(brackets)} == {"Tổng đàn bò"}


def test_a_count_of_the_same_time_is_of_another_thing() -> None:
    (_, first), (_, second) = _named("Năm 2022 có 6 xã nông thôn mới nâng cao. Năm 2022 có 4 xã.")
    assert first != second


def test_what_was_taken_at_another_time_is_of_the_same_revenue() -> None:
    text = "Năm 2022, thu thuế nội địa 231 tỷ đồng. Riêng quý IV thu 71 tỷ đồng, quý III thu 58 tỷ."
    assert [name for _, name in _named(text)] == ["thu thuế nội địa"] * 3


def test_a_bare_count_of_the_same_time_a_year_before_is_of_the_same_thing() -> None:
    text = (
        "Tai nạn giao thông xảy ra 12 vụ (cùng kỳ 15 vụ). Giải quyết việc làm cho 1.250 lao động "
        "(cùng thời điểm năm trước 1.100 lao động)."
    )
    names = [name for _, name in _named(text)]
    assert names[0] == names[1] == "Tai nạn giao thông xảy ra vụ"
    assert names[2] == names[3] == "Giải quyết việc làm lao động"
