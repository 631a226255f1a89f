"""A kind told in full once is that of the short counts behind it."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Huyện quy hoạch 11 khu tái định cư, đã hoàn thành 7 khu.", "hoàn thành khu tái định cư"),
        ("Có 11 khu đang thi công, đã hoàn thành 7 khu.", "hoàn thành khu"),
        ("Cấp mới 31 dự án (12 dự án DDI), điều chỉnh 27 dự án.", "điều chỉnh dự án"),
    ],
)
def test_kind(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name
