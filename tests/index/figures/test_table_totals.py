"""Totals of tables, and what their rows are parts of."""

from __future__ import annotations

from index.figures.table_totals import is_bare_total
from tests.index.figures.one_report import Head, figures_of

HEAD = Head(places="huyện Vũ Quang, tỉnh Hà Tĩnh", date="2021-12-10", period="năm 2021")


def test_bare_totals() -> None:
    assert [is_bare_total(said) for said in ("Tổng cộng", "TỔNG SỐ", "Cộng")] == [True] * 3
    assert [is_bare_total(said) for said in ("Tổng thu", "Toàn huyện", "Lúa")] == [False] * 3


def test_a_total_is_of_what_its_column_counts() -> None:
    text = (
        "| Cấp học | Số học sinh | Tỷ lệ đạt chuẩn (%) |\n|---|---|---|\n"
        "| Tiểu học | 2.140 | 81,5 |\n| THCS | 1.980 | 77,2 |\n| Tổng cộng | 4.120 | 79,4 |\n"
    )
    names = {f.text: f.indicator for f in figures_of(text, HEAD)}
    assert names["4.120"] == "Tổng số học sinh"
    assert names["2.140"] == "Số học sinh tiểu học"
    assert names["79,4"] == "Tỷ lệ đạt chuẩn"
    assert names["77,2"] == "Tỷ lệ đạt chuẩn THCS"


def test_a_total_of_one_thing_is_what_the_title_says() -> None:
    text = (
        "| UBND HUYỆN VŨ QUANG | | |\n|---|---|---|\n"
        "| TÌNH HÌNH THU NGÂN SÁCH NHÀ NƯỚC TRÊN ĐỊA BÀN HUYỆN NĂM 2021 | | |\n"
        "| (Tính đến ngày 30/11/2021) | | Đơn vị: triệu đồng |\n"
        "| Nội dung | Dự toán | Thực hiện |\n"
        "| Tổng cộng | 52.300 | 61.450 |\n| Thu nội địa | 48.500 | 57.020 |\n"
    )
    told = {f.text: f for f in figures_of(text, HEAD)}
    assert told["61.450"].indicator == "Tổng thu ngân sách nhà nước"
    assert told["61.450"].unit == "triệu đồng"
    assert told["61.450"].period is not None
    assert told["61.450"].period.end is not None
    assert told["61.450"].period.end.isoformat() == "2021-11-30"


def test_rows_counted_by_letters_and_dashes_are_parts() -> None:
    text = (
        "| TT | Nội dung | Thực hiện (triệu đồng) |\n|---|---|---|\n"
        "| 1 | Thu ngoài quốc doanh | 22.310 |\n| a | Thuế GTGT | 15.200 |\n"
        "| 2 | Lệ phí trước bạ | 4.120 |\n| - | Nhà đất | 1.020 |\n"
    )
    wholes = {f.text: f.parent for f in figures_of(text, HEAD)}
    assert wholes["15.200"] == "Thu ngoài quốc doanh"
    assert wholes["1.020"] == "Lệ phí trước bạ"
    assert wholes["4.120"] is None


def test_a_crop_s_area_gives_its_yield_no_name() -> None:
    text = (
        "| TT | Chỉ tiêu | ĐVT | TH 2021 |\n|---|---|---|---|\n"
        "| 1 | Diện tích gieo trồng lúa | Ha | 3.125 |\n| - | Năng suất | Tạ/ha | 58,4 |\n"
    )
    assert figures_of(text, HEAD)[-1].indicator == "Năng suất lúa"


def test_the_base_of_a_column_under_a_comparison() -> None:
    text = (
        "| Nội dung | Ước thực hiện 11 tháng | So sánh (%) | |\n|---|---|---|---|\n"
        "| | | Dự toán năm | Cùng kỳ |\n| Thu nội địa | 10.114,9 | 78,3 | 86,2 |\n"
    )
    assert {f.text: f.base for f in figures_of(text, HEAD)}["86,2"] == "cùng kỳ"


def test_a_group_and_its_column_of_one_name() -> None:
    text = (
        "| Huyện | Tổng số xã | Số xã đạt chuẩn | | Tăng (+), giảm (-) hộ nghèo so với 2020 |\n"
        "|---|---|---|---|---|\n| | | Số xã | Tỷ lệ (%) | |\n"
        "| Vũ Quang | 21 | 19 | 90,5 | -88 |\n| Hương Khê | 20 | 11 | 55 | 15 |\n"
    )
    names = {f.text: (f.indicator, f.direction) for f in figures_of(text, HEAD)}
    assert names["19"][0] == "Số xã đạt chuẩn"
    assert names["-88"] == ("hộ nghèo", "giảm")


def test_ditto_marks_take_the_unit_above() -> None:
    text = (
        "| Chỉ tiêu | ĐVT | Thực hiện |\n|---|---|---|\n| Giá trị sản xuất | tỷ đồng | 9.912 |\n"
        '| - Nông nghiệp | " | 2.285 |\n| - Xây dựng | -nt- | 4.190 |\n| Đàn bò | con | 900 |\n'
    )
    units = [f.unit for f in figures_of(text, HEAD)]
    assert units == ["tỷ đồng", "tỷ đồng", "tỷ đồng", "con"]


def test_a_percent_beside_plan_and_result_is_of_the_plan() -> None:
    text = (
        "| Xã | Diện tích gieo sạ (ha) | | |\n|---|---|---|---|\n"
        "| | Kế hoạch | Thực hiện | Đạt (%) |\n| Hương Minh | 1.200 | 1.154 | 96,2 |\n"
    )
    told = [f.relation.value for f in figures_of(text, HEAD)]
    assert told == ["plan", "value", "pct_of_plan"]
