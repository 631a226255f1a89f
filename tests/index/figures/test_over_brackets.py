"""What is said of a count behind a bracket with its share."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Đến nay, huyện đã có 7/11 xã (đạt 63,6%) đạt chuẩn nông thôn mới.",
            ["xã đạt chuẩn nông thôn mới"] * 2,
        ),
        ("Toàn tỉnh có 214 xã (63,6%).", ["xã"] * 2),
        ("Toàn tỉnh có 214 xã (63,6%), tăng 2 xã.", ["xã"] * 3),
    ],
)
def test_the_count_goes_on_behind_the_bracket(text: str, names: list[str]) -> None:
    assert [figure.indicator for figure in figures_of(text)] == names


def test_a_change_and_its_percent_have_their_base_behind_the_bracket() -> None:
    text = (
        "Tổng dư nợ đạt 914 tỷ đồng, tăng 41 tỷ đồng (bằng 4,7%) so với đầu năm và tăng 96 tỷ đồng "
        "(tương đương 11,7%) so với cùng kỳ năm 2021."
    )
    told = [(f.text, f.relation.value, f.direction, f.base) for f in figures_of(text)][1:]
    grown = "growth_vs_same_period"
    assert told == [
        ("41 tỷ đồng", grown, "tăng", "đầu năm"),
        ("4,7%", grown, "tăng", "đầu năm"),
        ("96 tỷ đồng", grown, "tăng", "cùng kỳ năm 2021"),
        ("11,7%", grown, "tăng", "cùng kỳ năm 2021"),
    ]


def test_a_plan_behind_the_bracket_is_no_base() -> None:
    (_, share) = figures_of("Giải ngân tăng 12 tỷ đồng (bằng 61%) so với kế hoạch.")
    assert share.relation.value == "pct_of_plan"
