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


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Giải ngân vốn đầu tư công đạt 54,2% kế hoạch vốn (2.814/5.192 tỷ đồng).", "2.814"),
        ("Kết nạp đảng viên đạt 91% chỉ tiêu (1.820/2.000 đảng viên).", "1.820"),
        ("Thu ngân sách bằng 62% dự toán (31/50 tỷ đồng).", "31"),
    ],
)
def test_a_pair_in_the_bracket_of_a_plan_tells_what_was_done(text: str, pair: str) -> None:
    percent, done, plan = figures_of(text)
    assert percent.indicator == done.indicator == plan.indicator
    assert done.text.startswith(f"{pair}/")
    assert [f.relation.value for f in (percent, done, plan)] == ["pct_of_plan", "value", "plan"]


def test_a_pair_that_a_plan_opens_is_planned() -> None:
    done, planned = figures_of("Tỉnh có 10 xã đạt chuẩn (kế hoạch 12/14 xã).")
    assert (done.relation, planned.relation) == (Relation.VALUE, Relation.PLAN)
