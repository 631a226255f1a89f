"""The percent of plan answers "đạt bao nhiêu" where no result is told, and no other question."""

from __future__ import annotations

import pytest

from index.domain import Relation
from retrieval.answer import Intent
from retrieval.plan_instead import by_plan
from tests.retrieval.making import asked


@pytest.mark.parametrize(
    "text",
    [
        "tuyển quân Krông Năng 2022 đạt bao nhiêu",
        "tuyển quân Krông Năng 2022 đạt bao nhiêu rồi?",
        "tuyển quân Krông Năng 2022 hoàn thành bao nhiêu phần trăm",
    ],
)
def test_what_was_reached_may_be_told_by_the_plan(text: str) -> None:
    question = by_plan(asked(text))
    assert question is not None
    assert (question.intent, question.wants) == (
        Intent.PERCENT_OF_PLAN,
        (Relation.PERCENT_OF_PLAN,),
    )
    assert "hoan" not in question.terms


@pytest.mark.parametrize(
    "text",
    [
        "tuyển quân Krông Năng 2022 bao nhiêu",
        "thu ngân sách Krông Năng 2022 đạt bao nhiêu tỷ",
        "Krông Năng 2022 đạt bao nhiêu xã nông thôn mới",
        "kế hoạch thu ngân sách Krông Năng 2022 là bao nhiêu",
        "thu ngân sách Krông Năng 2022 tăng bao nhiêu",
        "vì sao thu ngân sách Krông Năng 2022 đạt thấp",
    ],
)
def test_other_questions_are_not_read_so(text: str) -> None:
    assert by_plan(asked(text)) is None
