"""Which places a question means, and names that must not be passed over."""

from __future__ import annotations

import pytest

from index.domain import Place
from index.language.accents import AccentModel
from index.language.open_places import make_group
from index.language.places import Gazetteer
from retrieval.answer import Intent
from retrieval.question_bodies import tax_offices
from retrieval.question_places import off_routes, unknown_place
from retrieval.understanding import understand
from tests.retrieval.making import asked


def places_of(gazetteer: Gazetteer, text: str) -> list[str]:
    return [
        m.text for m in off_routes(tuple(gazetteer.find_in_question(text, ())), text, gazetteer)
    ]


def test_the_ends_of_a_route_are_no_places(gazetteer: Gazetteer) -> None:
    assert places_of(gazetteer, "GPMB cao tốc Bắc Giang - Lạng Sơn đến đâu") == []
    assert len(places_of(gazetteer, "so sánh Bắc Giang - Lạng Sơn")) == 2


def test_a_route_typed_without_its_dash(gazetteer: Gazetteer) -> None:
    assert places_of(gazetteer, "cao toc ha giang tuyen quang dai bao nhieu") == []
    assert places_of(gazetteer, "thu ngan sach ha giang 2022") == ["ha giang"]


def test_a_road_in_a_district_on_file_keeps_the_district(gazetteer: Gazetteer) -> None:
    filed = on_file(gazetteer, "huyện Krông Năng")
    assert meant(gazetteer, "bàn giao mặt bằng cao tốc Krông Năng", filed) == ["huyện Krông Năng"]
    assert meant(gazetteer, "bàn giao mặt bằng cao tốc Krông Năng", []) == []


def test_a_name_written_as_one_word(gazetteer: Gazetteer) -> None:
    assert meant(gazetteer, "thu ngân sách huyện Sapa 2018", []) == ["thị xã Sa Pa"]


def test_a_preposition_without_marks_is_no_word_of_the_thing(gazetteer: Gazetteer) -> None:
    question = asked(
        "ban giao mat bang cao toc qua krong nang", on_file(gazetteer, "huyện Krông Năng")
    )
    assert "qua" not in question.terms


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("thu ngân sách huyện Mường Tưởng Tượng 2022", "huyện Mường Tưởng Tượng"),
        ("mấy xã NTM", ""),
        ("bao nhiêu xã đạt chuẩn", ""),
    ],
)
def test_a_unit_that_no_list_names(text: str, name: str) -> None:
    assert unknown_place(text, ()) == name


def test_a_known_unit_is_not_unknown(gazetteer: Gazetteer) -> None:
    text = "thu ngân sách huyện Hướng Hóa 2022"
    assert unknown_place(text, gazetteer.find_in_question(text, ())) == ""


def on_file(gazetteer: Gazetteer, *texts: str) -> list[Place]:
    """The places that reports with these words are about."""
    return [m.place for text in texts for m in gazetteer.find(text, None, ())]


def meant(gazetteer: Gazetteer, text: str, filed: list[Place]) -> list[str]:
    return [m.place.name for m in asked(text, filed).places]


def test_what_is_named_after_a_place_is_not_that_place(gazetteer: Gazetteer) -> None:
    filed = on_file(gazetteer, "huyện Krông Năng, tỉnh Đắk Lắk", "tỉnh Lào Cai")
    assert meant(gazetteer, "cửa khẩu Kim Thành thông quan bao nhiêu xe", filed) == []
    assert meant(gazetteer, "diện tích cà phê Krông Năng 2022", filed) == ["huyện Krông Năng"]
    assert meant(gazetteer, "cao toc bien hoa vung tau dai bao nhieu km", filed) == []


def test_a_body_on_file_bears_the_whole_name(gazetteer: Gazetteer) -> None:
    customs = on_file(gazetteer, "Cục Hải quan tỉnh Lào Cai")
    assert meant(gazetteer, "Lào Cai: hải quan thu bao nhiêu năm 2022", customs) == [
        "Cục Hải quan Lào Cai"
    ]
    assert meant(gazetteer, "thu ngân sách Lào Cai 2022", customs) == ["tỉnh Lào Cai"]


def test_a_bare_name_beside_an_agency_is_one_of_its_kind(gazetteer: Gazetteer) -> None:
    filed = on_file(gazetteer, "Chi cục Hải quan Trà Lĩnh", "Chi cục Hải quan Tà Lùng")
    text = "Chi cục Hải quan Tà Lùng thu nhiều hơn Trà Lĩnh bao nhiêu"
    assert meant(gazetteer, text, filed) == [
        "Chi cục Hải quan Tà Lùng",
        "Chi cục Hải quan Trà Lĩnh",
    ]
    assert meant(gazetteer, "Trà Lĩnh thu bao nhiêu", filed) == ["huyện Trà Lĩnh"]


def test_the_tax_office_and_what_is_owed_to_it(gazetteer: Gazetteer) -> None:
    filed = on_file(gazetteer, "Cục Thuế tỉnh Hậu Giang")
    assert meant(gazetteer, "thuế Hậu Giang thu bao nhiêu 2021", filed) == ["Cục Thuế Hậu Giang"]
    assert meant(gazetteer, "nợ thuế Hậu Giang 2021", filed) == ["tỉnh Hậu Giang"]
    province = asked("thu nội địa Hậu Giang 2021", filed).places
    assert [p.name for p in tax_offices(["#domestic_revenue"], province, filed)] == [
        "Cục Thuế Hậu Giang"
    ]
    assert tax_offices(["#budget_revenue"], province, filed) == []


def test_is_what_is_no_town(gazetteer: Gazetteer) -> None:
    filed = on_file(gazetteer, "thị xã La Gi, tỉnh Bình Thuận", "huyện Krông Năng, tỉnh Đắk Lắk")
    assert meant(gazetteer, "khâu đột phá của Krông Năng là gì", filed) == ["huyện Krông Năng"]
    assert meant(gazetteer, "thu ngân sách La Gi 2022", filed) == ["thị xã La Gi"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        # The other end names no place that is known.
        ("cao tốc KH - Buôn Ma Thuột dài bao nhiêu", []),
        ("quốc lộ mới - Buôn Ma Thuột dài bao nhiêu", []),
        ("thu ngân sách KH - Buôn Ma Thuột", ["Buôn Ma Thuột"]),
        # What it runs through is meant, not its ends.
        ("cao tốc Quy Nhơn Pleiku qua Gia Lai dài bao nhiêu", ["Gia Lai"]),
        ("cao tốc Quy Nhơn và Pleiku qua tỉnh Gia Lai", ["tỉnh Gia Lai"]),
        ("đường Quy Nhơn Pleiku qua năm 2020 Gia Lai", None),
    ],
)
def test_routes(gazetteer: Gazetteer, text: str, kept: list[str] | None) -> None:
    found = places_of(gazetteer, text)
    if kept is None:
        assert "Gia Lai" in found
    else:
        assert found == kept


def test_a_season_is_no_district(gazetteer: Gazetteer) -> None:
    filed = on_file(gazetteer, "huyện Krông Năng, tỉnh Đắk Lắk")
    model = AccentModel.train(["Lúa đông xuân đạt 9 tấn. Huyện Krông Năng gieo lúa đông xuân."])

    def read(text: str, places: list[Place]) -> list[str]:
        found = understand(text, gazetteer, places, model.restore).places
        return [m.place.short for m in found]

    assert read("dong xuan Krong Nang nam 2022", filed) == ["Krông Năng"]
    assert read("huyen dong xuan va Krong Nang", filed) == ["Đồng Xuân", "Krông Năng"]
    assert read("dong xuan 2022", filed) == ["Đồng Xuân"]  # no other place is meant
    both = on_file(gazetteer, "huyện Krông Năng", "huyện Đồng Xuân, tỉnh Phú Yên")
    assert "Đồng Xuân" in read("dong xuan Krong Nang nam 2022", both)


def test_a_crop_season_is_no_district_beside_one(gazetteer: Gazetteer) -> None:
    filed = on_file(gazetteer, "huyện Đồng Xuân", "huyện Chư Sê")
    assert meant(gazetteer, "nang suat lua dong xuan chu se 2018", filed) == ["huyện Chư Sê"]
    assert meant(gazetteer, "ho ngheo dong xuan 2018", filed) == ["huyện Đồng Xuân"]


def test_who_assigns_is_not_asked_about(gazetteer: Gazetteer) -> None:
    filed = on_file(gazetteer, "huyện Krông Năng, tỉnh Đắk Lắk")
    for text in (
        "Tỉnh ủy Đắk Lắk giao Krông Năng mấy nhóm nhiệm vụ",
        "Krông Năng được tỉnh Đắk Lắk giao thu bao nhiêu",
    ):
        assert meant(gazetteer, text, filed) == ["huyện Krông Năng"]
    given = asked("tỉnh Đắk Lắk giao Krông Năng thu ngân sách bao nhiêu", filed)
    assert given.intent is Intent.PLAN
    assert given.unknown_place == ""
    roads = "giao thông tỉnh Đắk Lắk giao thông Krông Năng"
    assert len(meant(gazetteer, roads, filed)) == 2


def test_an_officials_name_is_no_unit() -> None:
    assert unknown_place("chủ tịch tỉnh Trần Văn Bình làm việc hôm nào", ()) == ""
    assert unknown_place("thu ngân sách tỉnh Trần Văn Bình", ()) == "tỉnh Trần Văn Bình"


def test_several_facilities_lie_in_the_place(gazetteer: Gazetteer) -> None:
    filed = on_file(gazetteer, "huyện Krông Năng, tỉnh Đắk Lắk")
    for text in ("lương công nhân ở các cụm công nghiệp Krông Năng", "mấy cửa khẩu Krông Năng"):
        assert meant(gazetteer, text, filed) == ["huyện Krông Năng"]
    assert meant(gazetteer, "cửa khẩu Krông Năng thu bao nhiêu", filed) == []


def test_the_province_of_a_group_of_its_units_only_says_where(gazetteer: Gazetteer) -> None:
    (province,) = on_file(gazetteer, "tỉnh Bắc Giang")
    filed = [province, make_group("cấp huyện", province)]
    for text in (
        "cấp huyện ở Bắc Giang thu ngân sách bao nhiêu",
        "Bắc Giang thu ngân sách cấp huyện 2018 đạt mấy %",
    ):
        assert meant(gazetteer, text, filed) == ["cấp huyện Bắc Giang"]
        assert asked(text, filed).terms == ("#budget_revenue",)
    compared = meant(gazetteer, "cấp huyện với tỉnh Bắc Giang thu chênh nhau bao nhiêu", filed)
    assert set(compared) == {"cấp huyện Bắc Giang", "tỉnh Bắc Giang"}


def test_a_gate_of_the_name_of_a_province_is_its_customs(gazetteer: Gazetteer) -> None:
    names = ("tỉnh Lào Cai", "Chi cục Hải quan cửa khẩu quốc tế Lào Cai")
    filed = on_file(gazetteer, *names)
    for text in ("xe qua cửa khẩu Lào Cai", "khách nhập cảnh CKQT Lào Cai"):
        assert meant(gazetteer, text, filed) == ["Chi cục Hải quan Lào Cai"]
    assert meant(gazetteer, "xe qua cửa khẩu Lào Cai", filed[:1]) == ["tỉnh Lào Cai"]
    assert meant(gazetteer, "xuất khẩu Lào Cai", filed) == ["tỉnh Lào Cai"]


def test_a_unit_behind_how_many_begins_no_name() -> None:
    (na_ri,) = Gazetteer.load().find("huyện Na Rì")[0].candidates[:1]
    question = asked("na ri trong bao nhieu ha dong rieng", [na_ri])
    assert [m.place.name for m in question.places] == ["huyện Na Rì"]


def test_initials_of_a_district_on_file_name_it() -> None:
    (city,) = Gazetteer.load().find("thành phố Buôn Ma Thuột")[0].candidates[:1]
    question = asked("diện tích cà phê bmt", [city])
    assert [m.place.name for m in question.places] == ["thành phố Buôn Ma Thuột"]


def test_units_of_a_level_are_one_group_by_either_name(gazetteer: Gazetteer) -> None:
    (province,) = on_file(gazetteer, "tỉnh Bắc Giang")
    level, block = make_group("cấp huyện", province), make_group("khối huyện", province)
    for filed, name in (
        ([province, level], "cấp huyện Bắc Giang"),
        ([province, block], "khối huyện Bắc Giang"),
        ([province], "khối huyện Bắc Giang"),
    ):
        assert meant(gazetteer, "khối huyện Bắc Giang giải ngân bao nhiêu", filed) == [name]


def test_a_reservoir_or_a_resettlement_area_is_not_the_commune(gazetteer: Gazetteer) -> None:
    filed = on_file(gazetteer, "huyện Krông Năng")
    assert meant(gazetteer, "kinh phí khu tái định cư Ea Hồ", filed) == []
    assert meant(gazetteer, "thu hồi đất hồ chứa nước Ea Hồ", filed) == []
    assert meant(gazetteer, "hộ nghèo xã Ea Hồ", filed) == ["xã Ea Hồ"]
