"""What there is now, asked for without a time."""

from __future__ import annotations

import pytest

from index.domain import PeriodKind
from index.language.periods import find_periods
from retrieval.asks_left import asks_left
from tests.retrieval.making import asked


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
