"""What figures around a number say of its period."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_a_change_goes_on_with_the_day_told_before() -> None:
    text = "Dư nợ ước đến 31/10/2022 là 41.300 tỷ đồng; so với đầu năm tăng 2.170 tỷ đồng."
    assert {f.period.label for f in figures_of(text) if f.period} == {"đến 31/10/2022"}
