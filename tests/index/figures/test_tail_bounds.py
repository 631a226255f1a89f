"""Bounds behind those counted, and right behind a number."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Còn 41 đơn vị chậm đóng từ 3 tháng trở lên với 6,3 tỷ đồng.",
            ["đơn vị chậm đóng từ 3 tháng trở lên"] * 2,
        ),
        (
            "Có 26 doanh nghiệp nợ thuế trên 90 ngày với 7,4 tỷ đồng.",
            ["doanh nghiệp nợ thuế trên 90 ngày"] * 2,
        ),
        ("Có 300 lao động có hợp đồng từ 1 tháng trở lên tại các xưởng.",
         ["lao động có hợp đồng từ 1 tháng trở lên"]),
    ],
)  # fmt: skip
def test_how_long_says_which_are_counted(text: str, names: list[str]) -> None:
    assert [figure.indicator for figure in figures_of(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ gia đình văn hóa đạt 88% trở lên, tăng 3% so với năm 2021.",
        "Phấn đấu tỷ lệ gia đình văn hóa tăng 2% trở lên, đạt trên 91%.",
    ],
)
def test_a_bound_names_no_number_behind_it(text: str) -> None:
    assert {f.indicator.lower() for f in figures_of(text)} == {"tỷ lệ gia đình văn hóa"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Toàn huyện có 61 trường mầm non, tiểu học.", "trường mầm non, tiểu học"),
        ("Huyện có 24 trường mầm non, 19 trường tiểu học.", "trường mầm non"),
        ("Huyện có 24 trường mầm non, tiểu học có 19 trường.", "trường mầm non"),
        ("Huyện có 24 trường mầm non, tiểu học 19 trường.", "trường mầm non"),
    ],
)
def test_levels_told_together_are_counted_by_one_number(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tỷ lệ người từ 18 tuổi trở lên tiêm đủ 2 mũi vắc xin đạt 93,5%.",
         ["Tỷ lệ người từ 18 tuổi trở lên tiêm đủ 2 mũi vắc xin"]),
        ("Toàn huyện có 12.500 người tiêm đủ 2 mũi, đạt 91%.", ["người tiêm đủ 2 mũi"] * 2),
        ("Toàn tỉnh tiêm 120.000 mũi vắc xin.", ["tiêm mũi vắc xin"]),
    ],
)  # fmt: skip
def test_a_full_course_says_who_is_counted(text: str, names: list[str]) -> None:
    assert [figure.indicator for figure in figures_of(text)] == names


def test_levels_end_before_what_the_schools_have() -> None:
    first, last = figures_of("Có 872 trường mầm non và phổ thông với 380.000 học sinh.")
    assert first.indicator == "trường mầm non và phổ thông"
    assert last.text == "380.000 học sinh"
