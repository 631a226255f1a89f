"""Both of two things asked for at once, or one number that is of both."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from tests.retrieval.conftest import Ask


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Bắc Mê hộ nghèo và hộ cận nghèo là bao nhiêu", ("2.416", "1.309")),
        ("giá trị sản xuất nông nghiệp và công nghiệp Bắc Mê 2022", ("1.245", "986")),
        ("thu nội địa và thu xuất nhập khẩu tỉnh Phú Thọ 2021", ("8.420", "730")),
    ],
)
def test_both_are_told(ask_two: Ask, question: str, numbers: tuple[str, str]) -> None:
    answer = ask_two(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert all(number in answer.headline for number in numbers)
    assert len(answer.figures) == 2
    assert not any(stated.computed for stated in answer.figures)


@pytest.mark.parametrize(
    "question",
    ["đàn bò và đàn dê Bắc Mê", "giá trị sản xuất nông nghiệp và công nghiệp Bắc Mê 2021"],
)
def test_what_is_not_told_is_not_made_up(ask_two: Ask, question: str) -> None:
    assert len({s.figure.indicator for s in ask_two(question).figures}) < 2


@pytest.mark.parametrize(
    "question",
    [
        "thu và chi ngân sách Quảng Trị 2022",
        "thu, chi ngân sách Quảng Trị năm 2022",
        "quang tri thu chi 2022",
    ],
)
def test_what_came_in_and_what_went_out(ask_two: Ask, question: str) -> None:
    answer = ask_two(question)
    assert "4.505 tỷ đồng" in answer.headline
    assert "9.870 tỷ đồng" in answer.headline
    assert len(answer.citations) == 2


def test_an_office_named_so_and_a_balance_are_not_two_things(ask_two: Ask) -> None:
    assert "9.870" not in ask_two("thu của chi cục thuế Quảng Trị 2022").headline
    assert "9.870" not in ask_two("cân đối thu chi Quảng Trị 2022").headline
