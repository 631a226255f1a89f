"""A count and a sum in each item of a list."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_the_sum_of_each_item_is_named_as_the_first() -> None:
    told = figures_of(
        "Hàn Quốc dẫn đầu với 62 dự án, tổng vốn 918 triệu USD; Nhật Bản 41 dự án, 796 triệu USD;"
        " Đài Loan 15 dự án, 340 triệu USD."
    )
    assert [(f.indicator, f.parent) for f in told[1::2]] == [
        ("tổng vốn", "Hàn Quốc dự án"),
        ("tổng vốn", "Nhật Bản dự án"),
        ("tổng vốn", "Đài Loan dự án"),
    ]


def test_a_sum_is_of_the_time_of_the_count_beside_it() -> None:
    told = figures_of(
        "Lũy kế đến nay, tỉnh có 118 dự án còn hiệu lực. Hàn Quốc dẫn đầu với 62 dự án, tổng vốn"
        " 918 triệu USD; Nhật Bản 41 dự án, 796 triệu USD."
    )
    assert len({f.period.label for f in told[1:] if f.period}) == 1


def test_another_works_sum_keeps_its_own_name() -> None:
    told = figures_of(
        "Xử phạt giao thông 620 trường hợp, số tiền 1,3 tỷ đồng; xử phạt đô thị 90 trường hợp, 45"
        " triệu đồng."
    )
    assert told[-1].indicator != told[1].indicator
