"""Numbers whose unit or noun is not where it mostly is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from index.language.amounts import find_amounts
from index.language.scan import scan


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("là gần một nghìn tỷ đồng", "1", "nghìn tỷ đồng"),
        ("đón nửa triệu lượt khách", "0.5", "triệu lượt khách"),
        ("kết nạp 237 đồng chí", "237", "đồng chí"),
        ("dân số 38.217 người", "38217", "người"),
        ("mật độ dân số 94 người/km2", "94", "người/km2"),
        ("góp 61.300 ngày công", "61300", "ngày công"),
        ("có 37 đơn vị trường học", "37", "đơn vị trường học"),
        ("có 19 đơn vị trường", "19", "đơn vị trường"),
        ("tổng số đảng viên đã là 63.479.", "63479", "đảng viên"),
        ("tốc độ tăng trưởng đạt13,04%", "13.04", "%"),
        ("thu giữ 35,2g vàng", "35.2", "g"),
    ],
)
def test_amount(text: str, value: str, unit: str) -> None:
    (amount,) = find_amounts(text, scan(text))
    assert (amount.value, amount.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "hôm 7.10 họp",
        "năm một nghìn",
        "số 63.479",
        "tiêm mũi 1 khoảng",
        "thành phố Ngã Bảy tổ chức lễ hội",
        "bà Nguyễn Thị Hai hộ nghèo",
    ],
)
def test_no_amount(text: str) -> None:
    assert find_amounts(text, scan(text)) == []
