"""Numbers beside names, dates and ranks, signs and bounds: what counts nothing."""

from decimal import Decimal

import pytest

from index.language.amount_context import identifier_before
from index.language.amounts import find_amounts
from index.language.periods import find_periods
from index.language.scan import scan
from tests.index.language.amounts_of import PERCENT, amounts, one


@pytest.mark.parametrize(
    "text",
    [
        "có một huyện",
        "thứ hai xã",
        "học sinh lớp ba xã",
        "năm xã",
        "hai lần",
        "ba con số",
        "hai loại",
        "tháng ba huyện",
    ],
)
def test_words_that_count_nothing(text: str) -> None:
    assert amounts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 1234/QĐ-UBND",
        "Nghị quyết 18-NQ/TW",
        "Nghị quyết số 77/NQ-HĐND",
        "24/2019/QĐ-UBND",
        "Thông tư 08/2012/TT-BNV",
        "Nghị quyết 18",
        "chương trình 135 là",
        "Nghị quyết 30a",
        "1. Kinh tế phát triển",
        "a) 2. Văn hóa",
        "2) Văn hóa",
        "QL1A, QL 1A, QL14B, ĐT.601, quốc lộ 9",
        "phòng chống Covid-19",
        "phòng chống covid 19",
        "cách mạng công nghiệp 4.0",
        "công nghiệp lần thứ 4",
        "khóa XVI, khóa 17",
        "Đại hội lần thứ 17",
        "xếp thứ 17 trên cả nước",
        "xếp thứ 17/63 tỉnh, thành phố",
        "hạng 3 cả nước",
        "năm 2020, tháng 8, quý 3",
        "trẻ em dưới 6 tuổi, 75 tuổi",
        "lúc 7h30, 7 giờ 30, 14h, 7 giờ 30 phút",
        "tăng trưởng 2 con số",
        "trực 24/24 giờ, 24/24h, 24/7",
        "sản phẩm OCOP 4 sao",
        "5 không, 3 sạch",
        "chính quyền 2 cấp",
        "phương châm 4 tại chỗ",
        "hơn 2/3 diện tích, 1/4 dân số, 3/4 diện tích",
        "liên hệ 0914.123.456, 0914123456 gặp, (0233) 3.852.123",
        "ngày 2/9 và 1/5",
        "sáng 9/10, họp",
        "1 số nơi",
        "5 - 7 ngày",
        "trong 5 năm",
        "kích thước 16,5x20 m",
        "phường 5, quận 1",
        "hơn 5 nghìn.",
        "mã B12, 4G",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert [text[a.span.start : a.span.end] for a in amounts(text)] == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1. 25 xã đạt chuẩn", "25 xã"),
        ("2) 30 doanh nghiệp thành lập", "30 doanh nghiệp"),
        ("30 thanh niên lên đường", "30 thanh niên"),
        ("tổng số 12 xã", "12 xã"),
        ("Điều 5. 230 hộ", "230 hộ"),
        ("có 12 cấp ủy, chính quyền 3 cấp", "12 cấp ủy"),
        ("quý 3 345 tỷ đồng", "345 tỷ đồng"),
        ("- 25% số hộ", "25%"),
    ],
)
def test_the_number_beside_a_name_still_counts(text: str, written: str) -> None:
    assert [text[a.span.start : a.span.end] for a in amounts(text)] == [written]


@pytest.mark.parametrize("sign", ["≥ ", "≥", "> ", "≤ "])
def test_a_bound_is_left_to_the_qualifiers(sign: str) -> None:
    assert one(f"tỷ lệ đạt {sign}95%") == ("95%", Decimal(95), "%", PERCENT)


def test_taken_spans_are_no_amounts() -> None:
    text = "đến 31/8 được 5 xã"
    assert [a.value for a in find_amounts(text, scan(text), [m.span for m in find_periods(text)])]
    assert [a.unit for a in amounts(text)] == ["xã"]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("GRDP đạt -5,3%", "-5,3%", "-5.3"),
        ("tăng trưởng (-5,3%)", "-5,3%", "-5.3"),
        ("tăng trưởng âm 5,3%", "âm 5,3%", "-5.3"),
        ("giảm -2%", "2%", "2"),
        ("-25% số hộ", "25%", "25"),
        ("Gồm:\n-25% số hộ", "25%", "25"),
    ],
)
def test_a_minus(text: str, written: str, value: str) -> None:
    assert one(text)[:2] == (written, Decimal(value))


@pytest.mark.parametrize("text", ["tăng 5% - 3%", "có 234 âm 1 %"])
def test_a_sign_is_not_taken_from_the_amount_before(text: str) -> None:
    first, second = amounts(text)
    assert first.span.end <= second.span.start
    assert second.value is not None
    assert second.value > 0


def test_a_number_behind_the_countryside_names_nothing() -> None:
    assert identifier_before(scan("thôn 5"), 1) is not None
    assert identifier_before(scan("nông thôn 1.155"), 2) is None


def test_no_month_has_such_a_number() -> None:
    assert [a.unit for a in amounts("trong tháng 102 nghìn lượt")] == ["nghìn lượt"]
    assert [a.unit for a in amounts("trong tháng 5 có 9 lượt")] == ["lượt"]
