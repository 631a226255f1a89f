"""A debt is asked for, or what was recovered of it."""

from __future__ import annotations

import pytest

from retrieval.recovered import only_recovered
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(
    ("question", "indicator", "other"),
    [
        ("nợ thuế Krông Năng còn bao nhiêu", "thu hồi nợ thuế", True),
        ("nợ BHXH Krông Năng bao nhiêu", "thu hồi nợ BHXH", True),
        ("nợ thuế Krông Năng còn bao nhiêu", "tổng nợ thuế", False),
        ("thu hồi nợ thuế Krông Năng bao nhiêu", "thu hồi nợ thuế", False),
        ("Krông Năng thu được bao nhiêu nợ thuế", "thu hồi nợ thuế", False),
    ],
)
def test_what_was_recovered_is_no_debt(question: str, indicator: str, other: bool) -> None:
    told = figure("38 tỷ đồng", "38", "tỷ đồng", indicator=indicator)
    assert only_recovered(asked(question), told) is other


def test_those_who_owe_are_no_sum() -> None:
    those = figure("27 người", "27", "người", indicator="người đại diện doanh nghiệp nợ thuế")
    assert only_recovered(asked("nợ thuế Krông Năng năm 2022"), those)
    assert not only_recovered(asked("bao nhiêu người nợ thuế ở Krông Năng"), those)
