"""What fines bring in is no revenue told of the place."""

from __future__ import annotations

import pytest

from index.figures.figure_terms import own_terms
from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    "text",
    [
        "Lực lượng chức năng xử phạt vi phạm hành chính 118 vụ, nộp ngân sách 2.713 triệu đồng.",
        "Đã xử lý vi phạm 34 vụ buôn lậu, thu nộp ngân sách 512 triệu đồng.",
        "Xử phạt hành chính 40 trường hợp, thu 96 triệu đồng.",
        "Đã phát hiện 43 vụ; lâm sản tịch thu 28,7 m3 gỗ; thu nộp ngân sách 315 triệu đồng.",
        "Toàn Cục xử lý 98 vụ, trị giá hàng hóa 6,2 tỷ đồng, thu nộp NSNN 1,94 tỷ đồng.",
    ],
)
def test_fines_are_no_revenue(text: str) -> None:
    money = figures_of(text)[-1]
    assert money.indicator.startswith("phạt ")
    assert "#budget_revenue" not in own_terms(money)


def test_revenue_behind_a_semicolon_or_no_offence_stays() -> None:
    told = figures_of("Xử phạt vi phạm hành chính 118 vụ; thu ngân sách 271 tỷ đồng.")[-1]
    assert told.indicator == "thu ngân sách"
    told = figures_of("Đã làm thủ tục cho 33.517 tờ khai, nộp ngân sách 271 tỷ đồng.")[-1]
    assert told.indicator == "nộp ngân sách"


def test_goods_seized_are_no_revenue() -> None:
    told = figures_of("Thu ngân sách khá. Hải quan bắt 3 đối tượng, thu 214,6 kg ma túy.")[-1]
    assert "ngân sách" not in told.indicator
