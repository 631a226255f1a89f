"""Plans that stand behind a slash."""

from __future__ import annotations

import pytest

from index.domain import Relation
from tests.index.figures.one_report import Head, figures_of

_NINE = Head(date="2022-10-05", period="9 tháng đầu năm 2022")


@pytest.mark.parametrize(
    ("text", "plan", "period"),
    [
        ("Thu ngân sách 9 tháng đạt 75% (96 tỷ/128 tỷ đồng).", "128 tỷ đồng", "năm 2022"),
        ("Gieo trồng 4.500ha/5.000ha, đạt 90%KH.", "5.000ha", "năm 2022"),
        ("Quý III, thu ngân sách đạt 96/128 tỷ đồng, bằng 75% chỉ tiêu quý III.", "128 tỷ đồng",
         "Quý III"),
    ],
)  # fmt: skip
def test_the_plan_of_a_pair(text: str, plan: str, period: str) -> None:
    told = next(f for f in figures_of(text, _NINE) if f.relation is Relation.PLAN)
    assert (told.text, told.total) == (plan, None)
    assert told.period is not None
    assert told.period.label == period


@pytest.mark.parametrize(
    "text",
    [
        "Bàn giao mặt bằng 9/12 km, đạt 75%.",  # of all there is to hand over
        "Thu ngân sách đạt 96/128 tỷ đồng, bằng 81% kế hoạch.",  # of another plan
        "Có 9/12 xã đạt chuẩn, bằng 75% kế hoạch.",
    ],
)
def test_another_total_is_no_plan(text: str) -> None:
    assert Relation.PLAN not in {figure.relation for figure in figures_of(text, _NINE)}


def test_the_parts_of_a_pair_are_pairs() -> None:
    text = (
        "Tổng diện tích gieo trồng thực hiện 2.386/2.240 ha, đạt 106,5% kế hoạch; trong đó: lúa "
        "1.150/1.100 ha, ngô 520/500 ha."
    )
    plans = {f.text: f.indicator for f in figures_of(text) if f.relation.value == "plan"}
    assert list(plans) == ["2.240 ha", "1.100 ha", "500 ha"]
    assert plans["500 ha"] == "diện tích ngô"


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("Tạo việc làm cho 5.480/5.000 lao động, đạt 109,6%.", "5.000 lao động"),
        ("Kết nạp 90/100 đảng viên, đạt 90% chỉ tiêu.", "100 đảng viên"),
        ("Trồng rừng 1.050/1.000 ha, đạt 105%.", "1.000 ha"),
    ],
)
def test_what_is_more_than_all_or_brought_about_is_out_of_a_plan(text: str, plan: str) -> None:
    assert [f.text for f in figures_of(text) if f.relation is Relation.PLAN] == [plan]
