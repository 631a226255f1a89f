"""Changes that a rank tells: "tăng nhiều nhất là …"."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import facts_of, figures_of


@pytest.mark.parametrize("rank", ["tăng nhiều nhất là", "tăng cao nhất là", "tăng mạnh nhất là"])
def test_the_first_of_those_that_rose_rose_by_its_percent(rank: str) -> None:
    text = f"Có 6 nhóm hàng tăng giá, trong đó, {rank} nhóm giao thông, với 2,14%."
    assert facts_of(text)[1] == ("2,14%", "nhóm giao thông", "growth_vs_same_period", "tăng")


def test_a_level_that_is_the_highest_is_no_change() -> None:
    text = "Tỷ lệ tiêm chủng cao nhất là xã Thượng Lâm, với 92,1%."
    assert facts_of(text)[0][2] == "value"


def test_what_rose_most_stands_behind_its_rank() -> None:
    text = "CPI tăng 2%. Tăng cao nhất là nhóm giáo dục với 5,2%; nhóm giao thông giảm 3%."
    found = [(f.indicator, f.relation.value, f.direction) for f in figures_of(text)]
    assert found[1] == ("nhóm giáo dục", "growth_vs_same_period", "tăng")


@pytest.mark.parametrize(
    "told",
    [
        "88,2%, tăng 1,4% so với năm trước, song vẫn chưa đạt chỉ tiêu 90% mà HĐND tỉnh giao",
        "88,2%, chưa đạt kế hoạch đề ra 90%",
        "91,2%, vượt kế hoạch 90% đề ra",
        "88,2%, thấp hơn chỉ tiêu 90% tỉnh giao",
        "90%, đạt chỉ tiêu 90%",
    ],
)
def test_the_plan_of_a_rate_is_no_percent_of_it(told: str) -> None:
    *_, plan = facts_of(f"Tỷ lệ gia đình văn hóa đạt {told}.")
    assert plan == ("90%", "Tỷ lệ gia đình văn hóa", "plan", None)


@pytest.mark.parametrize("told", ["vượt kế hoạch 20% tỉnh giao", "vượt chỉ tiêu 2%"])
def test_by_how_much_a_plan_was_passed(told: str) -> None:
    *_, over = facts_of(f"Tỷ lệ thu hồi nợ đạt 90%, {told}.")
    assert over[2:] == ("pct_of_plan", "vượt")


@pytest.mark.parametrize("giver", ["BHXH Việt Nam", "Sở NN&PTNT", "Bộ Lao động"])
def test_the_plan_in_a_bracket_is_of_what_stands_before_it(giver: str) -> None:
    text = f"Trồng rừng đạt 1.250 ha, bằng 104% kế hoạch (kế hoạch {giver} giao 1.200 ha)."
    assert facts_of(text)[2][1:3] == ("Trồng rừng", "plan")


def test_a_plan_that_is_not_reached_is_the_plan_of_what_stands_before() -> None:
    text = "Tỷ lệ trường đạt chuẩn là 51,8%, song chưa đạt chỉ tiêu 54% mà HĐND tỉnh giao."
    assert facts_of(text)[1][1:3] == ("Tỷ lệ trường đạt chuẩn", "plan")
