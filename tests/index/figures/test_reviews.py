"""Headings of only general words name nothing of what stands below them."""

from __future__ import annotations

import pytest

from index.figures.reviews import only_reviews
from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("heading", "only"),
    [
        ("TÌNH HÌNH THỰC HIỆN NHIỆM VỤ KINH TẾ - XÃ HỘI 6 THÁNG ĐẦU NĂM 2022", True),
        ("Kết quả thực hiện các chỉ tiêu, nhiệm vụ năm 2022", True),
        ("Đánh giá tình hình thực hiện Nghị quyết HĐND huyện", True),
        ("KẾT QUẢ THỰC HIỆN THU NGÂN SÁCH", False),
        ("Tình hình sản xuất nông nghiệp", False),
        ("Kinh tế nông nghiệp", False),
    ],
)
def test_general_words(heading: str, only: bool) -> None:
    assert only_reviews(heading) is only


def test_such_a_heading_stands_over_nothing() -> None:
    text = (
        "A. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ KINH TẾ - XÃ HỘI NĂM 2022\n\n1. Dịch vụ: Doanh thu vận "
        "tải đạt 23 tỷ đồng."
    )
    assert [figure.parent for figure in figures_of(text)] == [None]
