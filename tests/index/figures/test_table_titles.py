"""What stands above a table: its title, unit and period."""

from __future__ import annotations

import pytest

from index.figures.table_titles import is_unit_line
from tests.index.figures.one_report import Head, figures_of

_HEAD = Head(places="huyện Quỳ Châu, tỉnh Nghệ An", date="2022-12-20", period="năm 2022")


def test_the_title_names_what_rows_of_places_count() -> None:
    figures = figures_of(
        "Huyện đạt kết quả như sau.\n\n"
        "Biểu số 02: Kết quả giải ngân vốn đầu tư công 6 tháng đầu năm 2022\n\n"
        "ĐVT: 1.000 đồng\n\n| STT | Đơn vị | Kế hoạch | Thực hiện | Tỷ lệ (%) |\n"
        "|---|---|---|---|---|\n| 1 | Xã Châu Bình | 1.200 | 900 | 75 |\n",
        _HEAD,
    )
    assert [(f.text, f.indicator, f.relation.value, f.unit) for f in figures] == [
        ("1.200", "giải ngân vốn đầu tư công", "plan", "nghìn đồng"),
        ("900", "giải ngân vốn đầu tư công", "value", "nghìn đồng"),
        ("75", "giải ngân vốn đầu tư công", "pct_of_plan", "%"),
    ]
    assert {str(f.period.end) for f in figures if f.period} == {"2022-06-30"}


@pytest.mark.parametrize(
    "line", ["ĐVT: triệu đồng", "(Đơn vị tính: 1.000 đồng)", "**Đơn vị: ha**", "Đvt: %"]
)
def test_lines_of_nothing_but_a_unit(line: str) -> None:
    assert is_unit_line(line)
    assert figures_of(line + "\n\nThu đạt 5 tỷ đồng.", _HEAD)[0].text == "5 tỷ đồng"


def test_a_sentence_with_a_unit_is_read() -> None:
    assert not is_unit_line("Đơn vị tính: triệu đồng, thu đạt 5 tỷ đồng")


_TWO = "Kết quả các đơn vị (đơn vị tính: tỷ đồng, triệu USD):\n\n"
_BRANCHES = (
    "| Đơn vị | Số thu | Số tờ khai | Kim ngạch |\n|---|---|---|---|\n"
    "| Xã Châu Bình | 7,5 | 1.200 | 90,5 |\n| Xã Châu Hội | 8,5 | 900 | 40,5 |\n"
)


def test_of_two_units_trade_has_the_foreign_one_and_counts_none() -> None:
    figures = figures_of(_TWO + _BRANCHES, _HEAD)
    assert [f.unit for f in figures] == ["tỷ đồng", "", "triệu USD"] * 2
    assert not any("đơn vị tính" in (f.parent or "") for f in figures)


def test_the_unit_may_stand_in_brackets_behind_the_title() -> None:
    text = "Một số khoản chi (triệu đồng):\n\n| Khoản | Năm 2022 |\n|---|---|\n| Sửa chữa | 740 |\n"
    assert [f.unit for f in figures_of(text, _HEAD)] == ["triệu đồng"]


@pytest.mark.parametrize(
    ("caption", "label"),
    [
        ("Kết quả thu ngân sách quý III/2022 (tỷ đồng)", "quý III/2022"),
        ("**Thu ngân sách các xã 6 tháng đầu năm 2022**", "6 tháng đầu năm 2022"),
        ("Huyện thu ngân sách 6 tháng đầu năm 2022 đạt khá.", "năm 2022"),
    ],
)
def test_a_line_right_above_a_table_that_names_it_dates_it(caption: str, label: str) -> None:
    table = "| Xã | Thu ngân sách (tỷ đồng) |\n| --- | --- |\n| Châu Bình | 4,5 |\n"
    figure = figures_of(f"Huyện họp tổng kết.\n\n{caption}\n\n{table}", _HEAD)[-1]
    assert (figure.period.label if figure.period else "") == label
