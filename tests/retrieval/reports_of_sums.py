"""Own reports with invented figures on investment, allotments and customs.

What is asked of them: sums told of a count, sums allotted, all there are against what came new,
shares of a wider whole, and a change that is told twice and not alike.
"""

from __future__ import annotations

# Keep every figure distinct: a test tells by the number alone which sentence answered.
REPORTS = {
    "hoa-binh-2019-07.md": """---
title: Hòa Bình xúc tiến đầu tư năm 2019
source: Bản tin Hòa Bình
date: 2019-07-20
places: tỉnh Hòa Bình
---

Ngày 20/7/2019, tỉnh Hòa Bình tổ chức hội nghị xúc tiến đầu tư.

HĐND tỉnh miễn nhiệm chức danh Chủ tịch UBND tỉnh đối với ông Bùi Văn Thượng; bầu ông Đinh Quang \
Lâm giữ chức Chủ tịch UBND tỉnh.

3 khu tái định cư của dự án (Mỹ Hòa, Phú Cường, Tử Nê) được khởi công trong tháng 5.

Thủ tướng mong 2 tỉnh Phú Thọ và Sơn La hỗ trợ cho Hòa Bình phát triển hạ tầng.

Từ khi thành lập đến nay, toàn tỉnh có 3.214 doanh nghiệp. Riêng 6 tháng đầu năm 2019, số doanh \
nghiệp thành lập mới là 187 doanh nghiệp.

Khi mới tái lập, tỉnh chỉ có 2 dự án đầu tư nước ngoài với vốn đăng ký 14,7 triệu USD. Đến nay, \
tỉnh có 38 dự án đầu tư nước ngoài với vốn đăng ký 612 triệu USD.

Hiện tại, tỉnh có 9 khu công nghiệp đi vào hoạt động. Trong đó có KCN Lạc Thịnh do nhà đầu tư nước \
ngoài (công ty TNHH An Phát Vina) làm chủ đầu tư.

UBND tỉnh trao giấy chứng nhận đầu tư cho 6 dự án trong nước với tổng vốn đầu tư 92 triệu USD. \
Tổng cộng đợt này, UBND tỉnh trao giấy chứng nhận đầu tư cho 17 dự án với số vốn 406 triệu USD.
""",
    "phu-tho-2020.md": """---
title: Phú Thọ tổng kết năm 2020
source: Bản tin Phú Thọ
date: 2020-12-18
places: tỉnh Phú Thọ
period: năm 2020
---

Năm 2020, tỉnh Phú Thọ có 23 KCN đi vào hoạt động.

Đến cuối năm 2020, tổng số hộ nghèo dự kiến giảm còn 14.300 hộ.
""",
    "que-phong-2024.txt": """Chương trình mục tiêu quốc gia năm 2024 trên địa bàn huyện Quế Phong

C. MỤC TIÊU, NHIỆM VỤ NĂM 2024 CỦA HUYỆN QUẾ PHONG, TỈNH NGHỆ AN
- Tỷ lệ xã đạt chuẩn nông thôn mới: tỉnh giao 21%, địa phương giao 22%

D. PHÂN BỔ VỐN NĂM 2024 THEO ĐƠN VỊ THỤ HƯỞNG
- Hội Nông dân huyện: 35 triệu đồng.
- Phòng Văn hóa và Thông tin huyện: 245 triệu đồng.
- Hỗ trợ xã đặc biệt khó khăn: 610 triệu đồng.
""",
    "ba-be-2018.md": """---
title: Huyện Ba Bể họp phiên thường kỳ
source: Bản tin Bắc Kạn
date: 2018-03-15
places: huyện Ba Bể, tỉnh Bắc Kạn
---

Ngày 15/3/2018, UBND huyện Ba Bể họp phiên thường kỳ.

Chương trình xây dựng nông thôn mới có nhiều tiến bộ, đến nay có thêm 3 xã đạt chuẩn nông thôn \
mới, nâng số xã đạt chuẩn nông thôn mới lên 7/15 xã.
""",
    "hai-quan-lao-cai-2020-10.md": """---
title: Hải quan Lào Cai thu ngân sách
source: Bản tin Hải quan
date: 2020-10-21
places: Cục Hải quan Lào Cai
---

9 tháng đầu năm 2020, Cục Hải quan Lào Cai làm thủ tục cho 1.450 lượt phương tiện. Mặc dù kim \
ngạch giảm nhưng số thu NSNN của Cục Hải quan Lào Cai lại tăng so với cùng kỳ tới 5,2%. \
Cụ thể, tính đến hết ngày 20/10/2020, toàn Cục thu nộp ngân sách đạt 1.950 tỷ đồng, đạt 104,9% so \
với cùng kỳ năm 2019.

Cục Hải quan Lào Cai cho biết, 9 tháng đầu năm 2020, có 4 nhóm mặt hàng là ô tô, quặng, máy móc, \
hoa quả tạo số thu tăng đột biến.

Tính đến hết ngày 20/10/2020, số thu của Chi cục Hải quan Bát Xát đạt 640 tỷ đồng, chiếm tới trên \
32% tổng số thu của toàn Cục.
""",
}
