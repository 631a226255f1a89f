"""What a question is about, without the words that only ask."""

from __future__ import annotations

import pytest

from index.domain import Relation
from retrieval.answer import Intent
from tests.retrieval.making import asked


def test_that_a_plan_was_assigned_is_no_part_of_its_name() -> None:
    (term,) = asked("chỉ tiêu thu giao Krông Năng 2022").terms
    assert term == "#budget_revenue"
    assert "giao" in asked("số quân giao Krông Năng 2022").terms


def test_short_names_of_budgets() -> None:
    said = asked("vốn NSTW Krông Năng 2022").terms
    assert said == asked("vốn ngân sách trung ương Krông Năng 2022").terms


def test_each_year_is_no_part_of_a_name() -> None:
    assert asked("thu ngân sách hằng năm của Krông Năng").terms == ("#budget_revenue",)
    assert "hang" in asked("diện tích cây hàng năm Krông Năng").terms


def test_output_of_industry_under_its_longer_names() -> None:
    for name in ("tổng gtsx công nghiệp", "tổng giá trị sản xuất công nghiệp"):
        assert asked(f"{name} Krông Năng 2022").terms == ("#industrial_output",)
    assert asked("TNBQĐN Krông Năng 2022").terms == ("#income_per_capita",)


def test_words_left_out_join_no_others() -> None:
    assert "#price_index" not in asked("xa nao cua Krong Nang lam tot phat trien dang").terms


def test_what_a_part_contributes_to_is_no_growth_asked_for() -> None:
    for text in (
        "dịch vụ Krông Năng 2022 đóng góp mấy điểm % vào tăng trưởng kinh tế",
        "dich vu Krong Nang 2022 dong gop bao nhieu diem % vao muc tang grdp",
    ):
        question = asked(text)
        assert question.intent is Intent.VALUE, text
        assert question.terms == ("dich", "vu", "dong", "gop"), text


def test_bounds_of_an_aim_and_wishes_are_no_content() -> None:
    question = asked("Krông Năng đặt mục tiêu thu ngân sách 2022 tối thiểu bao nhiêu")
    assert question.terms == ("#budget_revenue",)
    assert asked("muốn xem thu ngân sách Krông Năng 2022").terms == ("#budget_revenue",)


def test_what_a_place_wants_is_aimed_at() -> None:
    question = asked("Krông Năng muốn thu hút bao nhiêu dự án năm 2022")
    assert question.wants[0] is Relation.TARGET
    assert "muon" not in question.terms
    assert asked("tôi muốn biết thu ngân sách Krông Năng 2022").wants == (Relation.VALUE,)


def test_whose_money_is_disbursed() -> None:
    local = asked("giải ngân vốn địa phương Krông Năng 2022").terms
    assert {"dia", "phuong"} <= set(local)
    central = asked("giải ngân vốn TW Krông Năng 2022")
    assert {"trung", "uong"} <= set(central.terms)
    assert not central.givers


def test_short_names_typed_in_haste() -> None:
    assert asked("chỉ số SXCN Krông Năng tăng mấy %").terms == ("#industrial_index",)
    assert "#public_investment" in asked("vốn đt công Krông Năng 2022").terms
    assert asked("thu ngan sach krong nang 2022 bnhieu").how_much


def test_a_planned_growth_names_nothing() -> None:
    question = asked("giá trị sản xuất Krông Năng kế hoạch tăng bao nhiêu")
    assert question.terms == ("#production_value",)
    assert asked("Krông Năng năm 2022 kế hoạch tăng bao nhiêu").terms == ()


def test_what_only_leads_to_the_number_is_no_content() -> None:
    name = asked("Krông Năng bao nhiêu cuộc thanh tra").terms
    for verb in ("tổ chức", "tiến hành", "triển khai"):
        said = asked(f"Krông Năng {verb} bao nhiêu cuộc thanh tra").terms
        assert said == name
    assert "to" in asked("Krông Năng có bao nhiêu tổ chức đảng").terms
    assert asked("vốn đầu tư công giao bao nhiêu Krông Năng").terms == ("#public_investment",)


def test_a_synonym_keeps_words_that_alone_say_nothing() -> None:
    late = asked("mấy công trình trễ tiến độ Krông Năng").terms
    assert set(asked("mấy công trình chậm tiến độ Krông Năng").terms) <= set(late)
    assert "tre" not in late


def test_no_aim_is_asked_by_what_is_put_up() -> None:
    assert asked("lắp đặt bao nhiêu đèn chiếu sáng Krông Năng").intent is Intent.VALUE
    assert asked("bao nhiêu di tích được xếp hạng Krông Năng").intent is Intent.VALUE


@pytest.mark.parametrize(
    "question",
    [
        "khu vực dân doanh Krông Năng thu thuế bao nhiêu",
        "thu thuế khu vực ngoài quốc doanh Krông Năng 2021",
        "thu thuế doanh nghiệp nhà nước Krông Năng 2021",
    ],
)
def test_what_a_sector_pays_is_asked_for_without_the_tax(question: str) -> None:
    found = asked(question).terms
    assert "thu" in found
    assert "#tax_collection" not in found
    assert asked("Krông Năng thu thuế 2021").terms == ("#tax_collection",)


def test_a_word_is_said_back_whole() -> None:
    assert asked("Krông Năng phát hiện mấy vụ vi phạm").indicator == "phát hiện vụ vi phạm"


@pytest.mark.parametrize("text", ["kinh tế {} tăng trưởng mấy %", "kinh te {} tang bao nhieu"])
def test_an_economy_that_grows_is_its_gross_product(text: str) -> None:
    assert asked(text.format("Đắk Lắk")).terms == ("#grdp",)
    assert asked("phát triển kinh tế Đắk Lắk").terms != ("#grdp",)
