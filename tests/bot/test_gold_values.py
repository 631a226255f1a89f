from __future__ import annotations

from decimal import Decimal

import pytest

from bot.gold_values import contains_words, mentions, parse_number, quantities, states


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("660,191", "660.191"),
        ("4.203,1", "4203.1"),
        ("2.351", "2351"),
        ("13.4", "13.4"),
        ("108.937,00", "108937"),
        ("1.188", "1188"),
        ("1.850.000", "1850000"),
    ],
)
def test_numbers_are_read_the_vietnamese_way(written: str, value: str) -> None:
    assert parse_number(written) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Đạt 825,776 tỷ đồng trong năm", "825 tỷ 776 triệu đồng"),
        ("Đạt 825 tỷ 776 triệu đồng", "825,776 tỷ đồng"),
        ("khoảng 13.200 tỉ đồng", "13,2 nghìn tỷ đồng"),
        ("1 tỷ 850 triệu USD vốn đăng ký", "1,85 tỷ USD"),
        ("chi 726,573 tỷ đồng", "726,573 tỷ"),
        ("bằng 90,41 % kế hoạch", "90,41%"),
        ("chênh 2,47 điểm phần trăm", "2,47"),
        ("giải ngân từ 40-49%", "40 – 49%"),
        ("từ 40 đến 49%", "40 – 49%"),
        ("62 triệu đồng/người/năm", "62 triệu đồng/năm"),
        ("hoàn thành 9/9 nhiệm vụ", "9/9 nhiệm vụ trọng tâm"),
        ("kết nạp 1.188 đảng viên mới", "1.188 đảng viên"),
        ("Doanh nghiệp thành lập mới: 480", "480 doanh nghiệp"),
        ("họp ngày 09/10/2018", "9/10"),
        ("ngày in 18/5/2022", "18/05/2022"),
        ("giai đoạn 2021-2030", "2021 - 2030"),
        ("lập năm 2019", "năm 2019"),
        ("Người chủ trì: LÊ VĂN  AN.", "Lê Văn An"),
        ("xã Hoà Bình, xã Thuý Sơn", "Hòa Bình"),
    ],
)
def test_a_value_is_found_in_another_spelling(text: str, value: str) -> None:
    assert states(text, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Đạt 1.660,191 tỷ đồng", "660,191 tỷ đồng"),
        ("Đạt 660,191 triệu đồng", "660,191 tỷ đồng"),
        ("3,2 tỷ đồng", "3,2 tỷ USD"),
        ("đạt 90,4%", "90,41%"),
        ("tăng 72 lần", "72%"),
        ("43 tập thể", "43 tuyến phố"),
        ("9/10 xã", "9/10/2018"),
        ("đạt 40%", "40 – 49%"),
        ("95 triệu đồng/tháng", "95 triệu đồng/năm"),
        ("ông Le Van An", "Lê Văn An"),
        ("ông Lê Văn Anh", "Lê Văn An"),
        ("", "72%"),
    ],
)
def test_something_else_is_not_the_value(text: str, value: str) -> None:
    assert not states(text, value)


def test_words_must_stand_together() -> None:
    assert contains_words("trồng lúa, trồng ngô", "lúa trồng")
    assert not contains_words("trồng lúa và ngô", "lúa ngô")


def test_a_compound_amount_is_one_quantity() -> None:
    [quantity] = quantities("được 107 tỷ 508 triệu đồng")
    assert quantity.parts == (Decimal("107508000000"),)
    assert quantity.unit == "đồng"


def test_a_forbidden_number_is_not_found_inside_another() -> None:
    assert mentions("Năm trước đạt 56,3 tỷ", "56,3")
    assert not mentions("đạt 156,3 tỷ", "56,3")
    assert not mentions("đạt 56,34 tỷ", "56,3")
    assert mentions("được 825 tỷ 776 triệu", "825")
    assert mentions("ông  NGUYỄN Văn A", "Nguyễn Văn A")
