"""Which numbers answer a question: their relation."""

from __future__ import annotations

import pytest

from index.domain import Relation
from tests.retrieval.making import asked

_SHARES = (Relation.VALUE, Relation.SHARE)


@pytest.mark.parametrize(
    "question",
    [
        "tỷ lệ hộ nghèo Vị Xuyên 2021",
        "ty le ho ngheo vi xuyen 2021",
        "tỉ lệ lao động qua đào tạo Vị Xuyên",
    ],
)
def test_a_rate_of_what_is_counted_is_of_no_plan(question: str) -> None:
    assert asked(question).wants == _SHARES


@pytest.mark.parametrize(
    "question", ["tỷ lệ giải ngân Vị Xuyên 2021", "tỷ lệ thu ngân sách Vị Xuyên 2021"]
)
def test_other_rates_may_be_of_a_plan(question: str) -> None:
    assert Relation.PERCENT_OF_PLAN in asked(question).wants


def test_what_will_be_is_a_plan() -> None:
    wants = asked("Krông Năng sẽ chi trả cho bao nhiêu hộ").wants
    assert set(wants) == {Relation.PLAN, Relation.TARGET}


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("Vị Xuyên khởi tố bao nhiêu vụ án hình sự", ("vu", "hinh")),
        ("Vị Xuyên có mấy thầy cô giáo", ("giao", "vien")),
        ("vi xuyen bao nhieu cong ty giai the", ("doanh", "nghiep")),
        ("Vị Xuyên bao nhiêu hộ nghèo", ("ho", "ngheo")),
    ],
)
def test_the_noun_that_is_counted_is_meant_as_elsewhere(
    question: str, noun: tuple[str, ...]
) -> None:
    assert asked(question).unit_terms == noun


@pytest.mark.parametrize(
    "question",
    [
        "quý IV/2023 Vị Xuyên phải phát triển thêm mấy đảng viên",
        "nhiệm vụ tháng 9/2023 Vị Xuyên trồng bao nhiêu ha rừng",
    ],
)
def test_what_is_yet_to_be_done_may_be_an_aim(question: str) -> None:
    assert asked(question).wants == (Relation.VALUE, Relation.TARGET, Relation.PLAN)


def test_what_had_to_be_done_by_those_counted_is_no_aim() -> None:
    assert asked("Vị Xuyên có bao nhiêu hộ phải di dời").wants == (Relation.VALUE,)


def test_what_is_striven_for_is_an_aim() -> None:
    question = asked("Krông Năng phấn đấu hoàn thành bao nhiêu chỉ tiêu năm 2024?")
    assert Relation.PLAN in question.wants
    question = asked("Krông Năng đã hoàn thành bao nhiêu chỉ tiêu năm 2024?")
    assert Relation.PLAN not in question.wants


@pytest.mark.parametrize(
    "asking", ["đạt bao nhiêu dự toán", "bằng bao nhiêu kế hoạch", "đạt mấy kế hoạch"]
)
def test_how_much_of_a_plan_is_a_percent(asking: str) -> None:
    question = asked(f"thu ngân sách Krông Năng 2022 {asking}")
    assert question.wants[0] is Relation.PERCENT_OF_PLAN
    assert not question.unit_terms
    assert Relation.PLAN in asked("dự toán thu ngân sách Krông Năng 2022 là bao nhiêu").wants


def test_a_share_is_no_percent_of_a_plan() -> None:
    question = asked("chi cục Bát Xát chiếm bao nhiêu % tổng thu")
    assert Relation.PERCENT_OF_PLAN not in question.wants


def test_nothing_stands_behind_the_asking_word() -> None:
    question = asked("tổng chi ngân sách Krông Năng so với dự toán thiếu bao nhiêu")
    assert question.unit_terms == ()
    assert question.how_much
