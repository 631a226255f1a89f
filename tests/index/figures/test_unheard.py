"""What unheard texts showed: aims told as estimates, whose number a level's is, what is done."""

from __future__ import annotations

import pytest

from index.domain import Relation
from tests.index.figures.one_report import Head, figures_of

JULY = Head(date="2022-07-10", places="xã Nghi Thái, tỉnh Nghệ An", period="năm 2022")


def test_an_estimate_behind_an_aim_is_an_aim() -> None:
    told = figures_of(
        "Đại hội đặt mục tiêu phấn đấu về đích nông thôn mới; giá trị sản xuất đến năm 2028 ước "
        "đạt 912 tỷ đồng, thu nhập bình quân đầu người đạt 63 triệu đồng/người/năm.",
        JULY,
    )
    assert [f.relation for f in told] == [Relation.TARGET, Relation.TARGET]


def test_an_estimate_without_an_aim_is_none() -> None:
    told = figures_of("Giá trị sản xuất năm 2022 ước đạt 512 tỷ đồng.", JULY)
    assert [f.relation for f in told] == [Relation.VALUE]


def test_a_level_of_what_a_body_received_is_the_level_s() -> None:
    told = figures_of(
        "Ban Vận động Quỹ Khuyến học các cấp đã nhận 48 tỷ đồng, trong đó cấp tỉnh 9 tỷ đồng; "
        "cấp huyện 15 tỷ đồng; cấp xã 24 tỷ đồng."
    )
    district = next(f for f in told if f.text == "15 tỷ đồng")
    assert district.place is not None
    assert district.place.name.startswith("cấp huyện")


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Đã giám sát chuyên đề đối với 14 tổ chức đảng.", "giám sát chuyên đề tổ chức đảng"),
        ("Thi hành kỷ luật đối với 37 đảng viên.", "Thi hành kỷ luật đảng viên"),
        ("Đối với 5 dự án chậm tiến độ, tỉnh thu hồi đất.", "dự án chậm tiến độ"),
    ],
)
def test_what_is_done_to_those_counted(text: str, indicator: str) -> None:
    assert figures_of(text)[0].indicator == indicator
