"""Ranges, ratios, multiples, and numbers that share a unit."""

from decimal import Decimal

import pytest

from index.language.amounts import AmountKind
from tests.index.language.amounts_of import MULTIPLE, amounts, one


@pytest.mark.parametrize(
    ("written", "low", "high", "unit"),
    [
        ("71.200 đến 71.900 tỷ đồng", "71200", "71900", "tỷ đồng"),
        ("71.200 tới 71.900 tỷ đồng", "71200", "71900", "tỷ đồng"),
        *((f"31{dash}32%", "31", "32", "%") for dash in "-–—÷~"),
        *((f"31 {dash} 32 %", "31", "32", "%") for dash in "-–—÷~"),
        ("31% đến 32%", "31", "32", "%"),
        ("1,2% - 1,5%", "1.2", "1.5", "%"),
        ("15 triệu đến 20 triệu đồng", "15", "20", "triệu đồng"),
        ("15 - 20 triệu đồng/ha", "15", "20", "triệu đồng/ha"),
        ("12-15 tạ/ha", "12", "15", "tạ/ha"),
        ("9 xã - 10 xã", "9", "10", "xã"),
    ],
)
def test_a_range(written: str, low: str, high: str, unit: str) -> None:
    text = f"Dự kiến đạt từ {written} trong kỳ"
    (found,) = amounts(text)
    assert text[found.span.start : found.span.end] == written
    assert (found.value, found.high, found.unit) == (Decimal(low), Decimal(high), unit)


def test_with_makes_no_range() -> None:
    assert [(a.value, a.high) for a in amounts("so 5 xã với 6 xã")] == [(5, None), (6, None)]


@pytest.mark.parametrize(
    ("written", "value", "total", "unit"),
    [
        ("17/19 chỉ tiêu", "17", "19", "chỉ tiêu"),
        ("17 / 19 chỉ tiêu", "17", "19", "chỉ tiêu"),
        ("18,4/18,4 km", "18.4", "18.4", "km"),
        ("120/200 tỷ đồng", "120", "200", "tỷ đồng"),
        ("120 tỷ đồng/200 tỷ đồng", "120", "200", "tỷ đồng"),
        ("95%/90%", "95", "90", "%"),
        ("15 xã/18 xã", "15", "18", "xã"),
        ("120 hộ/100 hộ", "120", "100", "hộ"),
        ("35/40 triệu đồng/người/năm", "35", "40", "triệu đồng/người/năm"),
    ],
)
def test_a_ratio(written: str, value: str, total: str, unit: str) -> None:
    text = f"Kết quả đạt {written}, tốt"
    (found,) = amounts(text)
    assert text[found.span.start : found.span.end] == written
    assert (found.value, found.total, found.unit) == (Decimal(value), Decimal(total), unit)


def test_a_ratio_behind_a_verb_needs_no_unit() -> None:
    (found,) = amounts("Kết quả chung đạt 17/19.")
    assert (found.value, found.total, found.kind) == (17, 19, AmountKind.BARE)


def test_two_things_with_a_slash_are_two_amounts() -> None:
    assert [(a.value, a.unit) for a in amounts("mở 3 lớp/90 học sinh")] == [
        (3, "lớp"),
        (90, "học sinh"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("tăng gấp đôi so với trước", "2"),
        ("gấp rưỡi so với trước", "1.5"),
        ("cao gấp ba lần", "3"),
        ("gấp gần hai lần", "2"),
        ("gấp hơn 2 lần", "2"),
        ("gấp 3 so với trước", "3"),
        ("gấp 1,64 lần", "1.64"),
    ],
)
def test_a_multiple(text: str, value: str) -> None:
    (found,) = amounts(text)
    assert (found.value, found.unit, found.kind) == (Decimal(value), "lần", MULTIPLE)


def test_the_word_of_a_multiple_keeps_its_verb() -> None:
    assert one("tăng gấp đôi")[0] == "gấp đôi"


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("lần lượt đạt 12,5; 13 và 15%", ["12.5", "13", "15"], "%"),
        ("tương ứng là 20, 30 và 50 xã", ["20", "30", "50"], "xã"),
        ("giảm từ 28,1 xuống còn 3,54%", ["28.1", "3.54"], "%"),
        ("tăng từ 12 lên 15 xã", ["12", "15"], "xã"),
    ],
)
def test_numbers_that_share_a_unit(text: str, values: list[str], unit: str) -> None:
    found = amounts(text)
    assert [(a.value, a.unit) for a in found] == [(Decimal(v), unit) for v in values]
    assert all("unit_shared" in a.flags for a in found[:-1])


def test_a_list_without_its_cue_shares_nothing() -> None:
    assert [a.value for a in amounts("theo các điều 12, 13 và 15%")] == [15]


def test_a_part_of_a_whole_is_of_the_noun_before_it() -> None:
    (found,) = amounts("nâng tổng số tiêu chí đạt lên 371/456.")
    assert (found.unit, found.total, found.kind) == ("tiêu chí", 456, AmountKind.COUNT)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Tổng thu tăng1,36% so với cùng kỳ", "1.36"),
        ("Chi ngân sách6.120 tỷ đồng", "6120"),
        ("Tổng đàn trâu7.250 con", "7250"),
    ],
)
def test_a_number_may_lack_the_blank_before_it(text: str, value: str) -> None:
    assert [found.value for found in amounts(text)] == [Decimal(value)]


@pytest.mark.parametrize(
    "text", ["Dịch Covid19 lan rộng", "Tuyến QL1 dài", "xóm 3A, tháng9 xã họp"]
)
def test_a_name_may_end_in_a_number(text: str) -> None:
    assert [a.value for a in amounts(text) if a.kind is not AmountKind.BARE] == []


def test_a_bare_count_stands_behind_a_long_name() -> None:
    text = "Số người tham gia bảo hiểm xã hội tự nguyện trên địa bàn Ea Kar là 9.367, bằng 81,5%."
    first = amounts(text)[0]
    assert (first.value, first.unit) == (9367, "người")
