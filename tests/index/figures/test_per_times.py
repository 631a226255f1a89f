"""Numbers of one day are not those of the period."""

from __future__ import annotations

from index.figures.per_times import is_per_time
from tests.index.figures.one_report import figures_of


def test_a_day_joins_the_name() -> None:
    text = "Bình quân mỗi ngày có 310 xe hàng qua cửa khẩu (xuất 140 xe, nhập 170 xe)."
    names = [f.indicator for f in figures_of(text)]
    assert names[0] == "xe hàng bình quân mỗi ngày"
    assert [name.split()[0] for name in names[1:]] == ["xuất", "nhập"]


def test_a_period_does_not() -> None:
    assert figures_of("Năm 2022 có 310 xe hàng qua cửa khẩu.")[0].indicator == "xe hàng"


def test_a_day_that_stands_before_the_verb_goes_behind_its_name() -> None:
    text = "Cửa khẩu A thu phí được 9 tỷ đồng, bình quân mỗi ngày thu được 40 triệu đồng."
    assert figures_of(text)[-1].indicator == "thu bình quân mỗi ngày"


def test_a_days_number_is_told_apart_by_its_name() -> None:
    assert is_per_time("thu phí bình quân mỗi ngày")
    assert not is_per_time("thu phí")
