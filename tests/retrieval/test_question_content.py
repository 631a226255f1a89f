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
