"""Sums told body by body."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_each_body_has_its_own_sum_and_count() -> None:
    text = (
        "Dư nợ qua Hội Phụ nữ 214 tỷ đồng, với 3.876 hộ vay; Hội Nông dân 198 tỷ đồng, với 3.540 "
        "hộ; Đoàn Thanh niên 50 tỷ đồng."
    )
    assert [(f.text, f.indicator, f.parent) for f in figures_of(text)] == [
        ("214 tỷ đồng", "Dư nợ qua Hội Phụ nữ", None),
        ("3.876 hộ", "hộ vay", "Dư nợ qua Hội Phụ nữ"),
        ("198 tỷ đồng", "Dư nợ qua Hội Nông dân", None),
        ("3.540 hộ", "hộ vay", "Dư nợ qua Hội Nông dân"),
        ("50 tỷ đồng", "Dư nợ qua Đoàn Thanh niên", None),
    ]


def test_a_count_in_another_clause_is_of_no_body() -> None:
    text = "Dư nợ qua Hội Phụ nữ 214 tỷ đồng; toàn huyện có 87 hộ vay."
    assert [f.parent for f in figures_of(text)] == [None, None]


def test_a_sum_through_so_many_bodies_keeps_its_measure() -> None:
    told = figures_of(
        "Dư nợ ủy thác qua 4 tổ chức hội đạt 384 tỷ đồng, trong đó Hội Phụ nữ 152 tỷ đồng."
    )
    assert told[1].indicator == "Dư nợ ủy thác qua tổ chức hội"
    assert told[2].parent == told[1].indicator


def test_those_who_were_paid_are_no_bodies() -> None:
    told = figures_of("Chi trả trợ cấp hàng tháng cho 183 đối tượng, 7,46 tỷ đồng.")
    assert all(f.indicator.lower().count("trợ cấp") == 1 for f in told)
