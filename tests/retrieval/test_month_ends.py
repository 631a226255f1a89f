"""Stocks asked for by a month's name, and what goes on since a month."""

from __future__ import annotations

from datetime import date

import pytest

from index.domain import Figure, Period, PeriodKind
from retrieval.period_fit import asked_period, period_rank
from tests.retrieval.making import asked, figure

TODAY = date(2023, 12, 31)
BY_THEN = Period("đến 30/9", PeriodKind.AS_OF, date(2022, 1, 1), date(2022, 9, 30))
SINCE = Period("từ tháng 7 tới nay", PeriodKind.TO_NOW, date(2022, 7, 1), date(2022, 12, 20))


def rank(question: str, period: Period) -> int | None:
    asking = asked(question)
    stated: Figure = figure("8 tỷ đồng", "8", "tỷ đồng", indicator="dư nợ", period=period)
    return period_rank(asking, asked_period(asking), stated, TODAY)


@pytest.mark.parametrize(
    "question",
    ["dư nợ Krông Năng tháng 9/2022", "nguon von nhcsxh tháng 9/2022", "nợ quá hạn tháng 9/2022"],
)
def test_a_stock_of_a_month_is_that_at_its_end(question: str) -> None:
    assert rank(question, BY_THEN) == 1


@pytest.mark.parametrize(
    "question",
    [
        "thu ngân sách tháng 9/2022",
        "thu hồi nợ quá hạn tháng 9/2022",
        "giải ngân nguồn vốn tháng 9/2022",
        "dư nợ tháng 8/2022",
    ],
)
def test_what_came_in_by_then_is_no_months(question: str) -> None:
    assert rank(question, BY_THEN) is None


def test_since_a_month() -> None:
    assert rank("từ tháng 7/2022 nộp ngân sách bao nhiêu", SINCE) == 0
    assert rank("từ tháng 6/2022 nộp ngân sách bao nhiêu", SINCE) is None
    assert rank("từ tháng 7/2022 nộp ngân sách bao nhiêu", BY_THEN) is None


def test_what_is_left_now_is_left_in_that_month() -> None:
    now = Period("đến nay", PeriodKind.TO_NOW, None, date(2022, 9, 5))
    assert rank("tháng 9/2022 Krông Năng còn mấy tỷ đồng dư nợ", now) == 1
    assert rank("tháng 9/2022 Krông Năng cho vay mấy tỷ đồng", now) is None
