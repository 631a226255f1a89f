"""What an area's report tells of a sector is the number of the body asked for, nobody else's."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from tests.retrieval.conftest import Ask


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Cục Thuế Hà Nam thu được bao nhiêu 6 tháng 2023", "2.417 tỷ đồng"),
        ("riêng tháng 6/2023 cục thuế hà nam thu mấy tỷ", "389 tỷ đồng"),
        ("BHXH Hà Nam thu đến 20/10/2023 đạt bao nhiêu % kế hoạch", "78,3%"),
        ("BHXH huyện Bình Lục 10 tháng 2023 thu được bao nhiêu", "74,9 tỷ đồng"),
    ],
)
def test_the_sector_answers_for_its_body(ask_offices: Ask, question: str, number: str) -> None:
    assert number in ask_offices(question).headline


@pytest.mark.parametrize(
    "question",
    [
        "thu ngân sách Hà Nam đến 20/10/2023",  # the insurers' is no budget
        "Cục Hải quan Hà Nam thu được bao nhiêu 6 tháng 2023",
        "thu ngân sách Bình Lục 10 tháng 2023",
    ],
)
def test_nobody_else_s_number(ask_offices: Ask, question: str) -> None:
    assert ask_offices(question).status is Status.NOT_FOUND


def test_lorries_are_counted_though_they_carry_imports(ask_offices: Ask) -> None:
    asked = "xe xuất khẩu qua Lào Cai 3/4/2023 giảm bao nhiêu so hôm trước"
    assert "37 xe" in ask_offices(asked).headline


def test_offices_below_a_body_are_not_that_body(ask_offices: Ask) -> None:
    answer = ask_offices("những chi cục thuế nào của Hà Nam 6 tháng 2023 dưới 50% dự toán")
    assert "Kim Bảng" in answer.text


def test_a_body_s_deeds_stand_in_its_area_s_report(ask_offices: Ask) -> None:
    told = ask_offices("Chi cục Thuế huyện Thanh Liêm chống thất thu ở những lĩnh vực gì")
    assert "khai thác đá" in told.text
    other = ask_offices("Công an huyện Thanh Liêm chống thất thu ở những lĩnh vực gì")
    assert other.status is Status.NOT_FOUND


def test_a_debt_is_money_that_all_insurances_are_owed(ask_offices: Ask) -> None:
    assert "37,4 tỷ đồng" in ask_offices("Ninh Bình nợ BHXH tổng cộng bao nhiêu 8/2023").headline
    debtors = ask_offices("Ninh Bình có bao nhiêu đơn vị nợ BHXH 8/2023")
    assert "512 đơn vị" in debtors.headline


def test_a_body_is_written_short_with_its_level(ask_offices: Ask) -> None:
    told = ask_offices("BHXH tỉnh Ninh Bình làm gì để thu nợ")
    assert "chủ doanh nghiệp" in told.text


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Cục Hải quan Long An thu ngân sách 2022", "3.118 tỷ đồng"),
        ("Cục Hải quan Long An 9 tháng 2022 thu được bao nhiêu", "3.118 tỷ đồng"),
        ("Cục Hải quan Long An 9 tháng 2022 thu tăng mấy % so cùng kỳ", "17,9%"),
        ("Cục Hải quan Long An 2022 thu vượt chỉ tiêu giao bao nhiêu tỷ", "118 tỷ đồng"),
    ],
)
def test_a_title_names_whose_revenue_it_is(ask_offices: Ask, question: str, number: str) -> None:
    told = ask_offices(question).headline
    assert number in told
    assert "Hải quan Long An" in told


@pytest.mark.parametrize(
    "question",
    [
        "thu ngân sách tỉnh Long An năm 2022",
        "Cục Thuế tỉnh Long An thu được bao nhiêu 2022",
        "Cục Hải quan Long An 8 tháng 2022 thu được bao nhiêu",
    ],
)
def test_a_sector_s_revenue_is_nobody_else_s(ask_offices: Ask, question: str) -> None:
    assert ask_offices(question).status is Status.NOT_FOUND
