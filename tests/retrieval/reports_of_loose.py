"""Own reports with invented figures, for questions that are worded in their own way."""

from __future__ import annotations

# Keep every figure distinct: a test tells by the number alone which sentence answered.
REPORTS = {
    "vinh-tuong-2023.md": """---
title: Vĩnh Tường phát triển kinh tế năm 2023
source: Bản tin Vĩnh Phúc
date: 2023-12-18
places: huyện Vĩnh Tường, tỉnh Vĩnh Phúc
period: năm 2023
---

Năm 2023, huyện Vĩnh Tường xây dựng nông thôn mới với tổng nguồn lực 741 tỷ đồng, trong đó nhân \
dân đóng góp 63,5 tỷ đồng.

Toàn huyện có 52 dự án FDI, giải quyết việc làm cho 17.300 lao động, trong đó 58% là lao động tại \
chỗ, 42% là lao động từ nơi khác.

KCN Đồng Sóc có tỷ lệ lấp đầy 71%. Chủ đầu tư Calibex đề nghị mở rộng cụm công nghiệp.

Có 209 doanh nghiệp bị ảnh hưởng đến hoạt động sản xuất kinh doanh, trong đó 61 doanh nghiệp phải \
tạm ngưng sản xuất.

Toàn huyện có 419 hộ được hỗ trợ đã khởi công xây dựng, trong đó có 298 hộ xây nhà mới và 121 hộ \
sửa chữa nhà.

Diện tích hồ tiêu của các xã thu hẹp. Diện tích cà phê đạt 1.930 ha.

Ông Tanaka Kenji, Tổng Giám đốc Công ty Sumida, đánh giá cao môi trường đầu tư.
""",
    "tam-duong-2023.md": """---
title: Tam Dương xuất khẩu năm 2023
source: Bản tin Vĩnh Phúc
date: 2023-12-20
places: huyện Tam Dương, tỉnh Vĩnh Phúc
period: năm 2023
---

Năm 2023, kim ngạch xuất khẩu của huyện Tam Dương sang thị trường Mỹ đạt 69 triệu USD, chiếm \
25,3% kim ngạch xuất khẩu; sang thị trường Nhật Bản đạt 36 triệu USD, chiếm 13,2%.

Năm 2023, thu ngân sách huyện đạt 296 tỷ đồng, bằng 103,1% so với năm 2022 (287 tỷ đồng).

Giá trị sản xuất tăng 10,4% (kế hoạch tăng 9,1%).
""",
    "bao-hiem-thach-thanh-2023.md": """---
title: Bảo hiểm xã hội huyện Thạch Thành phát triển người tham gia
source: Bản tin Thanh Hóa
date: 2023-10-10
---

Đến hết tháng 9/2023, BHXH huyện Thạch Thành quản lý 131.260 người tham gia BHYT, tỷ lệ bao phủ \
BHYT đạt 91,3% dân số.
""",
}
