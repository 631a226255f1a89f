"""More own reports with invented figures: what the rules of single files need to show.

Topics that stand before their sentence, causes, two indicators side by side, bodies that report on
an area, and figures that are easily taken for others.
"""

from __future__ import annotations

# Keep every figure distinct: a test tells by the number alone which sentence answered.
REPORTS = {
    "yen-son-2022.md": """---
title: Huyện Yên Sơn tổng kết năm 2022
source: Bản tin Tuyên Quang
date: 2022-12-21
places: huyện Yên Sơn, tỉnh Tuyên Quang
period: năm 2022
---

Ngày 21/12/2022, Huyện ủy Yên Sơn tổ chức hội nghị tổng kết năm 2022. Hội nghị khai mạc lúc 7 giờ \
30 phút tại hội trường huyện.

Năm 2022, thu ngân sách trên địa bàn huyện Yên Sơn đạt 61,8 tỷ đồng.

Năm 2022, hoạt động bưu chính ổn định. Doanh thu đạt 11,6 tỷ đồng. Hoạt động viễn thông phát triển \
khá. Doanh thu thuê bao trả trước đạt 28,9 tỷ đồng.

Sản lượng cam sành đạt 5.120 tấn; giá bán cam sành đạt 11.500 đồng/kg. Sản lượng cam sành giảm \
14,2% so với năm trước. Nguyên nhân là do sâu bệnh lan rộng ở nhiều xã.

Thu hút đầu tư đạt kết quả khá. Các xã rà soát quy hoạch đó để trình tỉnh.

Huyện có 5 khách sạn 3 sao, 2 khách sạn 4 sao.

Trong năm, toàn huyện thi hành kỷ luật 37 đảng viên, trong đó khai trừ 4 đảng viên. Toàn huyện \
kết nạp 152 đảng viên.

Chỉ số cải cách hành chính của huyện xếp thứ 3/7 huyện, thành phố.

Năm 2022, tỷ lệ hộ nghèo theo chuẩn cũ còn 3,18%, tỷ lệ hộ nghèo theo chuẩn mới còn 16,4%.

Năm 2021, lễ hội Đình Xình thu hút đông du khách.
""",
    "ham-yen-2022.md": """---
title: Huyện Hàm Yên tổng kết năm 2022
source: Bản tin Tuyên Quang
date: 2022-12-19
places: huyện Hàm Yên, tỉnh Tuyên Quang
period: năm 2022
---

Ngày 19/12/2022, Huyện ủy Hàm Yên tổ chức hội nghị tổng kết năm 2022.

Năm 2022, kim ngạch xuất khẩu đạt 51,2 triệu USD. Kim ngạch nhập khẩu đạt 19,8 triệu USD. Giá trị \
sản xuất công nghiệp đạt 733 tỷ đồng.

Hoạt động bưu chính ổn định. Năm 2022, doanh thu đạt 4,2 tỷ đồng. Bưu chính có thêm điểm mới. \
Năm 2022, doanh thu đạt 5,9 tỷ đồng.

Nợ bảo hiểm xã hội là 12,4 tỷ đồng, trong đó khối doanh nghiệp nợ 8,3 tỷ đồng.

Dự án cao tốc qua địa bàn đã bàn giao mặt bằng 17,4 km.

Huyện Hàm Yên trồng rừng 2.150 ha, trong đó rừng sản xuất 1.870 ha.
""",
    "ham-yen-2023-06.txt": """Huyện Hàm Yên sơ kết 6 tháng đầu năm 2023

Ngày 5/7/2023, UBND huyện Hàm Yên (Tuyên Quang) họp phiên thường kỳ. Cuộc họp bàn về đại hội nông \
dân huyện.

6 tháng đầu năm 2023, thu ngân sách trên địa bàn huyện Hàm Yên đạt 38,2 tỷ đồng.
""",
    "yen-son-2023-06.txt": """Huyện Yên Sơn sơ kết 6 tháng đầu năm 2023

Ngày 6/7/2023, UBND huyện Yên Sơn (Tuyên Quang) họp phiên thường kỳ.

6 tháng đầu năm 2023, thu ngân sách trên địa bàn huyện Yên Sơn đạt 33,1 tỷ đồng.
""",
    "thi-tran-yen-son-2022.md": """---
title: Thị trấn Yên Sơn tổng kết năm 2022
source: Bản tin Tuyên Quang
date: 2022-12-17
places: thị trấn Yên Sơn, huyện Yên Sơn, tỉnh Tuyên Quang
period: năm 2022
---

Năm 2022, thu ngân sách trên địa bàn thị trấn Yên Sơn đạt 9,3 tỷ đồng. \
Toàn thị trấn có 412 hộ kinh doanh.
""",
    "tuyen-quang-2015.md": """---
title: Tỉnh Tuyên Quang tổng kết năm 2015
source: Bản tin Tuyên Quang
date: 2015-12-20
places: tỉnh Tuyên Quang
period: năm 2015
---

Năm 2015, giá trị sản xuất công nghiệp tỉnh Tuyên Quang đạt 8.310 tỷ đồng. Thu nhập bình quân đầu \
người đạt 27,4 triệu đồng.
""",
    "tuyen-quang-2020.md": """---
title: Tỉnh Tuyên Quang tổng kết năm 2020
source: Bản tin Tuyên Quang
date: 2020-12-20
places: tỉnh Tuyên Quang
period: năm 2020
---

Năm 2020, giá trị sản xuất công nghiệp tỉnh Tuyên Quang đạt 15.240 tỷ đồng.
""",
    "nghia-lo-2022.md": """---
title: Thị xã Nghĩa Lộ tổng kết năm 2022
source: Bản tin Yên Bái
date: 2022-12-23
places: thị xã Nghĩa Lộ, tỉnh Yên Bái
period: năm 2022
---

Năm 2022, ngành du lịch của thị xã đón nhiều đoàn khách. Tổng doanh thu đạt 87,5 tỷ đồng.
""",
    "nhcsxh-2022.md": """---
title: Chi nhánh Ngân hàng Chính sách xã hội tỉnh Tuyên Quang tổng kết năm 2022
source: Bản tin Tuyên Quang
date: 2022-12-28
places: Ngân hàng Chính sách xã hội tỉnh Tuyên Quang
period: năm 2022
---

Năm 2022, tổng dư nợ cho vay đạt 3.645 tỷ đồng. Nợ quá hạn là 4,1 tỷ đồng.
""",
    "hai-quan-2022.md": """---
title: Cục Hải quan tỉnh Lạng Sơn tổng kết năm 2022
source: Bản tin Lạng Sơn
date: 2022-12-28
places: Cục Hải quan tỉnh Lạng Sơn
period: năm 2022
---

Năm 2022, Cục Hải quan tỉnh Lạng Sơn thu ngân sách đạt 6.720 tỷ đồng. Cục phát hiện 216 vụ vi phạm.
""",
    "cong-an-2022.md": """---
title: Công an tỉnh Tuyên Quang tổng kết năm 2022
source: Bản tin Tuyên Quang
date: 2022-12-27
places: Công an tỉnh Tuyên Quang
period: năm 2022
---

Năm 2022, Công an tỉnh Tuyên Quang kết nạp 88 đảng viên; khởi tố 319 vụ án.
""",
    "lang-son-2022.md": """---
title: Tỉnh Lạng Sơn tổng kết năm 2022
source: Bản tin Lạng Sơn
date: 2022-12-20
places: tỉnh Lạng Sơn
period: năm 2022
---

Năm 2022, tỉnh Lạng Sơn trồng mới 9.480 ha rừng. Sản lượng khoai tây đạt 2.710 tấn.
""",
    "lang-son-bhxh-2022.md": """---
title: Bảo hiểm xã hội tỉnh Lạng Sơn tổng kết năm 2022
source: Bản tin Lạng Sơn
date: 2022-12-26
places: tỉnh Lạng Sơn
period: năm 2022
---

Năm 2022, số người tham gia bảo hiểm y tế đạt 731.500 người.
""",
    "chiem-hoa-2023.md": """---
title: Chiêm Hóa giải phóng mặt bằng năm 2023
source: Bản tin Tuyên Quang
date: 2023-12-20
places: huyện Chiêm Hóa
period: năm 2023
---

Năm 2023, huyện Chiêm Hóa đã di chuyển 61 cột điện. Toàn huyện có 7 cột điện chưa di chuyển.

Trong năm, huyện thu hút 9 dự án chăn nuôi, tổng vốn đăng ký 642 tỷ đồng.

Số người tham gia BHXH tự nguyện đạt 3.184 người.

Năm 2023, huyện đón 46.200 lượt khách, riêng hồ Phiêng Mơ 18.900 lượt khách.
""",
    "hai-quan-cua-khau-2023.md": """---
title: Hải quan Lạng Sơn thu ngân sách năm 2023
source: Bản tin Lạng Sơn
date: 2023-12-22
places: Cục Hải quan Lạng Sơn
period: năm 2023
---

Năm 2023, Chi cục Hải quan Tân Thanh thu ngân sách 412 tỷ đồng.
Chi cục Hải quan Chi Ma thu ngân sách 297 tỷ đồng.

Năm 2023, Cục Hải quan Lạng Sơn được giao dự toán thu 5.100 tỷ đồng.
Đơn vị phấn đấu thu ngân sách 5.600 tỷ đồng.
""",
    "yen-bai-2021.md": """---
title: Yên Bái thu ngân sách năm 2021
source: Bản tin Yên Bái
date: 2021-12-28
places: tỉnh Yên Bái
period: năm 2021
---

Năm 2021, thu nội địa của tỉnh Yên Bái đạt 3.871 tỷ đồng; thu hải quan 318,4 tỷ đồng, tăng 6,2%.
""",
    "luc-yen-2021.md": """---
title: Huyện Lục Yên tổng kết năm 2021
source: Bản tin Yên Bái
date: 2022-01-11
places: huyện Lục Yên, tỉnh Yên Bái
period: năm 2021
---

Đến nay, toàn huyện còn 1.917 hộ nghèo, chiếm tỷ lệ 7,12%, giảm 283 hộ so với năm 2020, đạt 131% \
chỉ tiêu của huyện.
""",
    "van-chan-2021.md": """---
title: Huyện Văn Chấn tổng kết năm 2021
source: Bản tin Yên Bái
date: 2022-01-12
places: huyện Văn Chấn, tỉnh Yên Bái
period: năm 2021
---

Đến nay, toàn huyện còn 2.764 hộ nghèo, chiếm tỷ lệ 9,33%, giảm 417 hộ so với năm 2020, đạt 118% \
chỉ tiêu của huyện.
""",
}
