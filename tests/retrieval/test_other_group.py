"""Another insurance, some of those counted, other aims: none answers."""

from __future__ import annotations

import pytest

from retrieval.other_group import of_another_group
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(
    ("question", "unit", "indicator", "other"),
    [
        ("bao nhiêu người tham gia BHYT Krông Năng", "người", "người tham gia BHXH", True),
        ("bao nhieu nguoi tham gia bhyt krong nang", "người", "bảo hiểm y tế", False),
        ("bao nhiêu người tham gia BHYT Krông Năng", "người", "người tham gia BHXH, BHYT", False),
        ("bao nhiêu người tham gia BHYT Krông Năng", "lượt người", "khám bệnh BHYT", True),
        ("chi khám chữa bệnh BHYT Krông Năng", "lượt người", "khám bệnh BHYT", False),
        ("bao nhiêu người nhận lương hưu Krông Năng", "lượt người", "hưởng BHXH một lần", True),
        ("bao nhiêu người hưởng BHXH một lần Krông Năng", "người", "hưởng BHXH một lần", False),
        ("Krông Năng kỷ luật mấy tổ chức đảng", "tổ chức đảng", "kiểm tra tổ chức đảng", True),
        (
            "ủy ban kiểm tra kỷ luật mấy tổ chức đảng Krông Năng",
            "tổ chức đảng",
            "kiểm tra tổ chức đảng",
            True,
        ),
        ("Krông Năng kiểm tra mấy tổ chức đảng", "tổ chức đảng", "kiểm tra tổ chức đảng", False),
        ("Krông Năng có bao nhiêu đảng viên", "đảng viên", "đảng viên dân tộc thiểu số", True),
        ("mấy đảng viên dân tộc Krông Năng", "đảng viên", "đảng viên dân tộc thiểu số", False),
        ("Krông Năng có bao nhiêu đảng viên", "đảng viên", "kết nạp đảng viên nữ", True),
        ("krong nang may chi tieu dat", "tiêu chí", "tổng số tiêu chí", True),
        ("krong nang dat may tieu chi", "tiêu chí", "tiêu chí", False),
        ("Krông Năng mấy chỉ tiêu đạt", "chỉ tiêu", "tổng số chỉ tiêu", True),
        ("Krông Năng mấy chỉ tiêu đạt", "chỉ tiêu", "chỉ tiêu đạt và vượt", False),
        ("Krông Năng đề ra mấy chỉ tiêu", "chỉ tiêu", "tổng số chỉ tiêu", False),
        ("bao nhiêu sản phẩm OCOP Krông Năng", "sản phẩm", "sản phẩm OCOP đạt 3 sao", True),
        ("bao nhiêu sản phẩm OCOP 3 sao Krông Năng", "sản phẩm", "sản phẩm đạt 3 sao", False),
        ("DVC trực tuyến Krông Năng mấy %", "%", "thanh toán trực tuyến", True),
        ("tỷ lệ thanh toán trực tuyến Krông Năng", "%", "thanh toán trực tuyến", False),
        ("bao nhiêu ca tử vong do sởi Krông Năng", "ca", "ghi nhận ca mắc sởi", True),
        ("bao nhiêu ca tử vong do sởi Krông Năng", "ca", "ca tử vong do sởi", False),
        ("mấy người chết vì tai nạn Krông Năng", "vụ", "xảy ra vụ tai nạn", True),
        ("Krông Năng có bao nhiêu xã", "xã", "khám bệnh miễn phí tại xã", True),
        ("khám bệnh miễn phí tại mấy xã Krông Năng", "xã", "khám bệnh miễn phí tại xã", False),
        ("Krông Năng có bao nhiêu người", "người", "Đội ngũ giáo viên", True),
        ("Krông Năng có đội ngũ bao nhiêu người", "người", "Đội ngũ giáo viên", False),
        ("Krông Năng có bao nhiêu doanh nghiệp", "doanh nghiệp", "doanh nghiệp nợ", True),
        ("bao nhiêu doanh nghiệp nợ Krông Năng", "doanh nghiệp", "doanh nghiệp nợ", False),
        ("Krông Năng có bao nhiêu trẻ em", "trẻ em", "trẻ em mồ côi", True),
        ("tỷ lệ giáo viên trên chuẩn Krông Năng", "%", "tỷ lệ giáo viên đạt chuẩn", True),
        ("tuyển sinh sơ cấp Krông Năng mấy người", "người", "trung cấp", True),
        ("Krông Năng giành mấy huy chương đồng", "huy chương", "giành huy chương", True),
        ("Krông Năng có bao nhiêu lao động", "lao động", "tạo việc làm mới lao động", True),
        ("Krông Năng tạo việc làm cho mấy lao động", "lao động", "tạo việc làm lao động", False),
        ("Krông Năng mấy trẻ em bị đuối nước", "trẻ em", "trẻ em dưới 16 tuổi", True),
        ("Krông Năng có bao nhiêu cán bộ", "cán bộ", "mở lớp tập huấn cho cán bộ", True),
        ("Krông Năng có bao nhiêu cơ quan", "cơ quan", "kiểm tra công vụ cơ quan", True),
        ("Krông Năng có bao nhiêu người", "người", "số người tham gia BHXH", True),
        ("Krông Năng có bao nhiêu người", "người", "dân số", False),
        ("bao nhiêu người tham gia BHXH Krông Năng", "người", "số người tham gia BHXH", False),
        ("Krông Năng giành mấy huy chương đồng", "huy chương", "huy chương đồng", False),
    ],
)
def test_another_group_is_no_answer(question: str, unit: str, indicator: str, other: bool) -> None:
    found = figure(f"12 {unit}", "12", unit, indicator=indicator)
    assert of_another_group(asked(question), found, "") is other


@pytest.mark.parametrize(
    ("told", "other"),
    [
        ("OCOP đạt 3 sao trở lên.", False),
        ("OCOP 3 sao, 4 sao.", False),
        ("đạt từ 3 sao.", False),
        ("OCOP 3 sao, 18 sản phẩm 4 sao.", True),
        ("OCOP 3 sao; các sản phẩm khác 4 sao.", True),
    ],
)
def test_a_grade_and_all_above_it_are_all_there_are(told: str, other: bool) -> None:
    found = figure("12 sản phẩm", "12", "sản phẩm", indicator="sản phẩm OCOP đạt 3 sao")
    sentence = f"{' ' * found.span.end} {told}"
    question = asked("mấy sản phẩm OCOP Krông Năng")
    assert of_another_group(question, found, sentence) is other


def test_those_from_outside_are_not_all_of_them() -> None:
    question = asked("bao nhiêu doanh nghiệp ngoài tỉnh đầu tư vào Krông Năng")
    outside = figure("9 doanh nghiệp", "9", "doanh nghiệp", indicator="doanh nghiệp ngoài tỉnh")
    together = figure("90 doanh nghiệp", "90", "doanh nghiệp", indicator="số doanh nghiệp")
    assert not of_another_group(question, outside, "")
    assert of_another_group(question, together, "")


@pytest.mark.parametrize(
    ("question", "indicator", "parent", "other"),
    [
        ("trường THCS đạt chuẩn Krông Năng", "trường tiểu học đạt chuẩn", None, True),
        ("trường THCS đạt chuẩn Krông Năng", "mức độ 2", "trường tiểu học đạt chuẩn", True),
        ("truong tieu hoc Krong Nang", "trường tiểu học và THCS", None, False),
        ("trường đạt chuẩn Krông Năng", "trường tiểu học đạt chuẩn", None, False),
    ],
)
def test_another_level_of_school(
    question: str, indicator: str, parent: str | None, other: bool
) -> None:
    found = figure("9 trường", "9", "trường", indicator=indicator, parent=parent)
    assert of_another_group(asked(question), found, f"9 trường {indicator}.") is other


@pytest.mark.parametrize(
    ("question", "indicator", "other"),
    [
        ("bao nhiêu học sinh giỏi quốc gia Krông Năng", "học sinh giỏi cấp tỉnh", True),
        ("bao nhiêu học sinh giỏi tỉnh Krông Năng", "học sinh giỏi cấp tỉnh", False),
        ("bao nhiêu học sinh giỏi Krông Năng", "học sinh giỏi cấp tỉnh", False),
        ("tiêm phòng bao nhiêu con gia cầm Krông Năng", "tiêm phòng gia súc", True),
        ("tiêm phòng bao nhiêu con gia cầm Krông Năng", "tiêm phòng gia súc, gia cầm", False),
        ("bao nhiêu hộ thoát cận nghèo Krông Năng", "hộ thoát nghèo", True),
        ("bao nhiêu người tham gia BHXH tự nguyện Krông Năng", "người tham gia BHXH", True),
        ("bao nhiêu người tham gia BHXH tự nguyện Krông Năng", "tham gia tự nguyện", False),
        ("bao nhiêu người tham gia BHXH Krông Năng", "người tham gia BHXH", False),
        ("người dân tự nguyện hiến bao nhiêu đất Krông Năng", "hiến đất", False),
        ("Krông Năng có bao nhiêu đảng viên nữ", "tổng số đảng viên", True),
        ("Krông Năng có bao nhiêu đảng viên nữ", "đảng viên nữ", False),
        ("Hội Phụ nữ Krông Năng tặng bao nhiêu suất quà", "tặng suất quà", False),
        ("bao nhiêu người chết do TNGT Krông Năng", "người bị thương do tai nạn giao thông", True),
        ("bao nhieu nguoi chet TNGT Krong Nang", "người tử vong do tai nạn giao thông", False),
        ("bao nhiêu người chết TNGT Krông Năng", "người chết và bị thương", False),
    ],
)
def test_kinds_and_sorts_are_told_apart(question: str, indicator: str, other: bool) -> None:
    found = figure("12 người", "12", "người", indicator=indicator)
    assert of_another_group(asked(question), found, "") is other


@pytest.mark.parametrize(
    ("question", "name", "other"),
    [
        ("khách du lịch Ea Kar 2022", "khách du lịch trong nước", True),
        ("khách tham quan Ea Kar 2022", "khách quốc tế", True),
        ("khách du lịch Ea Kar 2022", "tổng lượt khách du lịch", False),
        ("khách quốc tế Ea Kar 2022", "khách quốc tế", False),
        ("khách trong nước Ea Kar 2022", "khách du lịch nội địa", False),
    ],
)
def test_some_guests_are_not_all(question: str, name: str, other: bool) -> None:
    stated = figure("9.200 lượt", "9200", "lượt", indicator=name)
    assert of_another_group(asked(question), stated, f"{name} 9.200 lượt") is other


def test_the_whole_is_not_the_kind_told_apart_behind_it() -> None:
    whole = figure("97 giáo viên", "97", "giáo viên", indicator="thiếu giáo viên")
    sentence = f"{' ' * whole.span.end}, trong đó mầm non thiếu 52, tiểu học thiếu 45."
    assert of_another_group(asked("Krông Năng thiếu mấy giáo viên tiểu học"), whole, sentence)
    assert not of_another_group(asked("Krông Năng thiếu mấy giáo viên"), whole, sentence)
    told = f"Bậc tiểu học thiếu{' ' * (whole.span.end - 19)}, trong đó tiểu học vùng cao 30."
    assert not of_another_group(asked("Krông Năng thiếu mấy giáo viên tiểu học"), whole, told)


@pytest.mark.parametrize(
    ("question", "unit", "indicator", "other"),
    [
        ("Krông Năng có bao nhiêu con trâu chết", "con", "đàn trâu", True),
        ("Krông Năng có bao nhiêu con trâu chết", "con", "con trâu bị chết", False),
        ("Krông Năng có bao nhiêu hộ dân", "hộ dân", "ảnh hưởng hộ dân", True),
        ("Krông Năng có bao nhiêu hộ dân", "hộ dân", "hộ dân", False),
        ("sạt lở ảnh hưởng bao nhiêu hộ dân Krông Năng", "hộ dân", "ảnh hưởng hộ dân", False),
        ("Krông Năng có bao nhiêu người", "đại biểu", "đại biểu", True),
        ("Krông Năng có bao nhiêu người", "người", "dân số", False),
        ("mấy tổ chức hoàn thành tốt Krông Năng", "tổ chức", "hoàn thành xuất sắc tổ chức", True),
        ("thụ lý mấy vụ án hình sự Krông Năng", "vụ", "thụ lý án dân sự vụ", True),
        ("diện tích rừng bị cháy Krông Năng", "ha", "diện tích phá rừng", True),
        ("Krông Năng mấy hộ gia đình văn hóa", "hộ", "hộ đăng ký gia đình văn hóa", True),
        ("mấy hộ đăng ký gia đình văn hóa Krông Năng", "hộ", "hộ đăng ký gia đình văn hóa", False),
    ],
)
def test_all_of_them_or_others_are_no_answer(
    question: str, unit: str, indicator: str, other: bool
) -> None:
    found = figure(f"12 {unit}", "12", unit, indicator=indicator)
    assert of_another_group(asked(question), found, "") is other
