"""One rate told of several times keeps its name."""

from __future__ import annotations

import pytest

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


def test_a_running_total_is_of_the_same_events() -> None:
    text = "Phạm pháp hình sự tháng 11 xảy ra 37 vụ (giảm 4 vụ so tháng trước), 11 tháng 402 vụ."
    counted = [f for f in figures_of(text) if f.text in ("37 vụ", "402 vụ")]
    assert len(counted) == 2
    assert len({f.indicator for f in counted}) == 1
    assert [f.period and f.period.label for f in counted] == ["tháng 11", "11 tháng"]


def test_what_is_joined_to_a_running_total_goes_on_as_well() -> None:
    text = "Quý III phát hiện 9 vụ, 12 đối tượng; lũy kế 9 tháng 41 vụ, 60 đối tượng."
    names = [name for _, name in _named(text)]
    assert names[2:] == names[:2]


def test_those_harmed_in_a_running_total_are_of_the_events_told_before() -> None:
    text = (
        "Tai nạn giao thông: tháng 11 xảy ra 9 vụ, làm chết 5 người, bị thương 6 người. Lũy kế 11 "
        "tháng 88 vụ, làm chết 41 người, bị thương 52 người."
    )
    names = [name for _, name in _named(text)]
    assert names[3:] == names[:3]
    assert names[4] == "người chết do tai nạn giao thông"


def test_scales_and_rates_go_with_the_running_total() -> None:
    text = "Khách du lịch tháng 11 đạt 512 nghìn lượt, 11 tháng 4,6 triệu lượt (+11,2%)."
    assert {name for _, name in _named(text)} == {"Khách du lịch"}
    text = (
        "Quý III giải quyết việc làm cho 2.150 lao động, 9 tháng 17.820 lao động, đạt 84% kế hoạch."
    )
    assert len({name for _, name in _named(text)}) == 1


def test_what_only_happened_is_of_the_kind_told_before() -> None:
    text = "Quý III xảy ra 5 vụ cháy rừng, thiệt hại 1,2 tỷ đồng; 9 tháng xảy ra 42 vụ."
    assert _named(text)[-1] == ("42 vụ", "xảy ra vụ cháy rừng")


@pytest.mark.parametrize(
    "text",
    [
        "Nợ thuế 120 tỷ đồng, chiếm 4,1% số phải thu (cuối năm 2021 là 5,2%).",
        "Hộ nghèo còn 410 hộ, chiếm 6,4% tổng số hộ (đầu năm là 8,2%).",
        "Công nghiệp chiếm 41% tổng sản phẩm (năm 2021: 39,5%).",
    ],
)
def test_a_share_of_another_time_in_a_bracket_is_of_the_same(text: str) -> None:
    share, then = figures_of(text)[-2:]
    assert (then.indicator, then.relation.value) == (share.indicator, "share")
    assert then.period != share.period


def test_a_rate_of_another_time_keeps_its_name() -> None:
    rate, then = figures_of("Tỷ lệ nợ xấu 1,2% tổng dư nợ (năm 2021 là 0,9%).")
    assert (then.indicator, then.relation.value) == (rate.indicator, "value")


def test_behind_a_change_a_bracket_tells_what_there_was() -> None:
    last = figures_of("Hộ nghèo còn 5,2%, giảm 3,1% (năm 2021 là 8,3%).")[-1]
    assert last.relation.value == "value"
