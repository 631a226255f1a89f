"""Grades by which things are told apart."""

from __future__ import annotations

from retrieval.grades import of_another_grade, of_higher_standard
from tests.retrieval.making import asked, figure

OCOP = "bao nhiêu sản phẩm OCOP 4 sao Krông Năng"


def test_a_grade_that_is_asked_for_is_told() -> None:
    bare = figure("9 sản phẩm", "9", "sản phẩm", indicator="sản phẩm OCOP")
    own = figure("9 sản phẩm", "9", "sản phẩm", indicator="sản phẩm OCOP 4 sao")
    assert of_another_grade(asked(OCOP), bare, "")
    assert not of_another_grade(asked(OCOP), own, "")
    assert not of_another_grade(asked("bao nhiêu sản phẩm OCOP Krông Năng"), bare, "")
    behind = " " * bare.span.start + "9 sản phẩm đạt 4 sao."
    assert not of_another_grade(asked(OCOP), bare, behind)
    apart = " " * bare.span.start + "9 sản phẩm, riêng 4 sao 2 sản phẩm."
    assert of_another_grade(asked(OCOP), bare, apart)
    next_has_it = " " * bare.span.start + "9 sản phẩm OCOP (2 sản phẩm 4 sao)."
    assert of_another_grade(asked(OCOP), bare, next_has_it)
    listed = " " * bare.span.start + "9 sản phẩm OCOP (4 sao)."
    assert not of_another_grade(asked(OCOP), bare, listed)


def test_a_higher_standard_comes_behind() -> None:
    plain = figure("14 xã", "14", "xã", indicator="xã đạt chuẩn nông thôn mới")
    higher = figure("4 xã", "4", "xã", indicator="xã đạt chuẩn nông thôn mới nâng cao")
    question = asked("bao nhiêu xã Krông Năng đạt chuẩn")
    assert of_higher_standard(question, higher)
    assert not of_higher_standard(question, plain)
    assert not of_higher_standard(asked("bao nhiêu xã Krông Năng nâng cao"), higher)


def test_a_prize_that_is_asked_for_is_told() -> None:
    question = asked("Krông Năng có bao nhiêu giải nhất học sinh giỏi")
    every = figure("54 giải", "54", "giải", indicator="thi học sinh giỏi giải")
    first = figure("3 giải", "3", "giải", indicator="giải Nhất")
    assert of_another_grade(question, every, "")
    assert not of_another_grade(question, first, "")
