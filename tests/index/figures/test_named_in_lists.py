"""The numbers of a list are named behind themselves, by what was done to all of them."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Toàn tỉnh trồng 910 ha cà phê, 46 ha hồ tiêu.", ["trồng cà phê", "trồng hồ tiêu"]),
        (
            "Công an thu giữ 300 gói thuốc lá, 48 tấn đường cát.",
            ["Công an thu giữ gói thuốc lá", "Công an thu giữ đường cát"],
        ),
    ],
)
def test_what_was_done_to_the_first_was_done_to_the_others(text: str, names: list[str]) -> None:
    assert [figure.indicator for figure in figures_of(text)] == names
