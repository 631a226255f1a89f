"""Aims that go on in the next paragraph."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_AIMS = "Đại hội đề ra mục tiêu tổng thu ngân sách đến năm 2030 là hơn 96 tỷ đồng."
_HEAD = Head(date="2025-08-14", period=None)


@pytest.mark.parametrize(
    ("following", "relation"),
    [
        ("Thu nhập bình quân đầu người đạt trên 105 triệu đồng.", "target"),
        ("Tỷ lệ hộ nghèo dưới 0,8%.", "target"),
        ("Thu nhập bình quân đầu người đạt 65 triệu đồng.", "value"),
        ("Thu nhập bình quân đầu người đạt trên 65 triệu đồng, tăng 9 triệu đồng.", "value"),
        ("Đến nay, thu nhập bình quân đầu người đạt trên 65 triệu đồng.", "value"),
        ("Huyện thu trên 65 triệu đồng.", "value"),
    ],
)
def test_a_paragraph_that_opens_with_the_next_bound(following: str, relation: str) -> None:
    figures = figures_of(f"{_AIMS}\n\n{following}", _HEAD)
    assert figures[0].relation.value == "target"
    assert figures[1].relation.value == relation


def test_nothing_goes_on_behind_results_or_aims_of_a_time_gone_by() -> None:
    following = "Tỷ lệ hộ nghèo dưới 0,8%."
    told = figures_of(f"Thu ngân sách đạt 96 tỷ đồng.\n\n{following}", _HEAD)
    over = figures_of(f"Mục tiêu đến năm 2020 thu 96 tỷ đồng.\n\n{following}", _HEAD)
    assert [figures[-1].relation.value for figures in (told, over)] == ["value", "value"]


@pytest.mark.parametrize(
    ("following", "relation"),
    [
        ("Hằng năm, kết nạp từ 18 đảng viên trở lên.", "target"),
        ("Mỗi năm giải quyết việc làm cho trên 300 lao động.", "target"),
        ("Trong nhiệm kỳ, xây dựng 12 km đường.", "target"),
        ("Hằng năm, kết nạp 18 đảng viên.", "value"),
        ("Trong nhiệm kỳ, đã xây dựng 12 km đường.", "value"),
    ],
)
def test_what_each_year_or_the_term_is_to_bring(following: str, relation: str) -> None:
    text = f"Phấn đấu thu nhập bình quân đầu người đến cuối nhiệm kỳ đạt 70 triệu đồng. {following}"
    assert figures_of(text, _HEAD)[-1].relation.value == relation
