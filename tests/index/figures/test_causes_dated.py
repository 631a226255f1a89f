"""When a cause struck dates nothing that is told behind it."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import labels


@pytest.mark.parametrize(
    "text",
    [
        "Do ảnh hưởng của mưa lũ tháng 10, sản lượng cam chỉ đạt 1.200 tấn.",
        "Dù chịu ảnh hưởng của hai đợt mưa lũ cuối tháng 6 và giữa tháng 8, tỉnh đã hoàn thành "
        "17/19 chỉ tiêu.",
    ],
)
def test_the_time_of_a_cause_is_not_that_of_what_followed(text: str) -> None:
    assert labels(text) == ["năm 2022"]


@pytest.mark.parametrize(
    "text",
    [
        "Mưa lũ tháng 10 làm chết 12 con trâu.",
        "Do mưa lũ tháng 10 làm chết 12 con trâu, thiệt hại 3 tỷ đồng.",
        "Trong tháng 10, do mưa lũ, sản lượng cam chỉ đạt 1.200 tấn.",
    ],
)
def test_what_it_did_was_done_then(text: str) -> None:
    assert set(labels(text)) == {"tháng 10"}
