"""Grades by which things are told apart."""

from __future__ import annotations

from retrieval.grades import of_another_grade
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
