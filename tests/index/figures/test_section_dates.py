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
