"""What a question is about, without the words that only ask."""

from __future__ import annotations

from tests.retrieval.making import asked


def test_that_a_plan_was_assigned_is_no_part_of_its_name() -> None:
    (term,) = asked("chỉ tiêu thu giao Krông Năng 2022").terms
    assert term == "#budget_revenue"
    assert "giao" in asked("số quân giao Krông Năng 2022").terms


def test_short_names_of_budgets() -> None:
    said = asked("vốn NSTW Krông Năng 2022").terms
    assert said == asked("vốn ngân sách trung ương Krông Năng 2022").terms


def test_each_year_is_no_part_of_a_name() -> None:
    assert asked("thu ngân sách hằng năm của Krông Năng").terms == ("#budget_revenue",)
    assert "hang" in asked("diện tích cây hàng năm Krông Năng").terms


def test_output_of_industry_under_its_longer_names() -> None:
    for name in ("tổng gtsx công nghiệp", "tổng giá trị sản xuất công nghiệp"):
        assert asked(f"{name} Krông Năng 2022").terms == ("#industrial_output",)
    assert asked("TNBQĐN Krông Năng 2022").terms == ("#income_per_capita",)


def test_words_left_out_join_no_others() -> None:
    assert "#price_index" not in asked("xa nao cua Krong Nang lam tot phat trien dang").terms
