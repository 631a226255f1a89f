"""Abbreviations that a report explains itself."""

from __future__ import annotations

from index.figures.introduced import introduced
from tests.index.figures.one_report import figures_of


def test_what_a_bracket_explains() -> None:
    found = introduced("Kết nạp 12 đảng viên (ĐV), 4 đoàn viên thanh niên (ĐVTN), tỉnh A (ABC).")
    assert found == {"đv": "đảng viên", "đvtn": "đoàn viên thanh niên"}


def test_counts_are_named_in_full_where_the_report_says_how() -> None:
    text = "Toàn tỉnh kết nạp 1.274 đảng viên (ĐV).\n\nHuyện Đô Lương kết nạp 168 ĐV."
    figure = figures_of(text)[-1]
    assert (figure.text, figure.indicator, figure.unit) == (
        "168 ĐV",
        "kết nạp đảng viên",
        "đảng viên",
    )
    assert figures_of("Huyện Đô Lương kết nạp 168 ĐV.")[-1].indicator == "kết nạp ĐV"
