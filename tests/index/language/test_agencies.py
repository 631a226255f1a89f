"""Agencies: one name for all spellings, apart from their province."""

from __future__ import annotations

import pytest

from index.domain import AreaLevel
from index.language.agencies import is_speaker, lower_head, make_agency
from index.language.places import Gazetteer

G = Gazetteer.load()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cục Hải quan tỉnh Lạng Sơn", "Cục Hải quan Lạng Sơn"),
        ("Hải quan Lạng Sơn", "Cục Hải quan Lạng Sơn"),
        ("HQ Lạng Sơn", "Cục Hải quan Lạng Sơn"),
        ("các đơn vị hải quan Lạng Sơn", "Cục Hải quan Lạng Sơn"),
        ("Chi cục Hải quan cửa khẩu Hữu Nghị", "Chi cục Hải quan Hữu Nghị"),
        ("Chi cục Hải quan cửa khẩu quốc tế hữu Nghị", "Chi cục Hải quan Hữu Nghị"),
        ("Hải quan Hữu Nghị", "Chi cục Hải quan Hữu Nghị"),
        ("Chi cục Hải quan KCN Nam Cấm", "Chi cục Hải quan Nam Cấm"),
        ("Chi cục Hải quan CKQT Hữu Nghị", "Chi cục Hải quan Hữu Nghị"),
        ("HQ cửa khẩu Hữu Nghị", "Chi cục Hải quan Hữu Nghị"),
        ("HQ CKQT Hữu Nghị", "Chi cục Hải quan Hữu Nghị"),
        ("Chi cục Hải quan cảng nội địa Tiên Lộc", "Chi cục Hải quan Tiên Lộc"),
        ("Chi cục Hải quan khu vực VI", "Chi cục Hải quan khu vực VI"),
        ("Cục Thuế tỉnh Nghệ An", "Cục Thuế Nghệ An"),
        ("Chi cục Thuế thành phố Lạng Sơn", "Chi cục Thuế thành phố Lạng Sơn"),
        ("Kho bạc Nhà nước (KBNN) Bến Tre", "Kho bạc Nhà nước Bến Tre"),
        ("KBNN Bến Tre", "Kho bạc Nhà nước Bến Tre"),
        ("Công an tỉnh Quảng Trị", "Công an tỉnh Quảng Trị"),
        ("Công an TP Hà Nội", "Công an thành phố Hà Nội"),
        ("Công an huyện Hải Lăng", "Công an huyện Hải Lăng"),
        ("BHXH tỉnh Gia Lai", "Bảo hiểm xã hội Gia Lai"),
        ("Bệnh viện Đa khoa tỉnh Kon Tum", "Bệnh viện Đa khoa tỉnh Kon Tum"),
    ],
)
def test_one_canonical_name(text: str, name: str) -> None:
    (mention,) = G.find(text + " cho biết")
    assert mention.place.level is AreaLevel.AGENCY
    assert mention.place.name == name
    if mention.place.code:
        assert G.by_code(mention.place.code) == mention.place


@pytest.mark.parametrize(
    "text", ["Tổng cục Hải quan giao thêm", "Chi cục Hải quan cửa khẩu và 2 Đội"]
)
def test_national_bodies_and_bare_heads_are_no_area(text: str) -> None:
    assert G.find(text) == []


def test_speakers_and_owners() -> None:
    assert is_speaker("Sở Công Thương tỉnh Long An")
    assert is_speaker("Phòng NN&PTNT huyện Tuy Phước")
    assert not is_speaker("Cục Hải quan Lạng Sơn")
    assert not is_speaker("Kho bạc Nhà nước Bến Tre")


def test_only_customs_has_lower_offices_of_bare_names() -> None:
    head = lower_head("hai-quan")
    assert head is not None
    (vinh,) = G.find("thành phố Vinh")
    assert make_agency(head, vinh.place).name == "Chi cục Hải quan Vinh"
    assert lower_head("thue") is None


def test_a_zone_by_itself_is_no_office() -> None:
    assert all(m.place.level is not AreaLevel.AGENCY for m in G.find("KCN Nam Cấm cho biết"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chi cục Thuế khu vực Vụ Bản - Ý Yên thu 146 tỷ", "Chi cục Thuế Vụ Bản - Ý Yên"),
        (
            "Chi cục Thuế khu vực thành phố Nam Định – huyện Mỹ Lộc",
            "Chi cục Thuế Nam Định - Mỹ Lộc",
        ),
        # The other name is no part of that province.
        ("Chi cục Thuế huyện Hải Hậu - Kim Sơn", "Chi cục Thuế huyện Hải Hậu"),
    ],
)
def test_an_office_of_two_districts_is_of_neither_alone(text: str, name: str) -> None:
    found = G.find(text)
    assert found[0].place.name == name
    assert len(found) == 1 or " - Kim Sơn" in text


def test_an_office_of_two_districts_is_asked_for_by_both_names() -> None:
    filed = [G.find("Chi cục Thuế khu vực Vụ Bản - Ý Yên")[0].place]
    for text in ("chi cục thuế Vụ Bản - Ý Yên thu bao nhiêu", "chi cuc thue vu ban y yen thu 2022"):
        assert [m.place.name for m in G.find_in_question(text, filed)] == [filed[0].name]


def test_a_number_behind_a_body_is_no_district() -> None:
    assert not G.find("Số người tham gia bảo hiểm xã hội 12.340 người.")
    (mention,) = G.find("Bảo hiểm xã hội quận 12 báo cáo.")
    assert mention.place.name == "Bảo hiểm xã hội quận 12"


def test_a_gates_customs_office_by_its_initials() -> None:
    (mention,) = G.find("Chi cục HQCK Tà Lùng thu 171 tỷ đồng")
    assert mention.place.name == "Chi cục Hải quan Tà Lùng"


def test_an_office_of_an_old_name_of_several_provinces() -> None:
    for text in ("Cục Hải quan Hà Nam Ninh thu 6.042 tỷ", "Cục Hải quan tỉnh Hà Nam Ninh thu"):
        (mention,) = G.find(text)
        assert mention.place.name == "Cục Hải quan Hà Nam Ninh"
    filed = [mention.place]
    for text in ("hải quan Hà Nam Ninh thu bao nhiêu", "cuc hai quan ha nam ninh thu bao nhieu"):
        assert [m.place.name for m in G.find_in_question(text, filed)] == [filed[0].name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ban Quản lý Khu kinh tế tỉnh Tây Ninh", "Ban Quản lý Khu kinh tế Tây Ninh"),
        ("ban quản lý các KCN tỉnh Hưng Yên", "Ban Quản lý các khu công nghiệp Hưng Yên"),
        (
            "Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh Thái Bình",
            "Ban Quản lý các khu công nghiệp và khu kinh tế Thái Bình",
        ),
    ],
)
def test_a_board_of_zones_is_called_by_its_zones(text: str, name: str) -> None:
    (mention,) = G.find(f"{text} cấp mới 14 dự án")
    assert mention.place.name == name


def test_a_province_s_board_of_zones_is_found_by_its_other_name() -> None:
    filed = [G.find("Ban Quản lý các khu công nghiệp tỉnh Hưng Yên")[0].place]
    for text in ("ban quản lý khu kinh tế Hưng Yên", "ban quan ly cac kcn hung yen"):
        assert [m.place for m in G.find_in_question(text, filed)] == filed
