"""What a report names in one way is found under its other names, and its neighbours are not."""

from __future__ import annotations

import pytest

from index.language.text import fold
from retrieval.answer import Status
from tests.retrieval.conftest import Ask, _ask_of, _service_over


@pytest.mark.parametrize(
    ("place", "question", "stated"),
    [
        ("Hạ Lang", "bao nhiêu phiên đấu giá đất", "12 cuộc"),
        ("Hạ Lang", "nợ đọng thuế", "46 tỷ đồng"),
        ("Hạ Lang", "thu nợ thuế được bao nhiêu", "21 tỷ đồng"),
        ("Hạ Lang", "thuế NQD bao nhiêu", "41 tỷ đồng"),
        ("Hạ Lang", "kinh phí sự nghiệp giải ngân đạt mấy %", "62%"),
        ("Hạ Lang", "mấy công trình trễ tiến độ", "7 công trình"),
        ("Hạ Lang", "bao nhiêu công trình khởi công xây dựng", "15 công trình"),
        ("Trạm Tấu", "mấy công ty thành lập mới", "185 doanh nghiệp"),
        ("Trạm Tấu", "bao nhiêu công ty giải thể", "38 doanh nghiệp"),
        ("Trạm Tấu", "bao nhiêu DN tạm dừng kinh doanh", "64 doanh nghiệp"),
        ("Trạm Tấu", "mấy dự án ĐTNN được cấp phép mới", "9 dự án"),
        ("Trạm Tấu", "tờ khai XNK bao nhiêu", "85.600 tờ"),
        ("Trạm Tấu", "sản lượng lúa", "30.300 tấn"),
        ("Trạm Tấu", "độ che phủ của rừng", "54,2%"),
        ("Trạm Tấu", "mấy đám cháy rừng", "6 vụ"),
        ("Pác Nặm", "bao nhiêu xã hoàn thành nông thôn mới", "14 xã"),
        ("Pác Nặm", "bao nhiêu xã được công nhận đạt chuẩn nông thôn mới", "14 xã"),
        ("Pác Nặm", "tỷ lệ thu gom rác", "88%"),
        ("Pác Nặm", "cấp bao nhiêu sổ hồng", "2.140 giấy"),
        ("Pác Nặm", "bao nhiêu bìa đỏ được cấp", "2.140 giấy"),
        ("Pác Nặm", "bao nhiêu vụ vi phạm đất đai", "17 trường hợp"),
        ("Pác Nặm", "xóa nhà dột nát được bao nhiêu căn", "215 nhà tạm"),
        ("Pác Nặm", "xây bao nhiêu căn NOXH", "120 căn"),
        ("Pác Nặm", "cứng hóa bao nhiêu km đường giao thông nông thôn", "42,6 km"),
        ("Na Rì", "bao nhiêu người có việc làm mới", "3.260 lao động"),
        ("Na Rì", "bao nhiêu người học nghề", "1.150 lao động"),
        ("Na Rì", "lao động đã qua đào tạo chiếm mấy %", "65%"),
        ("Na Rì", "hộ nghèo chiếm bao nhiêu phần trăm", "4,85%"),
        ("Na Rì", "thu nhập người dân bao nhiêu một năm", "48,5 triệu đồng"),
        ("Na Rì", "bao nhiêu người đóng BHXH", "12.340 người"),
        ("Na Rì", "độ bao phủ bảo hiểm y tế", "93,4%"),
        ("Na Rì", "tỷ lệ dân số tham gia BHYT", "93,4%"),
        ("Na Rì", "bao nhiêu trường hợp sốt xuất huyết", "48 ca"),
        ("Mường Ảng", "tỷ lệ học sinh tốt nghiệp cấp 3", "98,7%"),
        ("Mường Ảng", "mấy học sinh nghỉ học giữa chừng", "12 học sinh"),
        ("Mường Ảng", "bao nhiêu em bỏ học", "12 học sinh"),
        ("Mường Ảng", "bao nhiêu thầy cô được tuyển dụng", "37 giáo viên"),
        ("Mường Ảng", "bao nhiêu xã đạt chuẩn y tế", "16/18 xã"),
        ("Mường Ảng", "bao nhiêu di tích được xếp hạng", "19 di tích"),
        ("Mường Ảng", "tỷ lệ hộ đạt danh hiệu gia đình văn hóa", "91,5%"),
        ("Mường Ảng", "tỷ lệ hồ sơ TTHC giải quyết đúng hạn", "98,9%"),
        ("Mường Ảng", "mức độ hài lòng của người dân bao nhiêu", "84,7%"),
        ("Mường Ảng", "bao nhiêu thẻ CCCD", "54.300 thẻ"),
        ("Phong Thổ", "giao quân bao nhiêu", "142 công dân"),
        ("Phong Thổ", "bao nhiêu người đi bộ đội", "142 công dân"),
        ("Phong Thổ", "bao nhiêu thanh niên lên đường nhập ngũ", "142 công dân"),
        ("Phong Thổ", "bao nhiêu đảng viên mới", "146 đảng viên"),
        ("Phong Thổ", "phát triển được bao nhiêu đảng viên mới", "146 đảng viên"),
        ("Phong Thổ", "bao nhiêu quần chúng ưu tú được kết nạp", "146 đảng viên"),
        ("Phong Thổ", "tổng số đv", "5.830 đồng chí"),
        ("Phong Thổ", "bao nhiêu TCCSĐ", "42 tổ chức"),
        ("Phong Thổ", "bao nhiêu chi bộ", "218 chi bộ"),
        ("Phong Thổ", "kết nạp mới bao nhiêu công đoàn viên", "620 đoàn viên"),
        ("Phong Thổ", "ủng hộ Quỹ Vì người nghèo bao nhiêu", "3,4 tỷ đồng"),
        ("Thuận Châu", "điều tra khám phá bao nhiêu vụ", "98 vụ"),
        ("Thuận Châu", "bắt giữ bao nhiêu vụ ma túy", "57 vụ"),
        ("Thuận Châu", "bao nhiêu vụ án ma túy", "57 vụ"),
        ("Thuận Châu", "bao nhiêu vụ hỏa hoạn", "8 vụ"),
        ("Thuận Châu", "tổ chức bao nhiêu cuộc thanh tra", "25 cuộc thanh tra"),
        ("Thuận Châu", "bao nhiêu người nghiện ma túy", "312 người"),
        ("Thuận Châu", "bao nhiêu nhà sập", "12 ngôi nhà"),
        ("Thuận Châu", "mấy ngôi nhà bị ngập lụt", "96 căn nhà"),
        ("Thuận Châu", "tạm giữ bao nhiêu xe", "1.210 phương tiện"),
        ("Thuận Châu", "tước bao nhiêu bằng lái", "430 giấy phép"),
    ],
)
def test_another_name_of_the_same(ask_names: Ask, place: str, question: str, stated: str) -> None:
    answer = ask_names(f"huyện {place} {question}")
    assert answer.status is Status.ANSWERED
    assert stated in answer.headline


@pytest.mark.parametrize(
    ("place", "question"),
    [
        ("Hạ Lang", "thu tiền thuê đất bao nhiêu"),
        ("Hạ Lang", "thu từ doanh nghiệp nhà nước bao nhiêu"),
        ("Hạ Lang", "thu nội địa bao nhiêu"),
        ("Trạm Tấu", "bao nhiêu lượt phương tiện nhập cảnh"),
        ("Trạm Tấu", "bao nhiêu lượt khách xuất nhập cảnh"),
        ("Trạm Tấu", "bao nhiêu dự án đầu tư trong nước cấp mới"),
        ("Pác Nặm", "bao nhiêu xã NTM kiểu mẫu"),
        ("Pác Nặm", "bao nhiêu xã NTM nâng cao"),
        ("Pác Nặm", "tỷ lệ xử lý nước thải"),
        ("Na Rì", "tỷ lệ hộ cận nghèo bao nhiêu"),
        ("Na Rì", "bao nhiêu người tham gia BHXH tự nguyện"),
        ("Na Rì", "bao nhiêu người tham gia BHYT"),
        ("Na Rì", "bao nhiêu người đi xuất khẩu lao động"),
        ("Mường Ảng", "bao nhiêu học sinh giỏi quốc gia"),
        ("Mường Ảng", "tỷ lệ hồ sơ quá hạn"),
        ("Mường Ảng", "chỉ số PAPI bao nhiêu"),
        ("Phong Thổ", "khai trừ bao nhiêu đảng viên"),
        ("Phong Thổ", "kết nạp bao nhiêu hội viên phụ nữ"),
        ("Thuận Châu", "khởi tố bao nhiêu vụ án"),
        ("Thuận Châu", "bao nhiêu nhà bị tốc mái"),
        ("Thuận Châu", "bao nhiêu vụ đánh bạc"),
    ],
)
@pytest.mark.parametrize("marked", [True, False])
def test_a_neighbour_is_not_the_same(
    ask_names: Ask, place: str, question: str, marked: bool
) -> None:
    text = f"huyện {place} {question}"
    assert ask_names(text if marked else fold(text)).status is Status.NOT_FOUND


more_service = _service_over(
    {
        "more.md": (
            "# Huyện Vĩnh Tường: kết quả năm 2023\n\n"
            "Ngày 20/12/2023, UBND huyện Vĩnh Tường, tỉnh Vĩnh Phúc tổng kết. Có 46 doanh nghiệp "
            "tạm ngừng hoạt động, 132 doanh nghiệp thành lập mới. Có 27 trường mầm non, 58 trường "
            "đạt chuẩn quốc gia. Sản lượng lương thực có hạt 71.300 tấn. Toàn huyện có 26 xã đạt "
            "chuẩn nông thôn mới, 7 xã đạt chuẩn nông thôn mới nâng cao. Chi thường xuyên 640 tỷ "
            "đồng. Huyện có 38 sản phẩm OCOP. Dân số 205.300 người.\n"
        )
    }
)
ask_more = _ask_of("more_service")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Vĩnh Tường có bao nhiêu doanh nghiệp tạm dừng", "46 doanh nghiệp"),
        ("số DN tạm ngưng Vĩnh Tường", "46 doanh nghiệp"),
        ("số doanh nghiệp đăng ký mới Vĩnh Tường", "132 doanh nghiệp"),
        ("Vĩnh Tường có mấy doanh nghiệp mới đăng ký", "132 doanh nghiệp"),
        ("Vĩnh Tường có bao nhiêu trường mẫu giáo", "27 trường"),
        ("Vĩnh Tường có bao nhiêu trường MN", "27 trường"),
        ("Vĩnh Tường có bao nhiêu trường đạt CQG", "58 trường"),
        ("sản lượng lương thực cây có hạt Vĩnh Tường", "71.300 tấn"),
        ("Vĩnh Tường có bao nhiêu xã được công nhận NTM", "26 xã"),
        ("bao nhiêu xã NTM nâng cao ở Vĩnh Tường", "7 xã"),
        ("Vĩnh Tường có bao nhiêu sản phẩm được công nhận OCOP", "38 sản phẩm"),
        ("nhân khẩu Vĩnh Tường", "205.300 người"),
    ],
)
def test_more_names_of_the_same(ask_more: Ask, question: str, told: str) -> None:
    answer = ask_more(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert told in answer.text
