"""Comparisons: difference and ratio computed exactly, shown as computed, both sides cited."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.domain import Figure, Relation, Span
from retrieval.answer import Intent, Status
from retrieval.comparing import _most_alike, _plans_of_both
from retrieval.differences import base_value, measured_alike, signed
from retrieval.lookup import Candidate
from tests.retrieval.computed_cases import COMPARED_PERIODS, COMPARED_PLACES
from tests.retrieval.conftest import Ask
from tests.retrieval.making import EA_KAR, asked, figure, months, report


@pytest.mark.parametrize(
    ("value", "unit", "base"),
    [
        ("27.4", "triệu USD", (Decimal(27_400_000), "USD")),
        ("27.4", "tỷ đồng", (Decimal(27_400_000_000), "đồng")),
        ("1.2", "nghìn tỷ đồng", (Decimal(1_200_000_000_000), "đồng")),
        ("41.3", "triệu đồng/người/năm", (Decimal(41_300_000), "đồng")),
        ("37.7", "vạn tấn", (Decimal(377_000), "tấn")),
        ("4.5", "%", (Decimal("4.5"), "%")),
    ],
)
def test_values_are_brought_to_one_scale(value: str, unit: str, base: tuple[Decimal, str]) -> None:
    assert base_value(figure("x", value, unit)) == base


def test_a_malformed_number_has_no_value() -> None:
    assert base_value(replace(figure("33,448.222", "1", "tấn"), value=None)) is None


def test_a_fall_is_negative() -> None:
    fall = figure("5%", "5", "%", relation=Relation.CHANGE, direction="giảm")
    rise = figure("5%", "5", "%", relation=Relation.CHANGE, direction="tăng")
    told = report("5%")
    assert signed(fall, Decimal(5), told) == -5
    assert signed(rise, Decimal(5), told) == 5
    assert signed(figure("5%", "5", "%", direction="giảm"), Decimal(5), told) == 5


@given(st.decimals("0.01", 10**6, places=2), st.sampled_from(["triệu", "tỷ", "nghìn tỷ"]))
def test_scales_keep_the_value_exact(value: Decimal, scale: str) -> None:
    found = base_value(figure("x", str(value), f"{scale} đồng"))
    assert found is not None
    power = {"triệu": 6, "tỷ": 9, "nghìn tỷ": 12}[scale]
    assert found[0] == value * 10**power


def test_rates_of_things_that_are_counted_are_shares(ask_rules: Ask) -> None:
    answer = ask_rules("tỷ lệ hộ nghèo Lục Yên và Văn Chấn cuối 2021 chênh nhau mấy điểm phần trăm")
    assert "2,21 điểm %" in answer.headline


def test_two_places(ask: Ask) -> None:
    answer = ask("tỷ lệ hộ nghèo Chư Sê và Chư Păh năm 2022 chênh nhau bao nhiêu")
    assert answer.status is Status.ANSWERED
    assert "huyện Chư Păh cao hơn huyện Chư Sê 4,66 điểm %" in answer.headline
    computed = answer.figures[0]
    assert computed.computed
    assert computed.figure.value == Decimal("4.66")
    assert len(answer.citations) == 2
    quotes = [answer.citations[n - 1].quote for n in computed.operands]
    assert {"6,72%" in quotes[0], "11,38%" in quotes[1]} == {True}
    assert [s.computed for s in answer.figures[1:]] == [False, False]


def test_the_ratio_is_computed_too(ask: Ask) -> None:
    answer = ask("thu ngân sách tỉnh Cao Bằng gấp mấy lần thành phố Cao Bằng năm 2020")
    assert "1.304,1 tỷ đồng" in answer.text
    assert "7,27 lần" in answer.text
    assert "Tính từ hai số trên" in answer.text


def test_places_with_periods_of_their_own(ask: Ask) -> None:
    answer = ask("so sánh thu ngân sách Tân Kỳ 2021 và Chư Sê 2022")
    assert "37,7 tỷ đồng" in answer.headline
    assert "khác kỳ" in answer.text


def test_two_periods_of_one_place(ask: Ask) -> None:
    answer = ask("thu ngân sách Tân Kỳ 2021 cao hơn 6 tháng đầu năm 2022 bao nhiêu")
    assert "89,2 tỷ đồng" in answer.headline
    assert answer.figures[0].computed
    assert {c.file for c in answer.citations} == {"tan-ky-2021.md", "tan-ky-2022-06.txt"}


def test_two_periods_joined_by_so_voi(ask: Ask) -> None:
    answer = ask("thu ngân sách Tân Kỳ năm 2021 so với 6 tháng đầu năm 2022")
    assert "186,4" in answer.text
    assert "97,2" in answer.text


def test_a_side_that_is_not_on_file_is_no_comparison(ask: Ask) -> None:
    for question, missing in (
        ("so sánh thu ngân sách Chư Sê và Chư Prông 2022", "Chư Prông"),
        ("so sánh sản lượng hồ tiêu Chư Sê và Chư Păh 2022", "Chư Păh"),
        ("so sánh thu ngân sách Chư Sê 2022 và Tân Kỳ 2019", "Tân Kỳ"),
    ):
        answer = ask(question)
        assert answer.status is Status.NOT_FOUND, question
        assert missing in answer.text


def test_units_that_do_not_compare_are_not_subtracted(ask: Ask) -> None:
    answer = ask("so sánh xuất nhập khẩu tỉnh Cao Bằng 2020 với thu ngân sách Chư Sê 2022")
    assert not any(s.computed for s in answer.figures)


def test_a_contradicted_side_is_not_taken_silently(ask: Ask) -> None:
    answer = ask("so sánh thu ngân sách Chư Sê và Chư Păh 2022")
    assert "85,1" in answer.text
    assert "83,5" in answer.text


def test_a_change_that_no_report_states_is_computed(ask_rules: Ask) -> None:
    answer = ask_rules(
        "giá trị sản xuất công nghiệp tỉnh Tuyên Quang 2020 tăng bao nhiêu so với 2015"
    )
    assert answer.status is Status.ANSWERED, answer.text
    assert "năm 2020 tăng 6.930 tỷ đồng so với năm 2015 (tính từ hai số đã nêu)" in answer.headline
    computed = answer.figures[0]
    assert computed.computed
    quotes = [answer.citations[n - 1].quote for n in computed.operands]
    assert "15.240" in quotes[0]
    assert "8.310" in quotes[1]


@pytest.mark.parametrize(
    "question",
    [
        # The other year's value is not on file.
        "thu nhập bình quân tỉnh Tuyên Quang 2020 tăng bao nhiêu so với 2015",
        "giá trị sản xuất công nghiệp tỉnh Tuyên Quang 2020 tăng bao nhiêu so với 2017",
        # No year to compare with is named.
        "giá trị sản xuất công nghiệp tỉnh Tuyên Quang 2020 tăng bao nhiêu",
    ],
)
def test_a_change_needs_both_years(ask_rules: Ask, question: str) -> None:
    answer = ask_rules(question)
    assert answer.status is Status.NOT_FOUND, answer.text
    assert answer.figures == ()


def test_a_stated_change_is_not_computed(ask: Ask) -> None:
    answer = ask("sản lượng hồ tiêu Chư Sê 2022 giảm bao nhiêu so với 2021")
    assert "12,5%" in answer.headline
    assert not any(s.computed for s in answer.figures)


def test_two_places_are_compared_at_the_same_time(ask_rules: Ask) -> None:
    # Yên Sơn's whole year fits by itself as well, but Hàm Yên's is not on file.
    answer = ask_rules("so sánh thu ngân sách Yên Sơn và Hàm Yên")
    assert "huyện Hàm Yên cao hơn huyện Yên Sơn 5,1 tỷ đồng" in answer.headline
    assert "khác kỳ" not in answer.text


def one_of(*figures: Figure) -> list[Candidate]:
    return [Candidate(f, 1.0, 1.0, 0) for f in figures]


def test_the_two_figures_most_alike_are_compared() -> None:
    percent = figure("91%", "91", "%", relation=Relation.PERCENT_OF_PLAN)
    value = figure("8 tỷ đồng", "8", "tỷ đồng")
    other = figure("5 tỷ đồng", "5", "tỷ đồng", place=EA_KAR)
    assert _most_alike([one_of(percent, value), one_of(other)]) == [value, other]
    elsewhere = replace(other, report_id="r00001", sentence=Span(500, 600))
    assert _most_alike([one_of(value), one_of(elsewhere, other)]) == [value, other]


def test_of_figures_alike_those_of_one_time_are_compared() -> None:
    half = figure("3 tỷ đồng", "3", "tỷ đồng", period=months(6, 2022), report_id="r00002")
    whole = figure("8 tỷ đồng", "8", "tỷ đồng", report_id="r00003")
    other = figure("5 tỷ đồng", "5", "tỷ đồng", place=EA_KAR)
    assert _most_alike([one_of(half, whole), one_of(other)]) == [whole, other]


@pytest.mark.parametrize(("question", "head"), [*COMPARED_PLACES, *COMPARED_PERIODS])
def test_two_that_one_report_names(ask_two: Ask, question: str, head: str) -> None:
    answer = ask_two(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert head in answer.headline
    assert answer.figures[0].computed
    assert len(answer.figures[0].operands) == 2


def test_a_count_in_letters_is_compared_with_one_in_full(ask_sums: Ask) -> None:
    answer = ask_sums(
        "số khu công nghiệp đang hoạt động ở Phú Thọ 2020 nhiều hơn Hòa Bình 2019 mấy khu"
    )
    assert "cao hơn tỉnh Hòa Bình 14 khu công nghiệp" in answer.headline


def test_points_between_two_economies_are_of_their_growth(ask_two: Ask) -> None:
    answer = ask_two("GRDP 2022 Quảng Bình với Quảng Trị chênh mấy điểm %")
    assert answer.status is Status.ANSWERED, answer.text
    assert "1,2 điểm %" in answer.headline
    assert len(answer.citations) == 2


@pytest.mark.parametrize(
    ("question", "both"),
    [
        ("chỉ tiêu thu Krông Năng 2021 cao hơn 2020 bao nhiêu", True),
        ("thu Krông Năng 2021 cao hơn kế hoạch 2020 bao nhiêu", False),
        ("chỉ tiêu thu Krông Năng 2021 cao hơn thực hiện 2020 bao nhiêu", False),
    ],
)
def test_a_plan_that_opens_the_question_is_of_both_years(question: str, both: bool) -> None:
    one = asked(question)
    assert _plans_of_both(one, one.periods) is both


def test_higher_or_lower_is_asked_of_the_two(ask_kinds: Ask) -> None:
    answer = ask_kinds("hộ nghèo xã Trung Sơn cao hay thấp hơn xã Hiền Kiệt")
    assert "xã Trung Sơn cao hơn xã Hiền Kiệt 12,8 điểm %" in answer.headline


def test_what_is_mostly_told_by_its_growth_is_compared_by_it(ask_kinds: Ask) -> None:
    answer = ask_kinds("so sánh GRDP Quan Hóa 2021 và 2022")
    assert "năm 2022 cao hơn năm 2021 5,5 điểm %" in answer.headline


def test_how_many_times_as_much_is_told_first(ask_kinds: Ask) -> None:
    answer = ask_kinds("diện tích cao su Thọ Xuân gấp mấy lần cây điều")
    assert "gấp 2,54 lần" in answer.headline


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("đảng viên", "quần chúng", True),
        ("vụ", "trường hợp", True),
        ("hộ nghèo", "hộ", True),
        ("đảng viên", "chi bộ", False),
        ("đồng", "ha", False),
    ],
)
def test_units_that_count_the_same_are_compared(one: str, other: str, alike: bool) -> None:
    assert measured_alike(one, other) is alike


@pytest.mark.parametrize(
    "question",
    [
        "chỉ tiêu thu ngân sách 2022 của Krông Năng hơn thực hiện 2021 bao nhiêu",
        "dự toán thu ngân sách Krông Năng năm 2022 hơn kết quả năm 2021 bao nhiêu tỷ",
    ],
)
def test_a_plan_against_what_was_done_the_year_before_is_compared(question: str) -> None:
    asking = asked(question)
    assert asking.intent is Intent.COMPARE
    assert asking.terms == ("#budget_revenue",)


def test_a_plan_and_what_was_collected_are_no_two_plans() -> None:
    for text, both in (
        ("dự toán thu ngân sách Ea Kar 2022 thấp hơn số thu năm 2021 bao nhiêu", False),
        ("dự toán thu ngân sách Ea Kar 2022 thấp hơn năm 2021 bao nhiêu", True),
    ):
        question = asked(text)
        assert _plans_of_both(question, question.periods) is both


def test_points_are_of_shares_and_count_no_households(ask_series: Ask) -> None:
    answer = ask_series("Pác Nặm và Ngân Sơn hộ nghèo chênh mấy điểm")
    assert "2,3 điểm %" in answer.headline
