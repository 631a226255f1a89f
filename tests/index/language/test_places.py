"""Places in running text: spellings, homonyms, lists, addresses, bodies, false friends."""

from __future__ import annotations

from datetime import date

import pytest

from index.domain import AreaLevel, Span
from index.language.places import REFORM, Gazetteer
from tests.index.language.place_of import place

G = Gazetteer.load()


def names(text: str, *context: str) -> list[str]:
    return [m.place.name for m in G.find(text, None, [place(code) for code in context])]


HUU_LUNG = ("d186", "p20")


def test_codes_are_stable_and_lead_back_to_their_places() -> None:
    assert place("p45").name == "tỉnh Quảng Trị"
    assert place("d465").within == ("p45",)
    assert place("c19429").within == ("d465", "p45")
    assert place("p45").successor == "n44"
    assert place("n20") == place("p20"), "a province that July 2025 left alone is one place"
    assert place("f407-tinh-gia").name == "huyện Tĩnh Gia"
    assert place("x:d281:xã Viên An").within == ("d281", "p01")
    assert place("a:p20:hai-quan").name == "Cục Hải quan Lạng Sơn"
    assert place("g:p52:khối huyện").level is AreaLevel.GROUP
    for bad in ("", "x:", "x:d281:", "x:d281:huyện Q", "a:p20:no-such", "g:p52:tất cả", "p999"):
        assert G.by_code(bad) is None


def test_merged_provinces_know_their_predecessors() -> None:
    assert {p.short for p in G.predecessors(place("n52"))} == {"Gia Lai", "Bình Định"}
    assert G.contains(place("n52"), place("p52"))
    assert G.contains(place("n52"), place("d549"))
    assert not G.contains(place("p64"), place("p52"))
    assert G.contains(place("p52"), place("d549"))
    assert not G.contains(place("d549"), place("p52"))
    assert G.contains(place("r:tay-nguyen"), place("d608"))
    assert not G.contains(place("r:tay-nguyen"), place("p52"))
    assert not G.contains(place("a:p20:hai-quan"), place("p20"))
    assert not G.contains(place("a:p20:hai-quan"), place("d178"))
    assert G.parent(place("c19429")) == place("d465")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỉnh Đăk Lăk tăng, Đắc Lắc giảm", ["tỉnh Đắk Lắk", "tỉnh Đắk Lắk"]),
        ("các tỉnh Bắc Cạn, Đắc Nông", ["tỉnh Bắc Kạn", "tỉnh Đắk Nông"]),
        ("Bà Rịa–Vũng Tàu và Bà Rịa - Vũng Tàu", ["tỉnh Bà Rịa - Vũng Tàu"] * 2),
        ("Thừa Thiên - Huế, TT-Huế", ["tỉnh Thừa Thiên Huế"] * 2),
        ("TP.HCM, TPHCM, Tp. Hồ Chí Minh", ["thành phố Hồ Chí Minh"] * 3),
        ("huyện Ðức Cơ", ["huyện Đức Cơ"]),
        ("thành phố Qui Nhơn", ["thành phố Quy Nhơn"]),
        ("huyện Thanh Hoà? Không: huyện Hướng Hoá", ["huyện Hướng Hóa"]),
        ("huyện Cư Mgar, huyện Cư M’gar", ["huyện Cư M'gar"] * 2),
        ("H. Tuy Phước, TX. An Nhơn, Q.1", ["huyện Tuy Phước", "thị xã An Nhơn", "quận 1"]),
        ("T.P Hạ Long, T.X. Hương Trà", ["thành phố Hạ Long", "thị xã Hương Trà"]),
        ("HUYỆN AN BIÊN NĂM 2019", ["huyện An Biên"]),
        ("huyện Tĩnh Gia; thị xã Nghi Sơn", ["huyện Tĩnh Gia", "thị xã Nghi Sơn"]),
        ("huyện Chơn Thành", ["thị xã Chơn Thành"]),
        ("Thành ủy Lạng Sơn", ["thành phố Lạng Sơn"]),
        ("Tỉnh uỷ Lạng Sơn", ["tỉnh Lạng Sơn"]),
        ("Thị ủy Quảng Trị", ["thị xã Quảng Trị"]),
        ("HĐND huyện Yên Thế", ["huyện Yên Thế"]),
        ("TP Huế và tỉnh Thừa Thiên Huế", ["thành phố Huế", "tỉnh Thừa Thiên Huế"]),
        ("cả nước, ĐBSCL", ["cả nước", "vùng Đồng bằng sông Cửu Long"]),
    ],
)
def test_spellings_and_units(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Công ty CP Becamex Bình Định và KCN VSIP Quảng Ngãi",
        "khu công nghiệp Minh Hưng, nhà máy thủy điện Sơn La, sông Đồng Nai",
        "cao tốc Bắc Giang – Lạng Sơn, sân bay quốc tế Long Thành",
        "Ông Nguyễn Long An, bà An, đồng chí Trần Bình Thuận",
        "khu vực Thái Bình Dương",
        "hợp tác xã Tuy Phước, Hợp tác xã Vân Canh",
        "làng gốm Tuy Phước, làng nghề mộc Phù Cát, làng du lịch Vân Canh",
        "hồ chứa nước Vân Canh, khu tái định cư Tuy Phước, trạm bơm Phù Cát, bến xe Quy Nhơn",
        "học tập tư tưởng Hồ Chí Minh, Chủ tịch Hồ Chí Minh",
        "phong trào Đoàn Kết, Quyết Thắng, Tiên Phong, Hợp Tác, Hùng Vương",
        "toàn dân đoàn kết thống nhất, yêu hòa bình",
        "Báo Bình Định đưa tin",
        "Huyện ủy viên, thành phố thông minh, tỉnh táo, xã hội, Xã Hội Chủ Nghĩa, xã NTM",
        "mỗi phường 2 người, có thêm 2 xã 4 thôn",
    ],
)
def test_false_friends_are_no_places(text: str) -> None:
    assert names(text) == []


def test_lists_share_one_unit_word_even_for_communes_that_no_table_has() -> None:
    text = "các huyện Tây Sơn, Vân Canh, An Lão và Tuy Phước"
    mentions = G.find(text, None, [place("p52")])
    assert [m.place.code for m in mentions] == ["d547", "d551", "d542", "d550"]
    assert all(m.level_stated and len(m.candidates) == 1 for m in mentions)
    found = G.find("các xã Vân Nham, Bình Thử và Đồng Tân", None, [place(c) for c in HUU_LUNG])
    assert [m.place.name for m in found] == ["xã Vân Nham", "xã Bình Thử", "xã Đồng Tân"]
    assert found[1].place.code == "x:d186:xã Bình Thử"
    assert G.by_code("x:d186:xã Bình Thử") == found[1].place


def test_communes_are_bare_only_in_their_own_district() -> None:
    text = "đạt chuẩn gồm: Đồng Tân, Trung Tú, Viên An."
    assert names(text) == []
    assert names(text, "d281", "p01") == ["xã Đồng Tân", "xã Trung Tú", "xã Viên An"]


def test_addresses_are_one_mention_of_the_inner_place() -> None:
    text = "tại xã Hồng Phong, huyện Bình Gia, tỉnh Lạng Sơn hôm qua"
    (mention,) = G.find(text)
    assert (mention.place.name, mention.place.province) == ("xã Hồng Phong", "Lạng Sơn")
    assert mention.text == "xã Hồng Phong, huyện Bình Gia, tỉnh Lạng Sơn"
    assert text[mention.span.start : mention.span.end] == mention.text
    (mention,) = G.find("huyện Châu Thành, tỉnh Tiền Giang")
    assert mention.place.province == "Tiền Giang"


def test_context_chooses_between_homonyms_and_else_all_stay() -> None:
    (mention,) = G.find("huyện Châu Thành thu 5 tỷ")
    assert len(mention.candidates) > 5
    (mention,) = G.find("huyện Châu Thành thu 5 tỷ", None, [place("p82")])
    assert [p.code for p in mention.candidates] == ["d821"]
    (mention,) = G.find("Lạng Sơn thu 5 tỷ")
    assert [p.code for p in mention.candidates] == ["p20", "d178"]
    assert not mention.level_stated
    (mention,) = G.find("Lạng Sơn thu 5 tỷ", None, [place("p20")])
    assert [p.code for p in mention.candidates] == ["p20"]
    (mention,) = G.find("Lạng Sơn thu 5 tỷ", None, [place("d178"), place("p20")])
    assert mention.place.code == "d178"


def test_the_units_of_2025_are_meant_from_july_2025() -> None:
    assert G.find("tỉnh Quảng Trị")[0].place.code == "p45"
    assert G.find("tỉnh Quảng Trị", on=REFORM)[0].place.code == "n44"
    found = G.find("xã Tuy Phước", None, [place("n52")])
    assert found[0].place.code == "n21952"


def test_a_share_behind_a_bare_name_is_no_number_of_it() -> None:
    found = names("thấp nhất là Hữu Lũng 71,4%; Văn Quan 9,5%", "p20")
    assert found == ["huyện Hữu Lũng", "huyện Văn Quan"]


def test_numbered_new_units_are_not_the_old_district() -> None:
    text = "huyện Vân Canh chia thành Vân Canh 1, Vân Canh 2 và xã Canh Liên"
    assert names(text, "d551", "p52") == ["huyện Vân Canh", "xã Canh Liên"]


def test_institutions_speak_for_the_area_after_them() -> None:
    assert names("Theo Sở Công Thương Bình Dương, xuất khẩu tăng") == ["tỉnh Bình Dương"]


def test_span_limits_the_search_and_keeps_offsets() -> None:
    text = "Hà Nội. huyện Gia Lâm thu 5 tỷ."
    (mention,) = G.find(text, Span(8, len(text)))
    assert text[mention.span.start : mention.span.end] == "huyện Gia Lâm"


def test_long_text_is_read_in_one_pass() -> None:
    text = "Thu ngân sách huyện Gia Lâm đạt 5 tỷ đồng. " * 500
    assert len(G.find(text)) == 500
    assert G.find("Bình " * 5000) == []


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("toàn huyện đạt 5 tỷ, của tỉnh 9 tỷ", HUU_LUNG, ["huyện Hữu Lũng", "tỉnh Lạng Sơn"]),
        ("dự toán tỉnh giao; các huyện; 9 huyện; cấp xã; huyện Chi Lăng", HUU_LUNG, []),
        ("Công an huyện; Cục Thuế tỉnh", HUU_LUNG, ["Công an huyện Hữu Lũng", "Cục Thuế Lạng Sơn"]),
        ("Thành phố có 3 xã", ("d178", "p20"), ["thành phố Lạng Sơn"]),
        ("khối huyện giải ngân 20%", ("p52",), ["khối huyện Bình Định"]),
        ("khối sở, ban, ngành đạt 20%", ("p52",), ["khối sở, ngành Bình Định"]),
        ("toàn Cục; số thu của đơn vị", ("a:p20:hai-quan", "p20"), ["Cục Hải quan Lạng Sơn"] * 2),
        ("toàn Cục; đơn vị", ("p20",), []),
        ("trên địa bàn tăng", HUU_LUNG, ["huyện Hữu Lũng"]),
        ("toàn huyện", (), []),
    ],
)
def test_references(text: str, context: tuple[str, ...], expected: list[str]) -> None:
    found = G.find_references(text, None, [place(code) for code in context])
    assert [m.place.name for m in found] == expected


def test_phrases_hold_provinces_districts_and_communes() -> None:
    phrases = set(G.phrases())
    assert {"tỉnh Kon Tum", "Hướng Hóa", "xã Măng Ri"} <= phrases


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Đảng bộ huyện ven biển Trần Đề mở đại hội", "huyện Trần Đề"),
        ("tại huyện miền núi Sơn Động", "huyện Sơn Động"),
        ("huyện vùng cao biên giới Mường Khương", "huyện Mường Khương"),
        ("huyện đảo Vân Đồn có 12 xã", "huyện Vân Đồn"),
        ("huyện nghèo biên giới Mường Lát", "huyện Mường Lát"),
        ("thành phố cảng Hải Phòng", "thành phố Hải Phòng"),
        ("thành phố biển Sầm Sơn", "thành phố Sầm Sơn"),
        ("huyện Cù Lao Dung", "huyện Cù Lao Dung"),
    ],
)
def test_a_unit_told_with_its_kind(text: str, name: str) -> None:
    assert names(text) == [name]


def test_a_kind_of_unit_without_a_name() -> None:
    assert names("các huyện miền núi còn khó khăn") == []


def test_a_gate_by_its_number_is_no_district() -> None:
    text = "Cửa khẩu quốc tế đường bộ số II Kim Thành đón 900 xe"
    assert not Gazetteer.load().find(text)


SINCE = date(2025, 8, 1)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Xã vùng cao Lai Châu giảm nghèo", "tỉnh Lai Châu"),
        ("Xã biên giới Nghệ An đổi thay", "tỉnh Nghệ An"),
        ("xã nghèo Hà Giang được hỗ trợ", "tỉnh Hà Giang"),
        ("Xã vùng cao Trạm Tấu giảm nghèo", "xã Trạm Tấu"),
    ],
)
def test_a_province_behind_the_kind_of_a_commune(text: str, name: str) -> None:
    assert [m.place.name for m in G.find(text, None, (), SINCE)] == [name]


@pytest.mark.parametrize(
    "text",
    ["Sở Tài nguyên và Môi trường Nghệ An", "Sở Nông nghiệp và Môi trường Nghệ An họp"],
)
def test_a_department_of_the_environment_is_no_school(text: str) -> None:
    assert names(text) == ["tỉnh Nghệ An"]
    assert names("Trường Nghệ An") != ["tỉnh Nghệ An"]


def test_whoever_holds_an_office_is_no_commune() -> None:
    assert names("Chủ tịch UBND xã Nguyễn Văn Nam cho biết", *HUU_LUNG) == []
    assert names("Bí thư Đảng ủy phường Lê Thị Hoa cho biết", *HUU_LUNG) == []
    assert names("xã Nguyễn Văn Nam đạt chuẩn", *HUU_LUNG) == ["xã Nguyễn Văn Nam"]
    assert names("Chủ tịch UBND xã Lê Minh Xuân cho biết") == ["xã Lê Minh Xuân"]


def test_a_number_behind_a_house_is_no_district() -> None:
    assert names("Thư viện tỉnh bổ sung 3.150 bản sách", *HUU_LUNG) == []


@pytest.mark.parametrize(
    "text",
    [
        "Dự án Lạng Sơn - Cao Bằng giải ngân 12 tỷ đồng",
        "Dự án đường liên kết vùng Lạng Sơn - Cao Bằng",
        "KCN Hữu Lũng I, Hữu Lũng II đã lấp đầy",
    ],
)
def test_what_bears_the_names_of_places_is_none_of_them(text: str) -> None:
    gazetteer = Gazetteer.load()
    home = gazetteer.find("tỉnh Bắc Giang")[0].place
    assert gazetteer.find(text, None, [home]) == []


def test_a_place_before_a_heading_stays_one() -> None:
    found = Gazetteer.load().find("tại tỉnh Cao Bằng\nII. KẾT QUẢ")
    assert [mention.place.name for mention in found] == ["tỉnh Cao Bằng"]
