"""What one person tells of their own is no number of the area."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    "quotation",
    [
        "“Nhà tôi trồng 3,2 ha cam, vụ này lãi 40 triệu đồng”, chị Hoa nói.",
        "“Năm nay được mùa. Tui bán được 18 tấn. Trừ chi phí còn lãi 115 triệu đồng”, ông Bảy kể.",
        'Anh Nam cho biết: "Gia đình tôi được vay 50 triệu đồng, nuôi 12 con bò".',
        "Bà Lan chia sẻ: “Vợ chồng tôi thu 200 triệu đồng mỗi năm.",
    ],
)
def test_a_story_of_ones_own_gives_no_figure(quotation: str) -> None:
    text = f"Toàn xã có 120 ha cam. {quotation}"
    assert [figure.text for figure in figures_of(text)] == ["120 ha"]


@pytest.mark.parametrize(
    "quotation",
    [
        "“Tôi đề nghị các xã thu đủ 40 tỷ đồng”, Chủ tịch huyện nói.",
        "“Chúng tôi thu được 40 tỷ đồng”, Chi cục trưởng cho biết.",
        "“Toàn huyện thu được 40 tỷ đồng”, ông Bảy nói. Nhà tôi ở xã Hòa Bình, ông kể.",
    ],
)
def test_what_is_said_of_the_area_stays(quotation: str) -> None:
    assert "40 tỷ đồng" in [figure.text for figure in figures_of(quotation)]
