"""The years of a term that is only called new."""

from __future__ import annotations

import pytest

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
    period = figure.period
    assert period is None or (period.start is None and period.label == "Nhiệm kỳ qua")


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Trong nhiệm kỳ, Đảng bộ đã lập 7 chi bộ.", (2015, 2020)),
        ("Nhiệm kỳ qua, Đảng bộ kết nạp được 64 đảng viên.", (2015, 2020)),
        ("Phấn đấu đến cuối nhiệm kỳ có 12 xã đạt chuẩn.", (2020, 2025)),
    ],
)
def test_a_congress_tells_of_the_term_that_ends_and_aims_at_the_next(
    text: str, years: tuple[int, int]
) -> None:
    head = Head(
        title="Đại hội Đảng bộ huyện Nghi Lộc, nhiệm kỳ 2020-2025",
        date="2020-07-16", places="huyện Nghi Lộc, tỉnh Nghệ An", period=None,
    )  # fmt: skip
    (figure,) = figures_of(text, head)
    assert figure.period
    assert figure.period.start
    assert figure.period.end
    assert (figure.period.start.year, figure.period.end.year) == years


def test_the_term_before_is_that_before_the_one_told_of() -> None:
    figure = _last("Nhiệm kỳ 2015-2020 kết nạp 64 đảng viên. Nhiệm kỳ trước kết nạp 58 đảng viên.")
    assert figure.period
    assert figure.period.label == "Nhiệm kỳ trước"
    assert figure.period.start
    assert figure.period.end
    assert (figure.period.start.year, figure.period.end.year) == (2010, 2015)
