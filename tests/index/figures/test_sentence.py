"""What a sentence names: where its subject is looked for when it has no numbers."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_DISTRICT = Head(places="huyện Đô Lương, tỉnh Nghệ An")


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("Năm 2022, dù giá vật tư tăng cao và nắng hạn kéo dài qua nhiều tháng liền, nhưng thu "
         "ngân sách trên địa bàn tỉnh vẫn khá.", "tỉnh Nghệ An"),
        ("Huyện Đô Lương gặp khó khăn do giá vật tư tăng cao và nắng hạn kéo dài, song thu ngân "
         "sách của tỉnh vẫn khá.", "huyện Đô Lương"),
        ("Năm 2022, cán bộ và nhân dân nỗ lực vượt qua nắng hạn kéo dài qua nhiều tháng liền, "
         "làm theo chỉ đạo của tỉnh.", "huyện Đô Lương"),
    ],
)  # fmt: skip
def test_the_subject_stands_behind_what_is_conceded(opening: str, place: str) -> None:
    figure = figures_of(f"{opening} Tổng thu đạt 4.120 tỷ đồng.", _DISTRICT)[-1]
    assert figure.place is not None
    assert figure.place.name == place
