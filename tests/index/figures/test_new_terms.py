"""The years of a term that is only called new."""

from __future__ import annotations

from index.domain import Figure
from tests.index.figures.one_report import Head, figures_of

HEAD = Head(date="2020-07-16", places="huyện Nghi Lộc, tỉnh Nghệ An", period=None)


def _last(text: str) -> Figure:
    return figures_of(text, HEAD)[-1]


def test_it_follows_the_term_told_of_before() -> None:
    figure = _last(
        "Trong nhiệm kỳ 2015-2020, tỷ lệ hộ nghèo còn 9,4%. "
        "Nhiệm kỳ mới, huyện đề ra 18 chỉ tiêu. Trong đó phấn đấu tăng trưởng kinh tế đạt 8,5%."
    )
    assert figure.period
    assert figure.period.start
    assert figure.period.end
    assert (figure.period.start.year, figure.period.end.year) == (2020, 2025)


def test_a_term_that_is_not_called_new_has_no_years() -> None:
    figure = _last("Nhiệm kỳ qua, huyện kết nạp 312 đảng viên.")
    assert figure.period is None or figure.period.label.lower() == "nhiệm kỳ"
