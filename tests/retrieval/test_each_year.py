"""Averages of several years are no number of one of them."""

from __future__ import annotations

import pytest

from index.domain import Relation
from retrieval.each_year import of_each_year
from tests.retrieval.making import asked, figure

CHANGE = Relation.CHANGE


@pytest.mark.parametrize(
    ("indicator", "unit", "relation", "question", "other"),
    [
        ("giải quyết việc làm lao động mỗi năm", "lao động", Relation.VALUE,
         "Krông Năng giải quyết việc làm năm 2022", True),
        ("giải quyết việc làm lao động mỗi năm", "lao động", Relation.VALUE,
         "Krông Năng mỗi năm giải quyết việc làm cho bao nhiêu lao động", False),
        ("giải quyết việc làm lao động mỗi năm", "lao động", Relation.VALUE,
         "Krông Năng giải quyết việc làm nhiệm kỳ 2020-2025", False),
        ("tỷ lệ hộ nghèo bình quân mỗi năm", "%", CHANGE,
         "hộ nghèo Krông Năng giảm bao nhiêu năm 2022", True),
        ("tỷ lệ hộ nghèo", "%/năm", CHANGE, "hộ nghèo Krông Năng giảm bao nhiêu năm 2022", True),
        ("thu ngân sách bình quân", "tỷ đồng/năm", Relation.VALUE,
         "thu ngân sách Krông Năng 2022", True),
        ("thu nhập bình quân", "triệu đồng/năm", Relation.VALUE,
         "thu nhập Krông Năng 2022", False),
        ("thu nhập bình quân đầu người", "triệu đồng/người/năm", Relation.VALUE,
         "thu nhập Krông Năng 2022", False),
        # "mới năm 2022" is no "mỗi năm", typed without marks neither.
        ("công nhận xã nông thôn mới bình quân mỗi năm", "xã", Relation.VALUE,
         "Krông Năng công nhận bao nhiêu xã nông thôn mới năm 2022", True),
        ("công nhận xã nông thôn mới bình quân mỗi năm", "xã", Relation.VALUE,
         "krong nang cong nhan bao nhieu xa nong thon moi nam 2022", True),
    ],
)  # fmt: skip
def test_one_years_number_is_no_average(
    indicator: str, unit: str, relation: Relation, question: str, *, other: bool
) -> None:
    told = figure(f"9 {unit}", "9", unit, indicator=indicator, relation=relation)
    assert of_each_year(asked(question), told) is other
