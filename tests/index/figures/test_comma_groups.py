"""Words parted at commas, and parts that belong together."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import facts_of, figures_of


@pytest.mark.parametrize(
    "name", ["thu tiền sử dụng đất, tiền thuê đất nộp một lần", "thu tiền thuê đất, thuê mặt nước"]
)
def test_two_revenues_told_as_one_are_one_name(name: str) -> None:
    told = facts_of(f"Một số khoản vượt dự toán như: {name} 2.318 tỷ đồng, vượt 36,4%.")
    assert [fact[1] for fact in told] == [name, name]


def test_what_is_measured_by_itself_behind_a_colon_is_no_part_of_what_stands_before() -> None:
    text = (
        "Tập trung đẩy nhanh giải phóng mặt bằng: Dự án Xây dựng tuyến đường ven sông đoạn qua "
        "huyện Đô Lương (2019 - 2024) có tổng mức đầu tư 872 tỷ đồng."
    )
    (figure,) = figures_of(text)
    assert figure.indicator.startswith("Dự án Xây dựng tuyến đường ven sông")
    assert "(" not in figure.indicator
