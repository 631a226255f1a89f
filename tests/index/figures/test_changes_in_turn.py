"""Two changes told behind two values."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of

TWO = "Xuất khẩu đạt 1,86 tỷ USD, nhập khẩu đạt 3,06 tỷ USD, "


@pytest.mark.parametrize(
    ("told", "directions"),
    [
        ("so với cùng kỳ năm ngoái tăng 6,2% và giảm 11,7%", ["tăng", "giảm"]),
        ("tăng 6,2% và giảm 11,7% so với cùng kỳ", ["tăng", "giảm"]),
        ("tăng 6,2% và tăng 11,7% so với cùng kỳ năm trước", ["tăng", "tăng"]),
        ("giảm 6,2% và 11,7% so với cùng kỳ", ["giảm", "giảm"]),
    ],
)
def test_each_is_of_one_of_the_two(told: str, directions: list[str]) -> None:
    changes = figures_of(f"{TWO}{told}.")[2:]
    assert [figure.indicator for figure in changes] == ["Xuất khẩu", "nhập khẩu"]
    assert [figure.direction for figure in changes] == directions
    assert all((figure.base or "").startswith("cùng kỳ") for figure in changes)


@pytest.mark.parametrize(
    "told",
    [
        "tăng 6,2% so với tháng trước và giảm 11,7% so với cùng kỳ",
        "tăng 6,2% so với cùng kỳ",
        "so với cùng kỳ tăng 6,2%; chi ngân sách giảm 11,7%",
    ],
)
def test_changes_of_one_thing_stay_with_it(told: str) -> None:
    first = figures_of(f"{TWO}{told}.")[2]
    assert first.indicator == "nhập khẩu"


def test_one_value_takes_both() -> None:
    text = "Thu nội địa đạt 41 tỷ đồng, tăng 6,2% và giảm 11,7% so với dự toán."
    assert {figure.indicator for figure in figures_of(text)} == {"Thu nội địa"}
