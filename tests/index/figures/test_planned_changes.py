"""Plans told as clauses."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


def test_a_change_that_was_planned_is_a_plan() -> None:
    text = (
        "Toàn tỉnh còn 5.214 hộ nghèo, giảm 9 điểm % so với cuối năm 2021, vượt chỉ tiêu tỉnh giao "
        "là giảm 6,5%."
    )
    last = figures_of(text)[-1]
    assert (last.relation.value, last.direction) == ("plan", "giảm")


def test_a_plan_given_in_a_clause() -> None:
    (plan,) = figures_of("Dự toán thu ngân sách Trung ương giao cho tỉnh là 9.000 tỷ đồng.")
    assert (plan.value, plan.relation.value) == (9_000, "plan")


def test_a_change_planned_for_a_time() -> None:
    planned = figures_of("Tỷ lệ hộ nghèo là 9%, kế hoạch đến cuối năm giảm 1,5%.")[-1]
    assert (planned.relation.value, planned.direction) == ("plan", "giảm")
    arrived = figures_of("Tỷ lệ hộ nghèo là 9%, kế hoạch đến cuối năm giảm còn 7%.")[-1]
    assert (arrived.relation.value, arrived.direction) == ("plan", None)


def test_the_planned_change_in_brackets() -> None:
    text = "Giá trị sản xuất đạt 120 tỷ đồng, tăng 8% (kế hoạch tăng 7,5%)."
    told = [(f.text, f.relation.value, f.direction) for f in figures_of(text)]
    assert told[1:] == [("8%", "growth_vs_same_period", "tăng"), ("7,5%", "plan", "tăng")]
    done = figures_of("Hộ nghèo giảm 3% (vượt kế hoạch, giảm 120 hộ).")
    assert "plan" not in {figure.relation.value for figure in done}


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Giá trị sản xuất tăng 8% (chỉ tiêu của Nghị quyết Đại hội tăng 7,5% trở lên).", "tăng"),
        ("Giá trị sản xuất tăng 8% (nghị quyết đề ra tăng 7,5%).", "tăng"),
        ("Giá trị sản xuất đạt 120 tỷ đồng (chỉ tiêu Nghị quyết Đại hội là 7,5 tỷ đồng).", None),
    ],
)
def test_brackets_say_who_set_a_plan(text: str, direction: str | None) -> None:
    plan = figures_of(text)[-1]
    assert plan.text.startswith("7,5")
    assert (plan.relation.value, plan.direction) == ("plan", direction)
    assert plan.indicator == "Giá trị sản xuất"


def test_a_plan_of_something_else_in_brackets_keeps_its_name() -> None:
    plan = figures_of("Trồng 90 ha rừng (kế hoạch vốn đầu tư 20 tỷ đồng).")[-1]
    assert plan.indicator == "kế hoạch vốn đầu tư"


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ hộ nghèo còn 18,4% (giảm 4,8%, KH giảm 4,5%).",
        "Giá trị sản xuất tăng 8,2% so với cùng kỳ, kế hoạch tăng 7,5%.",
    ],
)
def test_a_planned_change_behind_a_comma(text: str) -> None:
    planned = figures_of(text)[-1]
    assert planned.relation.value == "plan"
    assert planned.indicator in ("Tỷ lệ hộ nghèo", "Giá trị sản xuất")


def test_a_plan_that_grew_itself_is_no_plan_of_a_change() -> None:
    text = "Thu ngân sách vượt kế hoạch, tăng 5%; kế hoạch vốn tăng 7%."
    assert figures_of(text)[-1].relation.value == "growth_vs_same_period"


@pytest.mark.parametrize(
    "text",
    [
        "Toàn tỉnh có 2.912 hộ nghèo. Kế hoạch năm 2022 tiếp tục giảm 4,5%.",
        "Toàn tỉnh có 2.912 hộ nghèo; chỉ tiêu năm 2022 là giảm từ 4% trở lên.",
        "Toàn tỉnh có 2.912 hộ nghèo. Kế hoạch năm nay giảm tiếp 2,5%.",
    ],
)
def test_a_plan_for_a_year_says_how_much_is_to_change(text: str) -> None:
    planned = figures_of(text)[-1]
    assert (planned.relation.value, planned.direction) == ("plan", "giảm")
    assert planned.period is not None
    assert planned.period.year == 2022


@pytest.mark.parametrize(
    "text",
    ["Kế hoạch năm 2022 tăng 4,5% so với kế hoạch năm 2021.", "Dự toán năm 2022 tăng 5%."],
)
def test_a_plan_that_changed_since_another_is_none_of_a_change(text: str) -> None:
    changed = figures_of(f"Thu ngân sách đạt 90 tỷ đồng. {text}")[-1]
    assert changed.relation.value == "growth_vs_same_period"


@pytest.mark.parametrize(
    ("plan", "text"),
    [
        ("kế hoạch đến cuối năm còn dưới 5%", "5%"),
        ("chỉ tiêu cuối năm còn 5%", "5%"),
        ("kế hoạch đến hết năm có 8 xã", "8 xã"),
    ],
)
def test_a_plan_is_told_with_the_day_that_it_is_for(plan: str, text: str) -> None:
    planned = figures_of(f"Hộ nghèo đầu năm 5,94%, {plan}.")[-1]
    assert (planned.text, planned.relation.value) == (text, "plan")
