from __future__ import annotations

from decimal import Decimal

import pytest

from index.domain import Figure, Relation, Report, Span
from retrieval.base_ratios import change_told, is_ratio_to_base


def told(sentence: str, text: str, direction: str) -> tuple[Figure, Report]:
    start = sentence.index(text)
    span = Span(start, start + len(text))
    whole = Span(0, len(sentence))
    value = Decimal(text.rstrip("%").replace(",", "."))
    figure = Figure(
        "a", span, whole, text, "thu", "thu", value, "%", Relation.CHANGE,
        direction=direction, base="cùng kỳ",
    )  # fmt: skip
    return figure, Report("a", "a.txt", "a", sentence, ())


@pytest.mark.parametrize(
    ("sentence", "text", "direction", "of_base", "change"),
    [
        ("Thu bằng 85% so với cùng kỳ.", "85%", "giảm", True, "-15"),
        ("Thu đạt 112,5% so với cùng kỳ.", "112,5%", "tăng", True, "12.5"),
        ("Thu tăng 4% so với dự toán, bằng 101,2% cùng kỳ.", "101,2%", "tăng", True, "1.2"),
        ("Thu vượt kế hoạch, đạt 98% so với cùng kỳ.", "98%", "giảm", True, "-2"),
        ("Thu tăng 112% so với cùng kỳ.", "112%", "tăng", False, "112"),
        ("Thu giảm mạnh, 45% so với cùng kỳ.", "45%", "giảm", False, "-45"),
        ("Thu (-7,4%) so với cùng kỳ.", "-7,4%", "giảm", False, "-7.4"),
    ],
)
def test_a_percent_of_the_base_and_a_change(
    sentence: str, text: str, direction: str, of_base: bool, change: str
) -> None:
    figure, report = told(sentence, text, direction)
    assert figure.value is not None
    assert is_ratio_to_base(figure, report) is of_base
    assert change_told(figure, figure.value, report) == Decimal(change)
