"""A list of places whose numbers are wholes again, behind one place's part."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Nợ thuế: huyện Đô Lương 50 tỷ đồng, trong đó nợ khó thu 17,2 tỷ đồng; Quỳ Hợp 33,1 tỷ "
            "đồng; Con Cuông 12 tỷ đồng.",
            "Nợ thuế",
        ),
        (
            "Tổng nợ thuế 120 tỷ đồng, trong đó nợ khó thu 17,2 tỷ đồng; Quỳ Hợp 33,1 tỷ đồng; "
            "Con Cuông 12 tỷ đồng.",
            "Tổng nợ thuế",
        ),
        (
            "Huyện Đô Lương trồng 50 ha, trong đó cam 20 ha; huyện Quỳ Hợp 33 ha; huyện Con Cuông "
            "12 ha.",
            "trồng",
        ),
    ],
)
def test_the_next_place_has_a_whole(text: str, name: str) -> None:
    found = figures_of(text)
    assert [(f.indicator, f.place and f.place.short) for f in found[2:]] == [
        (name, "Quỳ Hợp"),
        (name, "Con Cuông"),
    ]
    assert found[1].parent == name


def test_a_place_has_its_part_of_the_area_s() -> None:
    found = figures_of(
        "Tổng nợ thuế 120 tỷ đồng, trong đó nợ khó thu 17,2 tỷ đồng; Quỳ Hợp 3,1 tỷ đồng."
    )
    assert found[-1].indicator == "nợ khó thu"
