"""Periods: exact, close enough, or another one."""

from __future__ import annotations

from datetime import date

import pytest

from index.domain import Figure, Period, PeriodKind, Relation
from retrieval.answer import Status
from retrieval.period_fit import asked_period, is_whole_year, period_rank, same_period
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked, figure, months, year

TODAY = date(2023, 12, 31)


def rank(question: str, period: Period | None) -> int | None:
    asking = asked(question)
    stated: Figure = figure("8 tỷ đồng", "8", "tỷ đồng", period=period)
    return period_rank(asking, asked_period(asking), stated, TODAY)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("số vụ 9 tháng 2022", 1),
        ("số vụ 9 tháng đầu năm 2022", 1),
        ("số vụ năm 2022", 4),
        ("số vụ 8 tháng 2022", None),
        ("số vụ cả năm 2022", None),
        ("số vụ năm 2021", None),
    ],
)
def test_police_count_from_the_middle_of_the_month_before(
    question: str, expected: int | None
) -> None:
    counted = Period(
        "từ 16.12.2021 đến 15.9.2022", PeriodKind.RANGE, date(2021, 12, 16), date(2022, 9, 15)
    )
    assert rank(question, counted) == expected


@pytest.mark.parametrize(
    ("question", "period"),
    [
        ("thu ngân sách 2022", year(2022)),
        ("thu ngân sách năm ngoái", year(2022)),
        ("thu ngân sách 9 tháng đầu năm 2022", months(9, 2022)),
        ("thu ngân sách 9 tháng", months(9, 2022)),
        ("thu ngân sách 9T/2022", months(9, 2022)),
        (
            "thu ngân sách tính đến 31/8/2022",
            Period("đến 31/8", PeriodKind.AS_OF, date(2022, 1, 1), date(2022, 8, 31)),
        ),
        (
            "thu ngân sách đến giữa tháng 3/2022",
            Period("Tính đến giữa tháng Ba", PeriodKind.AS_OF, date(2022, 1, 1), date(2022, 3, 31)),
        ),
        ("thu ngân sách", months(6, 2019)),
    ],
)
def test_the_period_asked_for_is_exact(question: str, period: Period) -> None:
    assert rank(question, period) == 0


@pytest.mark.parametrize(
    ("question", "period"),
    [
        ("thu ngân sách 2021", year(2022)),
        ("thu ngân sách năm ngoái", year(2021)),
        ("thu ngân sách 8 tháng đầu năm 2022", months(6, 2022)),
        ("thu ngân sách 6 tháng đầu năm 2022", months(9, 2022)),
        ("thu ngân sách 6 tháng đầu năm 2021", months(6, 2022)),
        ("thu ngân sách tháng 6/2022", months(6, 2022)),
        ("thu ngân sách quý II/2022", months(6, 2022)),
        ("thu ngân sách 6 tháng đầu năm 2022", year(2022)),
        ("thu ngân sách cả năm 2022", months(6, 2022)),
        ("thu ngân sách trọn năm 2022", months(6, 2022)),
        ("thu ngân sách cả 12 tháng năm 2022", months(9, 2022)),
        ("thu ngân sách 12 tháng năm 2022", months(9, 2022)),
        ("thu ngan sach tron nam 2022", months(6, 2022)),
        ("thu ngân sách 2022", None),
    ],
)
def test_another_period_is_no_answer(question: str, period: Period | None) -> None:
    assert rank(question, period) is None


def test_a_year_prefers_the_whole_year_to_a_part_of_it() -> None:
    whole, part = (
        rank("thu ngân sách 2022", year(2022)),
        rank("thu ngân sách 2022", months(6, 2022)),
    )
    assert whole is not None
    assert part is not None
    assert whole < part


@pytest.mark.parametrize(
    ("period", "answers"),
    [
        (Period("quý I", PeriodKind.QUARTER, date(2022, 1, 1), date(2022, 3, 31)), False),
        (Period("tháng 5", PeriodKind.MONTH, date(2022, 5, 1), date(2022, 5, 31)), False),
        (months(9, 2022), True),
        (year(2022), True),
    ],
)
def test_the_growth_of_one_quarter_or_month_is_no_year_s(period: Period, answers: bool) -> None:
    asking = asked("thu ngân sách năm 2022 tăng mấy %")
    grown = figure("4,15%", "4.15", "%", relation=Relation.CHANGE, period=period)
    assert (period_rank(asking, asked_period(asking), grown, TODAY) is not None) is answers


@pytest.mark.parametrize(
    "period",
    [
        Period("đầu nhiệm kỳ", PeriodKind.TERM, date(2020, 1, 1), date(2025, 12, 31)),
        Period("khi mới triển khai", PeriodKind.OTHER, None, None),
    ],
)
def test_where_a_story_began_is_not_what_there_is_now(period: Period) -> None:
    assert rank("tỷ lệ hộ nghèo còn bao nhiêu %", period) is None
    assert rank("hiện nay tỷ lệ hộ nghèo còn mấy %", period) is None
    assert rank("tỷ lệ hộ nghèo bao nhiêu %", period) == 0
    assert rank("tỷ lệ hộ nghèo còn bao nhiêu %", year(2022)) == 0


def test_the_base_of_a_comparison_is_not_the_period_asked_for() -> None:
    mention = asked_period(asked("thu ngân sách năm 2022 tăng bao nhiêu so với năm 2021"))
    assert mention is not None
    assert mention.year == 2022


def test_same_period() -> None:
    assert same_period(year(2022), Period("cả năm", PeriodKind.YEAR, *_ends(2022)))
    assert not same_period(year(2022), months(9, 2022))
    assert same_period(None, None)
    assert not same_period(None, year(2022))


FIVE = Period("5 năm", PeriodKind.RANGE, date(2016, 1, 1), date(2020, 6, 17), True)
NOW = Period("hiện nay", PeriodKind.TO_NOW, None, date(2022, 9, 28), True)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("thu ngân sách Krông Năng 5 năm đạt bao nhiêu", 0),
        ("thu ngân sách Krông Năng 5 năm qua đạt bao nhiêu", 0),
        ("thu ngân sách Krông Năng 3 năm qua đạt bao nhiêu", None),
        ("thu ngân sách Krông Năng 2016-2019", None),
    ],
)
def test_so_many_years_without_their_dates(question: str, expected: int | None) -> None:
    asking = asked(question)
    stated = figure("8 tỷ đồng", "8", "tỷ đồng", indicator="thu ngân sách", period=FIVE)
    assert period_rank(asking, asked_period(asking), stated, TODAY) == expected


@pytest.mark.parametrize(
    ("question", "unit", "expected"),
    [
        ("giá lúa Krông Năng tháng 9/2022", "đồng/kg", True),
        ("giá lúa Krông Năng tháng 8/2022", "đồng/kg", False),
        ("thu nhập Krông Năng tháng 9/2022", "triệu đồng/người/năm", False),
    ],
)
def test_a_price_now_is_that_of_its_month(question: str, unit: str, expected: bool) -> None:
    asking = asked(question)
    stated = figure(f"8 {unit}", "8", unit, indicator="giá lúa", period=NOW)
    assert (period_rank(asking, asked_period(asking), stated, TODAY) == 1) is expected


def _ends(value: int) -> tuple[date, date]:
    return date(value, 1, 1), date(value, 12, 31)


def since(label: str, first: int) -> Period:
    return Period(label, PeriodKind.AS_OF, date(first, 1, 1), date(2022, 6, 30))


@pytest.mark.parametrize("asking", ["từ 2018", "từ năm 2018", "tu nam 2018"])
def test_since_a_year_is_what_was_reached_since_then(asking: str) -> None:
    question = f"thu hút dự án {asking}"
    assert rank(question, since("từ năm 2018 đến nay", 2018)) == 0
    assert rank(question, since("từ năm 2019 đến nay", 2019)) is None
    assert rank(question, since("đến nay", 2018)) is None
    assert rank(question, year(2018)) is None


def test_a_year_alone_is_not_since_that_year() -> None:
    assert rank("thu ngân sách 2018", year(2018)) == 0
    assert rank("thu ngân sách 2018", since("từ năm 2018 đến nay", 2018)) is None


@pytest.mark.parametrize("text", ["thu hút đầu tư 2018", "vốn đầu tư năm 2018"])
def test_a_word_that_ends_in_since_is_none(text: str) -> None:
    assert rank(text, year(2018)) == 0


def year_end(label: str, end: date) -> Period:
    return Period(label, PeriodKind.AS_OF, date(2022, 1, 1), end)


@pytest.mark.parametrize(
    ("label", "end", "expected"),
    [
        ("đến cuối năm 2022", date(2022, 12, 31), 0),
        ("cuối năm", date(2022, 11, 30), 0),
        ("đến 15/12/2022", date(2022, 12, 15), 1),
        ("đến 30/9/2022", date(2022, 9, 30), None),
        ("6 tháng cuối năm 2022", date(2022, 10, 31), None),
        ("đến cuối năm 2021", date(2021, 12, 31), None),
    ],
)
def test_the_end_of_the_year(label: str, end: date, expected: int | None) -> None:
    assert rank("tỷ lệ hộ nghèo cuối năm 2022", year_end(label, end)) == expected


def test_the_last_days_short_of_the_months_asked_for() -> None:
    for end, expected in ((date(2022, 6, 20), 2), (date(2022, 5, 31), None)):
        assert rank("thu ngân sách 6 tháng 2022", year_end("từ đầu năm", end)) == expected


def test_whole_year_of_the_year_named_beside_it() -> None:
    mention = asked_period(asked("thu ngân sách năm 2018 cả năm"))
    assert mention is not None
    assert mention.year == 2018
    assert rank("thu ngân sách năm 2022 cả năm", months(9, 2022)) is None
    assert rank("thu ngân sách năm 2022 cả năm", year(2022)) == 0
    assert is_whole_year(asked("thu ngân sách cả năm").periods[0])


def test_the_start_of_a_year_is_its_first_day_or_months() -> None:
    question = asked("hộ nghèo Krông Năng đầu năm 2022")
    mention = asked_period(question)
    first_day = Period("đầu năm 2022", PeriodKind.DAY, date(2022, 1, 1), date(2022, 1, 1))
    spring = Period("đến 15/3", PeriodKind.AS_OF, date(2022, 1, 1), date(2022, 3, 15))

    def rank(period: Period) -> int | None:
        stated = figure("8 hộ", "8", "hộ", period=period)
        return period_rank(question, mention, stated, date(2023, 12, 31))

    assert rank(first_day) == 0
    assert rank(spring) == 1
    assert rank(months(9, 2022)) is None
    assert rank(year(2022)) is None


def test_what_was_taken_until_the_end_of_a_month_is_not_what_came_in_it() -> None:
    single = Period("tháng 8", PeriodKind.MONTH, date(2022, 8, 1), date(2022, 8, 31))
    until = Period("đến hết tháng 8", PeriodKind.AS_OF, date(2022, 1, 1), date(2022, 8, 31))
    assert rank("thu ngân sách hết tháng 8/2022", single) is None
    assert rank("thu ngân sách hết tháng 8/2022", until) == 0
    assert rank("thu ngân sách tháng 8/2022", until) is None


def test_the_plan_of_the_year_answers_beside_a_day_of_it() -> None:
    asking = asked("dự toán thu ngân sách đến 31/8/2022")
    plan = figure("8 tỷ đồng", "8", "tỷ đồng", relation=Relation.PLAN, period=year(2022))
    assert period_rank(asking, asked_period(asking), plan, TODAY) == 2
    assert rank("thu ngân sách đến 31/8/2022", year(2022)) is None


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("toàn tỉnh Hòa Bình có bao nhiêu doanh nghiệp từ khi thành lập", "3.214 doanh nghiệp"),
        ("dự án FDI lúc Hòa Bình mới tái lập có vốn bao nhiêu", "14,7 triệu USD"),
        ("khi mới tái lập Hòa Bình có mấy dự án FDI", "2 dự án"),
    ],
)
def test_since_the_beginning_and_at_it(ask_sums: Ask, question: str, number: str) -> None:
    assert number in ask_sums(question).headline


def test_the_beginning_of_a_year_is_not_now() -> None:
    question = asked("nợ xây dựng cơ bản Krông Năng hiện còn bao nhiêu")
    day = date(2022, 1, 1)
    opening = figure(
        "8 tỷ đồng", "8", "tỷ đồng", period=Period("đầu năm", PeriodKind.AS_OF, day, day)
    )
    later = date(2022, 6, 30)
    state = Period("đến 30/6", PeriodKind.AS_OF, date(2022, 1, 1), later)
    mention = asked_period(question)
    assert period_rank(question, mention, opening, later) is None
    assert (
        period_rank(question, mention, figure("8 tỷ đồng", "8", "tỷ đồng", period=state), later)
        == 1
    )


def test_an_aim_for_the_last_of_the_years_asked_for() -> None:
    until = Period("đến năm 2025", PeriodKind.AS_OF, date(2025, 1, 1), date(2025, 12, 31))
    for text in ("chỉ tiêu thu ngân sách 5 năm 2020-2025", "mục tiêu thu giai đoạn 2021-2025"):
        asking = asked(text)
        aim = figure("8 tỷ đồng", "8", "tỷ đồng", relation=Relation.TARGET, period=until)
        told = figure("8 tỷ đồng", "8", "tỷ đồng", period=until)
        assert period_rank(asking, asked_period(asking), aim, TODAY) == 1
        assert period_rank(asking, asked_period(asking), told, TODAY) is None


def test_a_stretch_of_a_year_that_nobody_names() -> None:
    undated = Period("6 tháng đầu năm", PeriodKind.YEAR_TO_DATE, None, None)
    assert rank("thu ngân sách 6 tháng đầu năm", undated) == 1
    assert rank("thu ngân sách 6 tháng", undated) == 1
    assert rank("thu ngân sách 9 tháng", undated) is None
    assert rank("thu ngân sách 6 tháng đầu năm 2022", undated) is None


def test_where_a_story_begins_is_not_now() -> None:
    begun = Period("Khi bắt tay vào", PeriodKind.OTHER, None, None)
    assert rank("thu nhập bình quân đến nay", begun) is None
    assert rank("thu nhập bình quân khi bắt tay vào xây dựng", begun) is not None


def test_what_came_in_one_year_is_no_sum_over_the_years(ask_sources: Ask) -> None:
    answer = ask_sources("lũy kế vốn FDI Vĩnh Phúc")
    assert answer.figures[0].figure.text == "6,7 tỷ USD"
    assert ask_sources("vốn FDI Vĩnh Phúc").figures[0].figure.text == "0,9 tỷ USD"
    compared = ask_sources("lũy kế vốn FDI Thái Nguyên hơn Vĩnh Phúc bao nhiêu tỷ đô")
    assert compared.figures[0].display == "2,2 tỷ USD"
    # What is collected is told of the year so far.
    assert ask_sources("lũy kế thu ngân sách Lập Thạch").figures[0].figure.text == "712 tỷ đồng"


def test_what_came_together_by_a_year_is_none_of_that_year(ask_sectors: Ask) -> None:
    question = "lũy kế vốn FDI Tây Ninh với Đồng Tháp 2020 bên nào hơn, hơn mấy tỷ USD"
    answer = ask_sectors(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert "Tây Ninh cao hơn tỉnh Đồng Tháp 4,7 tỷ USD" in answer.headline


def test_what_is_aimed_at_for_the_end_of_a_term_is_the_term_s() -> None:
    asking = asked("chỉ tiêu giảm hộ nghèo nhiệm kỳ 2025-2030")
    until = Period("đến năm 2030", PeriodKind.AS_OF, date(2030, 1, 1), date(2030, 12, 31))
    for relation, expected in ((Relation.TARGET, 1), (Relation.VALUE, None)):
        stated = figure("3%", "3", "%", period=until, relation=relation)
        assert period_rank(asking, asked_period(asking), stated, TODAY) == expected


def test_a_year_by_itself_is_no_sum_until_then() -> None:
    until = Period("lũy kế đến 31/12/2022", PeriodKind.AS_OF, date(2022, 1, 1), date(2022, 12, 31))
    assert rank("thu hút FDI riêng năm 2022", until) is None
    assert rank("thu hút FDI năm 2022", until) is not None


def test_a_past_year_until_now_is_that_year_as_far_as_it_is_told(ask_loose: Ask) -> None:
    answer = ask_loose("thu ngân sách Tam Dương từ đầu năm 2023 đến nay")
    assert answer.figures[0].figure.text == "296 tỷ đồng"
    assert ask_loose("thu ngân sách Tam Dương từ đầu năm 2021 đến nay").status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("day", "answers"), [(date(2022, 8, 4), 2), (date(2022, 7, 29), 1), (date(2022, 8, 25), None)]
)
def test_what_there_is_in_the_first_days_behind_a_month(day: date, answers: int | None) -> None:
    now = Period("hiện", PeriodKind.TO_NOW, None, day)
    assert rank("số hợp tác xã tính đến tháng 7/2022", now) == answers
    assert rank("số hợp tác xã tháng 7/2022", now) is None


def test_the_years_just_gone_are_those_of_the_term(ask_terms: Ask) -> None:
    answer = ask_terms("tăng trưởng kinh tế bình quân huyện Quảng Ninh Quảng Bình 2015-2020")
    assert answer.status is Status.ANSWERED, answer.text
    assert "9,43%" in answer.headline
    asked_before = ask_terms("tăng trưởng kinh tế bình quân Quảng Ninh Quảng Bình 2010-2015")
    assert asked_before.status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("kind", "end", "expected"),
    [
        (PeriodKind.AS_OF, date(2022, 7, 12), 0),
        (PeriodKind.YEAR_TO_DATE, date(2022, 6, 30), 1),
        (PeriodKind.TERM, date(2022, 7, 12), 2),
        (PeriodKind.AS_OF, date(2022, 3, 31), None),
        (PeriodKind.AS_OF, date(2021, 7, 12), None),
        (PeriodKind.YEAR, date(2022, 12, 31), None),
    ],
)
def test_until_the_middle_of_a_year(kind: PeriodKind, end: date, expected: int | None) -> None:
    period = Period("đến khi đó", kind, date(2020, 1, 1), end)
    assert rank("đến giữa năm 2022 có mấy xã đạt chuẩn", period) == expected
    assert rank("tinh den giua 2022 co may xa dat chuan", period) == expected


def test_a_beginning_told_with_its_year_answers_for_that_year() -> None:
    label = "Năm 1992, khi mới tái lập"
    told = Period(label, PeriodKind.OTHER, date(1992, 1, 1), date(1992, 12, 31))
    assert rank("năm 1992 có bao nhiêu tỷ đồng", told) == 1
    assert rank("lúc mới tái lập có bao nhiêu tỷ đồng", told) == 0
    assert rank("năm 1993 có bao nhiêu tỷ đồng", told) is None
    assert rank("đến nay có bao nhiêu tỷ đồng", told) is None


def test_a_year_so_far_is_this_years() -> None:
    told = Period("từ đầu năm đến nay", PeriodKind.AS_OF, date(2023, 1, 1), date(2023, 10, 28))
    before = Period("từ đầu năm đến nay", PeriodKind.AS_OF, date(2022, 1, 1), date(2022, 10, 28))
    for question in ("thu ngân sách từ đầu năm", "thu ngân sách từ đầu năm đến nay"):
        assert rank(question, told) == 0
        assert rank(question, before) is None
    assert rank("thu ngân sách từ đầu năm 2022", before) == 0


def test_the_year_so_far_is_of_the_months_just_over() -> None:
    for day, expected in ((date(2022, 8, 9), 2), (date(2022, 8, 25), None)):
        told = Period("từ đầu năm", PeriodKind.AS_OF, date(2022, 1, 1), day)
        assert rank("thu ngân sách 7 tháng 2022", told) == expected


def test_a_season_is_no_whole_year() -> None:
    season = Period("vụ xuân 2022", PeriodKind.RANGE, date(2022, 1, 1), date(2022, 12, 31))
    assert rank("diện tích lúa cả năm 2022", season) is None


def test_a_single_day_is_told_behind_all_until_now() -> None:
    day = Period("15/9", PeriodKind.DAY, date(2022, 9, 15), date(2022, 9, 15))
    until = Period("đến 15/9", PeriodKind.AS_OF, date(2022, 1, 1), date(2022, 9, 15))
    assert (rank("đã tiêm bao nhiêu mũi", day), rank("đã tiêm bao nhiêu mũi", until)) == (1, 0)


def test_now_at_a_years_end_is_of_its_end() -> None:
    now = Period("đến nay", PeriodKind.TO_NOW, None, date(2022, 12, 20))
    assert rank("cuối năm 2022 có mấy xã đạt chuẩn", now) == 1


def test_the_same_time_of_the_year_before_is_what_a_value_rose_from(ask_measures: Ask) -> None:
    answer = ask_measures("cùng kỳ năm trước huyện Quỳ Hợp thu ngân sách bao nhiêu")
    assert "71,9" in answer.headline
    assert "82,4" not in answer.headline


def test_days_asked_for_are_no_sum_since_january() -> None:
    for asking in (
        "thu ngân sách từ 31/10 đến 15/11/2022",
        "thu ngan sach tu 31/10 den 15/11/2022",
    ):
        assert rank(asking, year_end("đến ngày 15/11", date(2022, 11, 15))) is None
    assert rank("thu ngân sách đến 15/11/2022", year_end("x", date(2022, 11, 15))) == 0


def test_a_year_takes_the_school_year_that_ends_in_it() -> None:
    school = Period("năm học", PeriodKind.SCHOOL_YEAR, date(2021, 9, 1), date(2022, 8, 31))
    assert rank("số học sinh 2022", school) is not None
    assert rank("số học sinh năm học 2021-2022", school) == 0
    assert rank("số học sinh 2021", school) is None
    assert rank("số học sinh năm học 2022-2023", school) is None
