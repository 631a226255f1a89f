"""Aims of headings hold for what stands under them."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_a_heading_leaves_its_siblings_aim_but_not_the_sections() -> None:
    text = (
        "## E. Dự toán ngân sách năm 2022\n\n## 1. Tổng quan\n\nTổng ngân sách: 9 tỷ đồng.\n\n"
        "## 2. Phân bổ vốn\n\n- Phòng Y tế: 4 tỷ đồng.\n\n## 3. Tổng kết\n\nChi lớn nhất: y tế 4,5 "
        "tỷ đồng.\n\n## F. Kết quả\n\nThu ngân sách 8 tỷ đồng."
    )
    assert [f.relation.value for f in figures_of(text)] == ["plan", "plan", "plan", "value"]
