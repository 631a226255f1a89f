"""Parts of a growth, told with a bare "đạt"."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_parts_of_a_growth_grew_in_its_time() -> None:
    text = (
        "Tăng trưởng GRDP 9 tháng ước đạt 10,15%. Trong đó: Khu vực nông nghiệp ước đạt 4,72%; "
        "công nghiệp ước đạt 14,57%."
    )
    told = [(f.relation.value, f.period and f.period.label) for f in figures_of(text)]
    assert told == [("growth_vs_same_period", "9 tháng")] * 3


def test_parts_of_a_structure_are_no_growth() -> None:
    text = "Cơ cấu kinh tế chuyển dịch. Trong đó: công nghiệp đạt 45,2%; dịch vụ đạt 30,1%."
    assert {f.relation.value for f in figures_of(text)} & {"growth_vs_same_period"} == set()
