"""What is to come of something under way."""

from __future__ import annotations

import pytest

from index.domain import Relation
from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    "text",
    [
        "Huyện đang tập trung huy động các nguồn lực để xây mới 7 trường học.",
        "Tỉnh đang lập thủ tục để đầu tư 7 trường học.",
        "Huyện đang kêu gọi nguồn lực nhằm xây mới 7 trường học.",
        "Huyện đang huy động 12 tỷ đồng để xây mới 7 trường học.",
        "Ngành giáo dục chuẩn bị các điều kiện để xây mới 7 trường học.",
    ],
)
def test_what_it_is_for_is_planned(text: str) -> None:
    assert figures_of(text)[-1].relation is Relation.PLAN


@pytest.mark.parametrize(
    "text",
    [
        "Huyện đã huy động nhân dân để xây mới 7 trường học.",
        "Nhân dân hiến 900 m2 đất để xây mới 7 trường học.",
        "Huyện đang xây mới 7 trường học.",
    ],
)
def test_what_was_done_or_is_in_hand_is_not(text: str) -> None:
    assert figures_of(text)[-1].relation is Relation.VALUE
