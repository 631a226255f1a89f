"""The label of one project stands over all numbers of its paragraph."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of

TEXT = """II. KẾT QUẢ TỪNG DỰ ÁN

1. Dự án cao tốc Bãi Vọt - Vũng Áng: Tuyến dài 34,2 km, thu hồi 268,3 ha. Đã chi trả 514,6 tỷ đồng.

- Khu tái định cư Kỳ Nam: quy mô 9,2 ha; đã giao 81 lô.

- Đầu tư xây dựng: giải ngân 77 tỷ đồng.
"""


def test_numbers_are_of_the_project_that_the_label_names() -> None:
    wholes = {f.text: f.parent or "" for f in figures_of(TEXT)}
    for text in ("34,2 km", "268,3 ha", "514,6 tỷ đồng"):
        assert "Dự án cao tốc Bãi Vọt - Vũng Áng" in wholes[text]
    assert "Khu tái định cư Kỳ Nam" in wholes["81 lô"]
    assert "Vũng Áng" not in wholes["81 lô"]
