"""The year that "đến nay", "hiện" sum up in a report given right after it."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_JANUARY = Head(date="2021-01-09", period="năm 2020")
_JULY = Head(date="2021-07-09", period="6 tháng đầu năm 2021")


@pytest.mark.parametrize(
    ("text", "head", "end"),
    [
        ("Đến nay, toàn tỉnh còn 1.240 hộ nghèo, giảm 90 hộ so với năm 2019.",
         _JANUARY, "2020-12-31"),
        ("Theo rà soát cuối năm 2020, có 90 hộ thoát nghèo, hiện còn 1.240 hộ nghèo.",
         _JANUARY, "2020-12-31"),
        # Set against nothing, or against the same stretch: until the report.
        ("Đến nay, toàn tỉnh còn 1.240 hộ nghèo.", _JANUARY, "2021-01-09"),
        ("Đến nay, toàn tỉnh còn 1.240 hộ nghèo, giảm 90 hộ so với cùng kỳ năm 2019.",
         _JANUARY, "2021-01-09"),
        ("Năm 2020, tỉnh hỗ trợ 90 hộ, đến nay còn 1.240 hộ nghèo.", _JANUARY, "2021-01-09"),
        # In July much of the new year is gone by.
        ("Đến nay, toàn tỉnh còn 1.240 hộ nghèo, giảm 90 hộ so với năm 2019.",
         _JULY, "2021-07-09"),
    ],
)  # fmt: skip
def test_what_there_is_when_a_year_is_over(text: str, head: Head, end: str) -> None:
    figure = next(f for f in figures_of(text, head) if f.text.startswith("1.240"))
    assert figure.period is not None
    assert str(figure.period.end) == end
