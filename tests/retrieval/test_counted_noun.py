"""A count is of the noun that is asked for, or of another, or nobody can tell."""

from __future__ import annotations

import pytest

from retrieval.counted_noun import counts_asked
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(
    ("question", "unit", "counts"),
    [
        ("Krông Năng có bao nhiêu hộ nghèo", "hộ", True),
        ("Krông Năng có bao nhiêu hộ nghèo", "vị trí", False),
        ("Krông Năng có bao nhiêu hộ nghèo", "%", None),
        ("thu ngân sách Krông Năng", "hộ", None),
    ],
)
def test_the_noun_that_is_counted(question: str, unit: str, counts: bool | None) -> None:
    assert counts_asked(asked(question), figure(f"8 {unit}", "8", unit)) is counts
