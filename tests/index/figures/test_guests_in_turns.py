"""Guests that are counted in turns."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


def test_guests_of_a_kind_are_guests() -> None:
    text = "Tỉnh đón 1,4 triệu lượt khách, trong đó quốc tế 41.200 lượt."
    assert [f.indicator for f in figures_of(text)] == ["đón lượt khách", "khách quốc tế"]


def test_a_part_in_brackets_keeps_its_own_name() -> None:
    found = figures_of("Lượt khách du lịch ước 820 nghìn lượt (khách quốc tế 4.100 lượt).")
    assert found[1].indicator == "khách quốc tế"


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Huyện đón 61.000 lượt khách, trong đó khách nội địa có 52.000 lượt.", "khách nội địa"),
        (
            "Huyện đón 61.000 lượt khách, riêng khách quốc tế có gần 900 lượt khách.",
            "khách quốc tế",
        ),
        # "khách" alone says no more than what is counted.
        ("Huyện đón 61.000 lượt khách, khách có 900 lượt.", "lượt"),
    ],
)
def test_who_came_in_turns_is_their_subject(text: str, indicator: str) -> None:
    assert figures_of(text)[-1].indicator == indicator
