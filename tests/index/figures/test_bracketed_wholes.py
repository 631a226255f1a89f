"""What a percent is of names the bracket behind it, where the numbers prove it."""

from __future__ import annotations

import pytest

from index.domain import Relation
from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Đã chi trả tiền bồi thường 137 tỷ đồng, đạt 68,5% số kinh phí được tạm cấp "
            "(200 tỷ đồng).",
            "số kinh phí được tạm cấp",
        ),
        ("Có 40 hộ thoát nghèo, bằng 20% tổng số hộ nghèo (200 hộ).", "tổng số hộ nghèo"),
    ],
)
def test_a_bracket_is_named_by_what_the_percent_is_of(text: str, name: str) -> None:
    whole = figures_of(text)[-1]
    assert (whole.indicator, whole.relation) == (name, Relation.VALUE)


def test_a_plan_stays_one_and_numbers_that_prove_nothing_keep_their_name() -> None:
    plan = figures_of("Giải ngân 60 tỷ đồng, bằng 50% kế hoạch vốn (120 tỷ đồng).")[-1]
    assert plan.relation is Relation.PLAN
    other = figures_of("Giải ngân 60 tỷ đồng, bằng 50% số vốn đã phân bổ (90 tỷ đồng).")[-1]
    assert other.indicator == "Giải ngân"
