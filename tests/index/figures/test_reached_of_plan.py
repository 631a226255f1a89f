"""How much of its plan was done is a result, whatever was aimed at before."""

from __future__ import annotations

import pytest

from index.domain import Relation
from tests.index.figures.one_report import Head, figures_of

_NINE_MONTHS = Head(date="2022-10-06", period="9 tháng đầu năm 2022")


def _relations(text: str, head: Head = _NINE_MONTHS) -> list[Relation]:
    return [figure.relation for figure in figures_of(text, head)]


@pytest.mark.parametrize(
    "told",
    [
        "Tạo việc làm cho 31.250 lao động, đạt 104% kế hoạch.",
        "Trồng rừng tập trung được 14.000 ha, bằng 81% kế hoạch.",
    ],
)
def test_it_leaves_the_aim_before_it(told: str) -> None:
    text = f"- Hộ nghèo 8,3%, phấn đấu cuối năm còn 6,9%. {told}"
    assert _relations(text)[1:] == [Relation.TARGET, Relation.VALUE, Relation.PERCENT_OF_PLAN]


def test_what_is_to_pass_a_plan_goes_on_with_the_aim() -> None:
    text = "- Phấn đấu năm 2023 trồng 300 ha chè. Thu ngân sách 900 tỷ đồng, bằng 104% dự toán."
    assert _relations(text)[1] is Relation.TARGET
