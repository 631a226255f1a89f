"""The years that a section's heading names are those of what stands below it."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

HEAD = Head(title="Báo cáo của huyện Nghi Lộc", date="2021-07-20", period=None)


def _label(heading: str, text: str) -> str | None:
    figure = figures_of(f"{heading}\n\n{text}", HEAD)[-1]
    return figure.period.label.lower() if figure.period else None


@pytest.mark.parametrize(
    "heading",
    [
        "## I. Kết quả giai đoạn 2016-2020",
        "## I. Tình hình thực hiện nhiệm vụ giai đoạn 2016-2020",
        "## 1. Đánh giá nhiệm kỳ 2016-2020",
    ],
)
def test_results_are_of_the_years_of_their_section(heading: str) -> None:
    assert (_label(heading, "Thu ngân sách đạt 450 tỷ đồng.") or "").endswith("2016-2020")


def test_aims_are_of_the_years_of_their_section() -> None:
    heading = "## II. Mục tiêu, chỉ tiêu chủ yếu giai đoạn 2021-2025"
    assert _label(heading, "- Thu ngân sách 600 tỷ đồng.") == "giai đoạn 2021-2025"


def test_a_programmes_years_date_nothing() -> None:
    heading = "## I. Kết quả chương trình giảm nghèo giai đoạn 2016-2020"
    figure = figures_of(f"{heading}\n\nHộ nghèo còn 412 hộ.", Head(period="năm 2020"))[-1]
    assert figure.period
    assert figure.period.label == "năm 2020"


_YEAR = Head(title="Du lịch Nghệ An", date="2019-12-30", period="năm 2019")


@pytest.mark.parametrize(
    ("heading", "end"), [("## Cơ sở lưu trú", "2019-12-31"), ("", "2019-06-30")]
)
def test_a_part_of_the_year_ends_with_its_section(heading: str, end: str) -> None:
    below = f"\n\n{heading}" if heading else ""
    opening = (
        "Năm 2019, tỉnh đón 98 nghìn lượt khách.\n\n## Sáu tháng đầu năm\n\nDu lịch thu 5 tỷ đồng."
    )
    text = f"{opening}{below}\n\nXuất khẩu đạt 12 tỷ đồng."
    last = figures_of(text, _YEAR)[-1].period
    assert last is not None
    assert str(last.end) == end
