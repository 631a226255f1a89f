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


def test_a_bare_area_is_not_of_what_another_clause_measured() -> None:
    text = (
        "Các xã thu hồi 1.126 ha đất lâm nghiệp; tập trung quản lý, bảo vệ rừng, giao khoán bảo vệ "
        "rừng cho 9.842 hộ dân với diện tích 149.760 ha."
    )
    last = figures_of(text)[-1]
    assert "thu hồi" not in f"{last.indicator} {last.parent}"
    assert "giao khoán bảo vệ rừng" in f"{last.indicator} {last.parent}"
