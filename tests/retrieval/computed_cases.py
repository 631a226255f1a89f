"""Questions over ``reports_of_two`` whose answers are computed, each with what the reply says."""

from __future__ import annotations

COMPARED = [
    ("Bắc Mê 2022 nông nghiệp với công nghiệp cái nào tăng nhiều hơn", "5,5 điểm %"),
    ("giá trị sản xuất nông nghiệp và công nghiệp Bắc Mê 2022 cái nào lớn hơn", "259 tỷ đồng"),
    ("thu nội địa và thu XNK Phú Thọ 2021 cái nào cao hơn, hơn bao nhiêu", "7.690 tỷ đồng"),
    ("thu noi dia phu tho 2021 cao hon thu xuat nhap khau bao nhieu", "7.690 tỷ đồng"),
    ("diện tích lúa mùa Bắc Mê 2022 hơn lúa xuân bao nhiêu ha", "745 ha"),
    ("năng suất lúa xuân hơn lúa mùa Bắc Mê bao nhiêu tạ/ha", "6,3 tạ/ha"),
    ("hộ nghèo Bắc Mê nhiều hơn hộ cận nghèo bao nhiêu hộ", "1.107 hộ ("),
    ("đàn bò và đàn trâu Bắc Mê cái nào nhiều hơn", "6.600 con"),
    ("chi thường xuyên hơn chi đầu tư Phú Thọ 2021 bao nhiêu", "5.655 tỷ đồng"),
]
COMPARED_PLACES = [
    ("hộ nghèo Yên Cường và Giáp Trung xã nào nhiều hơn", "xã Yên Cường cao hơn xã Giáp Trung 126"),
    ("chi cục hải quan Tà Lùng thu hơn Trà Lĩnh bao nhiêu", "92,5 tỷ đồng"),
    ("Tà Lùng với Trà Lĩnh 9 tháng 2023 bên nào thu nhiều hơn", "92,5 tỷ đồng"),
    ("giải ngân Tam Nông cao hơn Thanh Sơn mấy điểm %", "14,5 điểm %"),
    ("giải ngân Tam Nông cao hơn bình quân tỉnh Phú Thọ mấy điểm %", "7,9 điểm %"),
]
COMPARED_PERIODS = [
    ("thu ngân sách tỉnh Phú Thọ cả năm 2021 hơn 6 tháng bao nhiêu", "4.770 tỷ đồng"),
    (
        "thu ngân sách Lục Yên 2022 với mục tiêu 2023 chênh bao nhiêu",
        "mục tiêu năm 2023 cao hơn kết quả năm 2022 18,6 tỷ đồng",
    ),
]
ADDED = [
    ("tổng hộ nghèo và cận nghèo Bắc Mê 2022", "3.725 hộ ("),
    ("tong so ho ngheo va can ngheo bac me la bao nhieu", "3.725 hộ ("),
    ("hộ nghèo cộng hộ cận nghèo Bắc Mê bao nhiêu hộ", "3.725 hộ ("),
    ("tổng thu nội địa và thu xuất nhập khẩu Phú Thọ 2021", "9.150 tỷ đồng"),
    ("tổng chi thường xuyên và chi đầu tư phát triển Phú Thọ 2021", "14.085 tỷ đồng"),
    ("đàn bò và đàn trâu Bắc Mê tổng cộng bao nhiêu con", "15.800 con"),
    ("tổng đàn trâu, bò và lợn Bắc Mê", "30.600 con"),
    ("tổng diện tích lúa xuân và lúa mùa Bắc Mê 2022", "2.985 ha"),
    ("cả Tà Lùng và Trà Lĩnh 9 tháng 2023 thu được bao nhiêu", "336,1 tỷ đồng"),
    ("tổng thu của chi cục Tà Lùng và Trà Lĩnh 9 tháng 2023", "336,1 tỷ đồng"),
    ("tổng thu ngân sách của Việt Trì và Lâm Thao 2021", "1.832 tỷ đồng"),
    ("tổng thu ngân sách Lục Yên 2021 và 2022", "436,3 tỷ đồng"),
]
NOT_ADDED = [
    ("thu ngân sách và thu nội địa Phú Thọ 2021 cộng lại bao nhiêu", "Thu nội địa đã nằm trong"),
    ("tổng đảng viên và đảng viên nữ Ninh Sơn", "Đảng viên nữ đã nằm trong đảng viên"),
    ("tổng thu của tỉnh Phú Thọ và thành phố Việt Trì 2021", "thành phố Việt Trì đã nằm trong"),
    ("tổng thu hải quan Cao Bằng và chi cục hải quan Tà Lùng 9 tháng 2023", "đã nằm trong"),
    ("tổng thu ngân sách Lục Yên 2022 và Phú Thọ 2021", "không cùng kỳ"),
    ("tổng thu ngân sách tỉnh Phú Thọ 6 tháng và cả năm 2021", "trùng nhau một phần"),
    ("tổng dư nợ cho vay Lục Yên 2021 và 2022", "tại một thời điểm"),
    ("giải ngân Tam Nông và Thanh Sơn 2021 cộng lại bao nhiêu %", "Tỷ lệ"),
    ("tổng đàn bò và đàn dê Bắc Mê", "“đàn dê”"),
]
LEFT = [
    ("Bắc Mê còn bao nhiêu ha rừng chưa trồng", "còn 155 ha nữa mới đạt kế hoạch"),
    ("Bắc Mê còn lại bao nhiêu km đường bê tông chưa làm", "còn lại 14,5 km"),
    ("Bắc Mê còn mấy xã chưa đạt chuẩn nông thôn mới", "còn lại 13 xã chưa đạt"),
    ("Ninh Sơn còn bao nhiêu hộ chưa nhận tiền bồi thường", "còn lại 84 hộ"),
    ("Ninh Sơn còn phải thu hồi bao nhiêu ha", "còn lại 35 ha"),
    ("Ninh Sơn còn bao nhiêu vốn chưa giải ngân", "còn 108 tỷ đồng nữa"),
    ("Ninh Sơn còn bao nhiêu km đường Quảng Sơn chưa giải phóng mặt bằng", "còn lại 2,8 km"),
    (
        "hải quan Cao Bằng còn phải thu bao nhiêu tỷ nữa để đạt dự toán 2023",
        "còn 147,4 tỷ đồng nữa mới đạt kế hoạch",
    ),
]
RATES = [
    ("Ninh Sơn giải ngân đạt bao nhiêu % kế hoạch vốn 2021", "đạt 55% kế hoạch năm 2021"),
    ("tỉnh Phú Thọ 2021 thu ngân sách đạt bao nhiêu % dự toán", "đạt 122% kế hoạch năm 2021"),
    ("Bắc Mê trồng rừng đạt bao nhiêu % kế hoạch", "đạt 84,5% kế hoạch năm 2022"),
    (
        "hải quan Cao Bằng 9 tháng 2023 thu đạt bao nhiêu % dự toán năm",
        "đạt khoảng 73,68% kế hoạch năm 2023",
    ),
    ("Cục Thuế Yên Bái 2022 thu đạt bao nhiêu % dự toán", "đạt khoảng 110,72% kế hoạch"),
    ("thu nội địa tỉnh Phú Thọ 2021 chiếm bao nhiêu % tổng thu", "chiếm khoảng 92,02%"),
    ("đảng viên nữ Ninh Sơn chiếm bao nhiêu %", "chiếm khoảng 34,29% đảng viên"),
    (
        "Tà Lùng chiếm bao nhiêu % số thu của hải quan Cao Bằng 9 tháng 2023",
        "chiếm khoảng 51,94% thu ngân sách Cục Hải quan Cao Bằng",
    ),
    (
        "hải quan Cao Bằng 9 tháng 2023 thu bình quân mỗi tháng bao nhiêu",
        "bình quân mỗi tháng khoảng 45,84 tỷ đồng",
    ),
]
NO_RATES = [
    # Another plan than the one stated, other years, and what is no part of the other.
    "Cục Thuế Yên Bái 2022 thu đạt bao nhiêu % chỉ tiêu phấn đấu",
    "Lục Yên 2022 thu ngân sách đạt bao nhiêu % mục tiêu",
    "đàn bò Bắc Mê chiếm bao nhiêu % đàn lợn",
    "hộ nghèo Bắc Mê chiếm bao nhiêu %",
    "Việt Trì thu ngân sách 2021 chiếm bao nhiêu % của huyện Lâm Thao",
    "dư nợ cho vay Lục Yên 2022 bình quân mỗi tháng bao nhiêu",
]
ALL = [
    *(question for question, _ in (
        *COMPARED, *COMPARED_PLACES, *COMPARED_PERIODS, *ADDED, *NOT_ADDED, *LEFT, *RATES,
    )),
    *NO_RATES,
]  # fmt: skip
