"""People: names in sentences, and who holds an office."""

from __future__ import annotations

import pytest

from index.domain import Span
from index.language.scan import scan
from retrieval.people import holder, office_asked, persons, spellings
from tests.retrieval.conftest import Ask

SENTENCE = (
    "Dự họp có đồng chí Nông Thị Hà, Bí thư Huyện ủy Bảo Lạc; đồng chí Ma Văn Tiến, Phó Bí thư "
    "Thường trực Huyện ủy; ông Lò Văn Sơn, Chủ tịch UBND huyện."
)


def who(text: str, office: str) -> str | None:
    asked = office_asked(scan(office))
    assert asked is not None
    found = holder(text, Span(0, len(text)), asked)
    return found.name if found else None


def test_persons_are_found_with_their_spans() -> None:
    found = persons(SENTENCE, Span(0, len(SENTENCE)))
    assert [p.name for p in found] == ["Nông Thị Hà", "Ma Văn Tiến", "Lò Văn Sơn"]
    assert all(SENTENCE[p.span.start : p.span.end] == p.name for p in found)


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("Bí thư Huyện ủy", "Nông Thị Hà"),
        ("bi thu huyen uy", "Nông Thị Hà"),
        ("Phó Bí thư Thường trực Huyện ủy", "Ma Văn Tiến"),
        ("Chủ tịch UBND huyện", "Lò Văn Sơn"),
        ("Phó Chủ tịch UBND huyện", None),
        ("Trưởng Ban Tổ chức", None),
        ("Giám đốc Sở", None),
    ],
)
def test_who_holds_an_office(office: str, name: str | None) -> None:
    assert who(SENTENCE, office) == name


def test_a_deputy_is_never_the_chief() -> None:
    text = "Đồng chí Hoàng Văn Lực, Phó Chủ tịch UBND tỉnh, phát biểu."
    assert who(text, "Chủ tịch UBND tỉnh") is None
    assert who(text, "Phó Chủ tịch UBND tỉnh") == "Hoàng Văn Lực"


def test_the_office_may_stand_before_the_name() -> None:
    text = "Chủ tịch UBND tỉnh Lê Minh Khải kết luận hội nghị."
    assert who(text, "Chủ tịch UBND tỉnh") == "Lê Minh Khải"


def test_a_name_across_a_sentence_end_is_not_taken() -> None:
    assert who("Ông Vũ Văn An dự. Bí thư Huyện ủy kết luận.", "Bí thư Huyện ủy") is None


@pytest.mark.parametrize("text", ["thu ngân sách", "", "tỷ lệ hộ nghèo là bao nhiêu"])
def test_no_office_is_asked(text: str) -> None:
    assert office_asked(scan(text)) is None


@pytest.mark.parametrize(
    ("asked", "text", "name"),
    [
        ("chủ tịch huyện", "Ông Lò Văn Sơn, Chủ tịch UBND huyện cho biết.", "Lò Văn Sơn"),
        ("bí thư đảng ủy xã", "Bà Ma Thị Liên, Bí thư Đảng ủy kết luận.", "Ma Thị Liên"),
        ("chủ tịch ubnd xã", "Ông Lò Văn Sơn, Chủ tịch UBND tỉnh chủ trì.", None),
        ("trưởng đoàn giám sát", "Ông Lò Văn Sơn làm Trưởng đoàn.", "Lò Văn Sơn"),
    ],
)
def test_offices_as_people_shorten_them(asked: str, text: str, name: str | None) -> None:
    office = office_asked(scan(asked))
    assert office is not None
    found = (holder(text, Span(0, len(text)), way, office) for way in spellings(office))
    person = next((p for p in found if p is not None), None)
    assert (person.name if person else None) == name


def test_a_higher_or_lower_office_of_the_same_words_is_another() -> None:
    for told in (
        "Phó Tổng cục trưởng Lê Văn Mạnh phát biểu.",
        "Chi cục trưởng Lê Văn Mạnh phát biểu.",
        "Nguyên Cục trưởng Lê Văn Mạnh phát biểu.",
    ):
        assert holder(told, Span(0, len(told)), ("cuc", "truong")) is None
    told = "Cục trưởng Lê Văn Mạnh phát biểu."
    person = holder(told, Span(0, len(told)), ("cuc", "truong"))
    assert person is not None
    assert person.name == "Lê Văn Mạnh"


@pytest.mark.parametrize(
    ("short", "name"), [("ct ubnd huyen", "Lò Văn Sơn"), ("bt huyện ủy", "Nông Thị Hà")]
)
def test_offices_in_short(short: str, name: str) -> None:
    asked = office_asked(scan(short))
    assert asked is not None
    found = [holder(SENTENCE, Span(0, len(SENTENCE)), way) for way in spellings(asked)]
    assert {p.name for p in found if p} == {name}


def test_a_deputy_in_short_is_no_chief() -> None:
    asked = office_asked(scan("pct ubnd huyen"))
    assert asked is not None
    assert not any(holder(SENTENCE, Span(0, len(SENTENCE)), way) for way in spellings(asked))


def test_who_left_an_office_does_not_hold_it(ask_sums: Ask) -> None:
    answer = ask_sums("Chủ tịch UBND tỉnh Hòa Bình là ai")
    assert answer.headline.startswith("Đinh Quang Lâm")


def test_any_name_behind_ong_is_a_person(ask_loose: Ask) -> None:
    answer = ask_loose("tổng giám đốc Công ty Sumida là ai")
    assert "Tanaka Kenji" in answer.headline
    text = "Ông Giám Đốc nói; thị trường Tanaka Kenji tăng."
    assert persons(text, Span(0, len(text))) == []


def test_a_province_is_nobody_s_name() -> None:
    text = "Bà Lò Thị Mai, nguyên Phó Ban Tỉnh ủy Sơn La giữ chức Bí thư Đảng ủy xã."
    assert [p.name for p in persons(text, Span(0, len(text)))] == ["Lò Thị Mai"]


def test_the_head_of_a_union(ask_kinds: Ask) -> None:
    answer = ask_kinds("chủ tịch Hội Nông dân huyện Quan Hóa là ai")
    assert answer.headline.startswith("Vi Thị Hồng")
    assert "Hồng" not in ask_kinds("chủ tịch UBND huyện Quan Hóa là ai").headline


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Hồ sơ trình Bộ NN&PTNT thẩm định, đề xuất Thủ tướng công nhận.", "thủ tướng"),
        ("Ông Lò Văn Sơn đề nghị Chủ tịch UBND huyện xem xét.", "chủ tịch ubnd huyện"),
        ("Bà Nông Thị Hà tham mưu Bí thư Huyện ủy ban hành nghị quyết.", "bí thư huyện ủy"),
        ("Ông Ma Văn Tiến thay mặt Giám đốc Sở trao quà.", "giám đốc sở"),
    ],
)
def test_who_only_proposes_does_not_hold_the_office(text: str, office: str) -> None:
    assert who(text, office) is None


def test_a_body_in_initials_is_nobody() -> None:
    text = "Huyện trình Bộ NN thẩm định; dự họp có Đỗ Thị Mai."
    assert [p.name for p in persons(text, Span(0, len(text)))] == ["Đỗ Thị Mai"]
