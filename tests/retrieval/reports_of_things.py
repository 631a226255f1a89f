"""Own reports with invented figures that tell of several things of one kind beside each other."""

from __future__ import annotations

REPORTS = {
    "van-ban-2022.md": """---
title: Huyện Văn Bàn (Lào Cai): Tình hình kinh tế - xã hội năm 2022
date: 2022-12-28
---

Năm 2022, tổng thu ngân sách nhà nước trên địa bàn huyện Văn Bàn đạt 182,4 tỷ đồng, bằng 118% dự \
toán, tăng 6,2% so với cùng kỳ. Trong đó, thu ngoài quốc doanh đạt 64,3 tỷ đồng, tăng 12,5% so với \
cùng kỳ; thu tiền sử dụng đất đạt 41,2 tỷ đồng, giảm 35,1% so với cùng kỳ; lệ phí trước bạ đạt \
22,7 tỷ đồng, giảm 8,4% so với cùng kỳ; thuế thu nhập cá nhân đạt 9,8 tỷ đồng, tăng 3,1% so với \
cùng kỳ.

Diện tích lúa cả năm đạt 5.120 ha, ngô 2.340 ha, sắn 1.205 ha, lạc 310 ha. Sản lượng lúa đạt \
29.700 tấn, ngô 9.800 tấn.

Giá trị sản xuất ngành nông nghiệp đạt 1.240 tỷ đồng, tăng 4,1%; ngành công nghiệp - xây dựng đạt \
2.310 tỷ đồng, tăng 11,6%; ngành thương mại - dịch vụ đạt 980 tỷ đồng, tăng 9,2%.

Cơ cấu kinh tế: nông nghiệp chiếm 27,4%; công nghiệp - xây dựng chiếm 51,0%; dịch vụ chiếm 21,6%.

Trồng rừng mới 1.020 ha, đạt 102% kế hoạch; giải quyết việc làm cho 1.900 lao động, đạt 95% kế \
hoạch; số lao động được đào tạo nghề 610 người, đạt 76,3% kế hoạch.
""",
    "ben-tre-2023-09.md": """---
title: Tỉnh Bến Tre: Xuất khẩu và thu ngân sách 9 tháng năm 2023
date: 2023-10-03
---

9 tháng năm 2023, kim ngạch xuất khẩu của tỉnh Bến Tre đạt 1.120 triệu USD, tăng 3,2%. Một số mặt \
hàng xuất khẩu chủ yếu: sản phẩm dừa 310 triệu USD, tăng 5,1%; thủy sản 96 triệu USD, giảm 14,7%; \
hàng may mặc 402 triệu USD, tăng 1,3%; da giày 188 triệu USD, giảm 2,2%.

Thị trường xuất khẩu lớn gồm: Hoa Kỳ đạt 280 triệu USD, Trung Quốc 195 triệu USD, Hàn Quốc 88 \
triệu USD.

Tổng thu ngân sách nhà nước trên địa bàn đạt 4.310 tỷ đồng, đạt 71% dự toán. Các khoản thu:

- Thu từ doanh nghiệp nhà nước trung ương: 311 tỷ đồng, đạt 66,2% dự toán.
- Thu ngoài quốc doanh: 811 tỷ đồng, đạt 83,4% dự toán.
- Thu tiền sử dụng đất: 205 tỷ đồng, đạt 31,9% dự toán.
- Lệ phí trước bạ: 190 tỷ đồng, đạt 104,2% dự toán.
- Thu xổ số kiến thiết: 1.402 tỷ đồng, đạt 101,5% dự toán.
""",
    "quy-hop-2021-06.md": """---
title: Huyện Quỳ Hợp (Nghệ An): Kết quả thực hiện nhiệm vụ 6 tháng đầu năm 2021
date: 2021-07-05
---

Thu nội địa 6 tháng đầu năm 2021 trên địa bàn huyện Quỳ Hợp đạt 100,4 tỷ đồng, trong đó: thu từ \
doanh nghiệp nhà nước 12,3 tỷ đồng; thu ngoài quốc doanh 44 tỷ đồng; thu tiền sử dụng đất 31 tỷ \
đồng. Cấp quyền khai thác khoáng sản là nguồn thu giảm mạnh nhất do các mỏ ngừng hoạt động. Thuế \
bảo vệ môi trường giảm 4%, phí bảo vệ môi trường giảm 9%.

Giá trị sản xuất ngành khai thác tăng 4,2%; ngành chế biến tăng 5,2%; khí đốt tăng 7,7%.

Tại hội nghị, tỷ lệ giải ngân được nêu: xã Châu Quang 8,1%, xã Châu Đình 9,4%, xã Tam Hợp 37,2%.
""",
    "dak-mil-2021.md": """---
title: Huyện Đắk Mil (Đắk Nông): Kết quả phát triển kinh tế năm 2021
date: 2021-12-20
---

Năm 2021, thu ngân sách nhà nước trên địa bàn huyện Đắk Mil đạt 210 tỷ đồng. Cao nhất là thu \
ngoài quốc doanh với 71 tỷ đồng.

Toàn huyện có 21.300 ha cà phê, 3.120 ha hồ tiêu, 2.100 ha cao su, 540 ha ca cao.
""",
    "dai-tu-2022.md": """---
title: Huyện Đại Từ (Thái Nguyên): Kết quả năm 2022
date: 2022-12-28
---

Huyện Đại Từ năm 2022 thu ngân sách đạt 612,5 tỷ đồng, bằng 121% dự toán. Sản lượng ca cao đạt 605 \
tấn.
""",
    "binh-lieu-2022.md": """---
title: Huyện Bình Liêu (Quảng Ninh): Thu ngân sách năm 2022
date: 2022-12-28
---

Năm 2022, huyện Bình Liêu thu lệ phí trước bạ 9,2 tỷ đồng, trong đó lệ phí trước bạ nhà đất 2,1 tỷ \
đồng, lệ phí trước bạ ô tô 7,1 tỷ đồng.
""",
    "hung-ha-2023-08.md": """---
title: Tỉnh Thái Bình: Giải ngân vốn đầu tư công 8 tháng năm 2023
date: 2023-09-05
---

8 tháng năm 2023, tỷ lệ giải ngân vốn đầu tư công của tỉnh Thái Bình: huyện Hưng Hà 41,5%, huyện \
Đông Hưng 8,3%, huyện Quỳnh Phụ 9,6%, huyện Vũ Thư 33,7%.
""",
}
