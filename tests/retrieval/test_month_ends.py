"""Stocks asked for by a month's name, and what goes on since a month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from index.domain import Figure, Period, PeriodKind, Relation
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


NOW = Period("tính đến nay", PeriodKind.TO_NOW, None, date(2022, 9, 14))


def test_a_stock_told_within_the_month_is_that_months() -> None:
    assert rank("dư nợ Krông Năng tháng 9/2022", NOW) == 1
    assert rank("dư nợ Krông Năng tháng 8/2022", NOW) is None
    assert rank("thu hồi nợ quá hạn tháng 9/2022", NOW) is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("dư nợ tháng 9/2022 tăng mấy % so với cùng kỳ", 1),
        ("dư nợ tháng 9/2022 tăng mấy %", None),  # in that month, or until its end
    ],
)
def test_a_stock_grows_until_the_months_end(question: str, expected: int | None) -> None:
    asking = asked(question)
    stated: Figure = figure(
        "8%", "8", "%", indicator="dư nợ", period=BY_THEN, relation=Relation.CHANGE
    )
    assert period_rank(asking, asked_period(asking), stated, TODAY) == expected


def there(question: str, unit: str, period: Period) -> int | None:
    asking = asked(question)
    stated: Figure = figure(f"8 {unit}", "8", unit, indicator="hộ nghèo", period=period)
    return period_rank(asking, asked_period(asking), stated, TODAY)


def test_what_is_left_now_is_left_then() -> None:
    january = Period("đến nay", PeriodKind.TO_NOW, None, date(2023, 1, 12))
    april = Period("đến nay", PeriodKind.TO_NOW, None, date(2023, 4, 12))
    assert there("Krông Năng cuối 2022 còn bao nhiêu hộ nghèo", "hộ", january) == 1
    assert there("Krông Năng cuối 2022 còn bao nhiêu hộ nghèo", "hộ", april) is None
    assert there("Krông Năng năm 2022 giảm bao nhiêu hộ nghèo", "hộ", january) is None
    assert there("Krông Năng tháng 9/2022 có mấy xã nông thôn mới", "xã", NOW) == 1
    assert there("Krông Năng tháng 9/2022 có mấy vụ cháy", "vụ", NOW) is None


def test_what_is_left_now_is_left_in_that_month() -> None:
    now = Period("đến nay", PeriodKind.TO_NOW, None, date(2022, 9, 5))
    assert rank("tháng 9/2022 Krông Năng còn mấy tỷ đồng dư nợ", now) == 1
    assert rank("tháng 9/2022 Krông Năng cho vay mấy tỷ đồng", now) is None


def test_what_came_until_a_quarters_end_is_not_the_quarters() -> None:
    assert rank("thu ngân sách quý 3/2022", BY_THEN) is None
    assert rank("thu ngân sách đến hết quý 3/2022", BY_THEN) == 0
    assert rank("dư nợ quý 3/2022", BY_THEN) == 1
    spring = Period("hết quý I", PeriodKind.AS_OF, date(2022, 1, 1), date(2022, 3, 31))
    assert rank("thu ngân sách quý 1/2022", spring) == 0


def test_what_came_on_a_day_is_not_what_came_until_then() -> None:
    day = Period("15/9", PeriodKind.DAY, date(2022, 9, 15), date(2022, 9, 15))
    assert rank("đến 15/9/2022 thu ngân sách", day) is None
    assert rank("ngày 15/9/2022 thu ngân sách", day) == 0


def test_members_and_rates_stand() -> None:
    january = Period("hiện", PeriodKind.TO_NOW, None, date(2023, 1, 10))

    def end(question: str, unit: str, indicator: str) -> int | None:
        asking = asked(question)
        stated = figure(f"8 {unit}", "8", unit, indicator=indicator, period=january)
        return period_rank(asking, asked_period(asking), stated, TODAY)

    question = "cuối năm 2022 Krông Năng có bao nhiêu đảng viên"
    assert end(question, "đảng viên", "đảng viên") == 1
    assert end(question, "đảng viên", "kết nạp đảng viên") is None
    assert end("tỷ lệ hộ nghèo cuối năm 2022", "%", "tỷ lệ hộ nghèo") == 1
    assert end("tỷ lệ giải ngân cuối năm 2022", "%", "tỷ lệ giải ngân") is None


def test_what_stands_by_a_day_of_the_month() -> None:
    august = Period("cùng kỳ", PeriodKind.AS_OF, date(2022, 1, 1), date(2022, 8, 20))
    assert there("tháng 8/2022 Krông Năng có mấy xã đạt chuẩn", "xã", august) == 1
    assert there("tháng 8/2022 Krông Năng có mấy vụ cháy", "vụ", august) is None


def test_a_years_plan_done_until_now_is_done_in_the_months_until_then() -> None:
    def done(question: str, day: date) -> int | None:
        asking = asked(question)
        now = Period("lũy kế đến nay", PeriodKind.TO_NOW, None, day)
        stated = figure("48%", "48", "%", period=now, relation=Relation.PERCENT_OF_PLAN)
        return period_rank(asking, asked_period(asking), stated, TODAY)

    assert done("thu ngân sách 8 tháng 2022 đạt mấy % dự toán", date(2022, 8, 28)) == 1
    assert done("thu ngân sách 8 tháng 2022 đạt mấy % dự toán", date(2022, 10, 5)) is None


def test_one_months_income_is_no_years() -> None:
    december = Period("Tháng 12", PeriodKind.MONTH, date(2022, 12, 1), date(2022, 12, 31), True)
    of_report = Period("tháng 12/2022", PeriodKind.MONTH, *(december.start, december.end), True)
    assert rank("thu ngân sách năm 2022", december) is None
    assert rank("dư nợ năm 2022", december) is not None
    assert rank("thu ngân sách năm 2022", of_report) is not None


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("tổng số xã đạt chuẩn nông thôn mới Krông Năng 9/2022", True),
        ("tháng 9/2022 Krông Năng có bao nhiêu xã đạt chuẩn nông thôn mới", True),
        ("tháng 8/2022 Krông Năng có bao nhiêu xã đạt chuẩn nông thôn mới", False),
        ("số xã đạt chuẩn thêm trong tháng 9/2022 Krông Năng", False),
    ],
)
def test_what_stands_at_the_end_of_the_reports_months(question: str, found: bool) -> None:
    own = Period("9 tháng 2022", PeriodKind.YEAR_TO_DATE, date(2022, 1, 1), date(2022, 9, 30), True)
    stated = figure("7 xã", "7", "xã", indicator="xã đạt chuẩn nông thôn mới", period=own)
    asking = asked(question)
    rank_of = period_rank(asking, asked_period(asking), stated, TODAY)
    assert (rank_of is not None) is found


def test_how_far_a_plan_was_done_by_a_months_end() -> None:
    asking = asked("tỷ lệ giải ngân Krông Năng tháng 9/2022")
    share = figure("62%", "62", "%", relation=Relation.PERCENT_OF_PLAN, period=BY_THEN)
    amount = figure("62 tỷ đồng", "62", "tỷ đồng", indicator="giải ngân", period=BY_THEN)
    month = asked_period(asking)
    assert period_rank(asking, month, share, TODAY) == 1
    assert period_rank(asking, month, amount, TODAY) is None
    earlier = asked("tỷ lệ giải ngân Krông Năng tháng 8/2022")
    assert period_rank(earlier, asked_period(earlier), share, TODAY) is None


def test_what_stands_is_told_in_the_first_days_of_the_next_month() -> None:
    asking = asked("Krông Năng có mấy xã đạt chuẩn nông thôn mới tháng 8/2022")
    now = Period("đến nay", PeriodKind.TO_NOW, None, date(2022, 9, 6))
    by_then = Period("đến 6/9", PeriodKind.AS_OF, date(2022, 1, 1), date(2022, 9, 6))
    communes = figure("9 xã", "9", "xã", indicator="xã đạt chuẩn nông thôn mới", period=now)
    month = asked_period(asking)
    assert period_rank(asking, month, communes, TODAY) == 1
    assert period_rank(asking, month, replace(communes, period=by_then), TODAY) is None
    later = replace(now, end=date(2022, 9, 14))
    assert period_rank(asking, month, replace(communes, period=later), TODAY) is None


EARLY = Period("đến nay", PeriodKind.TO_NOW, None, date(2022, 1, 8))
HALF = Period(
    "6 tháng", PeriodKind.YEAR_TO_DATE, date(2022, 1, 1), date(2022, 6, 30), inferred=True
)


@pytest.mark.parametrize(
    ("question", "unit", "period", "fits"),
    [
        ("sản lượng chè Krông Năng 2021", "tấn", EARLY, True),
        ("sản lượng chè Krông Năng 2022", "tấn", EARLY, False),
        ("diện tích chè Krông Năng 2021", "ha", EARLY, True),
        ("diện tích chè Krông Năng 2020", "ha", EARLY, False),
        ("đàn lợn Krông Năng tháng 6/2022", "con", HALF, True),
        ("đàn lợn Krông Năng tháng 5/2022", "con", HALF, False),
        ("trồng rừng Krông Năng tháng 6/2022", "ha", HALF, False),
    ],
)
def test_harvests_and_herds(question: str, unit: str, period: Period, *, fits: bool) -> None:
    asking = asked(question)
    stated = figure(f"8 {unit}", "8", unit, indicator="chè", period=period)
    assert (period_rank(asking, asked_period(asking), stated, TODAY) is not None) is fits


SHORT = Period("đến 30/11", PeriodKind.AS_OF, date(2022, 1, 1), date(2022, 11, 30))
FLOODED = Period("đến 18/10", PeriodKind.AS_OF, date(2022, 1, 1), date(2022, 10, 18))


@pytest.mark.parametrize(
    ("question", "period", "fits"),
    [
        ("nợ đọng xây dựng cơ bản huyện Lộc Hà cuối năm 2022", SHORT, True),
        ("nợ đọng xây dựng cơ bản huyện Lộc Hà cuối 2022", SHORT, True),
        ("nợ đọng xây dựng cơ bản huyện Lộc Hà cuối năm 2022", BY_THEN, False),
        ("dư nợ huyện Lộc Hà cuối năm 2023", SHORT, False),
        ("thu ngân sách huyện Lộc Hà cuối năm 2022", SHORT, False),
        ("lũ tháng 10/2022 huyện Lộc Hà thiệt hại bao nhiêu", FLOODED, True),
        ("lũ tháng 9/2022 huyện Lộc Hà thiệt hại bao nhiêu", FLOODED, False),
        ("thu ngân sách tháng 10/2022 huyện Lộc Hà", FLOODED, False),
    ],
)
def test_told_some_days_short_of_the_end(question: str, period: Period, fits: bool) -> None:
    asking = asked(question)
    told = figure("41 tỷ đồng", "41", "tỷ đồng", indicator="nợ đọng", period=period)
    found = period_rank(asking, asked_period(asking), told, TODAY)
    assert found == (3 if fits else None)
