"""A label stands over the bare measures behind it."""

from __future__ import annotations

import pytest

from index.figures.item_labels import is_bare_measure
from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "parents"),
    [
        (
            "Cây chè: diện tích 500 ha; năng suất 60 tạ/ha; sản lượng 3.000 tấn.",
            ["Cây chè", "Cây chè", "Cây chè"],
        ),
        (
            "+ Cầu Bến Lội: tổng mức đầu tư 127 tỷ đồng; kế hoạch vốn 2022 40 tỷ đồng, "
            "giải ngân 31 tỷ đồng.",
            ["Cầu Bến Lội", "Cầu Bến Lội", "Cầu Bến Lội"],
        ),
        # An area is the numbers' place, and no label; nor is what names no thing.
        ("Huyện Đô Lương: diện tích 500 ha, sản lượng 3.000 tấn.", [None, None]),
        ("Kết quả: diện tích 500 ha, sản lượng 3.000 tấn.", [None, None]),
        # A measure with a thing of its own needs no label.
        ("Trồng trọt: diện tích lúa 500 ha.", [None]),
    ],
)
def test_a_label_stands_over_bare_measures(text: str, parents: list[str | None]) -> None:
    assert [figure.parent for figure in figures_of(text)] == parents


def test_bare_measures() -> None:
    assert is_bare_measure("Diện tích")
    assert is_bare_measure("giải ngân vốn 2022")
    assert is_bare_measure("kế hoạch vốn năm 2021")
    assert not is_bare_measure("diện tích lúa")


def test_a_label_stands_over_the_area_sown() -> None:
    text = "- Cây vừng: Diện tích gieo trồng 41 ha, năng suất đạt 9,5 tạ/ha."
    assert figures_of(text)[0].parent == "Cây vừng"
