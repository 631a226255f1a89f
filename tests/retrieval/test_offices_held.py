"""Whose office a sentence tells of: of another level, body or place it is no answer."""

from __future__ import annotations

from index.domain import AreaLevel, Place, Span
from retrieval.offices_held import with_level
from retrieval.people import Person, holder, off_asked


def test_another_level_or_place_is_another_office() -> None:
    bao_lac = Place("huyện Bảo Lạc", "Bảo Lạc", AreaLevel.DISTRICT, "d-1", "Cao Bằng", "04")
    above = "Tham dự có đồng chí Võ Văn Hưng, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh."
    beside = "Dự họp có ông Lò Văn Sơn, Chủ tịch UBND huyện Tân Kỳ."
    own = "Dự họp có ông Lò Văn Sơn, Chủ tịch UBND huyện Bảo Lạc."
    for office in (("chu", "tich"), ("chu", "tich", "ubnd")):
        asked = with_level(office, [bao_lac])
        assert asked[-1] == "huyen"
        for text in (above, beside):
            assert holder(text, Span(0, len(text)), office, asked, [bao_lac]) is None, text
        found = holder(own, Span(0, len(own)), office, asked, [bao_lac])
        assert found is not None
        assert found.name == "Lò Văn Sơn"


def test_a_bare_chair_is_none_of_a_council() -> None:
    text = "Dự họp có bà Nông Thị Hà, Chủ tịch HĐND huyện; ông Lò Văn Sơn, Chủ tịch UBND huyện."
    found = holder(text, Span(0, len(text)), ("chu", "tich"), ("chu", "tich", "huyen"))
    assert found is not None
    assert found.name == "Lò Văn Sơn"


def test_the_place_in_front_is_no_part_of_a_name() -> None:
    bao_lac = Place("huyện Bảo Lạc", "Bảo Lạc", AreaLevel.DISTRICT, "d-1", "Cao Bằng", "04")
    person = Person("Bảo Lạc Nông Thị Hà", Span(10, 29))
    assert off_asked(person, [bao_lac]) == Person("Nông Thị Hà", Span(18, 29))
