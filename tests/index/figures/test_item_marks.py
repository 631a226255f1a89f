"""The marks that items open with inside a paragraph."""

from __future__ import annotations

import pytest

from index.figures.item_marks import past_mark
from index.language.scan import scan
from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("1. Trồng trọt", 2),
        ("b) Chăn nuôi", 2),
        ("(3) Thủy sản", 3),
        ("iv. Lâm nghiệp", 2),
        ("- Lâm nghiệp", 1),
        ("Rừng (mới) trồng", 0),
        ("Lúa. Ngô", 0),
        ("12.500 ha", 0),
    ],
)
def test_where_the_item_itself_begins(text: str, first: int) -> None:
    assert past_mark(scan(text)) == first


@pytest.mark.parametrize("marks", ["a) b) c)", "1. 2. 3.", "(1) (2) (3)", "1) 2) 3)", "a. b. c."])
def test_each_item_of_a_paragraph_stands_under_its_own_head(marks: str) -> None:
    one, two, three = marks.split()
    found = figures_of(
        f"{one} Trồng trọt: Diện tích 12.500 ha. {two} Chăn nuôi: Tổng đàn 45.000 con. "
        f"{three} Thủy sản: Sản lượng 1.200 tấn."
    )
    assert [f.parent for f in found] == ["Trồng trọt", "Chăn nuôi", "Thủy sản"]


def test_a_mark_is_no_part_of_a_name() -> None:
    found = figures_of(
        "a) Sản lượng lúa đạt 900 tấn. b) Sản lượng chè đạt 12 tấn. c) Sản lượng mía 7 tấn."
    )
    assert [f.indicator for f in found] == ["Sản lượng lúa", "Sản lượng chè", "Sản lượng mía"]


def test_the_items_of_one_sentence_have_labels_of_their_own() -> None:
    found = figures_of(
        "Kết quả như sau: a) Trồng trọt: diện tích 12.500 ha, sản lượng 45.000 tấn; b) Thủy sản: "
        "diện tích 300 ha, sản lượng 1.200 tấn."
    )
    assert [f.parent for f in found] == ["Trồng trọt", "Trồng trọt", "Thủy sản", "Thủy sản"]


@pytest.mark.parametrize("mark", ["", "1. ", "(2) "])
def test_a_count_behind_a_marked_head_keeps_its_noun(mark: str) -> None:
    [figure] = figures_of(f"{mark}Giáo dục: 71 trường học.")
    assert (figure.indicator, figure.parent) == ("trường học", "Giáo dục")


def test_an_item_s_own_time_is_not_the_next_one_s() -> None:
    text = (
        "CÁC CHỈ TIÊU CHỦ YẾU TRONG NHIỆM KỲ 2020-2025 I. Về kinh tế (11 chỉ tiêu) 1. Tốc độ tăng "
        "giá trị sản xuất đạt 12,5%. 2. Thu nhập bình quân đến năm 2023: 52 triệu đồng. 3. Tỷ lệ "
        "tăng thu ngân sách bình quân: 10%."
    )
    labels = [f.period.label if f.period else "" for f in figures_of(text)]
    assert labels[-2:] == ["đến năm 2023", "nhiệm kỳ 2020-2025"]
