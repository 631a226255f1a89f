"""The time of tasks named in words, which the aims behind them are for."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_HALF = Head("Sơ kết 6 tháng đầu năm 2023", "2023-07-07", period="6 tháng đầu năm 2023")


@pytest.mark.parametrize(
    ("opening", "label"),
    [
        (
            "Về mục tiêu 6 tháng cuối năm, Bí thư yêu cầu tập trung.",
            "6 tháng cuối năm",
        ),
        ("Mục tiêu của tỉnh năm 2024 là phấn đấu giữ đà tăng.", "năm 2024"),
    ],
)
def test_aims_behind_a_sentence_that_names_their_time_are_for_it(opening: str, label: str) -> None:
    text = f"Tháng 6, tỉnh thu 21 tỷ đồng.\n\n{opening} Thu ngân sách 150 tỷ đồng."
    figure = figures_of(text, _HALF)[-1]
    assert (figure.relation.value, figure.period and figure.period.label) == ("target", label)
