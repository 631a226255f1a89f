"""Which badge is asked for, and who got one that day beside all members."""

from __future__ import annotations

import pytest

from retrieval.party_badges import of_another_badge, of_those_honoured
from tests.retrieval.making import asked, figure

_FIFTY = "Nghi Lộc có bao nhiêu đảng viên nhận huy hiệu 50 năm tuổi Đảng?"
_ANY = "Huyện Nghi Lộc có bao nhiêu đảng viên được nhận huy hiệu Đảng?"
_ALL = "Huyện Nghi Lộc có bao nhiêu đảng viên?"


@pytest.mark.parametrize(
    ("question", "indicator", "other"),
    [
        (_FIFTY, "nhận Huy hiệu 45 năm", True),
        (_FIFTY, "nhận Huy hiệu Đảng", True),
        (_FIFTY, "nhận Huy hiệu 50 năm tuổi Đảng", False),
        ("nghi loc bao nhieu nguoi nhan huy hieu 50 nam tuoi dang", "tặng Huy hiệu 50 năm", False),
        (_ANY, "nhận Huy hiệu 45 năm", False),
    ],
)
def test_a_badge_of_other_years_is_another(question: str, indicator: str, other: bool) -> None:
    stated = figure("12 đảng viên", "12", "đảng viên", indicator=f"đảng viên {indicator}")
    assert of_another_badge(asked(question), stated) is other


@pytest.mark.parametrize(
    ("question", "indicator", "other"),
    [
        (_ALL, "đảng viên được nhận Huy hiệu Đảng", True),
        (_ALL, "đảng viên", False),
        (_ANY, "đảng viên được tặng Huy hiệu Đảng", False),
    ],
)
def test_who_got_a_badge_is_not_all_members(question: str, indicator: str, other: bool) -> None:
    stated = figure("12 đảng viên", "12", "đảng viên", indicator=indicator)
    assert of_those_honoured(asked(question), stated) is other
