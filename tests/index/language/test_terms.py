"""Terms: what texts and questions meet on."""

from __future__ import annotations

import pytest

from index.language.terms import term_list, term_set

REVENUE, RECOVERED, SITE = "#budget_revenue", "#recovered_to_budget", "#site_handover"


@pytest.mark.parametrize(
    ("text", "has", "lacks"),
    [
        ("thu hồi nộp ngân sách", RECOVERED, REVENUE),
        ("truy thu ngân sách", RECOVERED, REVENUE),
        ("phạt nộp ngân sách nhà nước", RECOVERED, REVENUE),
        ("thu nộp ngân sách", REVENUE, RECOVERED),
        ("thu ngân sách", REVENUE, RECOVERED),
        ("mặt bằng bàn giao", SITE, REVENUE),
        ("mặt bằng bán lẻ", "mat", SITE),
        ("cảng hàng không quốc tế A", "#airport", SITE),
        ("sân bay A", "#airport", SITE),
        ("57 tiêu chuẩn đô thị loại IV", "#urban_standard", SITE),
        ("KKT A", "kinh", "kkt"),
        ("tổng giá trị sản suất", "#production_value", "#industrial_index"),
        ("sản lượng đánh bắt hải sản", "#sea_catch", "#water_catch"),
        ("khai thác thủy sản", "#water_catch", "#sea_catch"),
        ("đàn heo", "lon", "#production_value"),
        ("sản lượng bắp", "ngo", "#production_value"),
    ],
)
def test_concepts(text: str, has: str, lacks: str) -> None:
    assert has in term_set(text)
    assert lacks not in term_set(text)
    assert has in term_list(text)


def test_the_other_spelling_of_billion_is_one_term() -> None:
    assert term_list("5 tỉ đồng") == term_list("5 tỷ đồng")
    assert term_list("5 ti vi") != term_list("5 ty vi")
