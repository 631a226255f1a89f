"""What one company or one park has is not the area's."""

from __future__ import annotations

import pytest

from retrieval.one_owner import of_one_owner
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(
    ("question", "indicator", "other"),
    [
        ("kim ngạch xuất khẩu Krông Năng", "kim ngạch xuất khẩu của Công ty TNHH An Thịnh", True),
        ("tổng doanh thu Krông Năng", "Công ty cổ phần Cao su Phú Xuân đạt doanh thu", True),
        ("doanh thu công ty An Thịnh Krông Năng", "doanh thu của Công ty TNHH An Thịnh", False),
        ("sản lượng điện Krông Năng", "sản lượng điện của Công ty Điện lực Krông Năng", False),
        ("kim ngạch xuất khẩu Krông Năng", "kim ngạch xuất khẩu của các công ty", False),
        ("tỷ lệ lấp đầy các khu công nghiệp Krông Năng", "KCN Phú Xuân có tỷ lệ lấp đầy", True),
        ("tỷ lệ lấp đầy KCN tỉnh Đắk Lắk", "KCN Phú Xuân có tỷ lệ lấp đầy", True),
        ("tỷ lệ lấp đầy KCN Phú Xuân tỉnh Đắk Lắk", "KCN Phú Xuân có tỷ lệ lấp đầy", False),
        ("tỷ lệ lấp đầy các KCN Đắk Lắk", "tỷ lệ lấp đầy bình quân các KCN", False),
    ],
)
def test_one_owner_among_many(question: str, indicator: str, other: bool) -> None:
    told = figure("85%", "85", "%", indicator=indicator)
    assert of_one_owner(asked(question), told) is other
