"""A part of what was asked before is asked of that whole."""

from __future__ import annotations

from retrieval.conversation import merge
from retrieval.follow_up_parts import of_another_part
from retrieval.question import Question
from tests.retrieval.making import asked, figure


def then(first: str, second: str) -> Question:
    return merge(asked(second), asked(first))


def test_a_part_stands_under_what_was_asked_before() -> None:
    part = then("kim ngạch xuất khẩu Krông Năng 2022", "trong đó cà phê bao nhiêu")
    assert "#export" in part.terms
    assert part.part
    assert part.otherwise is not None
    assert "đồng" in part.otherwise.unit_words  # measured as the whole was


def test_some_of_the_people_counted_before() -> None:
    part = then("Krông Năng 2022 kết nạp bao nhiêu đảng viên", "bao nhiêu người là nữ")
    assert part.part == ("nu",)
    assert part.otherwise is None


def test_other_questions_stand_alone() -> None:
    assert not then("kim ngạch xuất khẩu Krông Năng 2022", "thu ngân sách bao nhiêu").part
    assert not then("kim ngạch xuất khẩu Krông Năng 2022", "trong đó cà phê Ea Kar").part


def test_a_figure_has_to_name_the_part() -> None:
    part = then("Krông Năng 2022 kết nạp bao nhiêu đảng viên", "bao nhiêu người là nữ")
    whole = figure("90 đảng viên", "90", "đảng viên", indicator="kết nạp đảng viên")
    women = figure("40 đảng viên", "40", "đảng viên", indicator="đảng viên nữ")
    assert of_another_part(part, whole)
    assert not of_another_part(part, women)
