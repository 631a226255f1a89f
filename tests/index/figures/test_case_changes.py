"""Cases and the people in them, compared together."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        (
            "Tai nạn giao thông xảy ra 26 vụ, làm chết 11 người; so với cùng kỳ giảm 4 vụ, 3 người "
            "chết, tăng 2 người bị thương.",
            ["4 vụ", "3 người", "2 người"],
        ),
        ("Công an bắt 44 vụ, 57 đối tượng (tăng 6 vụ, 9 đối tượng).", ["6 vụ", "9 đối tượng"]),
        (
            "Xảy ra 26 vụ tai nạn, giảm 4 vụ (13,3%), 3 người chết (21%) và 5 người bị thương.",
            ["4 vụ", "3 người", "5 người"],
        ),
        ("Tai nạn giao thông tăng 2 vụ, làm 3 người chết.", ["2 vụ"]),
        ("Công an phát hiện 44 vụ (tăng 6 vụ), 57 đối tượng.", ["6 vụ"]),
    ],
)
def test_people_are_compared_with_their_cases(text: str, changes: list[str]) -> None:
    told = [f.text for f in figures_of(text) if f.relation.value == "growth_vs_same_period"]
    assert [each for each in told if not each.endswith("%")] == changes


def test_people_who_came_to_other_harm_are_counted_apart() -> None:
    text = (
        "Xảy ra 28 vụ, làm chết 16 người; giảm 2 người tử vong và tăng 6 người bị thương so với "
        "cùng kỳ."
    )
    names = [figure.indicator for figure in figures_of(text)]
    assert names[1:] == ["người chết", "người tử vong", "người bị thương"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Số vụ án hình sự thụ lý 96 vụ với 180 bị cáo, tăng 12 vụ, 21 bị cáo so với năm trước, "
            "tỷ lệ tăng 14,3%.",
            "Số vụ án hình sự thụ lý",
        ),
        (
            "Xảy ra 14 vụ cháy, làm chết 3 người, giảm 2 vụ, giảm 1 người chết, tỷ lệ giảm 12,5%.",
            "Xảy ra vụ cháy",
        ),
    ],
)
def test_a_rate_behind_the_row_is_of_the_cases(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name


def test_a_rate_in_a_bracket_is_of_the_change_before_it() -> None:
    text = (
        "Xảy ra 68 vụ tai nạn, làm chết 31 người, bị thương 12 người; giảm 13 vụ (16%), tăng 4 "
        "người chết (15%), giảm 2 người bị thương (14%)."
    )
    told = {figure.text: figure.indicator for figure in figures_of(text)}
    assert told["16%"] == told["13 vụ"] == told["68 vụ"]
    assert told["15%"] == told["4 người"] == "người chết do tai nạn"
    assert told["14%"] == told["2 người"] == "người bị thương do tai nạn"


def test_a_rate_behind_cases_and_people_is_of_the_cases() -> None:
    told = figures_of("Đã điều tra làm rõ 40 vụ, 58 đối tượng, đạt tỷ lệ 86,9%.")
    assert told[2].indicator == told[0].indicator == "điều tra làm rõ vụ"
