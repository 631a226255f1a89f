"""The plan that is told before its number."""

from __future__ import annotations

import pytest

from index.figures.look_left import look_left
from tests.index.figures.one_report import figures_of, sentence_of


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Chỉ tiêu mà Bộ Tài chính giao cho Cục Hải quan Nghệ An là 900 tỷ đồng.", "plan", ""),
        (
            "Chỉ tiêu thu ngân sách mà Bộ Tài chính giao cho Cục là khoảng 900 tỷ đồng.",
            "plan",
            "Chỉ tiêu thu ngân sách",
        ),
        (
            "Dự toán thu ngân sách Trung ương giao cho tỉnh là 900 tỷ đồng.",
            "plan",
            "Dự toán thu ngân sách",
        ),
        # A comma ends what was given; nothing is given; it is no "là".
        (
            "Cục được giao chỉ tiêu cao, số thu là 900 tỷ đồng.",
            "",
            "Cục được giao chỉ tiêu cao, số thu",
        ),
        ("Chỉ tiêu này cho thấy số thu là 900 tỷ đồng.", "", "Chỉ tiêu này cho thấy số thu"),
    ],
)
def test_a_plan_that_is_told(text: str, kind: str, words: str) -> None:
    sentence = sentence_of(text)
    look = look_left(sentence, sentence.amounts[-1], 0)
    assert (look.kind, sentence.words(0, look.cue)) == (kind, words)


@pytest.mark.parametrize(
    "text",
    [
        "Thu ngân sách ước đạt 138 tỷ đồng, so với dự toán tỉnh giao đạt 131,5%.",
        "Chi ngân sách là 90 tỷ đồng, so với kế hoạch huyện giao đạt 131,5%.",
    ],
)
def test_a_percent_against_a_given_plan_is_no_plan(text: str) -> None:
    percent = figures_of(text)[-1]
    assert (percent.text, percent.relation.value) == ("131,5%", "pct_of_plan")


@pytest.mark.parametrize(
    "text",
    [
        "Vốn ngân sách huyện và vốn xổ số đạt kế hoạch lần lượt 47% và 35%.",
        "Vốn xổ số kiến thiết giải ngân đạt kế hoạch 47%.",
    ],
)
def test_a_percent_of_the_plan_reached(text: str) -> None:
    first = figures_of(text)[0]
    assert (first.relation.value, first.base) == ("pct_of_plan", "kế hoạch")


def test_recruits_handed_over_are_no_plan() -> None:
    told = figures_of("Năm 2022, toàn tỉnh giao 1.400 tân binh. Tỉnh giao 65 tỷ đồng.")
    assert [figure.relation.value for figure in told] == ["value", "plan"]
