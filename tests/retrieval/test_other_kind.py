"""Another grade, another market, no average: none answers."""

from __future__ import annotations

import pytest

from index.domain import Relation, Span
from retrieval.answer import Status
from retrieval.other_kind import (
    against_before,
    base_asked,
    is_example,
    of_another_base,
    of_another_market,
    of_another_price,
    of_another_programme,
    of_any_money,
    of_insurers,
    of_one_lender,
    of_the_opposite,
    of_the_other_side,
    of_the_rest,
    only_moved,
)
from tests.retrieval.conftest import Ask, _ask_of, _service_over
from tests.retrieval.making import asked, figure
from tests.retrieval.test_conversation import then


def test_one_market_answers_for_no_other() -> None:
    question = asked("xuất khẩu sang Trung Quốc Krông Năng")
    korea = figure("9 triệu USD", "9", "triệu USD", indicator="xuất khẩu sang Hàn Quốc")
    china = figure("9 triệu USD", "9", "triệu USD", indicator="xuất khẩu sang Trung Quốc")
    assert of_another_market(question, korea, "Xuất khẩu sang Hàn Quốc đạt 9 triệu USD.")
    assert not of_another_market(question, china, "")
    assert not of_another_market(question, korea, "Sang Trung Quốc và Hàn Quốc đạt 9 triệu USD.")


def test_a_sort_of_money_is_named() -> None:
    question = asked("tổng vốn Krông Năng hết bao nhiêu")
    revenue = figure("9 tỷ đồng", "9", "tỷ đồng", indicator="tổng thu ngân sách")
    capital = figure("9 tỷ đồng", "9", "tỷ đồng", indicator="tổng nguồn vốn")
    assert of_any_money(question, revenue)
    assert not of_any_money(question, capital)
    assert of_any_money(asked("thu phí Krông Năng"), revenue)
    assert not of_any_money(asked("vốn nông thôn mới Krông Năng"), revenue)


def test_a_place_names_no_market() -> None:
    work = figure("37 tập thể", "37", "tập thể", indicator="tập thể và cá nhân")
    assert not of_another_market(asked("Thanh Hóa ký cam kết với mấy tập thể"), work, "")


def test_a_disease_by_its_letters_is_of_its_continent() -> None:
    outbreaks = figure("15 ổ", "15", "ổ", indicator="ổ DTLCP")
    question = asked("Krông Năng phát hiện bao nhiêu ổ dịch tả lợn châu Phi")
    assert not of_another_market(question, outbreaks, "Phát hiện 15 ổ DTLCP.")


def test_a_programme_by_its_letters_is_one() -> None:
    told = "vốn chương trình mục tiêu quốc gia giảm nghèo bền vững"
    capital = figure("66 tỷ đồng", "66", "tỷ đồng", indicator=told)
    assert not of_another_programme(asked("vốn CTMTQG GNBV Krông Năng"), capital, "")
    assert of_another_programme(asked("vốn CTMTQG Krông Năng"), capital, "")


def test_a_concept_may_hold_the_opposite() -> None:
    foreign = "khu vực kinh tế có vốn đầu tư nước ngoài"
    given = figure("9 triệu USD", "9", "triệu USD", indicator=foreign)
    assert not of_the_opposite(asked("khu vực FDI và trong nước Krông Năng"), given)
    assert of_the_opposite(asked("vốn đầu tư trong nước Krông Năng"), given)


def test_a_total_is_no_average(ask_two: Ask) -> None:
    answer = ask_two("binh quan tieu chi NTM/xa Lệ Thủy")
    assert "15,9" in answer.headline
    assert "357" not in answer.headline


def test_what_is_left_is_not_what_was_done() -> None:
    left = figure("4 nhà", "4", "nhà", indicator="số nhà tạm còn lại phải xóa xong")
    assert of_the_rest(asked("bao nhiêu nhà tạm hoàn thành Krông Năng"), left)
    assert of_the_rest(asked("còn Krông Năng"), left)
    assert not of_the_rest(asked("Krông Năng còn mấy nhà tạm"), left)


def test_who_was_put_out_of_the_party_is_asked_for() -> None:
    out = figure("3 người", "3", "người", indicator="khai trừ ra khỏi đảng")
    assert not only_moved(asked("Krông Năng khai trừ mấy đảng viên"), out)
    assert only_moved(asked("Krông Năng có bao nhiêu đảng viên"), out)


def test_who_set_the_aims_that_are_counted() -> None:
    district = figure("19/27 chỉ tiêu", "19", "chỉ tiêu", indicator="chỉ tiêu HĐND huyện giao")
    assert of_the_opposite(asked("Krông Năng đạt mấy chỉ tiêu UBND tỉnh giao"), district)
    assert not of_the_opposite(asked("Krông Năng đạt mấy chỉ tiêu huyện giao"), district)
    assert not of_the_opposite(asked("Krông Năng đạt mấy chỉ tiêu"), district)


def test_what_stands_under_the_opposite_is_of_it() -> None:
    given = figure(
        "4.190 tỷ đồng",
        "4190",
        "tỷ đồng",
        indicator="tổng vốn đăng ký",
        parent="dự án mới – dự án đầu tư trong nước",
    )
    assert of_the_opposite(asked("tổng vốn đăng ký dự án FDI Krông Năng"), given)
    assert not of_the_opposite(asked("tổng vốn đăng ký dự án trong nước Krông Năng"), given)
    assert not of_the_opposite(asked("tổng vốn đăng ký dự án mới Krông Năng"), given)


def test_what_insurers_collect_is_no_revenue() -> None:
    insured = figure("8 tỷ đồng", "8", "tỷ đồng", indicator="Số thu BHXH")
    assert of_insurers(asked("thu ngân sách Krông Năng 2022"), insured)
    assert not of_insurers(asked("số thu BHXH Krông Năng 2022"), insured)
    assert not of_insurers(
        asked("thu ngân sách Krông Năng 2022"), figure("8 tỷ đồng", "8", "tỷ đồng")
    )


def test_what_one_bank_lent_is_not_all_that_is_owed() -> None:
    bank = figure("8 tỷ đồng", "8", "tỷ đồng", indicator="Agribank Krông Năng có dư nợ")
    every = figure("8 tỷ đồng", "8", "tỷ đồng", indicator="tổng dư nợ các ngân hàng")
    assert of_one_lender(asked("dư nợ Krông Năng 2022"), bank)
    assert not of_one_lender(asked("dư nợ Agribank Krông Năng 2022"), bank)
    assert not of_one_lender(asked("dư nợ Krông Năng 2022"), every)


def test_a_programme_is_known_by_its_number() -> None:
    text = "Huyện được phân bổ gần 274 tỷ đồng; trong đó Chương trình 30a 198 tỷ đồng."
    whole = figure("274 tỷ đồng", "274", "tỷ đồng", indicator="phân bổ vốn", span=Span(25, 36))
    part = figure("198 tỷ đồng", "198", "tỷ đồng", indicator="Chương trình 30a", span=Span(66, 77))
    question = asked("vốn 30a Krông Năng 2022")
    assert of_another_programme(question, whole, text)
    assert not of_another_programme(question, part, text)
    assert not of_another_programme(asked("vốn Krông Năng 2022"), whole, text)


def test_one_programme_is_not_all_of_them() -> None:
    text = "Vốn CTMTQG giảm nghèo bền vững là 9 tỷ đồng."
    one = figure("9 tỷ đồng", "9", "tỷ đồng", indicator="vốn CTMTQG giảm nghèo bền vững")
    every = figure("30 tỷ đồng", "30", "tỷ đồng", indicator="vốn các CTMTQG")
    for said in ("vốn CTMTQG Krông Năng 2022", "vốn các chương trình mục tiêu quốc gia 2022"):
        assert of_another_programme(asked(said), one, text)
        assert not of_another_programme(asked(said), every, text)
    assert not of_another_programme(asked("vốn CTMTQG giảm nghèo 2022"), one, text)


def test_an_example_is_no_whole() -> None:
    assert is_example("Đơn cử, ngày 19/2 có 4.300 lượt khách.")
    assert not is_example("Từ ngày 14 đến 22/2 có 23.900 lượt khách.")


def test_prices_of_gold_are_none_of_the_consumers() -> None:
    gold = figure("0,4%", "0.4", "%", indicator="Chỉ số giá vàng", relation=Relation.CHANGE)
    assert of_another_price(asked("CPI Krông Năng tháng 7/2022"), gold)
    assert not of_another_price(asked("chỉ số giá vàng Krông Năng tháng 7/2022"), gold)


def test_a_change_against_another_time_is_another() -> None:
    month = figure("2%", "2", "%", indicator="IIP", relation=Relation.CHANGE, base="tháng trước")
    year = figure("3%", "3", "%", indicator="IIP", relation=Relation.CHANGE, base="năm trước")
    question = asked("IIP Krông Năng tháng 8/2022 tăng bao nhiêu so với cùng kỳ")
    assert of_another_base(question, month)
    assert not of_another_base(question, year)
    assert not of_another_base(asked("IIP Krông Năng tháng 8/2022 tăng bao nhiêu"), month)
    assert base_asked(question) == "cùng kỳ"
    short = asked("IIP Krông Năng tháng 8/2022 tăng bao nhiêu so cùng kỳ")
    assert of_another_base(short, month)
    assert not of_another_base(short, year)


def test_money_of_one_budget_is_none_of_another() -> None:
    province = figure("9 tỷ đồng", "9", "tỷ đồng", indicator="ngân sách tỉnh")
    assert of_the_opposite(asked("vốn ngân sách huyện đầu tư Krông Năng 2022"), province)
    assert not of_the_opposite(asked("vốn ngân sách tỉnh đầu tư Krông Năng 2022"), province)


def test_what_comes_on_top_stands_behind_the_sum() -> None:
    assert is_example("Ngoài ra, quỹ nhận thêm 900 triệu đồng.")


def test_papers_in_time_are_none_of_those_overdue() -> None:
    timely = figure("15.100 hồ sơ", "15100", "hồ sơ", indicator="đúng hạn hồ sơ")
    overdue = figure("200 hồ sơ", "200", "hồ sơ", indicator="quá hạn hồ sơ")
    question = asked("bao nhiêu hồ sơ quá hạn Krông Năng")
    assert of_the_opposite(question, timely)
    assert not of_the_opposite(question, overdue)


def test_one_programme_s_number_is_no_other_s() -> None:
    question = asked("kế hoạch giảm hộ nghèo Krông Năng theo chương trình giảm nghèo bền vững")
    other = figure("4%", "4", "%", indicator="giảm hộ nghèo vùng đồng bào dân tộc thiểu số")
    bare = figure("3%", "3", "%", indicator="giảm hộ nghèo")
    assert of_another_programme(question, other, "")
    assert not of_another_programme(question, bare, "")
    assert not of_another_programme(asked("giảm hộ nghèo Krông Năng"), other, "")
    rural = asked("vốn CTMTQG nông thôn mới Krông Năng")
    assert of_another_programme(rural, figure("9 tỷ", "9", "tỷ đồng", indicator="vốn DTTS"), "")


def test_what_lies_outside_is_none_of_what_lies_inside() -> None:
    inside = figure("42 dự án", "42", "dự án", indicator="khu công nghiệp dự án")
    outside = figure("17 dự án", "17", "dự án", indicator="ngoài khu công nghiệp dự án")
    for text in ("số dự án FDI ngoài KCN Krông Năng", "dự án bên ngoài khu công nghiệp Krông Năng"):
        assert of_the_other_side(asked(text), inside) is True
    assert not of_the_other_side(asked("dự án ngoài khu công nghiệp Krông Năng"), outside)
    assert of_the_other_side(asked("dự án trong các KCN Krông Năng"), outside)
    assert not of_the_other_side(asked("dự án trong KCN và ngoài KCN Krông Năng"), outside)
    assert not of_the_other_side(asked("dự án khu công nghiệp Krông Năng"), inside)


def test_who_is_insured_for_another_thing_than_was_asked_about_before() -> None:
    pension = figure("16%", "16", "%", indicator="tỷ lệ bao phủ BHXH")
    health = figure("89%", "89", "%", indicator="tỷ lệ bao phủ BHYT")
    question = then("số người tham gia BHYT Krông Năng 2021", "tỷ lệ bao phủ bao nhiêu")
    assert against_before(question, pension, "before")
    assert not against_before(question, health, "before")


papers_service = _service_over(
    {
        "papers.md": (
            "# Huyện Tân Kỳ: đất đai năm 2023\n\n"
            "Ngày 20/12/2023, UBND huyện Tân Kỳ, tỉnh Nghệ An tổng kết. Cấp 268 giấy chứng nhận "
            "lần đầu; cấp đổi, cấp lại 914 giấy chứng nhận.\n"
        )
    }
)
ask_papers = _ask_of("papers_service")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("số giấy chứng nhận cấp đổi Tân Kỳ", "914 giấy chứng nhận"),
        ("Tân Kỳ cấp đổi bao nhiêu sổ đỏ", "914 giấy chứng nhận"),
        ("số GCN cấp lần đầu Tân Kỳ", "268 giấy chứng nhận"),
        ("tan ky cap lan dau bao nhieu giay chung nhan", "268 giấy chứng nhận"),
    ],
)
def test_papers_exchanged_or_given_anew(ask_papers: Ask, question: str, told: str) -> None:
    answer = ask_papers(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert told in answer.headline


def test_one_body_of_the_party_answers_for_no_other() -> None:
    members = figure("29 đồng chí", "29", "đồng chí", indicator="đồng chí", parent="Ban Chấp hành")
    assert of_the_opposite(asked("ban thường vụ Krông Năng có mấy đồng chí"), members)
    assert not of_the_opposite(asked("ban chấp hành Krông Năng có mấy đồng chí"), members)
