"""Own reports of offices with invented figures: border gates, taxes, social insurance."""

from __future__ import annotations

# Keep every figure distinct: a test tells by the number alone which sentence answered.
REPORTS = {
    "cua-khau-2023.md": """Xuất, nhập khẩu hàng hóa qua các cửa khẩu tỉnh Lào Cai ngày 03/4/2023

Tổng số phương tiện chở hàng xuất, nhập khẩu trong ngày: 418 xe. Trong đó:

- Phương tiện chở hàng xuất khẩu: 163 xe (gồm: 71 xe hoa quả, 92 xe mặt hàng khác); giảm 37 xe so \
với ngày 02/4/2023.

- Tổng số phương tiện chở hàng còn tồn tại các cửa khẩu: 204 xe (gồm: 58 xe hoa quả).
""",
    "thue-2023.md": """Thu ngân sách 6 tháng đạt gần 55% dự toán

Theo Cục Thuế, trong tháng 6 toàn ngành thuế tỉnh Hà Nam thu ngân sách được 389 tỷ đồng, lũy kế 6 \
tháng đầu năm 2023 tổng thu 2.417 tỷ đồng, đạt 54,6% dự toán HĐND tỉnh giao. \
Tuy nhiên, có 2/6 chi cục thuế kết quả thu 6 tháng đạt dưới 50% dự toán gồm: Kim Bảng (47,2%) và \
Lý Nhân (41,7%).
""",
    "thue-huyen-2023.md": """Huyện Thanh Liêm: Thu ngân sách nhà nước tăng 31%

Hết tháng 2/2023, tổng thu ngân sách nhà nước trên địa bàn huyện Thanh Liêm đạt 42,7 tỷ đồng.

Chi cục Thuế huyện tiếp tục chống thất thu trong lĩnh vực khai thác đá, kinh doanh xăng dầu.
""",
    "hai-quan-long-an-2022.md": """---
title: Thu ngân sách hải quan về đích sớm
date: 2022-10-06
---

Riêng tại Long An, tính đến nay số thu ngân sách đã đạt 3.118 tỷ đồng, tăng 17,9% so với cùng kỳ \
năm 2021 và vượt 3,9% so với chỉ tiêu được giao (3.000 tỷ đồng).
""",
    "bao-hiem-2023.md": """---
title: Người tham gia bảo hiểm ở Hà Nam tăng
date: 2023-10-27
---

Bảo hiểm xã hội (BHXH) tỉnh Hà Nam cho biết, tính đến ngày 20/10, toàn tỉnh có 643.200 người tham \
gia BHXH, bảo hiểm y tế (BHYT).

Số thu lũy kế đến 20/10 được 1.106 tỷ đồng, đạt 78,3% kế hoạch BHXH Việt Nam giao.
""",
    "bao-hiem-huyen-2023.md": """---
title: Khám chữa bệnh ở huyện Bình Lục
date: 2023-11-02
---

Đến hết tháng 10/2023, ngành bảo hiểm xã hội (BHXH) huyện Bình Lục đã thu được 74,9 tỷ đồng.
""",
    "bao-hiem-no-2023.md": """---
title: Ninh Bình: Nhiều đơn vị chậm đóng bảo hiểm
date: 2023-09-12
---

Đến hết tháng 8/2023, toàn tỉnh Ninh Bình có 512 đơn vị nợ BHXH, BHYT, BHTN với tổng số tiền trên \
37,4 tỷ đồng. Toàn tỉnh có 8.214 người tham gia BHXH tự nguyện. Trước tình hình đó, BHXH tỉnh đã \
mời từng chủ doanh nghiệp đến làm việc để thu nợ.
""",
    "bao-hiem-nam-dinh-2023.md": """---
title: Nam Định mở rộng diện bao phủ bảo hiểm
date: 2023-09-20
---

Theo BHXH tỉnh Nam Định, đến hết tháng 8/2023, tham gia BHXH tự nguyện: 6.107 người, đạt 88,2% kế \
hoạch năm.
""",
    "trat-tu-an-giang-2025.md": """---
title: An Giang bảo đảm trật tự dịp Quốc khánh
source: Bản tin An Giang
date: 2025-09-05
places: tỉnh An Giang
---

Ngày 4/9/2025, Công an tỉnh An Giang sơ kết đợt cao điểm. Kết quả, đã triệt xóa 37 sòng bạc.
""",
    "tet-kon-tum-2023.md": """---
title: Kon Tum chăm lo người nghèo
source: Bản tin Kon Tum
date: 2023-01-18
places: tỉnh Kon Tum
---

Hội Liên hiệp Phụ nữ tỉnh trao 1.420 suất quà; Tỉnh đoàn trao 540 suất quà; MTTQ tỉnh trao 9.700 \
suất quà. Tòa án nhân dân tỉnh thụ lý 1.312 vụ việc; VKSND tỉnh thụ lý 806 vụ án.

Quản lý thị trường lập 318 biên bản, Sở Tài chính lập 27 biên bản.
""",
}
