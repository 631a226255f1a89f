"""Own reports with invented figures, named in one way where questions name them in others."""

from __future__ import annotations

from tests.retrieval.district_reports import district_reports

# Keep every figure distinct within a report: a test tells by the number which sentence answered.
_TOLD = {
    "Hạ Lang": (
        "Tổ chức đấu giá quyền sử dụng đất 12 cuộc. Tổng số tiền thuế nợ là 46 tỷ đồng; "
        "thu hồi nợ thuế 21 tỷ đồng.\n\n"
        "Thu từ khu vực doanh nghiệp ngoài quốc doanh 41 tỷ đồng. Vốn sự nghiệp giải ngân "
        "đạt 62%.\n\n"
        "Khởi công mới 15 công trình; toàn huyện có 7 công trình chậm tiến độ."
    ),
    "Trạm Tấu": (
        "Có 185 doanh nghiệp thành lập mới; 38 doanh nghiệp giải thể; 64 doanh nghiệp tạm "
        "ngừng hoạt động. Cấp mới 9 dự án FDI.\n\n"
        "Lượng phương tiện xuất nhập cảnh 412.000 lượt; số tờ khai hải quan 85.600 tờ.\n\n"
        "Sản lượng thóc đạt 30.300 tấn. Tỷ lệ che phủ rừng đạt 54,2%; xảy ra 6 vụ cháy "
        "rừng."
    ),
    "Pác Nặm": (
        "Toàn huyện có 14 xã đạt chuẩn nông thôn mới; 28 thôn đạt chuẩn nông thôn mới "
        "kiểu mẫu.\n\n"
        "Tỷ lệ thu gom, xử lý chất thải rắn sinh hoạt đạt 88%; cấp 2.140 giấy chứng nhận "
        "quyền sử dụng đất. Phát hiện 17 trường hợp vi phạm pháp luật đất đai.\n\n"
        "Xóa 215 nhà tạm, nhà dột nát; xây dựng 120 căn nhà ở xã hội; cứng hóa 42,6 km "
        "đường giao thông nông thôn."
    ),
    "Na Rì": (
        "Giải quyết việc làm cho 3.260 lao động; đào tạo nghề cho 1.150 lao động nông "
        "thôn; tỷ lệ lao động qua đào tạo đạt 65%.\n\n"
        "Tỷ lệ hộ nghèo còn 4,85%; thu nhập bình quân đầu người 48,5 triệu đồng/năm.\n\n"
        "Số người tham gia bảo hiểm xã hội 12.340 người; tỷ lệ bao phủ bảo hiểm y tế đạt "
        "93,4% dân số. Ghi nhận 48 ca sốt xuất huyết."
    ),
    "Mường Ảng": (
        "Tỷ lệ tốt nghiệp THPT đạt 98,7%; có 86 học sinh giỏi cấp tỉnh; 12 học sinh bỏ "
        "học. Tuyển dụng 37 giáo viên; 45/52 trường đạt chuẩn quốc gia.\n\n"
        "Có 16/18 xã đạt tiêu chí quốc gia về y tế; 19 di tích được xếp hạng. Tỷ lệ gia "
        "đình văn hóa đạt 91,5%.\n\n"
        "Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,9%; chỉ số hài lòng SIPAS đạt 84,7%; cấp "
        "54.300 thẻ căn cước công dân."
    ),
    "Phong Thổ": (
        "Gọi 142 công dân nhập ngũ. Kết nạp 146 đảng viên; tổng số đảng viên toàn Đảng bộ "
        "là 5.830 đồng chí; có 42 tổ chức cơ sở đảng; 218 chi bộ trực thuộc.\n\n"
        "Phát triển mới 620 đoàn viên công đoàn; vận động Quỹ Vì người nghèo được 3,4 tỷ "
        "đồng."
    ),
    "Thuận Châu": (
        "Điều tra làm rõ 98 vụ phạm pháp hình sự; bắt 57 vụ phạm tội về ma túy. Tổ chức "
        "xét xử 45 vụ án hình sự. Xảy ra 8 vụ cháy.\n\n"
        "Triển khai 25 cuộc thanh tra. Toàn huyện có 312 người nghiện ma túy; tổ chức cai "
        "nghiện cho 84 người nghiện ma túy.\n\n"
        "Mưa lũ làm 12 ngôi nhà bị sập đổ, 96 căn nhà bị ngập nước. Tạm giữ 1.210 phương "
        "tiện, tước 430 giấy phép lái xe."
    ),
}

REPORTS = district_reports(_TOLD)
