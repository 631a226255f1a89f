from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.amounts import Amount, AmountKind, find_amounts
from index.language.periods import find_periods
from index.language.scan import scan

_VOCABULARY = (
    "1 12 3,5 1.234 2020 0914123456 33,448.222 % tỷ triệu nghìn đồng USD / - – đến từ gấp đôi "
    "rưỡi xã ha m2 / . , ; ( ) và lần lượt âm giảm hai mười mươi trăm lăm người năm tháng số "
    "thứ $ tr đ 234 567 lên xuống còn"
)
_WORDS = st.sampled_from(_VOCABULARY.split())


def amounts(text: str) -> list[Amount]:
    periods = [mention.span for mention in find_periods(text)]
    return find_amounts(text, scan(text), periods)


def one(text: str) -> tuple[str, Decimal | None, str, AmountKind]:
    (found,) = amounts(text)
    return text[found.span.start : found.span.end], found.value, found.unit, found.kind


PERCENT, MONEY, PHYSICAL, COUNT, MULTIPLE = (
    AmountKind.PERCENT,
    AmountKind.MONEY,
    AmountKind.PHYSICAL,
    AmountKind.COUNT,
    AmountKind.MULTIPLE,
)


@pytest.mark.parametrize(
    ("written", "value", "unit", "kind"),
    [
        # Both ways to write decimals.
        ("712,345 tỷ đồng", "712.345", "tỷ đồng", MONEY),
        ("52.81 ha", "52.81", "ha", PHYSICAL),
        ("2.655 người", "2655", "người", COUNT),
        ("33.448,222 tỷ đồng", "33448.222", "tỷ đồng", MONEY),
        ("318.050.000 triệu đồng", "318050000", "triệu đồng", MONEY),
        # Scale words.
        ("14,6 nghìn tỷ đồng", "14.6", "nghìn tỷ đồng", MONEY),
        ("14,6 ngàn tỉ đồng", "14.6", "nghìn tỷ đồng", MONEY),
        ("1,3 triệu tỷ đồng", "1.3", "triệu tỷ đồng", MONEY),
        ("41,2 vạn tấn", "41.2", "vạn tấn", PHYSICAL),
        ("500 triệu m3", "500", "triệu m3", PHYSICAL),
        ("3 nghìn người", "3", "nghìn người", COUNT),
        ("1,5 tỷ kWh", "1.5", "tỷ kWh", PHYSICAL),
        # Spellings of the dong.
        ("25 tr.đ", "25", "triệu đồng", MONEY),
        ("25 tr.đồng", "25", "triệu đồng", MONEY),
        ("25 trđ", "25", "triệu đồng", MONEY),
        ("25 triệu đ", "25", "triệu đồng", MONEY),
        ("40 tỷ đ", "40", "tỷ đồng", MONEY),
        ("40 tỉ đồng", "40", "tỷ đồng", MONEY),
        ("40 tỷ VNĐ", "40", "tỷ đồng", MONEY),
        ("1.500đ/kg", "1500", "đồng/kg", MONEY),
        # Other currencies.
        ("1,85 tỷ USD", "1.85", "tỷ USD", MONEY),
        ("850 triệu đô la Mỹ", "850", "triệu USD", MONEY),
        ("850 triệu đô-la", "850", "triệu USD", MONEY),
        ("3.500 USD/người", "3500", "USD/người", MONEY),
        ("$3 triệu", "3", "triệu USD", MONEY),
        ("1,2 triệu euro", "1.2", "triệu EUR", MONEY),
        # Compounds: one amount, in the larger unit that is written.
        ("914 tỷ 232 triệu đồng", "914.232", "tỷ đồng", MONEY),
        ("1 tỷ 850 triệu USD", "1.85", "tỷ USD", MONEY),
        ("2 nghìn 345 tỷ đồng", "2345", "tỷ đồng", MONEY),
        ("1.234 tỷ 567 triệu 890 nghìn đồng", "1234.56789", "tỷ đồng", MONEY),
        ("2 tỷ 300 triệu", "2.3", "tỷ đồng", MONEY),
        ("2 tỷ rưỡi", "2.5", "tỷ đồng", MONEY),
        ("5 triệu 300.000 đồng", "5300000", "đồng", MONEY),
        ("1 triệu 200 nghìn người", "1.2", "triệu người", COUNT),
        ("2 nghìn 345 hộ", "2345", "hộ", COUNT),
        # Per something.
        ("67 triệu đồng/người/năm", "67", "triệu đồng/người/năm", MONEY),
        ("67 triệu đồng / người / năm", "67", "triệu đồng/người/năm", MONEY),
        ("54.000.000 đồng/người", "54000000", "đồng/người", MONEY),
        ("85 triệu đồng/lao động/năm", "85", "triệu đồng/lao động/năm", MONEY),
        ("120 triệu đồng/ha", "120", "triệu đồng/ha", MONEY),
        ("1.050 đồng/kWh", "1050", "đồng/kWh", MONEY),
        ("61,5 tạ/ha", "61.5", "tạ/ha", PHYSICAL),
        ("480 kg/người", "480", "kg/người", PHYSICAL),
        ("26,3 m2/sàn/người", "26.3", "m2 sàn/người", PHYSICAL),
        ("26,3 m² sàn/người", "26.3", "m2 sàn/người", PHYSICAL),
        ("1.000 m³/ngày đêm", "1000", "m3/ngày đêm", PHYSICAL),
        ("12%/năm", "12", "%/năm", PERCENT),
        ("120 người/km2", "120", "người/km2", COUNT),
        ("30 giường bệnh/vạn dân", "30", "giường bệnh/vạn dân", PHYSICAL),
        ("9,5 bác sĩ/vạn dân", "9.5", "bác sĩ/vạn dân", COUNT),
        ("9,5 bác sĩ/10.000 dân", "9.5", "bác sĩ/10.000 dân", COUNT),
        ("5 máy/100 dân", "5", "máy/100 dân", COUNT),
        ("16,4 tiêu chí/xã", "16.4", "tiêu chí/xã", COUNT),
        ("11 người/đơn vị", "11", "người/đơn vị", COUNT),
        # Percent.
        ("91,3%", "91.3", "%", PERCENT),
        ("91,3 %", "91.3", "%", PERCENT),
        ("91,3\u00a0%", "91.3", "%", PERCENT),
        ("91.3%", "91.3", "%", PERCENT),
        ("91,3 phần trăm", "91.3", "%", PERCENT),
        ("0,5 điểm phần trăm", "0.5", "điểm %", PHYSICAL),
        ("0,5 điểm %", "0.5", "điểm %", PHYSICAL),
        ("5‰", "5", "‰", PERCENT),
        # Glued.
        ("193ha", "193", "ha", PHYSICAL),
        ("20km", "20", "km", PHYSICAL),
        ("5tỷ đồng", "5", "tỷ đồng", MONEY),
        ("200m2", "200", "m2", PHYSICAL),
        ("15MW", "15", "MW", PHYSICAL),
        ("7,5m", "7.5", "m", PHYSICAL),
        # Counts.
        ("05 xã", "5", "xã", COUNT),
        ("120 sản phẩm", "120", "sản phẩm", COUNT),
        ("10.000 lượt khách", "10000", "lượt khách", COUNT),
        # Thousands set apart by spaces.
        ("1 234 567 đồng", "1234567", "đồng", MONEY),
        ("1\u00a0234 tỷ đồng", "1234", "tỷ đồng", MONEY),
        ("1\u202f234,5 tỷ đồng", "1234.5", "tỷ đồng", MONEY),
        # Multiples.
        ("1,64 lần", "1.64", "lần", MULTIPLE),
    ],
)
def test_an_amount(written: str, value: str, unit: str, kind: AmountKind) -> None:
    assert one(f"Kết quả đạt {written} trong kỳ.") == (written, Decimal(value), unit, kind)


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
    (found,) = amounts("Số xã đạt chuẩn là 17/19.")
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
    ("text", "value", "unit"),
    [
        ("gồm hai huyện", 2, "huyện"),
        ("có ba xã", 3, "xã"),
        ("có mười một xã", 11, "xã"),
        ("có hai mươi lăm hộ", 25, "hộ"),
        ("có một trăm linh hai hộ", 102, "hộ"),
        ("vốn hai triệu đồng", 2, "triệu đồng"),
        ("vốn ba nghìn tỷ đồng", 3, "nghìn tỷ đồng"),
        ("giảm mười phần trăm", 10, "%"),
    ],
)
def test_number_words(text: str, value: int, unit: str) -> None:
    (found,) = amounts(text)
    assert (found.value, found.unit) == (value, unit)
    assert "in_words" in found.flags


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
    "written",
    [
        "33,448.222 tỷ đồng",
        "1,234,567 đồng",
        "12,34,56 xã",
        "1..5 xã",
        "1.,5%",
        "12 345 tỷ đồng",  # two columns of a table, or one number
        "5. 230 tỷ đồng",
        "33,448.222/1.000 xã",
        "5/1,234,567 xã",
    ],
)
def test_a_malformed_number_is_kept_and_never_guessed(written: str) -> None:
    text = f"Kết quả đạt {written} trong kỳ"
    (found,) = amounts(text)
    assert text[found.span.start : found.span.end] == written
    assert found.value is None
    assert "malformed" in found.flags


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
        ("30 thanh niên lên đường", "30 thanh"),
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


def test_implied_money_is_flagged() -> None:
    (found,) = amounts("tăng 46,2 tỷ")
    assert (found.value, found.unit, found.flags) == (
        Decimal("46.2"),
        "tỷ đồng",
        ("currency_implied",),
    )


def test_money_before_another_noun_stays_money() -> None:
    assert one("bố trí 20 tỷ ngân sách tỉnh")[2] == "tỷ đồng"
    assert one("có 3 triệu thuê bao")[2] == "triệu thuê bao"


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


def test_word_segmented_text_reads_the_same() -> None:
    assert one("đạt 24,8 % kế hoạch") == ("24,8 %", Decimal("24.8"), "%", PERCENT)
    assert one("đạt 67 triệu đồng / người / năm .")[2] == "triệu đồng/người/năm"


def test_a_noun_is_where_the_count_says() -> None:
    text = "kết nạp 1.188 đảng viên mới"
    tokens = scan(text)
    (found,) = find_amounts(text, tokens)
    assert found.noun_first is not None
    assert tokens[found.noun_first].text == "đảng"
    assert (tokens[found.first].text, found.last) == ("1.188", found.noun_first + 2)


def test_taken_spans_are_no_amounts() -> None:
    text = "đến 31/8 được 5 xã"
    assert [a.value for a in find_amounts(text, scan(text), [m.span for m in find_periods(text)])]
    assert [a.unit for a in amounts(text)] == ["xã"]


@given(st.one_of(st.text(max_size=80), st.lists(_WORDS, max_size=25).map(" ".join)))
def test_any_text_gives_ordered_amounts_inside_it(text: str) -> None:
    tokens = scan(text)
    end = token_end = 0
    for amount in find_amounts(text, tokens):
        assert end <= amount.span.start < amount.span.end <= len(text)
        assert token_end <= amount.first < amount.last <= len(tokens)
        assert (amount.value is None) == ("malformed" in amount.flags)
        assert amount.value is None or amount.value.is_finite()
        end, token_end = amount.span.end, amount.last


@given(st.decimals(0, 10**9, places=3), st.sampled_from(["tỷ đồng", "%", "ha", "xã"]))
def test_a_formatted_amount_reads_back(value: Decimal, unit: str) -> None:
    whole, _, fraction = f"{value:f}".partition(".")
    written = f"{int(whole):,}".replace(",", ".") + f",{fraction}"
    (found,) = amounts(f"Kết quả đạt {written} {unit}.")
    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        ".",
        " ",
        "1.",
        "1 ",
        "1/",
        "1-",
        "1, ",
        "1 234 ",
        "lần lượt 1, ",
        "mười ",
        "1..",
        "1/A",
        "A-1",
    ],
)
def test_a_hostile_text_is_read_in_linear_time(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    find_amounts(text, scan(text))  # a quadratic step would take minutes
