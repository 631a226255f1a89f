"""Follow-ups that compare what was asked before."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from tests.retrieval.conftest import Ask

REVENUE = "thu ngân sách Cư Jút 2022"


@pytest.mark.parametrize(
    ("question", "history", "gap"),
    [
        ("chênh nhau bao nhiêu", (REVENUE, "còn Đắk Mil"), "68,5 tỷ đồng"),
        ("nơi nào cao hơn", (REVENUE, "còn Đắk Mil"), "huyện Đắk Mil cao hơn"),
        ("noi nao cao hon", ("thu ngan sach cu jut 2022", "dak mil thi sao"), "68,5 tỷ đồng"),
        ("chênh lệch bao nhiêu", (REVENUE, "chi thì sao"), "527,5 tỷ đồng"),
        ("chênh bao nhiêu", (REVENUE, "năm 2021 thì sao"), "16,5 tỷ đồng"),
        ("so với Đắk Mil", (REVENUE,), "68,5 tỷ đồng"),
        ("so với Đắk Mil thấp hơn bao nhiêu", (REVENUE,), "68,5 tỷ đồng"),
        ("gấp mấy lần", (REVENUE, "so với Đắk Mil"), "68,5 tỷ đồng"),
    ],
)
def test_the_sides_are_those_asked_about_before(
    ask_series: Ask, question: str, history: tuple[str, ...], gap: str
) -> None:
    answer = ask_series(question, *history)
    assert answer.status is Status.ANSWERED, answer.text
    assert gap in answer.headline


def test_one_side_alone_is_no_comparison(ask_series: Ask) -> None:
    assert ask_series("chênh nhau bao nhiêu", REVENUE).status is Status.NOT_FOUND


def test_another_place_behind_a_comparison_is_asked_for_by_itself(ask_series: Ask) -> None:
    answer = ask_series("còn Cư Jút năm 2021", REVENUE, "so với Đắk Mil")
    assert "96 tỷ đồng" in answer.headline


def test_rates_are_compared_too(ask_series: Ask) -> None:
    answer = ask_series("nơi nào thấp hơn", "tỷ lệ hộ nghèo Pác Nặm", "Ngân Sơn?")
    assert "2,3 điểm %" in answer.headline
