"""Reading back from a number."""

from __future__ import annotations

import pytest

from index.figures.look_left import look_left
from tests.index.figures.one_report import figures_of, sentence_of


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Thu ngân sách tăng khoảng 5%.", "change", "tăng"),
        ("Kế hoạch năm 2022 là 5 tỷ đồng.", "plan", "plan"),
        ("Thu ngân sách vượt chỉ tiêu nghị quyết 5%.", "over", "vượt"),
        ("Hộ nghèo chiếm tỷ lệ 5%.", "share", ""),
        ("Thu ngân sách ước đạt trên 5 tỷ đồng.", "", ""),
    ],
)
def test_kind(text: str, kind: str, value: str) -> None:
    sentence = sentence_of(text)
    look = look_left(sentence, sentence.amounts[-1], 0)
    assert (look.kind, look.value) == (kind, value)


def test_a_plan_that_a_percent_is_taken_by() -> None:
    text = "Vốn giải ngân 610 tỷ đồng. Nếu tính theo kế hoạch Thủ tướng giao thì đạt 71,5%."
    figure = figures_of(text)[-1]
    assert (figure.relation.value, figure.indicator) == ("pct_of_plan", "Vốn giải ngân")
    assert figure.base == "kế hoạch Thủ tướng giao"


def test_a_rank_of_a_change_is_a_change() -> None:
    text = "Xã Châu Bình có tỷ lệ hộ nghèo giảm nhanh nhất toàn huyện với 6,2%."
    (figure,) = figures_of(text)
    assert (figure.relation.value, figure.direction) == ("growth_vs_same_period", "giảm")
    assert figure.indicator == "tỷ lệ hộ nghèo"
