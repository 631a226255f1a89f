"""Behind the label of a plan that names a time, everything is planned."""

from __future__ import annotations

import pytest

from index.domain import Relation
from tests.index.figures.one_report import Head, figures_of

_SIX_MONTHS = Head(date="2022-07-06", period="6 tháng đầu năm 2022")


def _relations(text: str) -> list[Relation]:
    return [figure.relation for figure in figures_of(text, _SIX_MONTHS)]


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch vụ mùa 2022: gieo cấy 8.100 ha lúa, năng suất 60,5 tạ/ha.",
        "Kế hoạch vụ đông: trồng 2.300 ha, trong đó ngô 1.100 ha.",
        "- Kế hoạch 6 tháng cuối năm: kết nạp 60 đảng viên; thành lập 3 hợp tác xã.",
    ],
)
def test_all_behind_it_is_planned(text: str) -> None:
    assert _relations(text) == [Relation.PLAN] * 2


def test_an_item_goes_on_with_the_label_behind_one_that_is_striven_for() -> None:
    text = "Kế hoạch vụ mùa 2022: gieo cấy 8.100 ha, phấn đấu năng suất 60 tạ/ha; ngô 1.200 ha."
    assert _relations(text) == [Relation.PLAN, Relation.TARGET, Relation.PLAN]


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch vụ xuân: gieo cấy 3.412 ha lúa, đạt 101% kế hoạch.",
        "Kế hoạch sản xuất vụ đông: đã gieo trồng 312 ha.",
        "Kế hoạch sử dụng đất: thu hồi 12 ha.",
        "Thực hiện kế hoạch vụ xuân: gieo cấy 3.412 ha lúa.",
    ],
)
def test_what_was_done_is_a_result(text: str) -> None:
    assert _relations(text)[0] is Relation.VALUE
