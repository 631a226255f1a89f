"""Bounds and kinds of units that questions name."""

from __future__ import annotations

from decimal import Decimal

import pytest

from retrieval.bounds import bound_asked, is_body_kind, kind_asked
from tests.retrieval.making import asked


@pytest.mark.parametrize(
    ("question", "below", "inclusive", "value", "unit"),
    [
        ("huyện nào giải ngân dưới 40%", True, False, "40", "%"),
        ("huyen nao giai ngan duoi 40%", True, False, "40", "%"),
        ("những huyện giải ngân trên 70%", False, False, "70", "%"),
        ("xã nào hộ nghèo từ 30% trở lên", False, True, "30", "%"),
        ("xã nào hộ nghèo không quá 2,5%", True, True, "2.5", "%"),
        ("xã nào hộ nghèo 5% trở xuống", True, True, "5", "%"),
        ("huyện nào thu ngân sách chưa đến 100 tỷ đồng", True, False, "100000000000", "đồng"),
        ("huyện nào giải ngân cao hơn mức 60%", False, False, "60", "%"),
    ],
)
def test_a_bound(question: str, below: bool, inclusive: bool, value: str, unit: str) -> None:
    bound = bound_asked(asked(question))
    assert bound is not None
    assert (bound.below, bound.inclusive) == (below, inclusive)
    assert (bound.value, bound.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "question",
    ["huyện nào giải ngân 40%", "thu ngân sách năm 2023", "giải ngân đạt bao nhiêu %"],
)
def test_no_bound(question: str) -> None:
    assert bound_asked(asked(question)) is None


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("huyện nào giải ngân dưới 40%", "huyen"),
        ("những huyện giải ngân dưới 40%", "huyen"),
        ("kể tên các xã đạt chuẩn", "xa"),
        ("đơn vị nào giải ngân thấp", "don vi"),
        ("nguồn vốn nào giải ngân chậm nhất", "nguon von"),
        ("thu ngân sách huyện Ân Thi", ""),
        # Other words that a kind stands in.
        ("chi cuc hai quan nao thu cao nhat", ""),
        ("cơ quan nào phụ trách", ""),
        ("ai giao chỉ tiêu cho các huyện", ""),
    ],
)
def test_the_kind_of_units(question: str, kind: str) -> None:
    assert kind_asked(asked(question)) == kind


def test_funds_and_offices_are_no_places() -> None:
    assert is_body_kind("so")
    assert is_body_kind("nguon von")
    assert not is_body_kind("huyen")
    assert not is_body_kind("don vi")
    assert not is_body_kind("")


@pytest.mark.parametrize(
    ("question", "least", "most", "inclusive"),
    [
        ("huyện nào giải ngân từ 80% đến dưới 100%", "80", "100", False),
        ("huyen nao giai ngan tu 80% den duoi 100%", "80", "100", False),
        ("xã nào hộ nghèo từ 5% đến 12%", "5", "12", True),
        ("xã nào hộ nghèo từ 5 - 12%", "5", "12", True),
        ("xã nào hộ nghèo trên 5% và dưới 12%", "5", "12", False),
        ("xã nào hộ nghèo từ 5% tới không quá 12%", "5", "12", True),
    ],
)
def test_a_bound_with_two_ends(question: str, least: str, most: str, inclusive: bool) -> None:
    bound = bound_asked(asked(question))
    assert bound is not None
    assert bound.upper is not None
    assert not bound.below
    assert bound.upper.below
    assert (bound.value, bound.upper.value) == (Decimal(least), Decimal(most))
    assert bound.upper.inclusive is inclusive


def test_the_time_behind_is_no_part_of_the_unit() -> None:
    bound = bound_asked(asked("huyện nào thu ngân sách trên 100 tỷ năm 2022"))
    assert bound is not None
    assert bound.unit == "đồng"
