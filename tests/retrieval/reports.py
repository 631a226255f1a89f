"""Own reports with invented figures, in the manner of the genre, for the answering tests.

They hold what questions stumble over: a province and its city of one name, two neighbouring
districts, a customs department inside a province, two reports of one district, plan and result
and target side by side, two sources that contradict each other, offices, a list of limits, a table.
"""

from __future__ import annotations

# Keep every figure distinct: a test tells by the number alone which sentence answered.
REPORTS = {
    "tan-ky-2021.md": """---
title: Huyện ủy Tân Kỳ tổng kết công tác năm 2021
source: Bản tin Tân Kỳ
author: Hồ Thanh Vân
date: 2021-12-24
places: huyện Tân Kỳ, tỉnh Nghệ An
period: năm 2021
---

Ngày 24/12/2021, Ban Chấp hành Đảng bộ huyện Tân Kỳ tổ chức hội nghị tổng kết năm 2021. Đồng chí \
Phan Văn Lộc, Bí thư Huyện ủy, chủ trì hội nghị.

Năm 2021, tổng thu ngân sách nhà nước trên địa bàn huyện Tân Kỳ ước đạt 186,4 tỷ đồng, bằng \
112,3% dự toán (dự toán 166 tỷ đồng), tăng 9,7% so với cùng kỳ. Tổng chi ngân sách là 941,5 tỷ đồng.

Thu nhập bình quân đầu người đạt 41,3 triệu đồng/người/năm. Tỷ lệ hộ nghèo giảm còn 4,86%. Toàn \
huyện có 14/21 xã đạt chuẩn nông thôn mới.

Tuy nhiên, huyện còn một số hạn chế: giải phóng mặt bằng chậm; một số xã thiếu cán bộ chuyên \
trách; chuyển đổi cây trồng chưa vững chắc.

Nguyên nhân là do dịch bệnh kéo dài và giá vật tư nông nghiệp tăng cao.
""",
    "tan-ky-2022-06.txt": """Huyện Tân Kỳ sơ kết 6 tháng đầu năm 2022

Sáng 8/7/2022, UBND huyện Tân Kỳ họp phiên thường kỳ, đánh giá tình hình kinh tế - xã hội 6 tháng \
đầu năm 2022.

6 tháng đầu năm 2022, thu ngân sách trên địa bàn huyện đạt 97,2 tỷ đồng, bằng 54,9% dự toán. \
Toàn huyện trồng mới 1.340 ha rừng tập trung.

Huyện phấn đấu thu ngân sách cả năm 2022 đạt 195 tỷ đồng; thu nhập bình quân đầu người đạt 45 \
triệu đồng/người/năm.
""",
    "tinh-cao-bang-2020.md": """---
title: Tỉnh Cao Bằng tổng kết năm 2020
source: Bản tin Cao Bằng
date: 2020-12-18
places: tỉnh Cao Bằng
period: năm 2020
---

Ngày 18/12/2020, Tỉnh ủy Cao Bằng tổ chức hội nghị tổng kết năm 2020.

Năm 2020, tổng thu ngân sách trên địa bàn tỉnh Cao Bằng đạt 1.512 tỷ đồng, bằng 101,8% dự toán \
Trung ương giao. Tốc độ tăng trưởng GRDP đạt 7,18%. Tỷ lệ hộ nghèo còn 22,06%.

Tổng kim ngạch xuất nhập khẩu qua địa bàn tỉnh đạt 643 triệu USD, giảm 5,6% so với năm 2019.
""",
    "thanh-pho-cao-bang-2020.md": """---
title: Thành phố Cao Bằng tổng kết năm 2020
source: Bản tin Cao Bằng
date: 2020-12-22
places: thành phố Cao Bằng, tỉnh Cao Bằng
period: năm 2020
---

Ngày 22/12/2020, Thành ủy Cao Bằng tổ chức hội nghị tổng kết năm 2020.

Năm 2020, thu ngân sách trên địa bàn thành phố Cao Bằng đạt 207,9 tỷ đồng, vượt 3,4% dự toán. \
Thành phố giải quyết việc làm mới cho 1.874 lao động.
""",
    "hai-quan-quang-ninh-2019-08.md": """---
title: Cục Hải quan Quảng Ninh đánh giá công tác 8 tháng năm 2019
source: Bản tin Hải quan
date: 2019-09-06
places: Cục Hải quan tỉnh Quảng Ninh
period: 8 tháng năm 2019
---

Chiều 6/9/2019, Cục Hải quan tỉnh Quảng Ninh sơ kết công tác 8 tháng đầu năm 2019. Ông Đinh Công \
Sáng, Cục trưởng Cục Hải quan tỉnh Quảng Ninh, chủ trì cuộc họp.

8 tháng đầu năm 2019, Cục Hải quan tỉnh Quảng Ninh thu ngân sách đạt 7.815 tỷ đồng, bằng 91,6% chỉ \
tiêu pháp lệnh; kim ngạch xuất nhập khẩu qua các cửa khẩu do Cục quản lý đạt 10,27 tỷ USD, tăng \
18,4% so với cùng kỳ năm 2018.
""",
    "chu-se-2022.md": """---
title: Huyện Chư Sê tổng kết năm 2022
source: Bản tin Gia Lai
date: 2022-12-15
places: huyện Chư Sê, tỉnh Gia Lai
period: năm 2022
---

Ngày 15/12/2022, Huyện ủy Chư Sê họp đánh giá kết quả năm 2022.

Năm 2022, huyện Chư Sê thu ngân sách được 148,7 tỷ đồng, đạt 126,2% nghị quyết. Sản lượng hồ tiêu \
đạt 8.460 tấn, giảm 12,5% so với năm 2021. Diện tích cà phê là 10.930 ha.

Trong năm, huyện kết nạp 131 đảng viên mới. Tỷ lệ hộ nghèo giảm từ 9,15% xuống còn 6,72%.
""",
    "chu-pah-2022.txt": """Huyện Chư Păh tổng kết năm 2022

Ngày 19/12/2022, Huyện ủy Chư Păh (Gia Lai) tổ chức hội nghị tổng kết năm 2022.

Năm 2022, thu ngân sách trên địa bàn huyện Chư Păh đạt 83,5 tỷ đồng, tăng 4,1% so với năm 2021. \
Tỷ lệ hộ nghèo còn 11,38%.
""",
    "chu-pah-2022-bao.txt": """Chư Păh: kinh tế năm 2022 chuyển biến tích cực

Ngày 28/12/2022, HĐND huyện Chư Păh (Gia Lai) họp kỳ cuối năm.

Theo báo cáo của UBND huyện, năm 2022, thu ngân sách trên địa bàn huyện Chư Păh đạt 85,1 tỷ đồng.
""",
    "duc-hoa-2023.md": """---
title: Huyện Đức Hòa tổng kết năm 2023
source: Bản tin Long An
date: 2023-12-20
places: huyện Đức Hòa, tỉnh Long An
period: năm 2023
---

Ngày 20/12/2023, Huyện ủy Đức Hòa tổ chức hội nghị tổng kết năm 2023. Đồng chí Võ Thị Bích, Phó Bí \
thư Huyện ủy, trình bày báo cáo.

Kết quả một số chỉ tiêu năm 2023 của huyện Đức Hòa:

| Chỉ tiêu | Đơn vị | Kế hoạch năm 2023 | Thực hiện năm 2023 |
| --- | --- | --- | --- |
| Tổng thu ngân sách | tỷ đồng | 1.450 | 1.623 |
| Giá trị sản xuất công nghiệp | tỷ đồng | 118.000 | 121.460 |
| Tỷ lệ lao động qua đào tạo | % | 74 | 75,2 |

Tính đến ngày 30/11/2023, toàn huyện thu hút 27 dự án đầu tư với tổng vốn 316 triệu USD.
""",
}
