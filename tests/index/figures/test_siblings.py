"""Things of one kind in a list are measured alike."""

from __future__ import annotations

from tests.index.figures.one_report import facts_of


def test_the_second_thing_takes_the_measure_of_the_first() -> None:
    text = (
        "Khu công nghiệp Nam Cấm lấp đầy 98%, Khu công nghiệp Hoàng Mai 91%; chợ Ga thu phí 1,2 tỷ "
        "đồng, chợ Quán Lau 0,4 tỷ đồng."
    )
    assert [indicator for _, indicator, _, _ in facts_of(text)] == [
        "Khu công nghiệp Nam Cấm lấp đầy",
        "Khu công nghiệp Hoàng Mai lấp đầy",
        "chợ Ga thu phí",
        "chợ Quán Lau thu phí",
    ]
