"""Own reports with invented figures: parts told right behind their wholes, measures of items."""

from __future__ import annotations

from tests.retrieval.district_reports import district_reports

# Keep every figure distinct within a report: a test tells by the number which sentence answered.
_TOLD = {
    "Quỳ Hợp": (
        "Nguồn vốn: Chương trình giảm nghèo bền vững năm 2022 được giao 99 tỷ đồng. Giải ngân "
        "đến 31/12/2022: 51 tỷ đồng, đạt 52%; trong đó vốn đầu tư đạt 71%, vốn sự nghiệp "
        "đạt 22%.\n\n"
        "Đã giải quyết 15.300 hồ sơ, trong đó đúng hạn 15.100 hồ sơ; quá hạn 200 hồ sơ.\n\n"
        "Đàn dê, cừu 2.356 con, trong đó cừu 1.124 con. Kinh phí cải cách hành chính bố trí "
        "320 triệu đồng; 18 người dừng đóng BHXH tự nguyện.\n\n"
        "Sau sắp xếp, toàn huyện còn 196 thôn, tổ dân phố. Dịch bệnh xảy ra tại 41 thôn.\n\n"
        "- Cầu Bến Lội: tổng mức đầu tư 127 tỷ đồng; kế hoạch vốn 40 tỷ đồng, giải ngân 31 "
        "tỷ đồng.\n"
        "- Kè Sông Dinh: tổng mức đầu tư 93 tỷ đồng; kế hoạch vốn 26 tỷ đồng, giải ngân 19 "
        "tỷ đồng.\n\n"
        "Sương muối kéo dài ở nhiều xã vùng cao. Do đó, sản lượng cam giảm mạnh.\n\n"
        "Sáu tháng đầu năm 2022, thu ngân sách đạt 82,4 tỷ đồng (cùng kỳ 71,9 tỷ đồng)."
    ),
    "Bắc Mê": (
        "Năm 2022, tổng thu ngân sách nhà nước trên địa bàn huyện đạt 96 tỷ đồng. Trong đó, thu "
        "ngân sách do huyện quản lý 61 tỷ đồng, đạt 131% dự toán.\n\n"
        "Riêng khu vực vùng thấp có 1.186 hộ nghèo, 1.015 hộ cận nghèo; khu vực vùng cao có 2.941 "
        "hộ nghèo.\n\n"
        "Xã Yên Cường có 44,18% hộ nghèo. Toàn huyện có 9.731 người tham gia BHXH bắt buộc."
    ),
}

_POOR = """---
title: Kết quả thực hiện công tác giảm nghèo năm 2021, kế hoạch năm 2022 huyện Lạc Dương
source: Bản tin Lâm Đồng
date: 2021-12-20
places: huyện Lạc Dương, tỉnh Lâm Đồng
period: năm 2021
---

## Công tác giảm nghèo bền vững

Rà soát theo chuẩn nghèo đa chiều giai đoạn 2022-2025: tổng số hộ nghèo 2.318 hộ.

## I. KẾ HOẠCH NĂM 2022

1. Xóa 35 nhà tạm.

2. Dự kiến tổng nhu cầu vốn 46.700 triệu đồng, trong đó ngân sách trung ương 38.200 triệu đồng.
"""

REPORTS = {**district_reports(_TOLD), "lac-duong-giam-ngheo-2021.md": _POOR}
