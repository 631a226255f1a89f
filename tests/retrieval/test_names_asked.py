"""A firm that a question names is not passed over, whichever way it is typed."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from retrieval.names_asked import lacks_name, names_asked
from tests.retrieval.conftest import Ask, _ask_of, _service_over
from tests.retrieval.making import asked

province_service = _service_over(
    {
        "province.md": (
            "# Tỉnh Bình Dương: kinh tế - xã hội 9 tháng năm 2022\n\n"
            "Ngày 28/9/2022, UBND tỉnh Bình Dương tổng kết 9 tháng năm 2022. "
            "9 tháng năm 2022, thu ngân sách đạt 48.700 tỷ đồng. "
            "Tổng công ty Becamex có 6.200 lao động.\n\n"
            "Trong 9 tháng, tỉnh thu hút 62 dự án đầu tư nước ngoài. "
            "Thu hút đầu tư trong nước 380 dự án.\n\n"
            "Tháng 9, toàn tỉnh cấp mới 26 giấy phép lao động; có 35 vụ tai nạn giao thông.\n"
        ),
        "other.md": (
            "# Tỉnh Tây Ninh: kinh tế - xã hội năm 2022\n\n"
            "Ngày 20/12/2022, UBND tỉnh Tây Ninh tổng kết năm 2022. "
            "Trong năm, cấp mới 26 dự án với tổng vốn đăng ký 540 triệu USD.\n"
        ),
    }
)
ask_province = _ask_of("province_service")


@pytest.mark.parametrize(
    "question",
    [
        "Becamex Bình Dương thu hút bao nhiêu dự án",
        "becamex binh duong thu hut bao nhieu du an",
        "vsip binh duong thu hut bao nhieu du an",
        "becamex binh duong thu ngan sach",
        "binh duong 9 thang xay ra bao nhieu vu tai nan giao thong",
        "9 thang binh duong co bao nhieu vu tai nan giao thong",
        "Tây Ninh cấp mới bao nhiêu dự án trong nước",
        "vốn đăng ký dự án trong nước Tây Ninh",
    ],
)
def test_what_is_not_told_of_it_is_a_no(ask_province: Ask, question: str) -> None:
    assert ask_province(question).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("becamex binh duong co bao nhieu lao dong", "6.200 lao động"),
        ("Becamex có bao nhiêu lao động", "6.200 lao động"),
        ("thu ngan sach 9 thang binh duong", "48.700 tỷ đồng"),
        ("Bình Dương thu hút bao nhiêu dự án đầu tư trong nước", "380 dự án"),
        ("binh duong thu hut bao nhieu du an trong nuoc", "380 dự án"),
        ("Tây Ninh cấp mới bao nhiêu dự án", "26 dự án"),
    ],
)
def test_what_is_told_of_it(ask_province: Ask, question: str, told: str) -> None:
    assert told in ask_province(question).headline


def test_what_is_a_name() -> None:
    assert names_asked(asked("doanh thu becamex")) == ("becamex",)
    assert names_asked(asked("doanh thu vsip")) == ("vsip",)
    assert names_asked(asked("doanh thu thuwong mai tinh")) == ()
    assert names_asked(asked("thungansach quangtri")) == ()


def test_a_name_stands_anywhere_near() -> None:
    question = asked("doanh thu becamex")
    assert lacks_name(question, frozenset({"doanh", "thu"}), "Doanh thu đạt 5 tỷ đồng.", "")
    assert not lacks_name(question, frozenset(), "Becamex: doanh thu đạt 5 tỷ đồng.", "")
    assert not lacks_name(question, frozenset(), "Doanh thu 5 tỷ đồng.", "Kết quả của Becamex")
    assert not lacks_name(question, frozenset({"becamex"}), "Doanh thu 5 tỷ đồng.", "")
