import pytest

from index.reading.meta_lines import (
    is_furniture,
    is_official_head,
    printed_date_in,
    related_marker,
)


@pytest.mark.parametrize(
    "line",
    [
        "Thứ ba,\u00a0 12/5/2020",
        "15:35, Thứ Ba, 12-5-2020",
        "Đăng lúc: 10:20, 12/05/2020 [GMT+7]",
        "Cập nhật: 16:05 | 12/05/2020",
        "Ngày đăng: 12-05-2020 - Lượt xem: 1.234",
        "Mẫu Sơn, ngày 12 tháng 5 năm 2020",
        "Báo Mẫu điện tử - 12/05/2020 09:00",
        "Lan Anh - 09:00, 12/05/2020",
        "Báo Mẫu - 12/05/2020",
        "(Theo Đài PTTH Mẫu Sơn, 12/05/2020)",
        "baomau.vn 12/05/2020",
        "12/05/2020 | Kinh tế",
        "Thời sự - Chính trị 12-05-2020",
        "(QNO) - 12/05/2020",
        "Phạm Lan Anh | 12/05/2020",
        "Tác giả: Phạm Lan Anh - Ngày đăng: 12/05/2020",
        "12/05/2020 10:11:00 Xem cỡ chữ Đọc bài viết Gửi email In",
        "Thứ ba, 12 Tháng 5 2020 08:15",
    ],
)
def test_lines_that_only_tell_when(line: str) -> None:
    found = printed_date_in(line)
    assert found is not None
    assert (found.day, found.month, found.year) == (12, 5, 2020)


@pytest.mark.parametrize(
    "line",
    [
        "Sáng 12/5/2020, Huyện ủy Mẫu Sơn tổ chức hội nghị.",
        "Thu ngân sách đến ngày 12/5/2020",
        "Kết quả giải ngân | 12/5/2020",
        "Kỳ họp thứ 5 (12/5/2020)",
        "Khởi Công 12/5/2020",
        "Hoàn thành: 12/5/2020",
        "Thứ ba",
        "",
    ],
)
def test_lines_that_tell_more(line: str) -> None:
    assert printed_date_in(line) is None


def test_furniture_heads_and_links() -> None:
    assert is_furniture("Chia sẻ")
    assert is_furniture("Trang chủ » Tin tức » Kinh tế")
    assert is_furniture("Lượt xem: 1.204")
    assert is_furniture("-----")
    assert not is_furniture("| --- | --- |")
    assert not is_furniture("Kinh tế phát triển")
    assert is_official_head("Độc lập - Tự do - Hạnh phúc")
    assert is_official_head("Số: 12/BC-UBND")
    assert not is_official_head("Số hộ nghèo giảm 3%")
    assert related_marker("Các tin khác:") == "strict"
    assert related_marker("Ý kiến (3)") == "strict"
    assert related_marker("TIN LIÊN QUAN") == "soft"
    assert related_marker("Các tin khác cho thấy thu ngân sách tăng") is None


@pytest.mark.parametrize(
    "line",
    [
        "Cỡ chữ A- A A+",
        "Nghe audio Cỡ chữ: A- A A+",
        "Tweet | In trang | Gửi email",
        "Nguồn: Báo Mẫu điện tử",
        "Cổng Thông tin điện tử tỉnh Mẫu",
        "RSS In Gửi cho bạn bè",
        "HOTLINE: 0900.123.456 - ĐẶT MUA BÁO",
        "Hotline: 024.355.63.010",
        "(12) Bình luận",
        "Giới thiệu | Tin tức | Số liệu thống kê | Văn bản | Liên hệ",
        "Trang chủ » Giới thiệu » Sở Mẫu",
        "Số lượt đọc: 356",
        "Người đăng: Ban Biên tập. Số lượt đọc: 356",
    ],
)
def test_a_row_of_buttons_and_a_sites_name_are_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Nguồn thu từ đất: 5 tỷ đồng",
        "Báo cáo kết quả",
        "Chi theo nguồn vốn",
        "Theo dõi (2) công trình",
        "Chỉ tiêu | Kế hoạch | Kinh tế",
        "Số lượt xem phim tăng",
    ],
)
def test_headings_are_no_furniture(line: str) -> None:
    assert not is_furniture(line)
