"""Heads of columns that say what they are only beside the others."""

from __future__ import annotations

from datetime import date

import pytest

from index.domain import Relation
from index.figures.column_rates import with_rates
from index.figures.columns import read_head, unit_of
from index.language.periods import Anchor

ANCHOR = Anchor(2022, date(2022, 12, 20))


@pytest.mark.parametrize(
    ("head", "relation", "end"),
    [
        ("Năm 2021 6 tháng Thực hiện", Relation.VALUE, date(2021, 6, 30)),
        ("Năm 2021 Quý I", Relation.VALUE, date(2021, 3, 31)),
        ("2021/2020 (%)", Relation.CHANGE, date(2021, 12, 31)),
        ("TH 2021/TH 2020 (%)", Relation.CHANGE, date(2021, 12, 31)),
        ("Năm 2021 so với năm 2020 (%)", Relation.CHANGE, date(2021, 12, 31)),
        ("So sánh (%) TH 2020", Relation.CHANGE, None),
        ("TH/KH (%)", Relation.PERCENT_OF_PLAN, None),
    ],
)
def test_which_period_a_head_is_of(head: str, relation: Relation, end: date | None) -> None:
    column = read_head(head, ANCHOR)
    assert column.relation is relation
    assert (column.period.end if column.period else None) == end
    assert column.words == ""


@pytest.mark.parametrize(
    ("written", "unit"),
    [("1.000 đồng", "nghìn đồng"), ("1.000.000 đ", "triệu đồng"), ("1000 tấn", "nghìn tấn"),
     ("+/-", ""), ("Tr.đ", "triệu đồng")],
)  # fmt: skip
def test_units_with_their_scale(written: str, unit: str) -> None:
    assert unit_of(written) == unit


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


def test_what_a_comparison_is_of_ends_before_it() -> None:
    assert read_head("Sản lượng so cùng kỳ (%)", ANCHOR).words == "Sản lượng"
    assert read_head("Diện tích so với năm trước (%)", ANCHOR).words == "Diện tích"
