"""Heads of several rows, groups over several columns, title rows above the head."""

from __future__ import annotations

from index.figures.table_heads import joined_heads
from tests.index.figures.one_report import Head, figures_of

_HEAD = Head(places="huyện Đô Lương, tỉnh Nghệ An")


def test_the_measure_stands_before_its_group() -> None:
    upper = ["Xã", "Hộ nghèo", "", "Diện tích", ""]
    lower = ["", "Số hộ", "Tỷ lệ (%)", "Kế hoạch", "Thực hiện"]
    assert joined_heads(upper, lower) == [
        "Xã",
        "Số hộ nghèo",
        "Tỷ lệ hộ nghèo (%)",
        "Diện tích Kế hoạch",
        "Diện tích Thực hiện",
    ]


def test_groups_of_a_row_that_lost_its_merged_cells() -> None:
    upper = ["Cây", "Diện tích (ha)", "Năng suất (tạ/ha)", "Sản lượng (tấn)", "", ""]
    lower = ["Cây", "Kế hoạch", "Thực hiện", "Năng suất (tạ/ha)", "Kế hoạch", "Thực hiện"]
    assert joined_heads(upper, lower) == [
        "Cây",
        "Diện tích (ha) Kế hoạch",
        "Diện tích (ha) Thực hiện",
        "Năng suất (tạ/ha)",
        "Sản lượng (tấn) Kế hoạch",
        "Sản lượng (tấn) Thực hiện",
    ]


def test_groups_side_by_side_need_columns_of_the_same_names() -> None:
    told = joined_heads(["Xã", "Năm 2021", "Năm 2022", "", ""], ["Xã", "KH", "TH", "KH", "TH"])
    assert told == ["Xã", "Năm 2021 KH", "Năm 2021 TH", "Năm 2022 KH", "Năm 2022 TH"]
    unclear = joined_heads(["Xã", "Lúa", "Ngô", "", ""], ["Xã", "KH", "TH", "Vụ xuân", "Vụ mùa"])
    assert unclear == ["Xã", "", "", "", ""]


def test_a_sheet_with_its_title_and_unit_above_the_head() -> None:
    table = (
        "| KẾT QUẢ GIẢI NGÂN VỐN |  |  |  |\n|---|---|---|---|\n|  |  |  |  |\n"
        "| Đơn vị tính: tỷ đồng |  |  |  |\n"
        "| STT | Chỉ tiêu | Kế hoạch năm 2022 | Thực hiện năm 2022 |\n"
        "| 1 | Vốn tỉnh | 120,5 | 72,3 |\n"
    )
    found = [(f.text, f.indicator, f.relation.value, f.unit) for f in figures_of(table, _HEAD)]
    assert found == [
        ("120,5", "Vốn tỉnh", "plan", "tỷ đồng"),
        ("72,3", "Vốn tỉnh", "value", "tỷ đồng"),
    ]


def test_a_plan_of_a_group_keeps_what_it_is_of() -> None:
    table = (
        "| Cây trồng | Diện tích (ha) |  |\n|---|---|---|\n|  | Kế hoạch | Thực hiện |\n"
        "| Lúa | 59.000 | 60.120 |\n| Ngô | 70.000 | 66.400 |\n"
    )
    found = [(f.text, f.indicator, f.relation.value) for f in figures_of(table, _HEAD)]
    assert found[:2] == [
        ("59.000", "Diện tích lúa", "plan"),
        ("60.120", "Diện tích lúa", "value"),
    ]


def test_three_rows_and_merged_cells_said_again() -> None:
    assert joined_heads(
        ["STT", "Chỉ tiêu", "Năm 2021", "Năm 2022", "", ""],
        ["STT", "Chỉ tiêu", "Năm 2021", "Kế hoạch", "6 tháng", ""],
        ["STT", "Chỉ tiêu", "Năm 2021", "Kế hoạch", "Thực hiện", "So với KH (%)"],
    ) == [
        "STT",
        "Chỉ tiêu",
        "Năm 2021",
        "Năm 2022 Kế hoạch",
        "Năm 2022 6 tháng Thực hiện",
        "Năm 2022 6 tháng So với KH (%)",
    ]


def test_an_empty_cell_joins_no_other_group() -> None:
    assert joined_heads(["Năm 2021", "", "Năm 2022"], ["KH", "TH", ""]) == [
        "Năm 2021 KH",
        "Năm 2021 TH",
        "Năm 2022",
    ]
    assert joined_heads(["Chỉ tiêu", "", ""], ["", "KH", "TH"]) == ["Chỉ tiêu", "KH", "TH"]


def test_a_row_of_column_numbers_is_no_data() -> None:
    found = figures_of(
        "| Chỉ tiêu | Kế hoạch | Thực hiện | Tỷ lệ (%) |\n|---|---|---|---|\n"
        "| A | (1) | (2) | (3)=(2)/(1)*100 |\n| Thu (tỷ đồng) | 12 | 13 | 108,3 |\n",
        _HEAD,
    )
    assert [f.text for f in found] == ["12", "13", "108,3"]
