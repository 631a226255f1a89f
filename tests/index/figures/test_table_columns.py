"""What a table's columns hold: places, times, wholes, comparisons that say with what or do not."""

from __future__ import annotations

from tests.index.figures.one_report import Head, figures_of

_HEAD = Head(places="huyện Quỳ Châu, tỉnh Nghệ An", date="2022-12-20", period="năm 2022")
_TIMES = """| Năm | Thu ngân sách (tỷ đồng) | Tỷ lệ hộ nghèo (%) |
|---|---|---|
| 2020 | 1.000 | 5,1 |
| 2021 | 1.200 | 4,2 |
"""


def _found(table: str) -> list[tuple[str, str, str, str, str]]:
    return [
        (
            f.text,
            f.indicator,
            f.relation.value,
            f.place.short if f.place else "",
            f"{f.period.start}/{f.period.end}" if f.period else "",
        )
        for f in figures_of(table, _HEAD)
    ]


def test_a_column_a_place() -> None:
    found = _found(
        "| Chỉ tiêu | Xã Châu Bình | | Xã Châu Hội | | Toàn huyện | |\n"
        "|---|---|---|---|---|---|---|\n| | KH | TH | KH | TH | KH | TH |\n"
        "| Diện tích lúa (ha) | 120 | 121 | 90 | 95 | 210 | 216 |\n"
    )
    assert [row[:4] for row in found] == [
        ("120", "Diện tích lúa", "plan", "Châu Bình"),
        ("121", "Diện tích lúa", "value", "Châu Bình"),
        ("90", "Diện tích lúa", "plan", "Châu Hội"),
        ("95", "Diện tích lúa", "value", "Châu Hội"),
        ("210", "Diện tích lúa", "plan", "Quỳ Châu"),
        ("216", "Diện tích lúa", "value", "Quỳ Châu"),
    ]


def test_a_row_a_year() -> None:
    year = "{0}-01-01/{0}-12-31".format
    assert _found(_TIMES) == [
        ("1.000", "Thu ngân sách", "value", "Quỳ Châu", year(2020)),
        ("5,1", "Tỷ lệ hộ nghèo", "value", "Quỳ Châu", year(2020)),
        ("1.200", "Thu ngân sách", "value", "Quỳ Châu", year(2021)),
        ("4,2", "Tỷ lệ hộ nghèo", "value", "Quỳ Châu", year(2021)),
    ]


def test_rows_that_say_what_a_head_says_elsewhere() -> None:
    found = _found(
        "| Chỉ tiêu | Năm 2021 | Năm 2022 |\n|---|---|---|\n| Thu ngân sách (tỷ đồng) | | |\n"
        "| - Kế hoạch | 20 | 22 |\n| - Thực hiện | 21,5 | 23 |\n"
        "| - So với KH (%) | 107,5 | 104,5 |\n"
    )
    assert [row[:3] for row in found] == [
        ("20", "Thu ngân sách", "plan"),
        ("22", "Thu ngân sách", "plan"),
        ("21,5", "Thu ngân sách", "value"),
        ("23", "Thu ngân sách", "value"),
        ("107,5", "Thu ngân sách", "pct_of_plan"),
        ("104,5", "Thu ngân sách", "pct_of_plan"),
    ]


def test_such_rows_count_in_the_unit_of_what_they_stand_under() -> None:
    figures = figures_of(
        "| Chỉ tiêu | Năm 2022 |\n|---|---|\n| Thu ngân sách (tỷ đồng) | |\n| Kế hoạch | 22 |\n"
        "| So với kế hoạch tỉnh giao (%) | 104,5 |\n| Tăng, giảm so với KH | 5 |\n",
        _HEAD,
    )
    assert [(f.text, f.unit, f.base) for f in figures] == [
        ("22", "tỷ đồng", None),
        ("104,5", "%", "kế hoạch tỉnh giao"),
    ]


def test_rows_of_plan_and_result_under_columns_of_indicators() -> None:
    found = _found(
        "| | Thu ngân sách (tỷ đồng) | Hộ nghèo (hộ) |\n|---|---|---|\n"
        "| Kế hoạch năm 2022 | 20 | 300 |\n| Thực hiện năm 2022 | 21,5 | 290 |\n"
        "| So sánh (%) | 107,5 | 96,7 |\n"
    )
    assert [row[:3] for row in found] == [
        ("20", "Thu ngân sách", "plan"),
        ("300", "Hộ nghèo", "plan"),
        ("21,5", "Thu ngân sách", "value"),
        ("290", "Hộ nghèo", "value"),
    ]  # compared with what, the last row does not say


def test_measures_under_what_they_are_of() -> None:
    found = _found(
        "| TT | Cây trồng | ĐVT | Năm 2021 | 2022/2021 (%) |\n|---|---|---|---|---|\n"
        "| 1 | Cây lúa | | | |\n| | Diện tích | ha | 1.000 | 110,5 |\n"
        "| 2 | Hộ nghèo | | | |\n| | Số hộ | hộ | 300 | 95,5 |\n"
    )
    assert [row[:3] for row in found] == [
        ("1.000", "Diện tích cây lúa", "value"),
        ("110,5", "Diện tích cây lúa", "growth_vs_same_period"),
        ("300", "Số hộ nghèo", "value"),
        ("95,5", "Số hộ nghèo", "growth_vs_same_period"),
    ]
    assert found[1][4] == "2022-01-01/2022-12-31"


def test_parts_and_comparisons_of_a_row_a_place() -> None:
    figures = figures_of(
        "| Xã | Tổng vốn | Trong đó | | So sánh (%) | |\n|---|---|---|---|---|---|\n"
        "| | | Vốn tỉnh | Vốn huyện | KH | Cùng kỳ |\n| A | 1 | 2 | 3 | 4=1/5 | 5 |\n"
        "| Xã Châu Bình | 3.500 | 2.500 | 1.000 | 81,7 | 112,3 |\n"
        "| Tổng cộng | 9.500 | 6.500 | 3.000 | 85,2 | 104,1 |\n",
        _HEAD,
    )
    assert [(f.text, f.indicator, f.parent, f.relation.value) for f in figures[:5]] == [
        ("3.500", "Tổng vốn", None, "value"),
        ("2.500", "Vốn tỉnh", "Tổng vốn", "value"),
        ("1.000", "Vốn huyện", "Tổng vốn", "value"),
        ("81,7", "Tổng vốn", None, "pct_of_plan"),
        ("112,3", "Tổng vốn", None, "growth_vs_same_period"),
    ]
    assert {f.place.short for f in figures[5:] if f.place} == {"Quỳ Châu"}
    assert figures[5].indicator == "Tổng vốn"


def test_a_difference_from_the_plan_is_no_percent_of_it() -> None:
    found = _found(
        "| Chỉ tiêu | KH | TH | Tăng, giảm so với KH |\n|---|---|---|---|\n"
        "| Trồng rừng (ha) | 120 | 150 | +30 |\n"
    )
    assert [row[0] for row in found] == ["120", "150"]
