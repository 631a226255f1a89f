"""What was done with an amount is of what the amount is of."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Lượng rác thải sinh hoạt phát sinh 72 tấn/ngày, thu gom được 51 tấn/ngày.",
            "thu gom rác thải sinh hoạt",
        ),
        ("Có 12 xã, thu gom được 51 tấn/ngày.", "thu gom"),
    ],
)
def test_done(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name
