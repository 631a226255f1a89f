"""The verb of a count stands before the area that is named between them."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Đã giải quyết việc làm trên địa bàn tỉnh cho 310 lao động.",
            "giải quyết việc làm lao động",
        ),
        ("Tuyển sinh học nghề toàn huyện cho trên 500 người.", "Tuyển sinh học nghề người"),
        (
            "Cấp thẻ bảo hiểm y tế tại huyện Đô Lương cho 900 người nghèo.",
            "Cấp thẻ bảo hiểm y tế người nghèo",
        ),
        # No verb stands before the area.
        ("Trong năm, trên địa bàn tỉnh có 310 lao động.", "lao động"),
        ("Kết nạp 12 đảng viên.", "Kết nạp đảng viên"),
    ],
)
def test_an_area_between_verb_and_count(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Giải quyết việc làm 4 tháng cho 310 lao động.", "Giải quyết việc làm lao động"),
        ("Giải quyết nghỉ theo Nghị định 178 cho 36 người.", "Giải quyết nghỉ người"),
        (
            "Xã bố trí nơi ở mới theo Nghị quyết số 08 của HĐND tỉnh cho 15 hộ.",
            "bố trí nơi ở mới hộ",
        ),
        ("Hỗ trợ đất ở cho 12 hộ.", "Hỗ trợ đất ở hộ"),
        ("Giải quyết trợ cấp hưu trí và tử tuất cho 9 người.",
         "Giải quyết trợ cấp hưu trí và tử tuất người"),
    ],
)  # fmt: skip
def test_a_time_or_a_ground_between_verb_and_count(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name


def test_where_an_office_does_it_is_not_what_it_does() -> None:
    told = figures_of("Đã thanh tra, kiểm tra tại trụ sở 214 doanh nghiệp.")
    assert told[0].indicator == "thanh tra, kiểm tra doanh nghiệp"


def test_a_long_fixed_name_is_no_verb_cut_short() -> None:
    told = figures_of("Lao động khu vực nông, lâm nghiệp và thủy sản 312.600 người.")
    assert "nông, lâm nghiệp và thủy sản" in told[0].indicator


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Đào tạo dưới 3 tháng 740 người.", "Đào tạo dưới 3 tháng người"),
        ("Kiểm tra vệ sinh an toàn thực phẩm 214 cơ sở.",
         "Kiểm tra vệ sinh an toàn thực phẩm cơ sở"),
        ("Công nhận lại 31 trường.", "Công nhận lại trường"),
        ("Điều dưỡng tại nhà 421 người.", "Điều dưỡng tại nhà người"),
        ("Tuyến huyện khám 168.400 lượt.", "Tuyến huyện khám lượt"),
    ],
)  # fmt: skip
def test_words_that_end_no_verb(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Năm 2023, ngành du lịch phấn đấu đón 2,1 triệu lượt khách.",
            "đón lượt khách",
        ),
        (
            "Tước giấy phép lái xe có thời hạn 914 trường hợp.",
            "Tước giấy phép lái xe có thời hạn trường hợp",
        ),
    ],
)
def test_verbs_behind_who_strives_and_with_their_term(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Kiểm tra khi có dấu hiệu vi phạm đối với 3 chi bộ.",
            "Kiểm tra khi có dấu hiệu vi phạm chi bộ",
        ),
        ("Vi phạm chính sách dân số 15 đồng chí.", "Vi phạm chính sách dân số đồng chí"),
        (
            "Vi phạm những điều đảng viên không được làm (10 đồng chí).",
            "Vi phạm những điều đảng viên không được làm đồng chí",
        ),
        ("Đảng viên là người có đạo 187 đồng chí.", "Đảng viên là người có đạo đồng chí"),
    ],
)
def test_what_inspections_are_of_is_told_in_full(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name


def test_in_a_school_year_is_no_verb() -> None:
    text = "Tỉnh có 31 trường; trong năm học công nhận mới 4 trường."
    assert figures_of(text)[-1].indicator == "công nhận mới trường"


def test_a_kept_phrase_takes_no_words_from_its_verb() -> None:
    text = "Ủy ban Kiểm tra tiến hành kiểm tra khi có dấu hiệu vi phạm 2 chi bộ."
    assert figures_of(text)[0].indicator == "kiểm tra khi có dấu hiệu vi phạm chi bộ"


def test_offences_are_told_with_what_they_are_against() -> None:
    text = "Tội phạm về trật tự xã hội xảy ra 42 vụ."
    assert figures_of(text)[0].indicator == "Tội phạm về trật tự xã hội xảy ra vụ"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nợ từ 3 tháng trở lên tại 214 cơ sở.", "Nợ từ 3 tháng trở lên tại cơ sở"),
        ("Cụm công nghiệp Hòa Mạc - Đồng Văn thu hút 12 dự án.", "thu hút dự án"),
    ],
)
def test_bounds_are_kept_and_ends_of_names_are_not(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name


def test_the_second_of_two_names_is_no_part_of_the_verb() -> None:
    text = "Lễ hội Đền Cuông và Lễ hội Vua Mai thu hút khoảng 165.000 lượt khách."
    assert figures_of(text)[0].indicator == "thu hút lượt khách"
    text = "Đảng ủy Khối các cơ quan và Đảng ủy Khối doanh nghiệp kết nạp 12 đảng viên."
    assert figures_of(text)[0].indicator == "Khối doanh nghiệp kết nạp đảng viên"
