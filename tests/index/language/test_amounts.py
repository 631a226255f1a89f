from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.amounts import AmountKind, find_amounts
from index.language.scan import scan
from tests.index.language.amounts_of import COUNT, MONEY, MULTIPLE, PERCENT, PHYSICAL, amounts, one

_VOCABULARY = (
    "1 12 3,5 1.234 2020 0914123456 33,448.222 % tỷ triệu nghìn đồng USD / - – đến từ gấp đôi "
    "rưỡi xã ha m2 / . , ; ( ) và lần lượt âm giảm hai mười mươi trăm lăm người năm tháng số "
    "thứ $ tr đ 234 567 lên xuống còn"
)
_WORDS = st.sampled_from(_VOCABULARY.split())


@pytest.mark.parametrize(
    ("written", "value", "unit", "kind"),
    [
        # Both ways to write decimals.
        ("712,345 tỷ đồng", "712.345", "tỷ đồng", MONEY),
        ("52.81 ha", "52.81", "ha", PHYSICAL),
        ("2.655 người", "2655", "người", COUNT),
        # Of more than one syllable, or the first would be the unit: "hộ", "bí", "bằng" khen.
        ("31.450 hộ chiếu", "31450", "hộ chiếu", COUNT),
        ("98 bí thư", "98", "bí thư", COUNT),
        ("655 trụ sở", "655", "trụ sở", COUNT),
        ("98 nghìn gia cầm", "98", "nghìn gia cầm", COUNT),
        ("8 bằng khen", "8", "bằng khen", COUNT),
        ("33.448,222 tỷ đồng", "33448.222", "tỷ đồng", MONEY),
        ("318.050.000 triệu đồng", "318050000", "triệu đồng", MONEY),
        # Scale words.
        ("14,6 nghìn tỷ đồng", "14.6", "nghìn tỷ đồng", MONEY),
        ("14,6 ngàn tỉ đồng", "14.6", "nghìn tỷ đồng", MONEY),
        ("1,3 triệu tỷ đồng", "1.3", "triệu tỷ đồng", MONEY),
        ("41,2 vạn tấn", "41.2", "vạn tấn", PHYSICAL),
        ("45 khách sạn", "45", "khách sạn", COUNT),
        ("45 khách", "45", "khách", COUNT),
        ("12 nhà hàng", "12", "nhà hàng", COUNT),
        ("12 khoản thu", "12", "khoản thu", COUNT),
        ("4 khoản", "4", "khoản", COUNT),
        ("23 chủ đầu tư", "23", "chủ đầu tư", COUNT),
        ("23 chủ", "23", "chủ", COUNT),
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
        ("168 kg/người/6 tháng", "168", "kg/người/6 tháng", PHYSICAL),
        ("21,4 triệu đồng/người/9 tháng", "21.4", "triệu đồng/người/9 tháng", MONEY),
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
        ("168 giường bệnh", "168", "giường bệnh", COUNT),
        ("412 đơn vị máu", "412", "đơn vị máu", COUNT),
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


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("lũy kế từ đầu năm 39 đảng viên", ["39 đảng viên"]),
        ("hưởng lương hưu hằng tháng 612 người", ["612 người"]),
        ("hộ dân tộc thiểu số 208 hộ", ["208 hộ"]),
        ("cuối năm 2019 đảng viên được học tập", []),
        ("trong tháng 5 người dân được mùa", []),
        # Neither a year nor a month is written in thousands.
        ("hộ nghèo trong năm 1.426 hộ, năm 2.018 hộ", ["1.426 hộ", "2.018 hộ"]),
    ],
)
def test_a_number_behind_a_stretch_of_time(text: str, written: list[str]) -> None:
    found = find_amounts(text, scan(text))
    assert [text[amount.span.start : amount.span.end] for amount in found] == written


def test_a_slash_goes_on_with_another_count() -> None:
    told = amounts("Dư nợ 609 triệu đồng/10.862 hộ vay/284 tổ TK&VV, bằng105,7% kế hoạch.")
    assert [(amount.value, amount.unit) for amount in told] == [
        (609, "triệu đồng"),
        (10862, "hộ"),
        (284, "tổ tk&vv"),
        (Decimal("105.7"), "%"),
    ]


def test_a_number_behind_a_kind_is_its_name_and_behind_all_kinds_a_count() -> None:
    assert amounts("Giày loại 3 mới.") == []
    assert [(a.value, a.unit) for a in amounts("Giày các loại 3,5 nghìn đôi.")] == [
        (Decimal("3.5"), "nghìn đôi")
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("5 tháng 268 vụ", ["268 vụ"]),
        ("lũy kế 5 tháng 41 vụ, 60 đối tượng", ["41 vụ", "60 đối tượng"]),
        ("9 tháng 12 vụ", ["12 vụ"]),
        ("ngày 9 tháng 12 người dân", []),
        ("ngày 12 tháng 5 hộ dân", []),
    ],
)
def test_a_count_behind_a_number_of_months(text: str, told: list[str]) -> None:
    assert [text[found.span.start : found.span.end] for found in amounts(text)] == told


def test_a_scale_that_lost_a_letter() -> None:
    text = "thu 163 triu đồng"
    assert [amount.unit for amount in find_amounts(text, scan(text))] == ["triệu đồng"]


def test_what_is_carried_how_far_is_a_unit_of_its_own() -> None:
    found = amounts("612 triệu tấn.km, 143 triệu lượt khách.km và 168 giường bệnh")
    assert [amount.unit for amount in found] == [
        "triệu tấn.km",
        "triệu lượt khách.km",
        "giường bệnh",
    ]


def test_medals_are_no_money() -> None:
    found = amounts("giành 164 huy chương (41 vàng, 52 bạc, 71 đồng)")
    assert [(a.unit, a.kind) for a in found][-1] == ("đồng", COUNT)
    assert amounts("bạc giá 71 đồng")[0].kind is MONEY


@pytest.mark.parametrize(
    "text", ["110,2 bé trai/100 bé gái", "112 nam/100 nữ", "112 trẻ em trai/100 trẻ em gái"]
)
def test_the_sex_ratio_counts_no_children(text: str) -> None:
    found = amounts(f"Tỷ số giới tính khi sinh là {text}.")
    assert [a.kind for a in found] == [PHYSICAL]
