"""Reports for questions on several times and places: series, bounds, offices, overviews."""

REPORTS = {
    "cu-jut-2021.md": """---
title: Huyện Cư Jút tổng kết năm 2021
date: 2021-12-24
places: huyện Cư Jút, tỉnh Đắk Nông
period: năm 2021
---

Năm 2021, thu ngân sách trên địa bàn đạt 96 tỷ đồng, đạt 104% dự toán. \
Thu nhập bình quân đầu người đạt 46 triệu đồng.

Công tác y tế được quan tâm, 8/8 xã có bác sĩ. Kinh tế tiếp tục phát triển ổn định.
""",
    "cu-jut-2022.md": """---
title: Huyện Cư Jút tổng kết năm 2022
date: 2022-12-26
places: huyện Cư Jút, tỉnh Đắk Nông
period: năm 2022
---

Năm 2022, thu ngân sách trên địa bàn đạt 112,5 tỷ đồng (dự toán 105 tỷ đồng). \
Tổng chi ngân sách đạt 640 tỷ đồng (dự toán 700 tỷ đồng). \
Thu nhập bình quân đầu người đạt 52 triệu đồng.

Năm 2024, huyện phấn đấu thu ngân sách đạt 130 tỷ đồng.

Trước đó, Chủ tịch UBND huyện Lê Văn Hòa đã đến thăm hỏi gia đình bà Y Blết \
và ông Nguyễn Thành ở xã Tâm Thắng.
""",
    "dak-mil.md": """---
title: Huyện Đắk Mil tổng kết năm 2022
date: 2022-12-28
places: huyện Đắk Mil, tỉnh Đắk Nông
period: năm 2022
---

Thu ngân sách trên địa bàn đạt 181 tỷ đồng, đạt 118% dự toán tỉnh giao. \
Thu nhập bình quân đầu người đạt 58 triệu đồng.

Ông Trần Quốc Bảo, Trưởng phòng Kinh tế huyện, cho biết, huyện sẽ mở rộng vùng cà phê.
""",
    "tuy-duc.md": """---
title: Kế hoạch năm 2023 của huyện Tuy Đức
date: 2023-01-05
places: huyện Tuy Đức, tỉnh Đắk Nông
period: năm 2023
---

Năm 2023, huyện Tuy Đức phấn đấu thu ngân sách đạt 88 tỷ đồng.
""",
    "dak-nong.md": """---
title: Giải ngân vốn đầu tư công tỉnh Đắk Nông
date: 2022-10-20
places: tỉnh Đắk Nông
---

Đến ngày 15/10/2022, huyện Đắk Song giải ngân đạt 61,5%, huyện Krông Nô 52,3%, \
huyện Đắk R'lấp 44,8%, huyện Đắk Glong 33,9% kế hoạch vốn.

Ông Phạm Hữu Thịnh, Giám đốc Sở Xây dựng tỉnh Đắk Nông, cho biết, \
Sở Xây dựng đang rà soát các dự án chậm.

Kim ngạch xuất khẩu 9 tháng đạt 720 triệu USD. \
Trong đó, cà phê 300 triệu USD, tăng 4%; hồ tiêu 90 triệu USD, tăng 7%; \
ván ép 45 triệu USD, tăng 12%.
""",
    "ha-giang.md": """---
title: Hải quan Hà Giang thu ngân sách
date: 2022-12-20
places: Cục Hải quan Hà Giang
---

Tính đến ngày 15/9/2022, Cục Hải quan Hà Giang thu nộp ngân sách đạt 210 tỷ đồng. \
Tính đến ngày 10/12/2022, Cục thu nộp ngân sách đạt 268,4 tỷ đồng.

Tính đến ngày 20/12/2022, Cục thu nộp ngân sách đạt 274 tỷ đồng.
""",
    "ha-giang-nam.md": """---
title: Hải quan Hà Giang tổng kết năm 2022
date: 2023-01-04
places: Cục Hải quan Hà Giang
period: năm 2022
---

Năm 2022, Cục Hải quan Hà Giang thu ngân sách đạt 281 tỷ đồng, đạt 112,4% dự toán.
""",
    "ba-ria.md": """---
title: Tỉnh Hòa Bình 9 tháng năm 2022
date: 2022-10-05
places: tỉnh Hòa Bình
period: 9 tháng đầu năm 2022
---

Thu ngân sách 9 tháng ước đạt 4.050 tỷ đồng.
""",
    "lac-son.md": """---
title: Huyện Lạc Sơn tổng kết năm 2022
date: 2022-12-30
places: huyện Lạc Sơn, tỉnh Hòa Bình
period: năm 2022
---

Tỷ lệ hộ nghèo năm 2022 còn 9,6%, giảm so với 12,3% năm 2021.

Toàn huyện có 310/420 hộ đã nhận tiền hỗ trợ nhà ở, ngành giáo dục có 912 giáo viên; \
có 41 trường mầm non.

Năm 2022, sản lượng quýt đạt 5.200 tấn, cao nhất trong các huyện của tỉnh.

Ngành y tế huyện còn thiếu 84 bác sĩ so với định mức, trong đó tuyến xã 51 bác sĩ.

Số khách du lịch năm 2019 cao nhất từ trước đến nay.
""",
    "mai-chau.md": """---
title: Huyện Mai Châu thu ngân sách 10 tháng năm 2022
date: 2022-11-08
places: huyện Mai Châu, tỉnh Hòa Bình
period: 10 tháng năm 2022
---

Một số khoản thu đã hoàn thành như: thu tiền sử dụng đất đạt 22,4 tỷ đồng, vượt 47% dự toán; \
thu phí, lệ phí đạt 3,1 tỷ đồng, vượt 12% dự toán; thu lệ phí trước bạ đạt 7,2 tỷ đồng, \
bằng 81% dự toán.
""",
    "bac-ha.md": """---
title: Tỉnh Bắc Kạn thu hút đầu tư năm 2022
date: 2022-12-29
places: tỉnh Bắc Kạn
period: năm 2022
---

Các khu công nghiệp có 86 dự án, tổng vốn 12.400 tỷ đồng; khối FDI có 24 dự án với 310 triệu USD, \
khối trong nước có 62 dự án với 5.100 tỷ đồng.

Xuất khẩu và nhập khẩu tăng lần lượt 9,4% và 7,1%.

Tỷ lệ hộ nghèo: huyện Pác Nặm 36,2%, huyện Ngân Sơn 33,9%.
""",
    "tp-hoa-binh.md": """---
title: Thành phố Hòa Bình tổng kết năm 2021
date: 2021-12-30
places: thành phố Hòa Bình, tỉnh Hòa Bình
period: năm 2021
---

Thành phố Hòa Bình thu ngân sách đạt 812 tỷ đồng.
""",
}
