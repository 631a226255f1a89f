"""What a number is to its indicator, given the numbers before it."""

from __future__ import annotations

import pytest

from index.domain import Relation
from tests.index.figures.one_report import Head, figures_of


def test_a_rise_over_the_plan_is_aimed_at_in_its_time() -> None:
    text = (
        "Số thu tăng của năm 2021 là cơ sở để thực hiện chỉ tiêu được giao năm 2023 là 430 tỷ "
        "đồng, ít nhất tăng 5% so với chỉ tiêu."
    )
    plan, rise = figures_of(text)
    assert rise.relation is Relation.TARGET
    assert rise.period == plan.period


def test_plans_of_one_fall_all_fall() -> None:
    found = figures_of("Giảm tỷ lệ hộ nghèo: tỉnh giao 5,2%, huyện giao 5,5%.")
    assert [f.direction for f in found] == ["giảm", "giảm"]


def test_debts_are_a_share_of_the_plan() -> None:
    found = figures_of("Số nợ thuế là 42 tỷ đồng, chiếm 2,7% kế hoạch thu.")
    assert found[1].relation is Relation.SHARE


def test_over_the_plan_is_aimed_at() -> None:
    found = figures_of("Quý cuối, xã phấn đấu thu ngân sách cả năm vượt 10% dự toán.")
    assert found[0].relation is Relation.TARGET


def test_what_is_feared_is_no_target() -> None:
    text = (
        "## Phấn đấu thu mức cao nhất\n\nSố thu tại cửa khẩu sẽ giảm đáng kể (giảm khoảng 200 tỷ "
        "đồng)."
    )
    assert figures_of(text)[0].relation is Relation.CHANGE


def test_a_budget_in_brackets_is_the_years() -> None:
    head = Head(date="2022-09-06", period="8 tháng đầu năm 2022")
    plan = figures_of("Tổng chi ngân sách là 437 tỷ đồng (dự toán 726 tỷ đồng).", head)[1]
    assert plan.period is not None
    assert plan.period.label == "năm 2022"


def test_planned_sums_are_plans() -> None:
    text = "Năm 2022, vốn kế hoạch đầu tư công trên địa bàn tỉnh là 5.200 tỷ đồng."
    assert figures_of(text)[0].relation.value == "plan"


def test_behind_a_plan_in_brackets_the_result_goes_on() -> None:
    text = "Thu ngân sách đạt 64 tỷ đồng, bằng 94% dự toán (68 tỷ đồng), riêng thu phí 28 tỷ đồng."
    found = figures_of(text)
    assert [f.relation.value for f in found if f.unit == "tỷ đồng"] == ["value", "plan", "value"]


def test_the_plan_beside_a_rise_is_a_rise() -> None:
    found = figures_of("GRDP tăng 10,2% (kế hoạch năm: 10,5%).")
    assert [f.direction for f in found] == ["tăng", "tăng"]
    assert figures_of("Phấn đấu kéo giảm hộ nghèo 3%.")[0].direction == "giảm"


def test_brackets_break_a_plan_down() -> None:
    text = (
        "Kế hoạch vốn là 50 tỷ đồng (vốn trung ương 30 tỷ đồng, vốn ODA 20 tỷ đồng), "
        "đã giải ngân 31 tỷ đồng."
    )
    plan, value = Relation.PLAN, Relation.VALUE
    assert [figure.relation for figure in figures_of(text)] == [plan, plan, plan, value]


def test_parts_of_a_sum_that_was_given_are_planned_too() -> None:
    text = (
        "Tổng vốn được giao là 50 tỷ đồng, gồm vốn trung ương 30 tỷ đồng, vốn ODA 20 tỷ đồng; "
        "giải ngân 31 tỷ đồng."
    )
    plan, value = Relation.PLAN, Relation.VALUE
    assert [figure.relation for figure in figures_of(text)] == [plan, plan, plan, value]


def test_what_came_of_a_part_of_a_plan_is_no_part_of_it() -> None:
    text = (
        "Kế hoạch vốn là 486 tỷ đồng, trong đó vốn từ tiền sử dụng đất 265 tỷ đồng nhưng đến nay "
        "mới thu được 74 tỷ đồng."
    )
    plan, value = Relation.PLAN, Relation.VALUE
    assert [figure.relation for figure in figures_of(text)] == [plan, plan, value]


def test_an_estimate_may_stand_before_its_time() -> None:
    (figure,) = figures_of("Ước cả năm thu ngân sách 1.280 tỷ đồng.")
    assert figure.qualifier == "ước"
    (figure,) = figures_of("Cả năm thu ngân sách 1.280 tỷ đồng.")
    assert figure.qualifier is None


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Ước tổng thu ngân sách 9 tháng đạt 120 tỷ đồng.", "ước"),
        ("Dự ước doanh thu vận tải đạt trên 45 tỷ đồng.", "ước, trên"),
        ("Dự ước chỉ số sản xuất công nghiệp tăng 1,3% so với tháng trước.", "ước"),
        ("Thu ngân sách ước giảm, doanh thu đạt 45 tỷ đồng.", None),
        ("Cây ngô dự kiến gieo trồng trên 400 ha.", "dự kiến, trên"),
        ("Tổng mức đầu tư dự kiến của dự án là 500 tỷ đồng.", "dự kiến"),
        ("Đã có 5 hương ước được phê duyệt.", None),
    ],
)
def test_an_estimate_further_ahead_is_kept(text: str, qualifier: str | None) -> None:
    assert figures_of(text)[0].qualifier == qualifier
    name = figures_of(text)[0].indicator.lower()
    assert not name.startswith(("ước", "dự ước"))
    assert "dự kiến" not in name


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Chi ngân sách đạt 30 tỷ đồng, bằng 60% dự toán 50 tỷ đồng.", "plan"),
        ("Thu thuế được 30 tỷ đồng, đạt 60% kế hoạch tỉnh giao là 50 tỷ đồng.", "plan"),
        ("Trồng rừng 30 ha, đạt 60% so với kế hoạch 50 ha.", "plan"),
        ("Trồng rừng 30 ha, đạt 60% so với kế hoạch 50 ha, trong đó rừng keo 20 ha.", "value"),
        ("Chi ngân sách đạt 60% dự toán, 50 tỷ đồng.", "value"),
    ],
)
def test_a_sum_right_behind_the_plan_of_a_percent(text: str, relation: str) -> None:
    assert figures_of(text)[-1].relation.value == relation
