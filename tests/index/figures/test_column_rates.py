"""Bare rates beside counts are named by them."""

from __future__ import annotations

from tests.index.figures.one_report import Head, figures_of

_HEAD = Head(places="huyện Quỳ Châu, tỉnh Nghệ An", date="2022-12-20", period="năm 2022")


def test_a_bare_rate_is_of_the_count_left_of_it() -> None:
    figures = figures_of(
        "| Xã | Hộ nghèo chuẩn cũ | Tỷ lệ (%) | Hộ nghèo chuẩn 2022-2025 | Tỷ lệ (%) |\n"
        "|---|---|---|---|---|\n| Châu Bình | 90 | 9,1 | 120 | 12,4 |\n"
        "| Châu Hội | 80 | 8,2 | 95 | 9,7 |\n",
        _HEAD,
    )
    assert [f.indicator for f in figures[:4]] == [
        "Hộ nghèo chuẩn cũ",
        "Tỷ lệ hộ nghèo chuẩn cũ",
        "Hộ nghèo chuẩn 2022-2025",
        "Tỷ lệ hộ nghèo chuẩn 2022-2025",
    ]
    assert {f.period.year for f in figures if f.period} == {2022}


def test_a_rate_of_a_plan_is_of_the_time_of_its_result() -> None:
    figures = figures_of(
        "| Khoản thu | Dự toán năm 2022 | Thực hiện đến 20/3 | So dự toán (%) | So cùng kỳ (%) |\n"
        "|---|---|---|---|---|\n| Thu nội địa | 1.920 | 462,1 | 24,1 | 121,3 |\n"
        "| Thu xổ số | 75 | 27,5 | 36,7 | 109,1 |\n",
        _HEAD,
    )
    rates = [f for f in figures if f.text in ("24,1", "121,3")]
    assert [f.period and f.period.label for f in rates] == ["đến 20/3", "đến 20/3"]


def test_a_rate_is_of_the_months_nearest_to_it() -> None:
    figures = figures_of(
        "| Chỉ tiêu | Dự toán năm | Ước tháng 4 | Ước 4 tháng | So dự toán (%) | So cùng kỳ (%) |\n"
        "|---|---|---|---|---|---|\n| Thu nội địa | 4.500 | 312 | 1.386 | 30,8 | 104,1 |\n"
        "| Thu xổ số | 75 | 6 | 27,5 | 36,7 | 109,1 |\n",
        Head(places="tỉnh Nghệ An", date="2022-04-28", period="4 tháng đầu năm 2022"),
    )
    ends = {f.text: f.period for f in figures[:5]}
    plan, rate, change = ends["4.500"], ends["30,8"], ends["104,1"]
    assert plan is not None
    assert (plan.label, plan.end.month if plan.end else 0) == ("năm 2022", 12)
    assert rate == change == ends["1.386"]
    assert next(f.base for f in figures if f.text == "104,1") == "cùng kỳ"
