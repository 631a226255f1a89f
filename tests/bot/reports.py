"""Reports for the bot's own tests: two districts over some years, sentences of our own."""

from __future__ import annotations


def _report(year: int, revenue: str, plan: str, change: str, poverty: str) -> str:
    return f"""---
title: Huyện Yên Bình tổng kết năm {year}
source: Bản tin thử nghiệm
date: {year}-12-28
places: huyện Yên Bình, tỉnh Yên Bái
period: năm {year}
---

Ngày 28/12/{year}, Huyện ủy Yên Bình tổ chức hội nghị tổng kết năm {year}.

Năm {year}, thu ngân sách trên địa bàn huyện {revenue} tỷ đồng (dự toán {plan} tỷ đồng), \
{change} so với cùng kỳ.

Tỷ lệ hộ nghèo của huyện còn {poverty}%. Toàn huyện trồng mới 1.250 ha rừng.
"""


YEN_BINH = {
    f"yen-binh-{year}.md": _report(year, revenue, plan, change, poverty)
    for year, revenue, plan, change, poverty in (
        (2020, "đạt 310,5", "300", "tăng 4,2%", "9,8"),
        (2021, "đạt 352", "330", "tăng 13,4%", "8,6"),
        (2023, "ước đạt 412,6", "467,8", "giảm 2,5%", "7,45"),
    )
}

VAN_YEN = """---
title: Huyện Văn Yên tổng kết năm 2023
source: Bản tin thử nghiệm
date: 2023-12-20
places: huyện Văn Yên, tỉnh Yên Bái
period: năm 2023
---

Ngày 20/12/2023, Huyện ủy Văn Yên tổ chức hội nghị tổng kết năm 2023.

Năm 2023, thu ngân sách trên địa bàn huyện đạt 305 tỷ đồng, bằng 101% dự toán.

Sản lượng quế vỏ khô đạt 6.100 tấn, tăng 8% so với cùng kỳ.
"""

REPORTS = {**YEN_BINH, "van-yen-2023.txt": VAN_YEN}

LUC_YEN = """Huyện Lục Yên tổng kết năm 2024

Ngày 20/12/2024, Huyện ủy Lục Yên (tỉnh Yên Bái) tổ chức hội nghị tổng kết năm 2024.

Năm 2024, thu ngân sách trên địa bàn huyện Lục Yên đạt 277,5 tỷ đồng, bằng 101% kế hoạch; toàn \
huyện trồng mới 900 ha rừng.
"""
