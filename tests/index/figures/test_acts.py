"""Disciplinary acts: parts of a count that carry no noun."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_each_act_counts_its_own() -> None:
    text = (
        "Đã kiểm tra 12 chi bộ, kỷ luật 60 đảng viên, trong đó khai trừ 7, cách chức 3, "
        "khiển trách 50 đảng viên."
    )
    found = {f.indicator: (f.text, f.parent) for f in figures_of(text) if "đảng viên" in f.unit}
    assert found == {
        "kỷ luật đảng viên": ("60 đảng viên", None),
        "khai trừ đảng viên": ("7", "kỷ luật đảng viên"),
        "cách chức đảng viên": ("3", "kỷ luật đảng viên"),
        "khiển trách đảng viên": ("50 đảng viên", "kỷ luật đảng viên"),
    }


def test_a_year_or_percent_behind_an_act_counts_nobody() -> None:
    text = "Kỷ luật 60 đảng viên, cảnh cáo 20%, khiển trách năm 2021."
    assert next(f.text for f in figures_of(text)) == "60 đảng viên"
    assert "2021" not in {f.text for f in figures_of(text)}
