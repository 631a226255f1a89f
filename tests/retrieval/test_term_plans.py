"""Percents of what a term aims at, and of a year's plan."""

from __future__ import annotations

import pytest

from index.domain import Relation
from retrieval.term_plans import of_a_terms_plan
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(
    ("base", "question", "other"),
    [
        ("chỉ tiêu nhiệm kỳ", "thu ngân sách Krông Năng 2023 đạt mấy % kế hoạch", True),
        ("mục tiêu giai đoạn 2021 - 2025", "đàn bò Krông Năng 2023 đạt mấy % kế hoạch", True),
        ("chỉ tiêu đại hội", "kết nạp đảng viên Krông Năng 2023 đạt mấy % chỉ tiêu", True),
        ("dự toán tỉnh giao", "thu ngân sách Krông Năng 2023 đạt mấy % kế hoạch", False),
        ("chỉ tiêu nhiệm kỳ", "thu ngân sách Krông Năng đạt mấy % kế hoạch", False),
        ("chỉ tiêu nhiệm kỳ", "thu ngân sách Krông Năng 2023 đạt mấy % chỉ tiêu nhiệm kỳ", False),
    ],
)
def test_a_percent_of_a_terms_plan_is_none_of_the_years(
    base: str, question: str, *, other: bool
) -> None:
    told = figure("96%", "96", "%", relation=Relation.PERCENT_OF_PLAN, base=base)
    assert of_a_terms_plan(asked(question), told) is other


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ("kết nạp đảng viên Krông Năng đạt mấy % chỉ tiêu nhiệm kỳ", []),
        ("krong nang ket nap dang vien dat may % chi tieu nhiem ky", []),
        ("thu ngân sách Krông Năng 2023 đạt mấy % mục tiêu giai đoạn 2021-2025", ["2023"]),
        ("kết nạp đảng viên Krông Năng nhiệm kỳ 2020-2025 đạt mấy %", ["nhiệm kỳ 2020-2025"]),
        ("chỉ tiêu nhiệm kỳ 2020-2025 Krông Năng là bao nhiêu", ["nhiệm kỳ 2020-2025"]),
    ],
)
def test_the_term_of_the_plan_is_no_time(question: str, labels: list[str]) -> None:
    assert [m.label for m in asked(question).periods] == labels
