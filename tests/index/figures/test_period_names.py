"""Stretches of time that are part of a name."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_STAGE = "giai đoạn 2021-2025"


@pytest.mark.parametrize(
    ("opening", "period"),
    [
        (f"Căn cứ bộ tiêu chí quốc gia về huyện nông thôn mới {_STAGE}, huyện", "năm 2022"),
        (f"Đối chiếu với bộ tiêu chí về huyện nông thôn mới {_STAGE}, huyện", "năm 2022"),
        # A comma before the stretch parts it from what is cited; nothing is cited.
        (f"Đối chiếu với quy định, {_STAGE}, huyện", _STAGE),
        (f"Trong {_STAGE}, huyện", _STAGE),
        (f"Kế hoạch phát triển của huyện {_STAGE}, huyện", _STAGE),
    ],
)
def test_what_is_cited_dates_nothing(opening: str, period: str) -> None:
    head = Head(places="huyện Quỳnh Lưu, tỉnh Nghệ An")
    (figure,) = figures_of(f"{opening} đạt 6/9 tiêu chí.", head)
    assert figure.period
    assert figure.period.label == period
