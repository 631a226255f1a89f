"""Heads of columns that say what they are only beside the others."""

from __future__ import annotations

from datetime import date

import pytest

from index.domain import Relation
from index.figures.columns import read_head, with_rates
from index.language.periods import Anchor

ANCHOR = Anchor(2022, date(2022, 12, 20))


def last_relation(heads: list[str]) -> Relation:
    return with_rates([read_head(head, ANCHOR) for head in heads])[-1].relation


@pytest.mark.parametrize(
    ("heads", "relation"),
    [
        (["Kế hoạch", "Thực hiện", "Tỷ lệ (%)"], Relation.PERCENT_OF_PLAN),
        (["Dự toán", "Thực hiện", "Mức độ hoàn thành (%)"], Relation.PERCENT_OF_PLAN),
        # No plan, no result, a rate of something else, a column that already says so.
        (["Thực hiện", "Tỷ lệ (%)"], Relation.VALUE),
        (["Kế hoạch", "Tỷ lệ (%)"], Relation.VALUE),
        (["Kế hoạch", "Thực hiện", "Tỷ lệ hộ nghèo (%)"], Relation.VALUE),
        (["Kế hoạch", "Thực hiện", "So KH (%)", "Tỷ lệ (%)"], Relation.VALUE),
    ],
)
def test_a_bare_rate_beside_a_plan_and_a_result(heads: list[str], relation: Relation) -> None:
    assert last_relation(heads) is relation
