"""What a bare yield or harvest is of."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Diện tích lúa 420 ha, trong đó lúa lai 300 ha; năng suất 62 tạ/ha.", "năng suất lúa"),
        ("Diện tích lúa 420 ha, trong đó lúa lai 300 ha; sản lượng 2.604 tấn.", "sản lượng lúa"),
        ("Diện tích lúa 420 ha, trong đó lúa lai 300 ha, năng suất 62 tạ/ha.",
         "năng suất lúa lai"),
    ],
)  # fmt: skip
def test_a_part_told_aside_owns_nothing_behind_its_clause(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name
