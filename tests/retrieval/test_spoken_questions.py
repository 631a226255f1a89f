"""Questions as people speak and follow up, over real reports: answered, or a plain no."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from tests.retrieval.conftest import Ask


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("cuối 2021 Cẩm Khê có bao nhiêu phần trăm dân có thẻ BHYT", "94,6%"),
        ("cam khe 2021 may % nguoi dan tham gia bhyt", "94,6%"),
        ("học sinh Cẩm Khê tham gia BHYT 2021 đạt mấy %", "99,3%"),
        ("Phú Thọ 2021 bao nhiêu % dân có BHYT", "93,1%"),
        ("năm 2022 Cẩm Khê phải kết nạp tối thiểu bao nhiêu đảng viên", "160 đảng viên"),
        ("cam khe 2022 ket nap it nhat may dang vien", "160 đảng viên"),
        ("giá hồng Cẩm Khê bán bao nhiêu một ký", "35.000 - 42.000"),
        ("vụ xuân 2021 Cẩm Khê năng suất lúa mấy tạ/ha", "61,3 tạ/ha"),
        ("Cẩm Khê 2021 thu nhập bình quân mấy triệu/người", "41,7 triệu"),
        ("sl che bup tuoi cam khe 2021", "14.270 tấn"),
        ("đàn lợn Cẩm Khê có mấy con", "52.300 con"),
        ("đường tỉnh 315 Cẩm Khê chi trả mấy hộ", "173 hộ"),
        ("đường tỉnh 315 qua Cẩm Khê đã trả tiền đền bù bao nhiêu tỷ", "29,6 tỷ"),
        ("đường Phú Khê - Tạ Xá bàn giao mấy km", "4,7/9,2 km"),
        ("thuế Phú Thọ 9 tháng 2021 DN FDI nộp được bao nhiêu", "392 tỷ"),
        ("huyện Phù Ninh 9 tháng 2021 thu thuế được bao nhiêu", "507 tỷ"),
        ("TP Việt Trì thu thuế hơn huyện Phù Ninh bao nhiêu tỷ 9 tháng 2021", "979 tỷ"),
        ("thu ngân sách 2021 Cẩm Khê với Hạ Hòa cách nhau bao nhiêu tỷ", "11,5 tỷ"),
        ("Hạ Hòa khách tăng mà sao doanh thu du lịch lại không đạt?", "đi về trong ngày"),
        ("Cẩm Khê dự kiến thêm những xã nào về đích nông thôn mới 2022", "Tạ Xá, Văn Khúc"),
        ("những xã nào của Cẩm Khê đạt chuẩn nông thôn mới", "Sơn Tình, Hương Lung"),
    ],
)
def test_what_is_asked_in_speech_is_answered(ask_speech: Ask, question: str, told: str) -> None:
    answer = ask_speech(question)
    assert answer.status is Status.ANSWERED
    assert told in answer.headline


@pytest.mark.parametrize(
    "question",
    [
        "Cẩm Khê 2020 bao nhiêu phần trăm dân có thẻ BHYT",
        "năm 2023 Cẩm Khê phải kết nạp tối thiểu bao nhiêu đảng viên",
        "giá chè búp tươi Cẩm Khê bao nhiêu một ký",
        "vụ mùa 2021 Cẩm Khê năng suất lúa mấy tạ/ha",
        "vụ xuân 2020 Cẩm Khê năng suất lúa mấy tạ/ha",
        "sản lượng chè búp tươi Cẩm Khê 2022",
        "đường tỉnh 320 Cẩm Khê chi trả mấy hộ",
        "QL32 qua Cẩm Khê đã trả tiền đền bù bao nhiêu tỷ",
        "đường Sơn Tình - Phú Lạc bàn giao mấy km",
        "huyện Cẩm Khê thu thuế 2021 được bao nhiêu",
        "Hạ Hòa dự kiến thêm những xã nào về đích nông thôn mới 2022",
    ],
)
def test_near_misses_get_a_no(ask_speech: Ask, question: str) -> None:
    assert ask_speech(question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("history", "question", "told"),
    [
        (["kim ngạch xuất khẩu Hạ Hòa 2021"], "trong đó chè bao nhiêu", "17 triệu USD"),
        (["Cẩm Khê 2021 kết nạp được bao nhiêu đảng viên"], "bao nhiêu người là nữ?", "88"),
        (["Cục Thuế Phú Thọ 9 tháng 2021 thu nội địa bao nhiêu"], "huyện nào thu ít nhất", "36 tỷ"),
    ],
)
def test_a_part_of_what_was_asked_before(
    ask_speech: Ask, history: list[str], question: str, told: str
) -> None:
    answer = ask_speech(question, *history)
    assert answer.status is Status.ANSWERED
    assert told in answer.headline


def test_another_part_is_no_answer(ask_speech: Ask) -> None:
    before = "kim ngạch xuất khẩu Hạ Hòa 2021"
    assert ask_speech("trong đó gạo bao nhiêu", before).status is Status.NOT_FOUND
    members = "Cẩm Khê 2021 kết nạp được bao nhiêu đảng viên"
    assert ask_speech("bao nhiêu người có đạo", members).status is Status.NOT_FOUND


def test_a_part_of_the_year_stands_beside_the_year(ask_speech: Ask) -> None:
    answer = ask_speech("Cẩm Khê 2021 kết nạp mấy đảng viên")
    assert "152 đảng viên" in answer.headline
    assert any("67 đảng viên" in line for line in answer.details)
