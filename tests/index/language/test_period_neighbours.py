"""What periods beside each other lend one another."""

from __future__ import annotations

import pytest

from index.language.periods import find_periods
from tests.index.language.periods_of import YTD, stretches


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("quý I và II năm 2021", ["quý I", "II năm 2021"]),
        ("quý I, II và III/2021", ["quý I", "II", "III/2021"]),
        ("6 tháng đầu các năm 2018, 2019", ["6 tháng đầu các năm 2018", "2019"]),
        ("năm 2018 và 2019", ["năm 2018", "2019"]),
        ("các năm 2018, 2019 và 2020", ["năm 2018", "2019", "2020"]),
        ("tháng 8 và 8 tháng năm 2021", ["tháng 8", "8 tháng năm 2021"]),
        ("tháng 9, 9 tháng đầu năm 2021", ["tháng 9", "9 tháng đầu năm 2021"]),
        ("quý IV/2021 và cả năm 2021", ["quý IV/2021", "cả năm 2021"]),
    ],
)
def test_periods_side_by_side(text: str, labels: list[str]) -> None:
    found = find_periods(text)
    assert [mention.label for mention in found] == labels
    # A month or quarter without a year of its own has that of the next.
    assert {mention.year for mention in found} <= {2018, 2019, 2020, 2021}


def test_a_listed_year_is_of_the_same_kind() -> None:
    first, second = stretches("6 tháng đầu các năm 2018, 2019")
    assert (first.kind, first.end) == (YTD, "2018-06-30")
    assert (second.kind, second.end) == (YTD, "2019-06-30")


def test_quarters_share_their_year() -> None:
    assert [(s.start, s.end) for s in stretches("quý I và II năm 2021")] == [
        ("2021-01-01", "2021-03-31"),
        ("2021-04-01", "2021-06-30"),
    ]
