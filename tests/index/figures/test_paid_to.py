"""Those to whom a sum was paid are told by it."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_a_bare_count_behind_a_sum_is_of_those_paid() -> None:
    text = "- Chi trợ cấp thất nghiệp: 148 tỷ đồng cho khoảng 9.350 người"
    names = [figure.indicator for figure in figures_of(text)]
    assert names == ["Chi trợ cấp thất nghiệp", "Chi trợ cấp thất nghiệp người"]


def test_those_with_a_name_keep_it() -> None:
    text = "Hỗ trợ sinh kế 4 tỷ đồng cho 350 hộ nghèo."
    assert figures_of(text)[-1].indicator.endswith("hộ nghèo")
