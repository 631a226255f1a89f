"""Where years begin, and what a whole year holds."""

from __future__ import annotations

from datetime import date

from index.domain import Period, PeriodKind
from retrieval.year_edges import holds, new_year, since_new_year
from tests.retrieval.making import months, year


def test_a_whole_year_holds_its_days_and_no_part_of_it_does() -> None:
    assert holds(year(2022), date(2022, 8, 31))
    assert not holds(year(2021), date(2022, 8, 31))
    assert not holds(months(9, 2022), date(2022, 8, 31))


def test_the_beginning_of_a_year_is_its_first_day_or_months() -> None:
    first = Period("đầu năm", PeriodKind.AS_OF, date(2022, 1, 1), new_year(date(2022, 5, 3)))
    assert since_new_year(first, first) == 0
    march = Period("đến 31/3", PeriodKind.AS_OF, date(2022, 1, 1), date(2022, 3, 31))
    assert since_new_year(first, march) == 1
    assert since_new_year(first, months(9, 2022)) is None
