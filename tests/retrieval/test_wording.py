"""Wording: a figure as a Vietnamese sentence, its number as written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.domain import AreaLevel, Figure, Period, PeriodKind, Place, Relation, Span
from retrieval import wording
from tests.retrieval.conftest import Ask
from tests.retrieval.making import CUSTOMS, DAK_LAK, EA_KAR, figure, months, report, year

BODY = "Năm 2022, thu ngân sách bằng 85% so với cùng kỳ; sản lượng tăng 12% so với năm 2021."


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("5496.3", "5.496,3"),
        ("1000000", "1.000.000"),
        ("0.50", "0,5"),
        ("12", "12"),
        ("1E+3", "1.000"),
    ],
)
def test_numbers_are_written_the_vietnamese_way(value: str, written: str) -> None:
    assert wording.number(Decimal(value)) == written


@given(st.decimals(0, 10**9, places=3))
def test_a_written_number_reads_back(value: Decimal) -> None:
    assert Decimal(wording.number(value).replace(".", "").replace(",", ".")) == value


def test_what_is_measured_in_time_counts_nothing() -> None:
    age = figure("72,3 tuổi", "72.3", "tuổi", indicator="Tuổi thọ trung bình")
    assert wording.amount(age) == "72,3 tuổi"
    assert wording.counted_noun(age) == ""


@pytest.mark.parametrize(
    ("qualifier", "shown"),
    [
        (None, "8,2 tỷ đồng"),
        ("ước", "ước đạt 8,2 tỷ đồng"),
        ("trên", "trên 8,2 tỷ đồng"),
        ("ước,trên", "ước đạt trên 8,2 tỷ đồng"),
    ],
)
def test_the_qualifier_is_kept(qualifier: str | None, shown: str) -> None:
    stated = figure("8,2 tỷ đồng", "8.2", "tỷ đồng", qualifier=qualifier)
    assert wording.amount(stated) == shown


def in_body(text: str, value: str, **fields: object) -> Figure:
    start = BODY.index(text)
    return figure(text, value, "%", span=Span(start, start + len(text)), **fields)


def test_relations_have_their_verbs() -> None:
    whole = report(BODY)
    plan = figure("91%", "91", "%", relation=Relation.PERCENT_OF_PLAN, base="dự toán")
    assert wording.display(plan, whole) == "đạt 91% dự toán"
    over = figure(
        "4%", "4", "%", relation=Relation.PERCENT_OF_PLAN, base="dự toán", direction="vượt"
    )
    assert wording.display(over, whole) == "vượt 4% dự toán"
    share = figure("31%", "31", "%", relation=Relation.SHARE)
    assert wording.display(share, whole) == "chiếm 31%"
    rise = in_body("12%", "12", relation=Relation.CHANGE, direction="tăng", base="năm 2021")
    assert wording.display(rise, whole) == "tăng 12% so với năm 2021"


def test_a_ratio_to_the_base_is_shown_with_its_fall() -> None:
    ratio = in_body("85%", "85", relation=Relation.CHANGE, base="cùng kỳ")
    assert wording.display(ratio, report(BODY)) == "bằng 85% so với cùng kỳ (tức giảm 15%)"


@pytest.mark.parametrize(
    ("value", "change"), [("85", "giảm 15%"), ("112.5", "tăng 12,5%"), ("100", None)]
)
def test_ratio_change(value: str, change: str | None) -> None:
    assert wording.ratio_change(figure("x", value, "%")) == change


@pytest.mark.parametrize(
    ("period", "label"),
    [
        (year(2022), "năm 2022"),
        (months(9, 2022), "9 tháng đầu năm 2022"),
        (
            Period("9 tháng đầu năm", PeriodKind.YEAR_TO_DATE, date(2022, 1, 1), date(2022, 9, 30)),
            "9 tháng đầu năm 2022",
        ),
        (
            Period("tính đến 31/8", PeriodKind.AS_OF, date(2022, 1, 1), date(2022, 8, 31)),
            "tính đến 31/8/2022",
        ),
        (
            Period("Quý I", PeriodKind.QUARTER, date(2022, 1, 1), date(2022, 3, 31)),
            "quý I năm 2022",
        ),
        (None, ""),
    ],
)
def test_a_period_always_says_its_year(period: Period | None, label: str) -> None:
    assert wording.period_name(period) == label


def test_a_district_names_its_province() -> None:
    assert wording.full_place(EA_KAR) == "huyện Ea Kar (Đắk Lắk)"
    assert wording.full_place(DAK_LAK) == "tỉnh Đắk Lắk"
    assert wording.full_place(CUSTOMS) == "Cục Hải quan Đắk Lắk"
    city = Place("thành phố Huế", "Huế", AreaLevel.PROVINCE, "46", "Huế", "46")
    assert wording.full_place(city) == "thành phố Huế"
    assert wording.full_place(None) == ""


def test_a_headline_says_what_where_when_and_how_much() -> None:
    head = wording.headline(figure("8,2 tỷ đồng", "8.2", "tỷ đồng", qualifier="ước"), report(BODY))
    assert head == "Thu ngân sách huyện Krông Năng, năm 2022: ước đạt 8,2 tỷ đồng."


def test_a_headline_tells_a_plan_from_a_result() -> None:
    whole = report(BODY)
    plan = figure("9 tỷ đồng", "9", "tỷ đồng", relation=Relation.PLAN)
    aim = figure("9 tỷ đồng", "9", "tỷ đồng", relation=Relation.TARGET)
    assert ": kế hoạch 9 tỷ đồng." in wording.headline(plan, whole)
    assert ": mục tiêu 9 tỷ đồng." in wording.headline(aim, whole)


def test_a_count_says_what_is_counted_once() -> None:
    count = figure("12/19 xã", "12", "xã", indicator="xã đạt chuẩn nông thôn mới")
    head = wording.headline(count, report(BODY))
    assert head == "Huyện Krông Năng, năm 2022: 12/19 xã đạt chuẩn nông thôn mới."


@pytest.mark.parametrize(("unit", "name"), [("g", "thu giữ vàng"), ("m", "làm mới đường")])
def test_a_unit_is_no_letter_of_a_word(unit: str, name: str) -> None:
    told = wording.headline(figure(f"12 {unit}", "12", unit, indicator=name), report(BODY))
    assert told.endswith(f": 12 {unit}.")


def test_a_part_names_its_whole() -> None:
    part = figure("2 tỷ đồng", "2", "tỷ đồng", indicator="thu nội địa", parent="thu ngân sách")
    assert wording.indicator_name(part) == "Thu ngân sách – thu nội địa"


def test_a_part_of_a_count_is_named_with_the_verb_of_the_whole(ask_rules: Ask) -> None:
    answer = ask_rules("hồ Phiêng Mơ đón bao nhiêu khách 2023")
    assert answer.headline == "Hồ Phiêng Mơ huyện Chiêm Hóa, năm 2023: đón 18.900 lượt khách."


def test_a_change_of_another_year_says_which() -> None:
    main = figure("8 tỷ đồng", "8", "tỷ đồng", period=year(2022))
    change = figure("9%", "9", "%", relation=Relation.CHANGE, direction="tăng", period=year(2021))
    told = report("tăng 9%")
    assert wording.detail(change, told, main) == "Tăng 9% (năm 2021)"
    assert wording.detail(replace(change, period=year(2022)), told, main) == "Tăng 9%"


def test_a_value_beside_a_value_says_what_it_is() -> None:
    main = figure("12 dự án", "12", "dự án", period=year(2022))
    money = figure("8 tỷ đồng", "8", "tỷ đồng", period=year(2022))
    percent = figure("94%", "94", "%", period=year(2022))
    told = report("8 tỷ đồng")
    assert wording.detail(money, told, main) == "Số tiền: 8 tỷ đồng"
    assert wording.detail(percent, told, main) == "Tỷ lệ: 94%"
    assert wording.detail(main, told, replace(main, relation=Relation.SHARE)).startswith("Số lượng")
    reached = replace(percent, relation=Relation.PERCENT_OF_PLAN)
    assert wording.detail(money, told, reached) == "Thực hiện: 8 tỷ đồng"


def test_a_part_repeats_no_word_of_its_whole() -> None:
    part = figure("90 lượt", "90", "lượt", indicator="khách quốc tế", parent="lượt khách")
    assert wording.indicator_name(part) == "Lượt khách quốc tế"


def test_a_month_without_its_number_is_told_by_it() -> None:
    august = Period("Trong tháng", PeriodKind.MONTH, date(2019, 8, 1), date(2019, 8, 31))
    assert wording.period_name(august) == "tháng 8/2019"


@pytest.mark.parametrize(
    ("text", "unit", "base", "said"),
    [
        ("-18,3", "%", "Tăng/giảm (%)", "giảm 18,3 %"),
        ("gấp đôi", "lần", "năm trước", "gấp đôi so với năm trước"),
        ("giảm 18,3", "%", "So cùng kỳ (%)", "giảm 18,3 % so cùng kỳ"),
    ],
)
def test_a_column_s_head_is_no_base(text: str, unit: str, base: str, said: str) -> None:
    bare = text.removeprefix("giảm ")
    told = figure(bare, "18.3", unit, relation=Relation.CHANGE, direction="giảm", base=base)
    at = len(f"Số thu {text}") - len(bare)
    told = replace(told, span=Span(at, at + len(bare)))
    assert wording.display(told, report(f"Số thu {text}")) == said


def test_a_unit_is_not_said_twice() -> None:
    city = replace(EA_KAR, name="thành phố Móng Cái")
    told = replace(figure("9 tỷ đồng", "9", "tỷ đồng"), place=city)
    told = replace(told, indicator="tổng thu ngân sách của thành phố")
    assert "thành phố thành phố" not in wording.subject(told, report("Thu 9 tỷ đồng."))


def test_a_unit_that_ends_in_a_digit_is_said_once() -> None:
    assert wording.amount(figure("85km2", "85", "km2")) == "85km2"
    assert wording.amount(figure("85", "85", "km2")) == "85 km2"


def test_a_unit_may_end_in_a_raised_digit() -> None:
    stated = figure("3,9 triệu m³", "3.9", "triệu m3", indicator="khai thác đá")
    assert wording.amount(stated) == "3,9 triệu m³"


def test_the_countryside_is_no_unit() -> None:
    told = figure("112 thôn", "112", "thôn", indicator="thôn đạt chuẩn nông thôn mới")
    assert wording.headline(told, report(BODY)).endswith("112 thôn đạt chuẩn nông thôn mới.")


def test_what_was_carried_over_was_moved_to_no_place() -> None:
    told = figure("9 tỷ đồng", "9", "tỷ đồng", indicator="vốn năm 2021 chuyển sang")
    assert wording.headline(told, report("9 tỷ đồng")).startswith(
        "Vốn năm 2021 chuyển sang của huyện Krông Năng"
    )


def test_an_average_of_changes_beside_a_value_says_so() -> None:
    main = figure("4%", "4", "%", indicator="tỷ lệ hộ nghèo")
    fall = figure(
        "3%", "3", "%", indicator="tỷ lệ hộ nghèo bình quân mỗi năm", relation=Relation.CHANGE,
        direction="giảm",
    )  # fmt: skip
    told = report("tỷ lệ hộ nghèo 4%, bình quân mỗi năm giảm 3%")
    assert wording.detail(fall, told, main) == "Giảm 3% bình quân mỗi năm"
    assert wording.detail(fall, told, fall) == "Giảm 3%"


def test_what_is_aimed_at_beyond_a_plan_is_no_aim_by_itself() -> None:
    aim = figure(
        "200 tỷ đồng", "200", "tỷ đồng", relation=Relation.TARGET, direction="vượt", base="dự toán"
    )
    assert wording.display(aim, report(BODY)) == "vượt 200 tỷ đồng so với dự toán"
