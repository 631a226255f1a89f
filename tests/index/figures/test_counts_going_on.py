"""A bare count that goes on with what was counted before."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_a_count_beside_a_place_goes_on_with_what_was_counted() -> None:
    text = "Huyện Đô Lương có 20/20 xã đạt chuẩn, huyện Nam Đàn 18/24 xã, huyện Quỳ Hợp 12 xã."
    assert {f.indicator for f in figures_of(text)} == {"xã đạt chuẩn"}


def test_what_is_left_goes_on_with_what_there_was() -> None:
    text = "Đầu năm 2020 có 3.120 hộ nghèo, chiếm 31%; đến cuối năm còn 2.480 hộ, chiếm 24%."
    figures = figures_of(text)
    assert [f.indicator for f in figures] == ["hộ nghèo"] * 4
    assert [str(f.period.end) for f in figures if f.period][:1] == ["2020-01-01"]


def test_a_sum_since_the_year_began_is_of_what_was_counted() -> None:
    text = "Quý III kết nạp 14 đảng viên, lũy kế từ đầu năm 39 đảng viên."
    quarter, year = figures_of(text)
    assert quarter.indicator == year.indicator == "kết nạp đảng viên"
    assert quarter.period is not None
    assert year.period is not None
    assert (quarter.period.label, year.period.label) == ("Quý III", "lũy kế từ đầu năm")


def test_a_bare_plan_is_of_what_it_plans() -> None:
    found = figures_of("Kết nạp 47 đảng viên, đạt 36% kế hoạch năm (130 đảng viên).")
    assert found[2].indicator == found[0].indicator == "Kết nạp đảng viên"


def test_a_list_of_bodies_goes_on_over_what_stands_in_brackets() -> None:
    text = (
        "Đảng bộ huyện Đô Lương kết nạp 168 đảng viên (đạt 140% kế hoạch); Đảng bộ huyện Quỳ Hợp "
        "152 đảng viên (117% kế hoạch)."
    )
    assert {f.indicator for f in figures_of(text)} == {"kết nạp đảng viên"}
    text = "Có 4 xã đạt chuẩn (Đông Sơn, huyện Đô Lương), 3 xã trong kế hoạch."
    assert [f.indicator for f in figures_of(text)][-1] == "xã"


def test_counts_behind_places_go_on_with_what_was_counted_of_all() -> None:
    text = "Còn vướng 38 hộ, tập trung ở xã Đông Sơn (16 hộ), xã Môn Sơn (14 hộ)."
    assert {f.indicator for f in figures_of(text)} == {"vướng hộ"}


def test_cases_again_behind_the_people_of_another_place() -> None:
    text = "Huyện Đô Lương giảm 9 vụ, giảm 6 người chết; huyện Con Cuông giảm 12 vụ, 8 người chết."
    assert [f.indicator for f in figures_of(text)] == ["vụ", "người chết", "vụ", "người chết"]


def test_a_list_of_places_goes_on_behind_the_percents_of_an_item() -> None:
    text = "Huyện Đô Lương còn 212 hộ nghèo, chiếm 4,8%; huyện Nam Đàn 246 hộ, chiếm 2,4%."
    figures = figures_of(text)
    assert [f.indicator for f in figures] == ["hộ nghèo"] * 4
    text = (
        "Đảng bộ huyện Đô Lương kết nạp 14 đảng viên, đạt 140%; Đảng bộ huyện Nam Đàn 12 đảng viên."
    )
    assert figures_of(text)[-1].indicator == "kết nạp đảng viên"


def test_what_is_left_now_goes_on_with_the_sentence_before() -> None:
    text = "Đầu năm 2022, tỉnh có 3.486 hộ nghèo. Đến nay còn 2.912 hộ, chiếm 28,7%."
    assert figures_of(text)[-1].indicator == "hộ nghèo"
    assert figures_of("Tỉnh có 3.486 hộ nghèo. Đã di dời 45 hộ.")[-1].indicator == "di dời hộ"
