"""Own reports with invented figures that questions compare, add and divide."""

from __future__ import annotations

# Keep every figure distinct: a test tells by the number alone what was computed with.
REPORTS = {
    "bac-me-2022.md": """---
title: Huyện Bắc Mê tổng kết nhiệm vụ kinh tế - xã hội năm 2022
date: 2022-12-27
places: huyện Bắc Mê, tỉnh Hà Giang
period: năm 2022
---

Giá trị sản xuất nông nghiệp đạt 1.245 tỷ đồng, tăng 4,2% so với năm trước; giá trị sản xuất công \
nghiệp đạt 986 tỷ đồng, tăng 9,7% so với năm trước.

Diện tích lúa xuân 1.120 ha, năng suất 58,4 tạ/ha; diện tích lúa mùa 1.865 ha, năng suất 52,1 tạ/ha.

Huyện đã trồng 845 ha rừng, kế hoạch năm 1.000 ha. Làm được 37,5 km đường bê tông trên tổng số \
52 km theo kế hoạch.

Toàn huyện còn 2.416 hộ nghèo và 1.309 hộ cận nghèo.

Đàn lợn 14.800 con, đàn bò 11.200 con, đàn trâu 4.600 con.

Xã Yên Cường có 412 hộ nghèo, xã Giáp Trung có 286 hộ nghèo.

Toàn huyện có 22 xã, 9 xã đạt chuẩn nông thôn mới.
""",
    "hai-quan-2023-09.md": """---
title: Cục Hải quan Cao Bằng sơ kết 9 tháng năm 2023
date: 2023-10-06
period: 9 tháng đầu năm 2023
---

9 tháng đầu năm 2023, Cục Hải quan Cao Bằng thu ngân sách 412,6 tỷ đồng, dự toán năm 2023 là 560 \
tỷ đồng. Trong đó, Chi cục Hải quan cửa khẩu Tà Lùng thu 214,3 tỷ đồng, Chi cục Hải quan cửa khẩu \
Trà Lĩnh thu 121,8 tỷ đồng.

Kim ngạch xuất khẩu đạt 418 triệu USD, kim ngạch nhập khẩu đạt 267 triệu USD.
""",
    "phu-tho-2021.md": """---
title: Tỉnh Phú Thọ - Kết quả thu ngân sách năm 2021
date: 2021-12-30
places: tỉnh Phú Thọ
period: năm 2021
---

Năm 2021, tổng thu ngân sách nhà nước trên địa bàn tỉnh Phú Thọ đạt 9.150 tỷ đồng, trong đó thu \
nội địa đạt 8.420 tỷ đồng, thu từ hoạt động xuất nhập khẩu đạt 730 tỷ đồng. Dự toán năm 2021 HĐND \
tỉnh giao thu ngân sách là 7.500 tỷ đồng.

Chi thường xuyên 9.870 tỷ đồng, chi đầu tư phát triển 4.215 tỷ đồng.

Năm 2021, thành phố Việt Trì thu ngân sách 1.420 tỷ đồng, huyện Lâm Thao thu ngân sách 412 tỷ đồng.

Giải ngân vốn đầu tư công năm 2021: huyện Tam Nông đạt 86,4%, huyện Thanh Sơn đạt 71,9% kế hoạch; \
bình quân toàn tỉnh đạt 78,5%.

6 tháng đầu năm thu ngân sách đạt 4.380 tỷ đồng.
""",
    "ninh-son-2021.md": """---
title: Huyện Ninh Sơn giải phóng mặt bằng cao tốc Bắc - Nam
date: 2021-05-20
places: huyện Ninh Sơn, tỉnh Ninh Thuận
---

Đến nay, huyện Ninh Sơn đã bàn giao 18,4/22,1 km mặt bằng cao tốc Bắc - Nam, còn lại 3,7 km chưa \
bàn giao. Đã phê duyệt phương án bồi thường cho 486 hộ, trong đó đã chi trả 402 hộ.

Kế hoạch vốn năm 2021 của huyện là 240 tỷ đồng, đến nay đã giải ngân 132 tỷ đồng.

Tổng diện tích cần thu hồi là 186 ha, đã thu hồi 151 ha.

Đảng bộ huyện có 3.214 đảng viên, trong đó có 1.102 đảng viên nữ.

Tuyến đường Quảng Sơn dài 12,6 km, đã giải phóng mặt bằng 9,8 km; còn vướng 1,2 km đất ở. Dự án hồ \
Tân Mỹ đã kiểm đếm 77 hộ, đã chi trả 53 hộ.
""",
    "cuc-thue-2022.md": """---
title: Cục Thuế tỉnh Yên Bái tổng kết năm 2022
date: 2022-12-29
period: năm 2022
---

Năm 2022, Cục Thuế tỉnh Yên Bái thu nội địa 3.820 tỷ đồng. Dự toán pháp lệnh 3.450 tỷ đồng.
""",
    "luc-yen-2022.md": """---
title: Huyện Lục Yên: kết quả năm 2021, 2022
date: 2022-12-20
places: huyện Lục Yên, tỉnh Yên Bái
period: năm 2022
---

Năm 2022, huyện Lục Yên thu ngân sách 231,4 tỷ đồng; năm 2021 thu 204,9 tỷ đồng. Mục tiêu năm 2023 \
thu ngân sách 250 tỷ đồng. Tổng dư nợ cho vay năm 2022 đạt 612 tỷ đồng; \
năm 2021, tổng dư nợ cho vay đạt 588 tỷ đồng.
""",
    "cuc-thue-quang-binh-2022-07.md": """---
title: Cục Thuế tỉnh Quảng Bình thu ngân sách 7 tháng
date: 2022-08-03
places: Cục Thuế tỉnh Quảng Bình, tỉnh Quảng Bình
period: 7 tháng đầu năm 2022
---

Tổng thu ngân sách nhà nước 7 tháng đầu năm 2022 đạt 3.486 tỷ đồng, đạt 64% dự toán Trung ương, \
đạt 59% dự toán HĐND tỉnh. Thu từ đất 7 tháng đầu năm 2022 đạt 1.327 tỷ đồng.
""",
    "ho-ngheo-quang-binh-2022.md": """---
title: Quảng Bình công bố kết quả rà soát hộ nghèo
date: 2022-12-29
places: tỉnh Quảng Bình
period: năm 2022
---

Toàn tỉnh có 12.318 hộ nghèo, tỷ lệ hộ nghèo 4,97%. GRDP năm 2022 tăng 7,4%.

Huyện Minh Hóa có tỷ lệ hộ nghèo 18,36%, huyện Tuyên Hóa có tỷ lệ hộ nghèo 9,41%.

Thành phố Đồng Hới có tỷ lệ hộ nghèo thấp nhất với 0,38% (143 hộ).

Huyện Lệ Thủy đạt 357 tiêu chí nông thôn mới, bình quân mỗi xã đạt 15,9 tiêu chí.
""",
    "quang-tri-2022.md": """---
title: Quảng Trị: GRDP năm 2022 tăng khá
date: 2022-12-30
places: tỉnh Quảng Trị
period: năm 2022
---

Năm 2022, GRDP của tỉnh Quảng Trị tăng 6,2%. Thu ngân sách đạt 4.505 tỷ đồng. Chi ngân sách đạt \
9.870 tỷ đồng.
""",
}
