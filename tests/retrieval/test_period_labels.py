"""A period's own words with what they leave out."""

from __future__ import annotations

from datetime import date

import pytest

from index.domain import Period, PeriodKind
from retrieval.period_labels import dated

YEAR = (date(2022, 1, 1), date(2022, 12, 31))


@pytest.mark.parametrize(
    ("label", "kind", "start", "end", "said"),
    [
        ("năm vừa qua", PeriodKind.YEAR, *YEAR, "năm 2022"),
        ("năm qua", PeriodKind.YEAR, *YEAR, "năm 2022"),
        ("năm nay", PeriodKind.YEAR, *YEAR, "năm 2022"),
        ("năm ngoái", PeriodKind.YEAR, *YEAR, "năm ngoái (2022)"),
        ("quý", PeriodKind.QUARTER, date(2022, 7, 1), date(2022, 9, 30), "quý III/2022"),
        ("quý trước", PeriodKind.QUARTER, date(2022, 7, 1), date(2022, 9, 30), "quý III/2022"),
        ("quý iii", PeriodKind.QUARTER, date(2022, 7, 1), date(2022, 9, 30), "quý iii năm 2022"),
        ("tháng", PeriodKind.MONTH, date(2022, 8, 1), date(2022, 8, 31), "tháng 8/2022"),
        ("tháng này", PeriodKind.MONTH, date(2022, 8, 1), date(2022, 8, 31), "tháng 8/2022"),
        (
            "từ đầu năm đến nay", PeriodKind.AS_OF, date(2022, 1, 1), date(2022, 8, 5),
            "từ đầu năm đến 5/8/2022",
        ),
        ("3 năm qua", PeriodKind.RANGE, date(2020, 1, 1), YEAR[1], "3 năm qua (2020-2022)"),
        (
            "tuần qua", PeriodKind.OTHER, date(2022, 8, 1), date(2022, 8, 7),
            "tuần qua (1/8 - 7/8/2022)",
        ),
    ],
)  # fmt: skip
def test_a_label_says_when(label: str, kind: PeriodKind, start: date, end: date, said: str) -> None:
    assert dated(label, Period(label, kind, start, end)) == said
