"""What there is now, asked for without a time."""

from __future__ import annotations

import pytest

from index.domain import PeriodKind
from index.language.periods import find_periods
from retrieval.asks_left import asks_left, done_not_left
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("hộ nghèo còn bao nhiêu %", True),
        ("ho ngheo chi con may phan tram", True),
        ("hộ nghèo bao nhiêu %", False),
        ("còn hộ nghèo thì bao nhiêu", False),
    ],
)
def test_left(question: str, left: bool) -> None:
    assert asks_left(asked(question)) is left


def test_when_a_programme_was_new_is_a_beginning() -> None:
    (found,) = find_periods("Khi mới triển khai chương trình, tỷ lệ hộ nghèo của xã là 38%.")
    assert (found.kind, found.label) == (PeriodKind.OTHER, "Khi mới triển khai")


def test_what_was_done_to_some_is_not_what_is_left() -> None:
    merged = figure("43 khu", "43", "khu", indicator="sáp nhập khu hành chính")
    assert done_not_left(asked("Krông Năng sáp nhập còn bao nhiêu khu hành chính"), merged)
    assert not done_not_left(asked("Krông Năng sáp nhập bao nhiêu khu hành chính"), merged)
