"""The total of what is counted."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


def test_a_bare_total_is_of_what_was_added() -> None:
    told = "Năm 2022, huyện có thêm 2 xã đạt chuẩn nông thôn mới, nâng tổng số lên 14/17 xã."
    assert [(f.text, f.indicator) for f in figures_of(told)] == [
        ("2 xã", "xã đạt chuẩn nông thôn mới thêm"),
        ("14/17 xã", "tổng số xã đạt chuẩn nông thôn mới"),
    ]


def test_all_there_are_after_those_added_have_the_same_name() -> None:
    text = "Toàn tỉnh có thêm 9 xã được công nhận đạt chuẩn nông thôn mới, lũy kế 41/96 xã."
    added, total = figures_of(text)
    assert added.indicator == "xã được công nhận đạt chuẩn nông thôn mới thêm"
    assert total.indicator == "xã được công nhận đạt chuẩn nông thôn mới"


def test_a_total_that_was_raised_by_what_was_told_before() -> None:
    told = figures_of("Có 3 sản phẩm OCOP được công nhận, nâng tổng số lên 17 sản phẩm.")
    assert told[1].indicator == "tổng số sản phẩm OCOP được công nhận"


@pytest.mark.parametrize("raised", ["lũy kế", "đưa toàn huyện lên", "nâng toàn huyện lên"])
def test_what_all_add_up_to_is_not_what_was_added(raised: str) -> None:
    found = figures_of(f"Có thêm 3 xã đạt chuẩn nông thôn mới (kế hoạch 5 xã), {raised} 15/25 xã.")
    assert found[-1].indicator == "xã đạt chuẩn nông thôn mới"


def test_a_total_of_those_that_were_won() -> None:
    text = "Phát triển mới 120 người tham gia BHXH tự nguyện, nâng tổng số lên 3.100 người."
    assert figures_of(text)[-1].indicator == "tổng số người tham gia BHXH tự nguyện"
