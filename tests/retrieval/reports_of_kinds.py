"""Own reports with invented figures for questions that compare, list, follow up and say no."""

from __future__ import annotations

# Keep every figure distinct: a test tells by the number alone what was computed with.
REPORTS = {
    "quan-hoa-2022.md": """---
title: Huyện Quan Hóa tổng kết năm 2022
date: 2022-12-21
places: huyện Quan Hóa, tỉnh Thanh Hóa
period: năm 2022
---

Sáng 21/12, tại Nhà văn hóa huyện, Huyện ủy Quan Hóa tổ chức hội nghị tổng kết năm 2022 lần thứ 12.

Đến nay, toàn huyện có 4/15 xã đạt chuẩn nông thôn mới. Có 2 xã đạt 16 tiêu chí là Nam Xuân, Phú \
Nghiêm; 5 xã đạt từ 11 - 15 tiêu chí.

GRDP tăng 8,6%. Thu ngân sách đạt 61,2 tỷ đồng, tăng 7% so với cùng kỳ. Riêng tháng 12/2022, thu \
ngân sách đạt 5,4 tỷ đồng.

Thu phí chợ đạt 1,8 tỷ đồng, giảm 9%; thu tiền thuê đất đạt 3,1 tỷ đồng, giảm 22%.

Thu tiền thuê đất giảm là do nhiều doanh nghiệp trả lại mặt bằng.

Tỷ lệ hộ nghèo của xã Trung Sơn là 31,4%, của xã Hiền Kiệt là 18,6%. Nguyên nhân hộ nghèo ở xã \
Trung Sơn còn nhiều là do xã bị lũ quét.

Chỉ số chuyển đổi số của huyện đạt 61,7 điểm, xếp thứ 9/27, tăng 4 bậc so với năm 2021.

Huyện tiếp nhận 8.416 hồ sơ, đã giải quyết 8.120 hồ sơ. Toàn huyện có 38 trường học, 23 trường đạt \
chuẩn quốc gia.

Chủ tịch Hội Nông dân huyện Vi Thị Hồng trao 15 con bê giống.
""",
    "quan-hoa-2021.md": """---
title: Huyện Quan Hóa tổng kết năm 2021
date: 2021-12-22
places: huyện Quan Hóa, tỉnh Thanh Hóa
period: năm 2021
---

Năm 2021, thu ngân sách đạt 57,2 tỷ đồng; GRDP tăng 3,1%.
""",
    "thieu-hoa-2022.md": """---
title: Huyện Thiệu Hóa xây dựng nông thôn mới năm 2022
date: 2022-12-19
places: huyện Thiệu Hóa, tỉnh Thanh Hóa
period: năm 2022
---

Năm 2022, huyện có thêm 2 xã đạt chuẩn nông thôn mới nâng cao (Thiệu Vận, Thiệu Lý). GRDP tăng 8,3%.

Toàn tỉnh giao kế hoạch vốn 94 tỷ đồng. Toàn huyện giải ngân vốn đầu tư công 71 tỷ đồng, đạt 74,7% \
kế hoạch (95 tỷ đồng).
""",
    "doi-thoai-2022.md": """---
title: Huyện Thọ Xuân đối thoại với nông dân quý III/2022
date: 2022-09-16
places: huyện Thọ Xuân, tỉnh Thanh Hóa
---

Ngày 15/9, UBND huyện Thọ Xuân tổ chức hội nghị đối thoại với nông dân quý III/2022.

Đã có 14 xã có nhà văn hóa mới, còn 2 xã: Xuân Hồng, Thuận Minh chưa có. Toàn huyện có 9 xã đạt \
chuẩn nông thôn mới, trong đó 3 xã nâng cao. Sản phẩm OCOP 3 sao gồm: mắc ca Xuân Phú và \
trà thảo mộc.

Diện tích cao su 610 ha, cây điều 240 ha. Toàn huyện có 17 sản phẩm OCOP 3 sao, 6 sản phẩm OCOP 4 \
sao. Thu thuế 9 tháng năm 2022 đạt 44,3 tỷ đồng, bằng 63% dự toán tỉnh giao, bằng 51% dự toán \
huyện giao.

Diện tích mía của xã Xuân Phú 320 ha, xã Xuân Tín 175 ha, xã Xuân Lập 92 ha. Đợt lũ ngày 3/9/2022 \
làm ngập 214 ha mía.
""",
    "chau-thanh-ben-tre.md": """---
title: Huyện Châu Thành (Bến Tre) chăn nuôi năm 2022
date: 2022-12-08
places: huyện Châu Thành, tỉnh Bến Tre
period: năm 2022
---

Năm 2022, đàn dê của huyện Châu Thành đạt 8.640 con.
""",
    "chau-thanh-an-giang.md": """---
title: Huyện Châu Thành (An Giang) chăn nuôi năm 2022
date: 2022-12-09
places: huyện Châu Thành, tỉnh An Giang
period: năm 2022
---

Năm 2022, đàn dê của huyện Châu Thành đạt 2.915 con.
""",
}
