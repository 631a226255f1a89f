"""Markdown tables, as the readers of .docx, .xlsx and HTML write them."""

from __future__ import annotations

from index.domain import Relation
from index.figures.columns import Role, read_head, unit_of
from index.language.periods import Anchor
from tests.index.figures.one_report import Head, figures_of

INDICATORS = """Một số chỉ tiêu chủ yếu của huyện:

| STT | Chỉ tiêu | ĐVT | TH 2019 | Kế hoạch 2020 | Ước TH 2020 | So KH (%) | So cùng kỳ (%) |
|---|---|---|---|---|---|---|---|
| I | Kinh tế | | | | | | |
| 1 | Tổng giá trị sản xuất | Tỷ đồng | 1.250,5 | 1.400 | 1.412 | 100,9 | 112,9 |
| | Trong đó: Công nghiệp | Tỷ đồng | 400 | 460 | 455 | 98,9 | 93,8 |
| 2 | Thu ngân sách | Tr. đồng | 56.300 | 60.000 | 33,448.222 | 102,1 | 108,8 |
| 3 | Số xã đạt chuẩn NTM | xã | 5 | 7 | 7/12 | | |
"""
HEAD = Head(places="huyện Quỳ Châu, tỉnh Nghệ An", date="2020-12-20", period="năm 2020")

PLACES = """| Địa phương | Kế hoạch vốn (triệu đồng) | Đã giải ngân (triệu đồng) | Tỷ lệ (%) |
|---|---|---|---|
| Tổng cộng | 1.234.000 | 780.120 | 63,2 |
| Huyện Đô Lương | 120.500 | 98.410 | 81,7 |
| Quỳ Hợp | 88.000 | 50.000 | 56,8 |
"""


def test_rows_are_indicators_and_columns_relations() -> None:
    figures = [f for f in figures_of(INDICATORS, HEAD) if f.indicator == "Tổng giá trị sản xuất"]
    assert [
        (f.text, f.relation, f.unit, f.period and f.period.year, f.qualifier, f.direction)
        for f in figures
    ] == [
        ("1.250,5", Relation.VALUE, "tỷ đồng", 2019, None, None),
        ("1.400", Relation.PLAN, "tỷ đồng", 2020, None, None),
        ("1.412", Relation.VALUE, "tỷ đồng", 2020, "ước", None),
        ("100,9", Relation.PERCENT_OF_PLAN, "%", 2020, None, None),
        ("112,9", Relation.CHANGE, "%", 2020, None, "tăng"),
    ]


def test_parts_ratios_units_and_malformed_cells() -> None:
    figures = figures_of(INDICATORS, HEAD)
    part = [f for f in figures if f.indicator == "Công nghiệp"]
    assert {f.parent for f in part} == {"Tổng giá trị sản xuất"}
    assert part[-1].direction == "giảm"
    malformed = next(f for f in figures if f.text == "33,448.222")
    assert malformed.value is None
    assert malformed.flags == ("table", "malformed")
    assert malformed.unit == "triệu đồng"
    ratio = next(f for f in figures if f.text == "7/12")
    assert (ratio.value, ratio.total, ratio.unit) == (7, 12, "xã")


def test_a_row_a_place() -> None:
    figures = figures_of(PLACES, Head(date="2023-10-05", period="9 tháng đầu năm 2023"))
    assert [(f.place.name if f.place else "", f.text, f.relation) for f in figures[3:6]] == [
        ("huyện Đô Lương", "120.500", Relation.PLAN),
        ("huyện Đô Lương", "98.410", Relation.VALUE),
        ("huyện Đô Lương", "81,7", Relation.PERCENT_OF_PLAN),
    ]
    assert figures[0].place
    assert figures[0].place.name == "tỉnh Nghệ An"
    assert figures[-1].place
    assert figures[-1].place.name == "huyện Quỳ Hợp"
    assert figures[4].indicator == "giải ngân"


def test_signs_give_the_direction() -> None:
    table = """| Nội dung | Đơn vị tính | 6 tháng 2021 | 6 tháng 2022 | Tăng, giảm so cùng kỳ |
| --- | --- | --- | --- | --- |
| Số vụ tai nạn giao thông | vụ | 38 | 29 | -9 |
"""
    change = figures_of(table)[-1]
    assert (change.value, change.unit, change.direction) == (9, "vụ", "giảm")


def test_spans_are_the_cells() -> None:
    report_text = "\n".join(["x", PLACES])
    for figure in figures_of(report_text):
        assert figure.text.strip() == figure.text


def test_heads() -> None:
    anchor = Anchor(2020)
    assert read_head("STT", anchor).role is Role.SKIP
    assert read_head("Đơn vị tính", anchor).role is Role.UNIT
    assert read_head("Mục tiêu 2025", anchor).relation is Relation.TARGET
    assert read_head("Cùng kỳ 2019", anchor).relation is Relation.VALUE
    assert unit_of("Tr. đồng") == "triệu đồng"
    assert unit_of("Tạ/ha") == "tạ/ha"


TWO_ROWS = """| Chỉ tiêu | Đơn vị | Năm 2021 | | Năm 2020 |
|---|---|---|---|---|
| | | Kế hoạch | Ước thực hiện | Thực hiện |
| 1 | 2 | 3 | 4 | 5 |
| Thu ngân sách | tỷ đồng | 120,5 | 131,2 | 110 |
"""


def test_a_head_of_two_rows_is_one() -> None:
    figures = figures_of(TWO_ROWS, HEAD)
    assert [(f.text, f.relation.value, f.period and f.period.year) for f in figures] == [
        ("120,5", "plan", 2021),
        ("131,2", "value", 2021),
        ("110", "value", 2020),
    ]


def test_what_looks_like_a_label_but_holds_numbers_is_a_column_of_numbers() -> None:
    figures = figures_of(
        "Kết quả đến nay (đơn vị: triệu đồng):\n\n"
        "STT | Xã, thị trấn | Giải ngân | Tiêu chí NTM đạt\n"
        "1 | Xã Châu Bình | 18.450 | 17/19\n"
        "2 | Xã Châu Hội | 9.760 | 14/19\n"
        " | Tổng cộng | 28.210 | \n",
        HEAD,
    )
    assert [(f.text, f.unit, f.place and f.place.short) for f in figures] == [
        ("18.450", "triệu đồng", "Châu Bình"),
        ("17/19", "", "Châu Bình"),
        ("9.760", "triệu đồng", "Châu Hội"),
        ("14/19", "", "Châu Hội"),
        ("28.210", "triệu đồng", "Quỳ Châu"),
    ]


def test_an_amount_written_out_in_a_cell() -> None:
    figures = figures_of(
        "| Huyện | Thu ngân sách |\n|---|---|\n| Quỳ Châu | 74 tỷ 156 triệu đồng |\n", HEAD
    )
    assert [(str(f.value), f.unit) for f in figures] == [("74.156", "tỷ đồng")]


def test_marks_of_notes_bars_in_cells_and_empty_heads() -> None:
    found = figures_of(
        "|  |  |  |\n|---|---|---|\n| Chỉ tiêu | Kế hoạch | Thực hiện |\n"
        "| Thu thuế \\| phí (tỷ đồng) | 1.200[1] | 29,8¹ |\n| **Chi** (tỷ đồng) | 6.300 (*) | x |\n"
        "| Khác (tỷ đồng) | 1.100 (2) | … |\n",
        HEAD,
    )
    assert [(f.text, f.indicator) for f in found] == [
        ("1.200", "Thu thuế | phí"),
        ("29,8", "Thu thuế | phí"),
        ("6.300", "Chi"),
    ]


def test_two_tables_behind_one_another() -> None:
    found = figures_of(
        "| Xã | Thu (tỷ đồng) |\n|---|---|\n| Châu Bình | 1,5 |\n\n"
        "| Chỉ tiêu | KH | TH | % |\n|---|---|---|---|\n| Chi (tỷ đồng) | 30 | 29,8 | 99,3 |\n",
        HEAD,
    )
    assert [(f.text, f.relation.value) for f in found[1:]] == [
        ("30", "plan"),
        ("29,8", "value"),
        ("99,3", "pct_of_plan"),
    ]


def test_pairs_without_a_head() -> None:
    table = "| Thu nội địa | 12,5 tỷ đồng |\n|---|---|\n| Thu thuế | 3,2 tỷ đồng |\n"
    assert [(f.text, f.indicator) for f in figures_of(table, HEAD)] == [
        ("12,5 tỷ đồng", "Thu nội địa"),
        ("3,2 tỷ đồng", "Thu thuế"),
    ]
    wide = "| Thu nội địa | 12,5 | 13,1 |\n|---|---|---|\n| Thu thuế | 3,2 | 3,5 |\n"
    assert figures_of(wide, HEAD) == []


def test_the_start_and_the_end_of_the_year_are_two_times() -> None:
    table = """| Xã | Hộ nghèo đầu năm | Hộ nghèo cuối năm |
|---|---|---|
| Môn Sơn | 402 | 318 |
"""
    head = Head(places="huyện Con Cuông, tỉnh Nghệ An", date="2022-12-30", period="năm 2022")
    first, last = figures_of(table, head)
    assert first.indicator == last.indicator == "Hộ nghèo"
    assert first.period is not None
    assert last.period is not None
    assert first.period.end is not None
    assert last.period.end is not None
    assert (first.period.end.month, last.period.end.month) == (1, 12)


def test_a_row_of_an_unknown_commune_is_not_the_districts() -> None:
    table = """| Xã | Hộ nghèo |
|---|---|
| Môn Sơn | 318 |
| Bản Không Đâu | 178 |
"""
    head = Head(places="huyện Con Cuông, tỉnh Nghệ An", date="2022-12-30", period="năm 2022")
    places = {f.text: f.place.name if f.place else None for f in figures_of(table, head)}
    assert places["178"] is None
    assert places["318"] == "xã Môn Sơn"


def test_rows_of_branches_are_those_bodies() -> None:
    table = """3. Kết quả thu theo chi cục

| TT | Chi cục Thuế | Dự toán | Thực hiện | % so dự toán |
|---|---|---|---|---|
| 1 | Tuy Phong | 345 | 293,9 | 85,2 |
| 2 | TP. Phan Thiết | 860 | 785,4 | 91,3 |
| | Cộng | 1.205 | 1.079,3 | 89,6 |
"""
    head = Head(
        title="Cục Thuế tỉnh Bình Thuận: kết quả thu ngân sách năm 2017",
        places="tỉnh Bình Thuận",
        date="2017-12-30",
        period="năm 2017",
    )
    found = {
        f.text: (f.place.name if f.place else "", f.indicator) for f in figures_of(table, head)
    }
    assert found["293,9"][0] == "Chi cục Thuế huyện Tuy Phong"
    assert found["91,3"][0] == "Chi cục Thuế thành phố Phan Thiết"
    assert "Chi cục Thuế" not in found["91,3"][1]
    assert found["1.079,3"][1] == "Cộng Chi cục Thuế"


def test_what_branches_are_of_is_the_reports_own_body() -> None:
    table = """| Chi cục | Số thu (tỷ đồng) |
|---|---|
| Lao Bảo | 293,9 |
| Khe Xanh | 85,4 |
"""
    head = Head(
        title="Cục Hải quan Quảng Trị: kết quả thu năm 2021",
        places="Cục Hải quan Quảng Trị",
        date="2021-12-30",
        period="năm 2021",
    )
    places = {f.text: f.place.name if f.place else "" for f in figures_of(table, head)}
    assert places == {
        "293,9": "Chi cục Hải quan Lao Bảo",
        "85,4": "Chi cục Hải quan Khe Xanh",
    }
    # In a province's report nobody says which bodies these are.
    head = Head(places="tỉnh Quảng Trị", date="2021-12-30", period="năm 2021")
    assert "Hải quan" not in "".join(f.place.name for f in figures_of(table, head) if f.place)


def test_a_part_behind_its_abbreviation_and_a_dash() -> None:
    table = """| Chỉ tiêu | Năm 2021 | Năm 2022 |
|---|---|---|
| Tốc độ tăng GRDP (%) | 8,1 | 9,1 |
| Tr.đó: - Dịch vụ (%) | 7,6 | 8,0 |
"""
    part = figures_of(table, HEAD)[-1]
    assert (part.indicator, part.parent) == ("Dịch vụ", "Tốc độ tăng GRDP")


def test_who_assigned_the_plans_of_a_column() -> None:
    table = """| Khoản thu | Dự toán tỉnh giao (tỷ đồng) | Thực hiện (tỷ đồng) |
|---|---|---|
| Thuế thu nhập cá nhân | 26 | 29,5 |
"""
    assert [f.base for f in figures_of(table, HEAD)] == ["dự toán tỉnh giao", None]
