"""What a number leaves out."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def names(text: str) -> list[tuple[str, str]]:
    return [(f.text, f.indicator) for f in figures_of(text)]


def test_what_is_left_out_and_what_remains_have_names_of_their_own() -> None:
    text = (
        "Thu ngân sách đạt 5.480 tỷ đồng, giảm 4,1%, không kể thu xổ số kiến thiết 1.830 tỷ đồng "
        "thì đạt 3.650 tỷ đồng."
    )
    assert names(text)[2:] == [
        ("1.830 tỷ đồng", "thu xổ số kiến thiết"),
        ("3.650 tỷ đồng", "Thu ngân sách (không kể thu xổ số kiến thiết)"),
    ]


def test_a_percent_in_brackets_keeps_what_it_leaves_out() -> None:
    text = (
        "Thu ngân sách được 51 tỷ đồng, đạt 58% dự toán huyện giao (không kể tiền sử dụng đất đạt "
        "46,5%)."
    )
    last = figures_of(text)[-1]
    assert last.indicator == "Thu ngân sách (không kể tiền sử dụng đất)"
    assert last.relation.value == "pct_of_plan"
