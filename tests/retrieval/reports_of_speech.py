"""Own reports with invented figures for questions asked as people speak and follow up."""

from __future__ import annotations

# Keep every figure distinct: a test tells by the number alone what was answered.
REPORTS = {
    "cam-khe-2021.md": """---
title: Cẩm Khê - một năm nhìn lại
date: 2022-01-11
places: huyện Cẩm Khê, tỉnh Phú Thọ
period: năm 2021
---

Năm 2021, thu ngân sách nhà nước trên địa bàn huyện Cẩm Khê đạt 83,4 tỷ đồng, bằng 109% dự toán. \
Tổng thu ngân sách huyện 641 tỷ đồng.

Đến nay diện tích chè toàn huyện là 1.364 ha, sản lượng chè búp tươi 14.270 tấn. Đàn lợn 52.300 con.

Hồng không hạt được mùa, giá bán tại vườn 35.000 - 42.000 đồng/kg. Lúa xuân gieo cấy 4.120 ha, \
năng suất 61,3 tạ/ha.

Đảng bộ huyện kết nạp 152 đảng viên, trong đó có 88 đảng viên nữ; riêng 6 tháng cuối năm kết nạp \
67 đảng viên. Năm 2022 phải kết nạp từ 160 đảng viên trở lên.

Huyện có 6/24 xã đạt chuẩn nông thôn mới là Sơn Tình, Hương Lung, Phú Khê, Cấp Dẫn, Tuy Lộc và \
Thụy Liễu. Năm 2022, huyện phấn đấu có thêm 2 xã Tạ Xá, Văn Khúc đạt chuẩn nông thôn mới.

Tỷ lệ bao phủ BHYT đạt 94,6% dân số; học sinh tham gia BHYT đạt 99,3%. Bình quân thu nhập 41,7 \
triệu đồng/người.

Công tác GPMB đường tỉnh 315 được tháo gỡ: huyện đã chi trả cho 173 hộ với số tiền 29,6 tỷ đồng. \
Công tác GPMB đường Phú Khê - Tạ Xá còn chậm, mới bàn giao 4,7/9,2 km.
""",
    "ha-hoa-2021.md": """---
title: Hạ Hòa hoàn thành nhiều chỉ tiêu năm 2021
date: 2021-12-23
places: huyện Hạ Hòa, tỉnh Phú Thọ
period: năm 2021
---

Năm 2021, thu ngân sách nhà nước trên địa bàn huyện Hạ Hòa đạt 71,9 tỷ đồng. Lượng khách du lịch \
tăng 12,4%, song doanh thu du lịch chưa đạt kế hoạch vì khách chỉ đi về trong ngày.

Kim ngạch xuất khẩu đạt 46 triệu USD; trong đó chè 17 triệu USD. Sản lượng chè búp tươi 19.830 tấn.
""",
    "thue-phu-tho-2021.md": """---
title: "Cục Thuế Phú Thọ: 9 tháng thu nội địa đạt khá"
date: 2021-10-06
period: 9 tháng năm 2021
---

Theo Cục Thuế tỉnh Phú Thọ, 9 tháng năm 2021, tổng thu nội địa do ngành Thuế quản lý được 4.217 tỷ \
đồng. Khoản thu từ doanh nghiệp FDI đạt 392 tỷ đồng.

Địa bàn có số thu lớn nhất là thành phố Việt Trì với 1.486 tỷ đồng, tiếp theo là huyện Phù Ninh \
507 tỷ đồng; huyện Yên Lập thu thấp nhất 36 tỷ đồng.
""",
    "bhxh-phu-tho-2021.md": """---
title: "BHXH tỉnh Phú Thọ: bao phủ bảo hiểm y tế năm 2021"
source: BHXH tỉnh Phú Thọ
date: 2022-01-06
period: năm 2021
---

Năm 2021, theo BHXH tỉnh Phú Thọ, tỷ lệ bao phủ BHYT đạt 93,1% dân số; sinh viên tham gia BHYT đạt \
97,8%.
""",
}
