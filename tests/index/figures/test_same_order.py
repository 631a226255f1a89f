"""Rows told in the order of what was told before."""

from __future__ import annotations

from index.domain import Relation
from index.figures.same_order import opens_in_order
from tests.index.figures.one_report import figures_of, labels, sentence_of

SHARES = "Cơ cấu kinh tế: nông nghiệp chiếm 24,1%; công nghiệp 40,6%; dịch vụ 35,3%"


def test_shares_of_the_year_before_are_of_the_same_parts() -> None:
    text = f"{SHARES} (cơ cấu năm 2021 tương ứng là: 25,2%; 40,4% và 34,4%)."
    figures = figures_of(text)
    assert [f.indicator for f in figures[3:]] == ["nông nghiệp", "công nghiệp", "dịch vụ"]
    assert {f.relation for f in figures} == {Relation.SHARE}
    assert labels(text)[3:] == ["năm 2021"] * 3


def test_the_next_sentence_may_tell_them_of_the_same_period() -> None:
    text = f"{SHARES}. Cơ cấu tương ứng của cùng kỳ năm 2021 là: 25,2%; 40,4%; 34,4%."
    figures = figures_of(text)
    assert [f.indicator for f in figures[3:]] == [f.indicator for f in figures[:3]]
    assert [f.period.end.year for f in figures[3:] if f.period and f.period.end] == [2021] * 3


def test_a_row_of_another_length_or_of_no_structure_stays() -> None:
    shorter = figures_of(f"{SHARES} (cơ cấu năm 2021 tương ứng là: 25,2%; 40,4%).")
    assert "nông nghiệp" not in [f.indicator for f in shorter[3:]]
    rates = figures_of(f"{SHARES}. Tỷ lệ hộ nghèo các năm là: 5,2%; 4,4%; 3,4%.")
    assert "nông nghiệp" not in [f.indicator for f in rates[3:]]


def test_changes_are_against_the_times_of_the_sentence_before() -> None:
    text = (
        "Tháng 4/2022, ngành may tăng 6,2% so với tháng 3/2022 và giảm 1,9% so với cùng kỳ. "
        "Tương ứng, ngành gỗ tăng 3,1% và 8,4%; chè khô 1.900 tấn, tăng 2,6% và 7,5%."
    )
    found = [(f.text, f.base) for f in figures_of(text) if f.relation is Relation.CHANGE]
    assert found == [
        ("6,2%", "tháng 3/2022"),
        ("1,9%", "cùng kỳ"),
        ("3,1%", "tháng 3/2022"),
        ("8,4%", "cùng kỳ"),
        ("2,6%", "tháng 3/2022"),
        ("7,5%", "cùng kỳ"),
    ]
    assert set(labels(text)) == {"Tháng 4/2022"}


def test_one_time_compared_with_gives_no_order() -> None:
    text = "Ngành may tăng 6,2% so với cùng kỳ. Tương ứng, ngành gỗ tăng 3,1% và 8,4%."
    assert [f.base for f in figures_of(text)][1:] == [None, None]


def test_only_a_sentence_that_opens_so_goes_on_in_order() -> None:
    assert opens_in_order(sentence_of("Tương ứng, ngành gỗ tăng 3,1% và 8,4%."))
    assert not opens_in_order(sentence_of("Ngành gỗ tăng tương ứng 3,1% và 8,4%."))


def test_parts_go_on_in_the_order_of_their_whole() -> None:
    text = (
        "Ngành may tăng 6,2% so với tháng trước và tăng 1,9% so với cùng kỳ, trong đó: áo giảm "
        "0,8% và tăng 7,4%; khăn tăng 0,3% và 6,1%."
    )
    found = [f.base for f in figures_of(text)]
    assert found == ["tháng trước", "cùng kỳ"] * 3
    parts = "Trong đó, áo giảm 0,8% và tăng 7,4%."
    before = "Ngành may tăng 6,2% so với tháng trước và tăng 1,9% so với cùng kỳ. "
    assert [f.base for f in figures_of(before + parts)][2:] == ["tháng trước", "cùng kỳ"]


def test_two_measures_of_one_thing_are_no_two_times() -> None:
    text = (
        "Xuất khẩu tăng 6,2% so với tháng trước và tăng 1,9% so với cùng kỳ; than đá giảm 27% về "
        "lượng và giảm 31% về trị giá."
    )
    assert [f.base for f in figures_of(text)][2:] == [None, None]


def test_the_shares_of_the_year_before_in_a_bracket() -> None:
    text = (
        "Nông nghiệp chiếm 22%; công nghiệp chiếm 31%; dịch vụ chiếm 42% (cùng kỳ năm 2021 tương "
        "ứng là 23%; 32%; 40%)."
    )
    before = figures_of(text)[3:]
    assert [f.indicator for f in before] == ["Nông nghiệp", "công nghiệp", "dịch vụ"]
    assert {f.period.label for f in before if f.period} == {"cùng kỳ năm 2021"}
