"""What a count with no words of its own goes on with, and what names it by itself."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import facts_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kết quả rà soát hộ nghèo năm 2022, toàn tỉnh giảm 340 hộ nghèo.", "hộ nghèo"),
        ("Tỉnh hoàn thành 9/11 chỉ tiêu; trong đó giảm được 340 hộ nghèo.", "hộ nghèo"),
        ("Công tác dân vận được chú trọng, giảm 340 hộ cận nghèo.", "hộ cận nghèo"),
        # The longer name right before it is the closer one.
        ("Số hộ nghèo dân tộc thiểu số giảm 340 hộ nghèo.", "Số hộ nghèo dân tộc thiểu số"),
    ],
)
def test_a_change_of_so_many_is_theirs(text: str, name: str) -> None:
    told = next(fact for fact in facts_of(text) if fact[0].startswith("340"))
    assert told[1:] == (name, "growth_vs_same_period", "giảm")
