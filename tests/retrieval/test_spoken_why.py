"""A bare "sao" asks why, where something rose or fell behind it."""

from __future__ import annotations

import pytest

from retrieval.spoken_why import with_why


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("sao số thu giảm mạnh", "vì sao số thu giảm mạnh"),
        ("Ea Kar 2023 sao thu ngân sách giảm", "Ea Kar 2023 vì sao thu ngân sách giảm"),
        ("ea kar thu ngan sach sao giam", "ea kar thu ngan sach vi sao giam"),
        ("Ea Kar khách tăng mà sao doanh thu giảm", "Ea Kar vì sao doanh thu giảm"),
        ("ea kar khach tang ma sao doanh thu giam", "ea kar vi sao doanh thu giam"),
        ("thu ngân sách Ea Kar ra sao", "thu ngân sách Ea Kar ra sao"),
        ("Ea Kar mấy sản phẩm 4 sao tăng thêm", "Ea Kar mấy sản phẩm 4 sao tăng thêm"),
        ("năm 2023 thì sao", "năm 2023 thì sao"),
        ("làm sao giảm nghèo", "làm sao giảm nghèo"),
    ],
)
def test_why(typed: str, read: str) -> None:
    assert with_why(typed) == read
