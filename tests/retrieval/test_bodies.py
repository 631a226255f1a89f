"""An area and the bodies that report on it: what one may say for the other."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from retrieval.bodies import is_revenue_or_trade
from tests.retrieval.conftest import Ask


@pytest.mark.parametrize(
    ("question", "forbidden"),
    [
        # What customs collect is not what the province does.
        ("thu ngân sách tỉnh Lạng Sơn 2022", "6.720"),
        # What the police report is of the force itself.
        ("tỉnh Tuyên Quang kết nạp bao nhiêu đảng viên 2022", "88"),
        ("dư nợ cho vay tỉnh Lạng Sơn 2022", "3.645"),
        ("dư nợ cho vay huyện Yên Sơn 2022", "3.645"),
    ],
)
def test_what_a_body_counts_apart_is_not_the_area_s(
    ask_rules: Ask, question: str, forbidden: str
) -> None:
    answer = ask_rules(question)
    assert answer.status is Status.NOT_FOUND, answer.text
    assert forbidden not in answer.headline


def test_a_report_that_names_the_body_answers_for_it(ask_rules: Ask) -> None:
    answer = ask_rules("Bảo hiểm xã hội tỉnh Lạng Sơn có bao nhiêu người tham gia bảo hiểm y tế")
    assert answer.status is Status.ANSWERED, answer.text
    assert "731.500 người" in answer.headline


def test_a_body_of_a_province_formed_in_2025(ask_offices: Ask) -> None:
    answer = ask_offices("Công an An Giang triệt xóa bao nhiêu sòng bạc")
    assert answer.status is Status.ANSWERED, answer.text
    assert "37 sòng bạc" in answer.headline
    before = ask_offices("Công an An Giang triệt xóa bao nhiêu sòng bạc năm 2019")
    assert before.status is Status.NOT_FOUND


def test_a_report_that_does_not_name_the_body_does_not(ask_rules: Ask) -> None:
    answer = ask_rules("sản lượng khoai tây Bảo hiểm xã hội tỉnh Lạng Sơn 2022")
    assert answer.status is Status.NOT_FOUND, answer.text
    assert "2.710" not in answer.headline


def test_revenue_and_trade_are_kept_apart() -> None:
    assert is_revenue_or_trade(["#budget_revenue", "noi", "dia"])
    assert is_revenue_or_trade(["#export"])
    assert is_revenue_or_trade([])
    assert not is_revenue_or_trade(["du", "no"])


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("kim ngạch XNK qua Cao Bằng đến 15/10/2021", "611,4 triệu USD"),
        ("XNK qua các cửa khẩu tỉnh Cao Bằng đến 15/10/2021 giảm bao nhiêu %", None),
        ("XNK qua địa bàn Cao Bằng đến 15/10/2021 giảm bao nhiêu %", "8,7%"),
        ("kim ngạch XNK của tỉnh Cao Bằng đến 15/10/2021", None),
    ],
)
def test_trade_through_a_province_is_what_its_customs_clear(
    ask_sources: Ask, question: str, text: str | None
) -> None:
    answer = ask_sources(question)
    assert [f.figure.text for f in answer.figures][:1] == ([text] if text else [])
    assert text is None or "Cục Hải quan Cao Bằng" in answer.headline


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("7 tháng 2022 Quảng Bình thu ngân sách bao nhiêu", "3.486"),
        ("thu ngân sách Quảng Bình 7 tháng 2022 đạt bao nhiêu % dự toán trung ương", "64%"),
        ("thu ngan sach quang binh 7 thang 2022 dat bao nhieu % du toan HDND tinh", "59%"),
    ],
)
def test_a_tax_office_tells_all_that_its_province_took_in(
    ask_two: Ask, question: str, value: str
) -> None:
    headline = ask_two(question).headline
    assert value in headline
    assert "Cục Thuế Quảng Bình" in headline


def test_what_a_tax_office_takes_in_otherwise_stays_its_own(ask_two: Ask) -> None:
    answer = ask_two("thu ngân sách Quảng Bình cả năm 2022")
    assert answer.status is Status.NOT_FOUND
