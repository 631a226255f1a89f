"""Two indicators of one place compared, or a no: never one of them alone."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from retrieval.two_indicators import sides
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked


def split(text: str) -> list[tuple[str, ...]]:
    return [side.terms for side in sides(asked(text), asked)]


def test_either_side_is_a_question_about_its_own_indicator() -> None:
    text = "xuất khẩu Hàm Yên 2022 hơn nhập khẩu bao nhiêu"
    both = sides(asked(text), asked)
    assert [side.terms for side in both] == [("#export",), ("#import",)]
    assert {side.places[0].place.short for side in both} == {"Hàm Yên"}
    assert {side.periods[0].year for side in both} == {2022}


@pytest.mark.parametrize(
    "text",
    [
        "thu ngân sách Hàm Yên 2022",
        # Two places, two years: compared elsewhere.
        "xuất khẩu Hàm Yên hơn nhập khẩu Yên Sơn bao nhiêu",
        "xuất khẩu Hàm Yên 2021 hơn nhập khẩu 2022 bao nhiêu",
        "Hàm Yên có hơn 5 xã nông thôn mới không",
        # The words on either side of "và" belong to one name.
        "công nghiệp và xây dựng Hàm Yên 2022",
        # Both are listed, not compared.
        "xuất khẩu và nhập khẩu Hàm Yên 2022",
        # What stands behind "hơn" names no known indicator.
        "sản lượng lúa nếp Hàm Yên 2022 hơn ngô lai bao nhiêu",
    ],
)
def test_other_questions_do_not_compare_two(text: str) -> None:
    assert split(text) == []


def test_the_right_side_takes_what_both_are_of() -> None:
    assert split("dư nợ Phụ nữ Hàm Yên 2022 hơn Nông dân bao nhiêu") == [
        ("#outstanding_loans", "phu", "nu"),
        ("#outstanding_loans", "nong", "dan"),
    ]


@pytest.mark.parametrize("joiner", ["hơn", "so với"])
def test_the_difference_is_computed_and_both_are_cited(ask_rules: Ask, joiner: str) -> None:
    answer = ask_rules(f"xuất khẩu Hàm Yên 2022 {joiner} nhập khẩu bao nhiêu")
    assert answer.status is Status.ANSWERED, answer.text
    assert "cao hơn kim ngạch nhập khẩu 31,4 triệu USD" in answer.headline
    computed = answer.figures[0]
    assert computed.computed
    quotes = " ".join(answer.citations[n - 1].quote for n in computed.operands)
    assert "51,2 triệu USD" in quotes
    assert "19,8 triệu USD" in quotes


@pytest.mark.parametrize(
    "question",
    [
        "xuất khẩu Hàm Yên 2022 hơn thu ngân sách bao nhiêu",
        "xuất khẩu Hàm Yên 2022 hơn nội địa bao nhiêu",
        "xuất khẩu Hàm Yên 2021 hơn nhập khẩu bao nhiêu",
    ],
)
def test_one_side_alone_is_no_answer(ask_rules: Ask, question: str) -> None:
    answer = ask_rules(question)
    assert answer.status is Status.NOT_FOUND, answer.text
    assert not answer.figures


def test_what_is_measured_otherwise_is_not_subtracted(ask_rules: Ask) -> None:
    answer = ask_rules("xuất khẩu Hàm Yên 2022 hơn giá trị sản xuất công nghiệp bao nhiêu")
    assert not any(stated.computed for stated in answer.figures)
    assert answer.status is Status.NOT_FOUND, answer.text
