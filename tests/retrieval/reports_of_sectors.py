"""Own reports with invented figures: sectors of trade, ranks, aims, both ends of a change."""

from __future__ import annotations

# Keep every figure distinct: a test tells by the number alone which sentence answered.
REPORTS = {
    "tay-ninh-2020.md": """---
title: Xuất khẩu và thu hút FDI của Tây Ninh năm 2020
source: Bản tin Tây Ninh
date: 2020-12-21
places: tỉnh Tây Ninh
period: năm 2020
---

Năm 2020, kim ngạch xuất khẩu của Tây Ninh đạt 4.120 triệu USD. Trong đó, khu vực kinh tế trong \
nước đạt 731 triệu USD, tăng 4,7%; khu vực kinh tế có vốn đầu tư nước ngoài đạt 3.389 triệu USD, \
tăng 9,2%. Kim ngạch nhập khẩu đạt 2.290 triệu USD.

Trong năm 2020, khu vực kinh tế trong nước xuất siêu 0,31 tỷ USD; khu vực kinh tế có vốn đầu tư \
trực tiếp nước ngoài xuất siêu 1,52 tỷ USD.

Hiện Tây Ninh đứng thứ tư cả nước về thu hút vốn đầu tư FDI với tổng vốn đầu tư năm 2020 đạt 0,9 \
tỷ USD. Lũy kế đến nay, toàn tỉnh có 318 dự án với tổng vốn 7,6 tỷ USD. Cụ thể, trong năm 2020, \
Tây Ninh thu hút 41 dự án đầu tư mới với tổng vốn đăng ký 212 triệu USD và 27 dự án điều chỉnh \
tăng vốn với tổng vốn đăng ký tăng là 96 triệu USD.

Hiện Tây Ninh nằm trong Top 7 về chỉ số năng lực cạnh tranh cấp tỉnh.

Năm 2020, thuế suất nhập khẩu gạo nếp vào Trung Quốc tăng từ 6% lên 44%.

Năm 2021, tỉnh Tây Ninh đề ra 19 chỉ tiêu phát triển kinh tế - xã hội theo Nghị quyết HĐND tỉnh.
""",
    "dong-thap-2020.md": """---
title: Đồng Tháp tổng kết năm 2020
source: Bản tin Đồng Tháp
date: 2020-12-22
places: tỉnh Đồng Tháp
period: năm 2020
---

Năm 2020, đầu tư FDI đạt 0,4 tỷ USD. Lũy kế đến nay, trên địa bàn tỉnh Đồng Tháp có 245 dự án FDI \
còn hiệu lực với số vốn đăng ký đạt 2,9 tỷ USD.
""",
    "go-dau-2023.md": """---
title: Huyện Gò Dầu tổng kết năm 2023
source: Bản tin Tây Ninh
date: 2023-12-21
places: huyện Gò Dầu, tỉnh Tây Ninh
period: năm 2023
---

Huyện Gò Dầu cũng đã sắp xếp các đơn vị hành chính từ 9 xã, thị trấn còn 4 đơn vị cấp xã, bao \
gồm: Thanh Phước, Phước Thạnh, Thạnh Đức và Gò Dầu.

Hiện có 120 hộ xóa xong nhà tạm.

Huyện thực hiện tốt 6 nhóm nhiệm vụ cam kết trách nhiệm năm 2023 được Tỉnh ủy giao.

Huyện Gò Dầu đề nghị tỉnh hỗ trợ 15 tỷ đồng sửa trường học. Đề nghị UBND tỉnh mở rộng mạng lưới \
cấp nước sạch cho các xã Phước Trạch, Bàu Đồn.

Tiêu chí môi trường còn thiếu: tỷ lệ chất thải rắn sinh hoạt và chất thải rắn không nguy hại phải \
được thu gom và xử lý đạt ≥ 92%.
""",
}
