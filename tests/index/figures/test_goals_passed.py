"""A goal that was passed, and by how much one was."""

from __future__ import annotations

import pytest

from index.domain import Relation
from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ điều tra làm rõ án đạt 81,9% (vượt chỉ tiêu 75%).",
        "Tỷ lệ bao phủ BHYT đạt 94,35%, vượt chỉ tiêu 94,2%.",
        "Thu nhập bình quân đạt 70 triệu đồng/người (vượt chỉ tiêu 65 triệu đồng).",
    ],
)
def test_what_was_passed_is_the_plan(text: str) -> None:
    done, goal = figures_of(text)
    assert goal.relation is Relation.PLAN
    assert (goal.direction, goal.base) == (None, None)
    assert goal.indicator == done.indicator


@pytest.mark.parametrize(
    "text",
    [
        "Thu ngân sách đạt 812 tỷ đồng, vượt kế hoạch 12%.",
        "Tỷ lệ giải ngân đạt 66%, vượt kế hoạch 6%.",
        "Toàn huyện có 45 trường đạt chuẩn, vượt chỉ tiêu 3 trường.",
    ],
)
def test_by_how_much_is_none(text: str) -> None:
    *_, by = figures_of(text)
    assert by.relation is not Relation.PLAN
    assert by.direction == "vượt"
