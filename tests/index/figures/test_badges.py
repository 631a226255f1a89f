"""The years of a Party badge are part of its name."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import facts_of, figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Đảng bộ đề nghị trao huy hiệu 30 năm tuổi đảng trở lên cho 182 đồng chí.",
            "trao huy hiệu 30 năm tuổi đảng",
        ),
        (
            "Huyện ủy trao Huy hiệu 40, 50 và 60 năm tuổi Đảng cho 45 đảng viên.",
            "trao Huy hiệu 40, 50 và 60 năm tuổi Đảng",
        ),
    ],
)
def test_badges(text: str, name: str) -> None:
    assert name in facts_of(text)[-1][1]


def test_other_years_end_the_verb() -> None:
    assert facts_of("Sau 30 năm đổi mới, xã kết nạp 45 đảng viên.")[-1][1] == "kết nạp đảng viên"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Có 7 đồng chí được nhận Huy hiệu 50 năm tuổi Đảng.",
            "đồng chí được nhận Huy hiệu 50 năm tuổi Đảng",
        ),
        (
            "Có 12 đảng viên được tặng, truy tặng Huy hiệu 45 năm tuổi Đảng.",
            "đảng viên được tặng, truy tặng Huy hiệu 45 năm tuổi Đảng",
        ),
        ("Có 12 đảng viên được tặng Huy hiệu 45 năm.", "đảng viên được tặng Huy hiệu 45 năm"),
    ],
)
def test_which_badge_it_is_is_in_the_name(text: str, name: str) -> None:
    (figure,) = figures_of(text)
    assert figure.indicator == name
