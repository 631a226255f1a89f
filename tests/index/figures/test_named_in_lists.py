"""The numbers of a list are named behind themselves, by what was done to all of them."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Toàn tỉnh trồng 910 ha cà phê, 46 ha hồ tiêu.", ["trồng cà phê", "trồng hồ tiêu"]),
        (
            "Công an thu giữ 300 gói thuốc lá, 48 tấn đường cát.",
            ["Công an thu giữ gói thuốc lá", "Công an thu giữ đường cát"],
        ),
    ],
)
def test_what_was_done_to_the_first_was_done_to_the_others(text: str, names: list[str]) -> None:
    assert [figure.indicator for figure in figures_of(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Toàn huyện gieo trồng được 812 ha ngô, giảm 2,5% so cùng kỳ năm trước; 96 ha khoai "
            "lang, tăng 4%; 1.204 ha rau, đậu các loại, tăng 1%.",
            ["ngô", "ngô", "khoai lang", "khoai lang", "rau, đậu các loại", "rau, đậu các loại"],
        ),
        (
            "Bà con xuất bán 65 tấn thịt lợn, tăng 5%; 18 tấn thịt gà, giảm 2 tấn; 4 tấn trứng.",
            ["thịt lợn", "thịt lợn", "thịt gà", "thịt gà", "trứng"],
        ),
        (
            "Xã trồng 54 ha sắn (tăng 4% so cùng kỳ); 31 ha mía (đạt 98% kế hoạch); 7 ha lạc.",
            ["sắn", "sắn", "mía", "mía", "lạc"],
        ),
    ],
)
def test_what_is_told_of_an_item_does_not_end_the_list(text: str, names: list[str]) -> None:
    figures = figures_of(text)
    first = figures[0].indicator.removesuffix(names[0])
    assert first
    assert [figure.indicator for figure in figures] == [f"{first}{name}" for name in names]


def test_what_else_is_given_behind_a_sum() -> None:
    text = "Huyện đề nghị hỗ trợ 85 tỷ đồng khắc phục cầu; 120 tấn giống lúa, 15 tấn giống ngô."
    names = [figure.indicator for figure in figures_of(text)]
    assert [name.removeprefix("Huyện ") for name in names[1:]] == [
        "đề nghị hỗ trợ giống lúa",
        "đề nghị hỗ trợ giống ngô",
    ]
