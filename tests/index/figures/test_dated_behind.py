"""The period that is named behind its number."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of, years


def test_each_end_of_a_change_has_its_year() -> None:
    text = "Thu nhập bình quân từ 12 triệu đồng năm 2011 tăng lên 38 triệu đồng năm 2018."
    assert years(text) == [2011, 2018]


def test_a_year_in_brackets_dates_the_value_before_it() -> None:
    text = "Tỷ lệ lao động nông nghiệp giảm từ 41% (năm 2015) xuống 22,5% (năm 2019), còn 9 xã."
    assert years(text)[:2] == [2015, 2019]
    assert years("Thu ngân sách đạt 5 tỷ đồng (năm 2015 là 3 tỷ đồng).") == [2022, 2015]


def test_the_year_right_behind_a_number_is_nearer_than_one_before_it() -> None:
    text = (
        "Tỷ lệ hộ nghèo giảm từ 57,5% (năm 2019) xuống 52,4% năm 2020 và còn 46,9% vào cuối năm "
        "2021."
    )
    assert years(text) == [2019, 2020, 2021]


def test_an_estimate_in_a_bracket_is_dated_by_it() -> None:
    figures = figures_of("Thu ngân sách từ 19 tỷ đồng (năm 2015) lên 34 tỷ đồng (ước năm 2021).")
    assert [f.period and f.period.label for f in figures] == ["năm 2015", "năm 2021"]
