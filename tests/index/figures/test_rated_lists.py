"""Items of a list that rates what its lead names count that, without a noun of their own."""

from __future__ import annotations

from index.figures.rated_lists import rated_in
from tests.index.figures.one_report import figures_of


def _read(text: str) -> list[tuple[str, str, str]]:
    return [(f.text, f.unit, f.indicator) for f in figures_of(text)]


def test_a_bare_number_behind_a_label_counts_what_is_rated() -> None:
    text = """Kết quả xếp loại chất lượng đảng viên năm 2022:

- Hoàn thành xuất sắc nhiệm vụ: 142 (15,1%)
- Trong sạch, vững mạnh: 704 (74,9%)
- Yếu kém: 9"""
    assert _read(text) == [
        ("142", "đảng viên", "Hoàn thành xuất sắc nhiệm vụ"),
        ("15,1%", "%", "Hoàn thành xuất sắc nhiệm vụ"),
        ("704", "đảng viên", "Trong sạch, vững mạnh"),
        ("74,9%", "%", "Trong sạch, vững mạnh"),
        ("9", "đảng viên", "Yếu kém"),
    ]


def test_without_something_rated_a_bare_number_counts_nothing() -> None:
    text = """Một số kết quả khác:

- Hộ nghèo: 331 (4,3%)"""
    assert _read(text) == [("4,3%", "%", "Hộ nghèo")]


def test_what_a_lead_rates() -> None:
    assert rated_in("Kết quả đánh giá, xếp loại tổ chức cơ sở đảng năm 2022") == (
        "tổ chức cơ sở đảng"
    )
    assert rated_in("Phân loại 124 hợp tác xã") == ""
    assert rated_in(None) == ""
