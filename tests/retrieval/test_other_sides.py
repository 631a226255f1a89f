"""What is asked of an area may stand in a body's report on it."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from tests.retrieval.conftest import Ask


@pytest.mark.parametrize(
    ("question", "head"),
    [
        ("dư nợ cho vay tỉnh Tuyên Quang 2022", "3.645 tỷ đồng"),
        ("số vụ vi phạm tỉnh Lạng Sơn 2022", "216 vụ"),
    ],
)
def test_a_body_reports_on_its_area_under_its_own_name(
    ask_rules: Ask, question: str, head: str
) -> None:
    answer = ask_rules(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert head in answer.headline
    place = answer.figures[0].figure.place
    assert place is not None
    assert place.name in answer.headline


def test_a_side_of_a_comparison_may_be_told_by_its_body(ask_offices: Ask) -> None:
    asked = "người tham gia BHXH tự nguyện Ninh Bình và Nam Định 8/2023 chênh bao nhiêu"
    assert "2.107 người" in ask_offices(asked).text
