"""The percent of the plan that a question names, among those of several plans."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.domain import Relation, Span
from retrieval.answer import Status
from retrieval.period_fit import asked_period
from retrieval.plan_fit import assigned_on, names_order, plan_fits, words_before
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked, figure


def test_the_plan_that_the_question_names() -> None:
    law = figure("91%", "91", "%", base="chỉ tiêu pháp lệnh")
    aim = figure("87%", "87", "%", base="chỉ tiêu phấn đấu")
    assert plan_fits(asked("thu ngân sách đạt mấy % pháp lệnh"), [law, aim]) == [law]
    assert plan_fits(asked("thu ngân sách đạt mấy % chỉ tiêu phấn đấu"), [law, aim]) == [aim]
    assert plan_fits(asked("thu ngân sách đạt mấy % kế hoạch"), [law, aim]) == [law]


def test_what_was_assigned_is_not_what_is_striven_for() -> None:
    law = figure("91%", "91", "%", base="dự toán")
    aim = figure("87%", "87", "%", base="mục tiêu năm")
    assert plan_fits(asked("thu ngân sách đạt mấy % chỉ tiêu phấn đấu"), [law]) == []
    assert plan_fits(asked("thu ngân sách đạt mấy % chỉ tiêu phấn đấu"), [aim]) == [aim]


def test_a_percent_of_another_plan_is_a_no(ask_two: Ask) -> None:
    answer = ask_two("thu ngân sách Quảng Bình 7 tháng 2022 đạt mấy % chỉ tiêu phấn đấu")
    assert answer.status is Status.NOT_FOUND, answer.text
    assert "64%" not in answer.headline


def test_the_plan_whose_name_holds_most_of_what_is_asked() -> None:
    central = figure("91%", "91", "%", base="dự toán trung ương")
    local = figure("87%", "87", "%", base="dự toán địa phương")
    for text, kept in (
        ("thu ngân sách đạt mấy % dự toán địa phương", [local]),
        ("thu ngân sách đạt mấy % dự toán trung ương", [central]),
        ("thu ngân sách đạt mấy % dự toán", [central, local]),
    ):
        question = replace(asked(text), givers=())
        assert plan_fits(question, [central, local]) == kept, text


def test_the_words_before_a_number() -> None:
    sentence = "Năm 2022, thu bằng 68% chỉ tiêu tỉnh giao (1.540 tỷ đồng)."
    start = sentence.index("1.540")
    plan = figure("1.540 tỷ đồng", "1540", "tỷ đồng", span=Span(start, start + 13))
    assert words_before(plan, sentence).split() == ["%", "chỉ", "tiêu", "tỉnh", "giao"]


@pytest.mark.parametrize(
    ("day", "fits"),
    [("25/11", True), ("25/11/2022", True), ("25/11/2021", False), ("24/11", False)],
)
def test_the_day_of_an_order_is_no_period_of_the_plan(day: str, fits: bool) -> None:
    sentence = "Thu vượt chỉ tiêu mà Bộ Tài chính giao thêm ngày 25/11 (38 tỷ đồng)."
    start = sentence.index("38 tỷ")
    plan = figure(
        "38 tỷ đồng", "38", "tỷ đồng", relation=Relation.TARGET,
        span=Span(start, start + 10), sentence=Span(0, len(sentence)),
    )  # fmt: skip
    question = asked(f"chỉ tiêu Bộ Tài chính giao Krông Năng ngày {day}")
    mention = asked_period(question)
    assert names_order(question, mention)
    assert assigned_on(mention, plan, sentence) is fits
    assert words_before(plan, sentence).endswith("giao thêm")
    assert not names_order(asked(f"chỉ tiêu Krông Năng ngày {day}"), mention)
