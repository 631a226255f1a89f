"""Bare yields and harvests are those of the crop that the sentence opens with."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


def _names(text: str) -> list[str]:
    return [figure.indicator for figure in figures_of(text)]


def test_a_bare_yield_is_of_the_crop_told_of() -> None:
    text = "Sản xuất lúa thuận lợi, năng suất đạt 61 tạ/ha."
    assert _names(text) == ["năng suất lúa"]
    text = "Sản xuất lúa thuận lợi, đã thu hoạch 12.400 ha, năng suất đạt 61 tạ/ha."
    told = [(f.indicator, f.parent) for f in figures_of(text)]
    assert told == [("thu hoạch lúa", None), ("năng suất", "thu hoạch lúa")]


def test_of_several_crops_none_owns_the_yield() -> None:
    text = "Sản xuất lúa thuận lợi, ngô được mùa, năng suất đạt 61 tạ/ha."
    assert _names(text) == ["năng suất"]


def test_a_crop_before_a_colon_is_what_the_whole_area_grew() -> None:
    text = "Cây lúa vụ mùa: Toàn tỉnh gieo trồng được 28.956 ha, bằng 99,85% kế hoạch."
    assert {f.indicator for f in figures_of(text)} == {"diện tích gieo trồng lúa vụ mùa"}
    text = "Trồng rừng: Toàn huyện trồng được 312 ha."
    assert "rừng:" not in figures_of(text)[0].indicator


def test_a_crop_that_the_first_figure_names() -> None:
    told = figures_of("Lúa hè thu xuống giống 840 ha, đã thu hoạch 600 ha, năng suất 5,8 tấn/ha.")
    assert told[1].indicator == "thu hoạch lúa hè thu"


def test_no_rice_is_sown_in_winter() -> None:
    before = "Vụ mùa gieo cấy 8.000 ha lúa. "
    figures = figures_of(before + "Vụ đông 2022 phấn đấu 3.500 ha, trong đó cây ưa ấm 1.900 ha.")
    assert figures[1].indicator == "diện tích vụ đông"
    assert figures[2].parent == "diện tích vụ đông"
    spring = figures_of(before + "Vụ đông xuân 2022 đạt 3.500 ha.")
    assert spring[1].indicator != "diện tích vụ đông"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Đến nay thu hoạch 460 ha.", "thu hoạch ngô"),
        ("Năng suất đạt 46 tạ/ha.", "Năng suất ngô"),
        ("Cây ăn quả có 120 ha.", "diện tích Cây ăn quả"),
        ("Năng suất lao động đạt 46 triệu đồng.", "Năng suất lao động"),
        ("Trồng rừng 46 ha.", "Trồng rừng"),
    ],
)
def test_the_next_sentence_goes_on_with_the_crop(text: str, name: str) -> None:
    assert figures_of(f"Cây ngô gieo trồng 471 ha. {text}")[1].indicator == name


def test_another_paragraph_is_of_no_crop_before() -> None:
    text = "Cây ngô gieo trồng 471 ha.\n\nSản lượng 900 tấn."
    assert [f.indicator for f in figures_of(text)][1:] in (["Sản lượng"], [])
