"""Names answer where they stand in the clause that is asked about."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from retrieval.listed_clauses import clause_asked, names_grade
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked

TOLD = "Có 2 xã đạt 16 tiêu chí là Nam Xuân, Phú Nghiêm; 5 xã đạt từ 11 - 15 tiêu chí."


def test_the_clause_that_says_most_of_the_question() -> None:
    question = asked("xã nào ở Krông Năng đạt 11 - 15 tiêu chí")
    assert clause_asked(question, "xa", TOLD) == " 5 xã đạt từ 11 - 15 tiêu chí."
    assert clause_asked(question, "xa", "Có 2 xã: Ea Hồ, Ea Tam.") == "Có 2 xã: Ea Hồ, Ea Tam."


def test_a_denial_is_told_in_the_clause_that_denies() -> None:
    text = "Có 14 xã có chợ, còn 2 xã: Xuân Hồng, Thuận Minh chưa có."
    assert "Xuân Hồng" in clause_asked(asked("xã nào ở Krông Năng chưa có chợ"), "xa", text)
    assert "Xuân Hồng" not in clause_asked(asked("xã nào ở Krông Năng có chợ"), "xa", text)


def test_a_grade_must_be_the_one_asked_for() -> None:
    question = asked("sản phẩm OCOP 4 sao Krông Năng gồm những gì")
    assert names_grade(question, "Sản phẩm 4 sao gồm: mật ong.")
    assert not names_grade(question, "Sản phẩm 3 sao gồm: mắc ca.")
    higher = asked("xã nào ở Krông Năng đạt nông thôn mới nâng cao")
    assert not names_grade(higher, "Xã đạt chuẩn nông thôn mới: Ea Hồ.")


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("xã nào ở Quan Hóa đạt 16 tiêu chí", "Nam Xuân"),
        ("xã nào ở Quan Hóa đạt 11 - 15 tiêu chí", ""),
        ("xã nào của Thọ Xuân chưa có nhà văn hóa mới", "Thuận Minh"),
        ("14 xã nào của Thọ Xuân có nhà văn hóa mới", ""),
        ("xã nào của Thọ Xuân đạt chuẩn nông thôn mới nâng cao", ""),
        ("sản phẩm OCOP 3 sao Thọ Xuân gồm những gì", "mắc ca"),
        ("sản phẩm OCOP 4 sao Thọ Xuân gồm những gì", ""),
    ],
)
def test_a_count_without_its_names_lists_nothing(ask_kinds: Ask, question: str, named: str) -> None:
    answer = ask_kinds(question)
    assert (answer.status is Status.ANSWERED) is bool(named), answer.text
    assert named in answer.text
