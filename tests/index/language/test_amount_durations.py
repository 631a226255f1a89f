"""Durations that are measured, and those that only tell when."""

from __future__ import annotations

import pytest

from index.language.amounts import AmountKind, find_amounts
from index.language.scan import scan


def _told(text: str) -> list[tuple[str, str]]:
    found = find_amounts(text, scan(text))
    assert all(a.kind is AmountKind.PHYSICAL for a in found)
    return [(str(a.value), a.unit) for a in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tuổi thọ trung bình đạt 74,5 tuổi.", [("74.5", "tuổi")]),
        ("Tuổi đời bình quân của cấp ủy là 45,3 tuổi.", [("45.3", "tuổi")]),
        ("Ngày lưu trú bình quân đạt 2,1 ngày/lượt khách.", [("2.1", "ngày/lượt khách")]),
        (
            "Thời gian giải quyết hồ sơ bình quân 3,2 ngày, giảm 1,1 ngày.",
            [("3.2", "ngày"), ("1.1", "ngày")],
        ),
    ],
)
def test_measured(text: str, told: list[tuple[str, str]]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Công trình hoàn thành trước 15 ngày.",
        "Tuổi thọ trung bình tăng dần, trong 45 ngày tới sẽ khảo sát.",
        "Đồng chí 52 tuổi, giữ chức vụ 8 năm.",
    ],
)
def test_no_measure(text: str) -> None:
    assert _told(text) == []
