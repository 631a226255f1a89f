"""Sums that are asked for: computed of one sort, or refused with the reason."""

from __future__ import annotations

import pytest

from index.domain import Relation
from retrieval.adding import asks_sum
from retrieval.answer import Status
from tests.retrieval.computed_cases import ADDED, NOT_ADDED
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked


@pytest.mark.parametrize(("question", "total"), ADDED)
def test_the_sum_is_computed_and_every_operand_cited(
    ask_two: Ask, question: str, total: str
) -> None:
    answer = ask_two(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert f"cộng lại {total}" in answer.headline
    assert "tính từ" in answer.headline
    computed, *parts = answer.figures
    assert computed.computed
    assert len(parts) >= 2
    assert computed.operands == tuple(part.citation for part in parts)
    assert not any(part.computed for part in parts)


@pytest.mark.parametrize(("question", "why"), NOT_ADDED)
def test_what_must_not_be_added_is_refused_with_the_reason(
    ask_two: Ask, question: str, why: str
) -> None:
    answer = ask_two(question)
    assert answer.status is Status.NOT_FOUND, answer.text
    assert why in answer.headline
    assert answer.figures == ()
    assert answer.nearest


def test_what_is_stated_as_one_number_is_not_computed(ask_rules: Ask) -> None:
    answer = ask_rules("tổng thu ngân sách Hàm Yên 6 tháng 2023")
    assert "38,2 tỷ đồng" in answer.headline
    assert not any(stated.computed for stated in answer.figures)


@pytest.mark.parametrize(
    "question",
    [
        "tổng hộ nghèo và hộ cận nghèo Hàm Yên",
        "hộ nghèo cộng hộ cận nghèo Hàm Yên",
        "xuất khẩu, nhập khẩu Hàm Yên cộng lại",
        "tong dan bo va dan trau Ham Yen",
    ],
)
def test_a_sum_is_asked_for(question: str) -> None:
    assert asks_sum(asked(question))


@pytest.mark.parametrize(
    "question",
    [
        "tổng thu ngân sách Hàm Yên 2022",
        "xuất khẩu và nhập khẩu Hàm Yên 2022",
        # "công" without its mark is no "cộng", and "bê tông" no "tổng".
        "gia tri cong nghiep va xay dung Ham Yen 2022",
        "duong be tong va cau Ham Yen 2022",
        # A difference.
        "tổng thu Hàm Yên và Yên Sơn chênh nhau bao nhiêu",
        "thu nội địa chiếm bao nhiêu % tổng thu Hàm Yên và cả nước",
    ],
)
def test_no_sum_is_asked_for(question: str) -> None:
    assert not asks_sum(asked(question))


def test_the_unit_is_what_both_are_counted_in(ask_two: Ask) -> None:
    computed = ask_two("tổng hộ nghèo và cận nghèo Bắc Mê 2022").figures[0]
    assert computed.figure.unit == "hộ"
    assert computed.figure.relation is Relation.VALUE


def test_a_total_of_so_many_adds_nothing() -> None:
    assert not asks_sum(asked("Hòa Bình trao giấy và quyết định cho tổng cộng 17 dự án bao nhiêu"))
    assert asks_sum(asked("Hòa Bình tổng cộng đàn trâu và đàn bò bao nhiêu con"))
