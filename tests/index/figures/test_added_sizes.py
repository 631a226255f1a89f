"""What was added to a size told right before it is its rise."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import facts_of, figures_of

_RISE = ("growth_vs_same_period", "tăng")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Diện tích chè 1.200 ha, thêm 80 ha so với năm trước.", ["80 ha"]),
        ("Thu nhập bình quân 52 triệu đồng, thêm 4 triệu đồng (8,3%).", ["4 triệu đồng", "8,3%"]),
    ],
)
def test_a_rise(text: str, told: list[str]) -> None:
    facts = facts_of(text)
    assert [(written, *rest) for written, _, *rest in facts[1:]] == [(t, *_RISE) for t in told]
    assert len({name for _, name, *_ in facts}) == 1
    base = figures_of(text)[1].base
    assert base == ("năm trước" if "năm trước" in text else None)


@pytest.mark.parametrize(
    "text",
    [
        "Huyện có 12 xã đạt chuẩn, thêm 2 xã.",
        "Huyện trồng 120 ha, thêm 30 ha cam.",
        "Huyện trồng 30 ha, thêm 120 ha.",
    ],
)
def test_what_is_no_rise(text: str) -> None:
    assert {relation for _, _, relation, _ in facts_of(text)} == {"value"}
