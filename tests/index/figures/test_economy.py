"""Growth of the economy told as a clause."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import facts_of

_GROWTH = ("growth_vs_same_period", "tăng")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kinh tế tăng trưởng khá, bình quân đạt 12,5%/năm.", "tăng trưởng kinh tế bình quân"),
        (
            "Kinh tế giữ đà tăng trưởng khá (bình quân giai đoạn 2015 - 2020 đạt 11,7%).",
            "tăng trưởng kinh tế bình quân",
        ),
        ("Kinh tế phát triển ổn định, tăng trưởng 9,5%.", "tăng trưởng kinh tế"),
        ("Kinh tế huyện tăng trưởng khá, từ 8,6% năm 2021.", "tăng trưởng kinh tế"),
        ("Năm 2022, kinh tế của huyện duy trì đà tăng trưởng ở mức 8%.", "tăng trưởng kinh tế"),
    ],
)
def test_a_clause_on_the_economy(text: str, name: str) -> None:
    assert [fact[1:] for fact in facts_of(text)] == [(name, *_GROWTH)]


@pytest.mark.parametrize(
    "text",
    [
        "Kinh tế tăng trưởng khá; tỷ lệ hộ nghèo giảm, bình quân 2%/năm.",
        "Kinh tế tăng trưởng khá, tỷ lệ hộ nghèo còn 2%.",
        "Kinh tế - xã hội phát triển, bình quân đạt 15%.",
        "Đầu tư cho kinh tế tăng 12%.",
    ],
)
def test_anything_else_said_is_no_such_clause(text: str) -> None:
    assert "tăng trưởng kinh tế" not in facts_of(text)[-1][1]
