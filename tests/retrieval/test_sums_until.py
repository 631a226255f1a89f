"""What came together until a time, in one year of it, and since one."""

from __future__ import annotations

from datetime import date

from index.domain import Period, PeriodKind
from retrieval.period_fit import asked_period, period_rank
from retrieval.sums_until import asks_since, is_since, of_one_year, to_now, until_then
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked, figure, year

SINCE = Period("từ năm 2020 đến nay", PeriodKind.RANGE, date(2020, 1, 1), date(2023, 6, 1))


def test_a_sum_of_all_is_no_single_years() -> None:
    question = asked("lũy kế vốn FDI Krông Năng")
    assert of_one_year(question, None, figure("8 tỷ đồng", "8", "tỷ đồng", period=year(2022)))
    assert not of_one_year(question, None, figure("8 tỷ đồng", "8", "tỷ đồng", period=SINCE))


def test_a_year_by_itself_is_no_sum() -> None:
    question = asked("riêng năm 2015 Krông Năng thu bao nhiêu")
    until = Period("lũy kế đến 2015", PeriodKind.AS_OF, date(2015, 1, 1), date(2015, 12, 31))
    mention = asked_period(question)
    assert mention is not None
    assert until_then(question, mention, until)
    assert not until_then(question, mention, year(2015))


def test_all_the_years_since_one() -> None:
    for text in ("từ năm 2020 đến nay", "từ 2020 đến nay", "từ 2020"):
        question = asked(f"{text} Krông Năng thêm mấy trang trại")
        mention = asked_period(question)
        assert mention is not None
        assert asks_since(question.text, mention)
        assert is_since(mention, SINCE)
        stated = figure("25 trang trại", "25", "trang trại", period=SINCE)
        assert period_rank(question, mention, stated, date(2023, 12, 31)) == 0
    assert not to_now(asked("giai đoạn 2016-2020 thu bao nhiêu").periods[0])


def test_a_place_that_ends_with_from_asks_since_no_year(ask_things: Ask) -> None:
    for question in ("thu ngân sách huyện Đại Từ 2022", "thu ngan sach dai tu nam 2022"):
        assert "612,5 tỷ đồng" in ask_things(question).headline
