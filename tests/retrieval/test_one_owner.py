"""What one company or one park has is not the area's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retrieval.one_owner import of_one_owner, of_one_project, of_one_small_part
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
        ("Krông Năng có bao nhiêu trẻ em", "Trung tâm Công tác xã hội nuôi dưỡng trẻ em", True),
        ("trung tâm công tác xã hội Krông Năng nuôi mấy em", "Trung tâm Công tác xã hội", False),
        ("Krông Năng có bao nhiêu trung tâm", "trung tâm y tế", False),
        ("sản lượng xi măng Krông Năng", "Nhà máy Xi măng Phú Thịnh sản xuất", True),
        ("nhà máy xi măng Phú Thịnh Krông Năng", "Nhà máy Xi măng Phú Thịnh sản xuất", False),
        ("Phú Thịnh Krông Năng làm mấy tấn", "Nhà máy Xi măng Phú Thịnh sản xuất", False),
        ("Krông Năng làm bao nhiêu gạch", "Nhà máy gạch Tuynel Phú Thịnh sản xuất", True),
        ("ngành may Krông Năng có mấy lao động", "Công ty May Phú Thịnh tạo việc làm", True),
        ("Krông Năng đón mấy khách", "Vườn quốc gia Chư Yang Sin đón lượt khách", True),
    ],
)
def test_one_owner_among_many(question: str, indicator: str, other: bool) -> None:
    told = figure("85%", "85", "%", indicator=indicator)
    assert of_one_owner(asked(question), told) is other


@pytest.mark.parametrize(
    ("question", "parent", "indicator", "other"),
    [
        ("bao nhiêu hộ nghèo Krông Năng", "Thôn Na Lay", "hộ nghèo", True),
        ("bao nhieu ho ngheo thon Na Lay Krong Nang", "Thôn Na Lay", "hộ nghèo", False),
        ("thôn nào nhiều hộ nghèo Krông Năng", "Thôn Na Lay", "hộ nghèo", False),
        ("bao nhiêu học sinh Krông Năng", None, "Trường Tiểu học Kim Đồng học sinh", True),
        ("bao nhiêu học sinh Krông Năng", "Trường Tiểu học Krông Năng", "học sinh", True),
        ("học sinh trường tiểu học Krông Năng", "Trường Tiểu học Krông Năng", "học sinh", False),
        ("thu nhập bình quân Krông Năng", "Anh Lò Văn Phong", "thu nhập", True),
        ("dư nợ Krông Năng", "Ngân hàng Chính sách xã hội", "dư nợ", True),
        ("dư nợ NHCSXH Krông Năng", "Ngân hàng Chính sách xã hội", "dư nợ", False),
        ("bao nhiêu trường đạt chuẩn Krông Năng", None, "trường THCS đạt chuẩn", False),
        ("bao nhiêu hộ nghèo Krông Năng", "Tổng số hộ", "hộ nghèo", False),
    ],
)
def test_one_small_part_of_an_area(
    question: str, parent: str | None, indicator: str, other: bool
) -> None:
    told = figure("12 hộ", "12", "hộ", indicator=indicator, parent=parent)
    assert of_one_small_part(asked(question), told) is other


@pytest.mark.parametrize(
    ("question", "parent", "indicator", "other"),
    [
        ("Krông Năng giải ngân bao nhiêu vốn", "GIẢI NGÂN – Dự án kè Ea Tam", "Giải ngân", True),
        ("kè Ea Tam Krông Năng giải ngân bao nhiêu", "Dự án kè Ea Tam", "Giải ngân", False),
        ("các dự án ở Krông Năng giải ngân", "Dự án kè Ea Tam", "Giải ngân", False),
        ("Krông Năng giải ngân bao nhiêu", "Dự án trọng điểm", "Giải ngân", False),
        ("Krông Năng giải ngân bao nhiêu", "Vốn ngân sách", "Giải ngân", False),
    ],
)
def test_one_project(question: str, parent: str, indicator: str, other: bool) -> None:
    told = replace(figure("27 tỷ đồng", "27", "tỷ đồng", indicator=indicator), parent=parent)
    assert of_one_project(asked(question), told) is other
