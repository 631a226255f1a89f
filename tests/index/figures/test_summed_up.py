"""Sums that run from the year's first day, and the period that a whole leaves to its parts."""

from __future__ import annotations

from tests.index.figures.one_report import Head, figures_of

SEPTEMBER = Head(date="2022-10-05", period="9 tháng đầu năm 2022")


def told(text: str) -> list[tuple[str, str, str]]:
    """Each figure as (text, indicator, end of its period)."""
    figures = figures_of(text, SEPTEMBER)
    return [
        (f.text, f.indicator, str(f.period and (f.period.start, f.period.end))) for f in figures
    ]


def test_a_running_total_behind_a_month_is_of_the_year_until_then() -> None:
    text = (
        "Tổng thu ngân sách tháng 9 là 61 tỷ đồng. Thu từ đất tháng 9 là 17 tỷ đồng; lũy kế thu "
        "152 tỷ đồng, đạt 71% dự toán."
    )
    rows = {row[0]: row[1:] for row in told(text)}
    year = "(datetime.date(2022, 1, 1), datetime.date(2022, 9, 30))"
    assert rows["152 tỷ đồng"] == ("Thu từ đất", year)
    assert rows["71%"] == ("Thu từ đất", year)
    assert "2022, 9, 1" in rows["17 tỷ đồng"][1]


def test_parts_are_of_the_time_of_their_whole() -> None:
    text = (
        "Tổng kim ngạch tính đến tháng 7/2022 đạt 82 triệu USD. Trong đó, nhập khẩu đạt 51 triệu "
        "USD, giảm 3%."
    )
    figures = figures_of(text, SEPTEMBER)
    assert len({f.period.label for f in figures if f.period}) == 1
    assert {f.period.end.month for f in figures if f.period and f.period.end} == {7}
