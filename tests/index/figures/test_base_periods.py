"""When the value was that a comparison is made with."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_NINE = Head(date="2023-10-05", period="9 tháng đầu năm 2023")


@pytest.mark.parametrize(
    ("text", "number", "start", "end"),
    [
        ("Tháng 7, tỉnh chi 146 tỷ đồng, gấp 2 lần tháng 6 (60 tỷ đồng).",
         "60 tỷ đồng", "2023-06-01", "2023-06-30"),
        ("Tháng 1, tỉnh chi 146 tỷ đồng, gấp 2 lần tháng 12 (60 tỷ đồng).",
         "60 tỷ đồng", "2022-12-01", "2022-12-31"),
        ("Quý III, tỉnh chi 146 tỷ đồng, gấp 2 lần so với quý trước (60 tỷ đồng).",
         "60 tỷ đồng", "2023-04-01", "2023-06-30"),
        ("Tháng 7, tỉnh chi 146 tỷ đồng, gấp 2 lần so với cùng kỳ (60 tỷ đồng).",
         "60 tỷ đồng", "2022-07-01", "2022-07-31"),
        ("Xuất khẩu 9 tháng tăng 8,2% (cùng kỳ giảm 1,5%).", "1,5%", "2022-01-01", "2022-09-30"),
        ("Xuất khẩu 9 tháng tăng 8,2% (kế hoạch: 10%; cùng kỳ 2020 tăng 3%).",
         "3%", "2020-01-01", "2020-09-30"),
        # A comparison, no time of its own.
        ("Xuất khẩu 9 tháng đạt 50 triệu USD (so cùng kỳ giảm 1,5%).",
         "1,5%", "2023-01-01", "2023-09-30"),
    ],
)  # fmt: skip
def test_the_time_of_a_base(text: str, number: str, start: str, end: str) -> None:
    period = next(f.period for f in figures_of(text, _NINE) if f.text == number)
    assert period is not None
    assert (str(period.start), str(period.end)) == (start, end)


def test_an_earlier_value_is_of_the_base() -> None:
    text = "Lượng khách 9 tháng đạt 19.850 lượt, giảm từ 23.400 lượt cùng kỳ năm 2022."
    before = figures_of(text, _NINE)[-1]
    assert before.indicator == "Lượng khách"
    assert before.period is not None
    assert str(before.period.end) == "2022-09-30"


def test_a_base_that_its_bracket_dates_is_of_that_year() -> None:
    told = "Sản lượng quýt giảm hơn năm ngoái (năm 2021 đạt 9.800 tấn)."
    [figure] = figures_of(told)
    assert (figure.relation.value, figure.period and figure.period.year) == ("value", 2021)
    [figure] = figures_of("Sản lượng quýt tăng so với năm trước (năm 2021 là 9.800 tấn).")
    assert (figure.relation.value, figure.period and figure.period.year) == ("value", 2021)


def test_a_bracket_that_compares_has_the_base_s_value() -> None:
    text = "Vốn đăng ký 9 tháng đạt 945 tỷ đồng (so với 206 tỷ đồng cùng kỳ năm trước)."
    before = figures_of(text, _NINE)[-1]
    assert (before.indicator, before.text) == ("Vốn đăng ký", "206 tỷ đồng")
    assert before.period is not None
    assert str(before.period.end) == "2022-09-30"


def test_a_year_by_its_number_is_the_whole_year() -> None:
    text = "Lượng khách đạt 15.941 lượt, tăng 33% so với {}năm 2021 (11.986 lượt)."
    whole = figures_of(text.format(""), _NINE)[-1].period
    same = figures_of(text.format("cùng kỳ "), _NINE)[-1].period
    assert whole is not None
    assert same is not None
    assert (str(whole.end), str(same.end)) == ("2021-12-31", "2021-09-30")


@pytest.mark.parametrize(
    "text",
    [
        "II. NHIỆM VỤ NĂM 2023\n\n1. Giảm tỷ lệ hộ nghèo từ 26,9% xuống 22,5%.",
        "Năm 2023, phấn đấu giảm tỷ lệ hộ nghèo từ 26,9% xuống 22,5%.",
    ],
)
def test_what_an_aim_sets_out_from_is_of_the_report_s_own_time(text: str) -> None:
    head = Head(title="Kết quả năm 2022", period=None)
    start, aim = figures_of(text, head)
    assert start.period is not None
    assert aim.period is not None
    assert (start.relation.value, start.period.year) == ("value", 2022)
    assert (aim.relation.value, aim.period.year) == ("target", 2023)


@pytest.mark.parametrize("told", ["; cùng kỳ 2022 là 41%", ", cùng kỳ 2022 đạt 41%"])
def test_a_base_s_year_may_stand_bare(told: str) -> None:
    before = figures_of(f"Đến 30/9, giải ngân đạt 52% kế hoạch{told}.", _NINE)[-1]
    assert before.relation.value == "pct_of_plan"
    assert before.period is not None
    assert str(before.period.end) == "2022-09-30"
