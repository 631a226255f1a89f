"""Bodies of a question, told from the areas whose names they bear."""

from __future__ import annotations

import pytest

from index.language.places import Gazetteer
from retrieval.answer import Status
from retrieval.question_bodies import like_the_other
from tests.retrieval.conftest import Ask


def test_a_branch_by_its_bare_kind(ask_rules: Ask) -> None:
    answer = ask_rules("chi cục Tân Thanh thu bao nhiêu")
    assert answer.figures[0].figure.text == "412 tỷ đồng"
    assert "Chi cục Hải quan Tân Thanh" in answer.headline


@pytest.mark.parametrize(
    "question", ["thu hải quan tỉnh Yên Bái 2021", "thu hai quan yen bai nam 2021"]
)
def test_an_item_of_the_area_s_budget(ask_rules: Ask, question: str) -> None:
    answer = ask_rules(question)
    assert answer.figures[0].figure.text == "318,4 tỷ đồng"
    assert "Yên Bái" in answer.headline


def test_the_office_goes_before_the_item(ask_rules: Ask) -> None:
    office = ask_rules("thu hải quan Lạng Sơn 2022")
    assert "Hải quan" in office.text
    assert ask_rules("chi hải quan tỉnh Yên Bái 2021").status is Status.NOT_FOUND


def test_two_branches_are_compared(ask_rules: Ask) -> None:
    answer = ask_rules("chi cục Tân Thanh thu hơn chi cục Chi Ma bao nhiêu")
    assert answer.figures[0].display == "115 tỷ đồng"
    assert answer.figures[0].computed


def test_a_fund_is_an_indicator_unless_it_stands_before_the_place(ask_rules: Ask) -> None:
    answer = ask_rules("so nguoi tham gia bhxh tu nguyen chiem hoa 2023")
    assert answer.figures[0].figure.text == "3.184 người"
    office = ask_rules("BHXH Lạng Sơn: số người tham gia bảo hiểm y tế 2022")
    assert office.figures[0].figure.text == "731.500 người"


def test_an_office_is_not_compared_with_an_area(ask_rules: Ask) -> None:
    answer = ask_rules("thu ngân sách hải quan Lạng Sơn 2022 hơn huyện Hàm Yên 2022 bao nhiêu")
    assert not any(stated.computed for stated in answer.figures)


def test_a_gate_stands_for_its_branch_where_the_words_do_not_answer(ask_sources: Ask) -> None:
    for question in (
        "cửa khẩu Tà Lùng thu ngân sách bao nhiêu đến 15/10/2021",
        "Tà Lùng thu nộp NSNN đến 15/10/2021 được bao nhiêu",
    ):
        answer = ask_sources(question)
        assert answer.figures[0].figure.text == "214 tỷ đồng"
        assert "Chi cục Hải quan Tà Lùng" in answer.headline


def test_what_goes_through_a_gate_is_of_its_branch(ask_sources: Ask) -> None:
    answer = ask_sources("thu ngân sách qua Tà Lùng đến 15/10/2021 bao nhiêu")
    assert answer.status is Status.ANSWERED, answer.text
    assert "Tà Lùng" in answer.headline


@pytest.mark.parametrize(
    "question",
    [
        "Hải quan Lạng Sơn: chi cục Tân Thanh và chi cục Chi Ma nơi nào thu nhiều hơn",
        "chi cục Tân Thanh và chi cục Chi Ma của Hải quan Lạng Sơn nơi nào thu nhiều hơn",
    ],
)
def test_the_office_of_the_branches_compared_is_none_of_them(ask_rules: Ask, question: str) -> None:
    answer = ask_rules(question)
    assert answer.figures[0].display == "115 tỷ đồng"


def test_after_an_office_a_bare_district_is_its_office(gazetteer: Gazetteer) -> None:
    (before,) = [m.place for m in gazetteer.find_in_question("Chi cục Thuế huyện Đô Lương")]
    bare = gazetteer.find_in_question("còn Quỳ Châu?")
    find = gazetteer.find_in_question
    (read,) = like_the_other(bare, [before], (), follows=True, find=find)
    assert read.place.name == "Chi cục Thuế huyện Quỳ Châu"
    (alone,) = like_the_other(bare, [before], (), find=find)
    assert alone.place.name == "huyện Quỳ Châu"
    (filed,) = like_the_other(bare, [before], [alone.place], follows=True, find=find)
    assert filed.place.name == "huyện Quỳ Châu"
