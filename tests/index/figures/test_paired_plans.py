"""Pairs of done and planned."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


def _plans(text: str) -> list[tuple[str, str]]:
    return [(f.text, f.indicator.lower()) for f in figures_of(text) if f.relation.value == "plan"]


def test_the_second_number_is_the_plan_where_the_percent_is_of_the_two() -> None:
    assert _plans("Giải quyết việc làm cho 2.180/2.000 lao động, đạt 109% kế hoạch.") == [
        ("2.000 lao động", "giải quyết việc làm lao động")
    ]


def test_so_it_is_of_the_parts_told_in_pairs() -> None:
    text = (
        "Tổng diện tích gieo trồng là 1.386/1.240 ha, đạt 111,8% kế hoạch, trong đó: lúa nước "
        "412/420 ha; ngô 520/500 ha."
    )
    assert [number for number, _ in _plans(text)] == ["1.240 ha", "420 ha", "500 ha"]


@pytest.mark.parametrize(
    "text",
    [
        "Toàn huyện có 15/18 xã đạt chuẩn nông thôn mới, chiếm 83,3%.",
        "Giải quyết việc làm cho 2.180/2.900 lao động, đạt 109% kế hoạch.",
        "Trồng được 24/38 ha rừng.",
    ],
)
def test_it_is_all_there_is_where_nothing_proves_it_a_plan(text: str) -> None:
    assert _plans(text) == []
