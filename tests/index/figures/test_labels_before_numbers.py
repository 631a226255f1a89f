"""The label that ends in a colon right before a number."""

from __future__ import annotations

from tests.index.figures.one_report import facts_of


def test_how_a_number_is_meant_is_no_name_of_it() -> None:
    text = "Thu ngân sách 9 tháng đạt 60 tỷ đồng (KH: 80 tỷ đồng), chi 40 tỷ đồng (DT: 50 tỷ đồng)."
    assert [name for _, name, _, _ in facts_of(text)] == [
        "Thu ngân sách", "Thu ngân sách", "chi ngân sách", "chi ngân sách",
    ]  # fmt: skip
