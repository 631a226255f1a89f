"""What stands beside an answer: the same thing under other names, at other times, as planned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from index.domain import Period, PeriodKind, Relation, Span
from retrieval.answer import Status
from retrieval.beside import (
    aims,
    companions,
    indicator_key,
    loose_times,
    other_moment,
    raised_here,
    sums,
    variants,
)
from retrieval.lookup import Candidate
from tests.retrieval.conftest import Ask
from tests.retrieval.making import EA_KAR, asked, figure, months, moved

MAIN = figure("3,1%", "3.1", "%", indicator="tỷ lệ hộ nghèo theo chuẩn cũ")
OTHER = moved(figure("16,4%", "16.4", "%", indicator="tỷ lệ hộ nghèo theo chuẩn mới"), 400)


def group(*figures: object) -> list[Candidate]:
    return [Candidate(f, 1.0, 1.0, 0) for f in figures]  # type: ignore[arg-type]


def test_both_standards_are_shown(ask_rules: Ask) -> None:
    answer = ask_rules("tỷ lệ hộ nghèo Yên Sơn 2022")
    assert answer.status is Status.ANSWERED
    assert "3,18%" in answer.text
    assert "16,4%" in answer.text
    assert {s.figure.text for s in answer.figures} == {"3,18%", "16,4%"}


def test_a_variant_has_another_number_of_the_same_kind() -> None:
    assert variants(MAIN, group(MAIN, OTHER)) == [OTHER]
    for differing in (
        figure("3,1%", "3.1", "%"),
        figure("5%", "5", "%", relation=Relation.CHANGE),
        figure("5 hộ", "5", "hộ"),
        figure("5%", "5", "%", place=EA_KAR),
        figure("5%", "5", "%", period=months(6, 2022)),
    ):
        assert variants(MAIN, group(MAIN, differing)) == []


def test_another_moment_is_of_another_period() -> None:
    main = figure("8 tỷ đồng", "8", "tỷ đồng")
    assert other_moment(figure("4 tỷ đồng", "4", "tỷ đồng", period=months(6, 2022)), main)
    assert not other_moment(figure("9 tỷ đồng", "9", "tỷ đồng"), main)


def test_names_of_one_concept_are_one_indicator() -> None:
    one = figure("8 tỷ đồng", "8", "tỷ đồng", indicator="thu NSNN")
    assert indicator_key(one) == indicator_key(figure("8 tỷ đồng", "8", "tỷ đồng"))
    assert indicator_key(one) != indicator_key(MAIN)


def test_the_sum_of_a_count_stands_beside_it(ask_rules: Ask) -> None:
    answer = ask_rules("Chiêm Hóa có bao nhiêu dự án chăn nuôi")
    assert answer.figures[0].figure.text == "9 dự án"
    assert "Tổng vốn đăng ký: 642 tỷ đồng" in answer.details


def test_the_sum_of_others_does_not_stand_beside_a_count() -> None:
    people = figure("560 người", "560", "người", indicator="người", parent="lớp tập huấn")
    gifts = figure("23 triệu đồng", "23", "triệu đồng", indicator="trị giá", parent="trao suất quà")
    theirs = replace(gifts, parent="lớp tập huấn")
    assert not sums(people, [people, replace(gifts, span=Span(80, 93))], elsewhere=False)
    assert sums(people, [people, replace(theirs, span=Span(80, 93))], elsewhere=False)


def test_the_aim_stands_beside_the_assigned_plan(ask_rules: Ask) -> None:
    answer = ask_rules("chỉ tiêu thu 2023 của hải quan Lạng Sơn")
    assert {s.figure.text for s in answer.figures} >= {"5.100 tỷ đồng", "5.600 tỷ đồng"}


def test_a_percent_goes_with_the_value_it_stands_behind() -> None:
    month = figure("320 tỷ đồng", "320", "tỷ đồng", period=months(6, 2022))
    nine = months(9, 2022)
    total = figure("2.450 tỷ đồng", "2450", "tỷ đồng", period=nine, span=Span(80, 93))
    reached = figure(
        "52,3%", "52.3", "%", period=nine, span=Span(110, 115), relation=Relation.PERCENT_OF_PLAN
    )
    pool = [month, total, reached]
    assert reached not in companions(month, pool)
    assert reached in companions(total, pool)


def test_the_worth_of_one_good_is_not_beside_that_of_another() -> None:
    rice = figure("476 triệu USD", "476", "triệu USD", indicator="trị giá", parent="gạo")
    fish = figure(
        "29,4%", "29.4", "%", indicator="trị giá", parent="thủy sản", span=Span(80, 85),
        relation=Relation.CHANGE,
    )  # fmt: skip
    own = figure(
        "14,5%", "14.5", "%", indicator="trị giá", parent="gạo", span=Span(110, 115),
        relation=Relation.CHANGE,
    )  # fmt: skip
    assert companions(rice, [rice, fish, own]) == [own]


def test_what_belongs_to_another_whole_is_no_companion() -> None:
    change = {"indicator": "tổng vốn", "indicator_text": "tổng vốn", "relation": Relation.CHANGE}
    main = figure("96 triệu USD", "96", "triệu USD", parent="dự án tăng vốn", **change)
    value = {"indicator": "tổng vốn", "indicator_text": "tổng vốn", "span": Span(10, 22)}
    other = figure("212 triệu USD", "212", "triệu USD", parent="dự án mới", **value)
    own = figure("300 triệu USD", "300", "triệu USD", parent="dự án tăng vốn", **value)
    assert companions(main, [main, other]) == []
    assert companions(main, [main, own]) == [own]


def test_another_column_of_a_row_is_no_companion() -> None:
    row = {"indicator_text": "Lúa", "relation": Relation.VALUE}
    yields = figure("52,1", "52.1", "tạ/ha", indicator="Năng suất lúa", **row)
    sown = figure("5.600", "5600", "ha", indicator="Diện tích lúa", span=Span(10, 15), **row)
    assert companions(yields, [yields, sown]) == []


def test_the_same_of_another_is_no_companion() -> None:
    one = figure("742 học sinh", "742", "học sinh", indicator="học sinh")
    other = moved(figure("518 học sinh", "518", "học sinh", indicator="học sinh"), 40)
    other = replace(other, sentence=one.sentence)
    assert companions(one, [one, other]) == []
    money = replace(other, unit="tỷ đồng")
    assert companions(one, [one, money]) == [money]


def test_the_rate_at_which_a_thing_grows_is_its_growth() -> None:
    rate = figure(
        "9%", "9", "%", indicator="tốc độ tăng giá trị sản xuất", relation=Relation.CHANGE
    )
    growth = figure("9%", "9", "%", indicator="tổng giá trị sản xuất", relation=Relation.CHANGE)
    assert indicator_key(rate) == indicator_key(growth)
    stated = replace(rate, relation=Relation.VALUE)
    assert indicator_key(stated) != indicator_key(growth)


def test_what_an_area_raised_itself_stands_beside_all_of_its_revenue() -> None:
    whole = figure("412 tỷ đồng", "412", "tỷ đồng", indicator="Tổng thu ngân sách")
    name, parent = "thu ngân sách trên địa bàn", "Tổng thu ngân sách"
    part = figure("38 tỷ đồng", "38", "tỷ đồng", indicator=name, parent=parent)
    part = replace(part, span=Span(60, 70))
    pool = [whole, part]
    assert raised_here(asked("thu ngân sách Krông Năng 2022"), whole, pool) == [part]
    assert raised_here(asked("tổng thu ngân sách Krông Năng 2022"), whole, pool) == []
    other = replace(part, period=months(6, 2022))
    assert raised_here(asked("thu ngân sách Krông Năng 2022"), whole, [whole, other]) == []
    assert raised_here(asked("thu ngân sách Krông Năng 2022"), part, pool) == []


def test_the_first_months_of_a_year_may_be_two_times() -> None:
    begins = date(2022, 1, 1)
    two = Period("2 tháng đầu năm 2022", PeriodKind.YEAR_TO_DATE, begins, date(2022, 2, 28))
    three = Period("quý I/2022", PeriodKind.QUARTER, begins, date(2022, 3, 31))
    main = figure("8 tỷ đồng", "8", "tỷ đồng", period=three)
    other = figure("5 tỷ đồng", "5", "tỷ đồng", period=two)
    fitting = [Candidate(main, 1.0, 1.0, 1), Candidate(other, 0.95, 1.0, 1)]
    for text in ("đầu năm 2022 Krông Năng thu ngân sách bao nhiêu", "thu Krông Năng đầu năm 2022"):
        assert loose_times(asked(text), main, fitting) == [other]
    assert loose_times(asked("quý I/2022 Krông Năng thu bao nhiêu"), main, fitting) == []
    exact = [replace(c, rank=rank) for rank, c in enumerate(fitting)]
    assert loose_times(asked("đầu năm 2022 thu Krông Năng"), main, exact) == []


def test_money_of_another_count_in_the_same_unit() -> None:
    count = figure("74 hộ", "74", "hộ", indicator="hỗ trợ đất sản xuất hộ")
    other = replace(
        figure("9 tỷ đồng", "9", "tỷ đồng", indicator="số tiền tín dụng", parent="tín dụng hộ"),
        span=Span(count.span.end + 20, count.span.end + 29),
    )
    own = replace(other, parent="hỗ trợ đất sản xuất hộ")
    assert sums(count, [count, other], elsewhere=False) == []
    assert sums(count, [count, own], elsewhere=False) == [own]


def test_the_aim_of_a_change_stands_beside_it_where_no_time_is_asked() -> None:
    poor = {"indicator": "hộ nghèo", "direction": "giảm"}
    done = figure("4,2%/năm", "4.2", "%/năm", relation=Relation.CHANGE, **poor)
    aim = moved(figure("2%/năm", "2", "%/năm", relation=Relation.TARGET, **poor), 400)
    left = moved(figure("2%", "2", "%", relation=Relation.TARGET, indicator="hộ nghèo"), 400)
    question = asked("hộ nghèo huyện Krông Năng giảm bình quân mỗi năm bao nhiêu")
    assert aims(question, done, [done, aim, left]) == [aim]
    assert aims(asked(f"{question.text} 2022"), done, [done, aim]) == []
