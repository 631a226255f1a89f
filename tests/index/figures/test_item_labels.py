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


@pytest.mark.parametrize(
    ("text", "parents"),
    [
        (
            "Cây ngô: diện tích 90 ha, năng suất 42 tạ/ha; cây lạc: diện tích 40 ha.",
            ["Cây ngô", "Cây ngô", "cây lạc"],
        ),
        (
            "Đàn trâu: tổng đàn 340 con; đàn bò: tổng đàn 540 con.",
            ["Đàn trâu", "đàn bò"],
        ),
        # A crop before a comma, known or not.
        (
            "Trong đó: Cây lúa, diện tích 900 ha; năng suất 50 tạ/ha; cây ba kích, diện tích 40 ha"
            "; năng suất 22 tạ/ha.",
            ["Cây lúa", "Cây lúa", "cây ba kích", "cây ba kích"],
        ),
    ],
)
def test_each_label_holds_up_to_the_next(text: str, parents: list[str | None]) -> None:
    assert [figure.parent for figure in figures_of(text)] == parents


def test_the_long_name_of_a_programme() -> None:
    name = "Chương trình mục tiêu quốc gia vùng dân tộc thiểu số và miền núi"
    told = figures_of(f"{name}: kế hoạch vốn 73 tỷ đồng, giải ngân 40 tỷ đồng.")
    assert [figure.parent for figure in told] == [name, name]


def test_a_body_with_its_level_is_a_label_and_no_area() -> None:
    told = figures_of("Cục Thi hành án dân sự tỉnh: thụ lý 412 việc, thu được 31 tỷ đồng.")
    assert {figure.parent for figure in told} == {"Cục Thi hành án dân sự tỉnh"}
    assert {f.parent for f in figures_of("Toàn tỉnh: thu được 31 tỷ đồng.")} == {None}


def test_a_label_begins_behind_its_semicolon() -> None:
    text = "Cây sắn 268 ha, tăng 27,6%; cây gai xanh: 36 ha, thu về 95 tấn, tăng 20%."
    assert {f.parent for f in figures_of(text)} <= {None, "cây gai xanh"}
    assert "ngân sách" not in " ".join(f.indicator for f in figures_of(text))


def test_what_opens_examples_is_no_label() -> None:
    text = "Một số đảng bộ làm tốt công tác này như: Đảng bộ huyện Đô Lương kết nạp 14 đảng viên."
    assert [figure.parent for figure in figures_of(text)] == [None]


def test_who_says_it_is_no_label() -> None:
    text = "Bí thư Huyện ủy Trần Văn Bình cho biết: Năm 2022, Đảng bộ kết nạp 21 đảng viên."
    assert [figure.parent for figure in figures_of(text)] == [None]


def test_a_label_beside_a_heading_stands_under_none_of_it() -> None:
    text = """a) Y tế cơ sở

- Tổng số trạm y tế đạt chuẩn là 40 trạm.

b) BHYT: tỷ lệ tham gia toàn tỉnh 81,6% dân số."""
    assert figures_of(text)[-1].parent == "BHYT"
