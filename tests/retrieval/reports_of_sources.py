"""Own reports with invented figures: numbers told apart by a document, an article, a gate.

Two articles of one customs office, a province whose trade that office clears, a district.
"""

from __future__ import annotations

# Keep every figure distinct: a test tells by the number alone which sentence answered.
REPORTS = {
    "hai-quan-cao-bang-2021-10.md": """---
title: Hải quan Cao Bằng thu ngân sách khởi sắc
source: Bản tin Cao Bằng
date: 2021-10-20
places: Cục Hải quan Cao Bằng
period: 9 tháng đầu năm 2021
---

Tính đến 15/10/2021, tổng kim ngạch XNK đạt 611,4 triệu USD, giảm 8,7% so với cùng kỳ. Số thu ngân \
sách của Cục Hải quan Cao Bằng đạt 388 tỷ đồng.

Hải quan Cao Bằng đã thu hồi nợ đọng 2.115 triệu đồng, thu phí theo Nghị quyết 18/2019/NQ-HĐND \
tỉnh Cao Bằng đạt 77,2 tỷ đồng.

Hải quan Cao Bằng cũng đã làm thủ tục cho 31.209 lượt phương tiện qua cửa khẩu đường bộ.

Đơn vị triển khai chống thất thu theo Chỉ thị số 812/CT-TCHQ. Các giải pháp chống thất thu theo \
chỉ thị được quán triệt trong toàn đơn vị.

Lãnh đạo Chi cục Hải quan cửa khẩu Tà Lùng cho biết, đến 15/10/2021, chi cục đã thu nộp NSNN đạt \
214 tỷ đồng.
""",
    "hai-quan-cao-bang-2021-12.md": """---
title: Hải quan Cao Bằng về đích thu ngân sách
source: Bản tin Cao Bằng
date: 2021-12-16
places: Cục Hải quan Cao Bằng
period: năm 2021
---

Đến 15/12/2021, số thu ngân sách của Cục Hải quan Cao Bằng đạt 503 tỷ đồng. Đơn vị đã thu hồi nợ \
đọng 3.480 triệu đồng, thu tiền phí theo Quyết định số 18/2019/QĐ-UBND ngày 20/12/2019 của UBND \
tỉnh Cao Bằng đạt 96,9 tỷ đồng.
""",
    "vinh-phuc-2021.md": """---
title: Tỉnh Vĩnh Phúc tổng kết năm 2021
source: Bản tin Vĩnh Phúc
date: 2021-12-28
places: tỉnh Vĩnh Phúc
period: năm 2021
---

Năm 2021, vốn FDI đạt 0,9 tỷ USD. Lũy kế đến nay, toàn tỉnh có 431 dự án với tổng vốn 6,7 tỷ USD.

Trong năm 2021, có 1.150 doanh nghiệp thành lập mới với tổng số vốn đăng ký 11.300 tỷ đồng. Lũy kế \
đến nay, tỉnh có trên 12.600 doanh nghiệp, với tổng số vốn đăng ký 128.000 tỷ đồng.

Với phương châm nói ít làm nhiều, phong trào xây dựng nông thôn mới lan rộng. Tỉnh có 105 xã đạt \
chuẩn nông thôn mới.
""",
    "thai-nguyen-2021.md": """---
title: Tỉnh Thái Nguyên tổng kết năm 2021
source: Bản tin Thái Nguyên
date: 2021-12-29
places: tỉnh Thái Nguyên
period: năm 2021
---

Năm 2021, vốn FDI đạt 1,4 tỷ USD. Lũy kế đến nay, có 170 dự án FDI còn hiệu lực với số vốn đăng ký \
đạt 8,9 tỷ USD.
""",
    "hung-yen-2021.md": """---
title: Hưng Yên thu hút đầu tư 9 tháng năm 2021
source: Bản tin Hưng Yên
date: 2021-10-05
places: tỉnh Hưng Yên
period: 9 tháng đầu năm 2021
---

9 tháng đầu năm 2021, tỉnh cấp mới và điều chỉnh 33 dự án FDI với tổng vốn đăng ký 518 triệu USD, \
đạt 64,7% kế hoạch năm.
""",
    "lap-thach-2021.md": """---
title: Huyện Lập Thạch tổng kết năm 2021
source: Bản tin Vĩnh Phúc
date: 2021-12-20
places: huyện Lập Thạch, tỉnh Vĩnh Phúc
period: năm 2021
---

Năm 2021, trong tổng số 25 chỉ tiêu kinh tế - xã hội của huyện có 21 chỉ tiêu đạt và vượt kế \
hoạch, đạt 84,1% kế hoạch. Tổng thu ngân sách của huyện đạt 712 tỷ đồng.

Xây dựng cơ bản triển khai 47 dự án, trong đó có 18 công trình chuyển tiếp và 29 công trình khởi \
công mới với tổng nguồn vốn đầu tư tại các dự án 940 tỷ đồng.

Huyện quyết tâm xây dựng huyện về đích NTM trước năm 2024. Năm 2021, huyện về đích thêm ba xã nông \
thôn mới.
""",
}
