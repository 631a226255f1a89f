"""Things listed by name stand over the measures in their brackets."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Huyện có 2 KCN: Tân Kim (63 ha; đã lấp đầy) và Tân Kim 2 (270 ha).",
            [("diện tích", "KCN Tân Kim"), ("diện tích", "KCN Tân Kim 2")],
        ),
        # A market may be called like a district.
        (
            "Huyện có 2 chợ: Chợ Mới (900 m2), Phú Lương (3.000 m2).",
            [("diện tích", "chợ Chợ Mới"), ("diện tích", "chợ Phú Lương")],
        ),
    ],
)
def test_listed_things(text: str, told: list[tuple[str, str]]) -> None:
    counted, *listed = figures_of(text)
    assert [(f.indicator, f.parent) for f in listed] == told
    assert {f.place for f in listed} == {counted.place}


def test_places_listed_stay_places() -> None:
    figures = figures_of("Huyện có 2 xã: Tân Thành (12 hộ), Yên Bình (30 hộ).")
    assert {f.parent for f in figures} == {None}
