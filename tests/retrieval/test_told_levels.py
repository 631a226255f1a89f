"""Counts of several levels in one sentence: all are shown, or that of the level asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, cast

from index.domain import Figure, Span
from retrieval.lookup import Corpus
from retrieval.told_levels import told_by_level
from tests.retrieval.making import asked, figure

BY_LEVEL = (
    "Cấp tỉnh kiểm tra 31 lượt tổ chức đảng; cấp huyện kiểm tra 264 lượt; cấp cơ sở 518 lượt."
)
ALL = "Các cấp kiểm tra 813 lượt tổ chức đảng, trong đó cấp tỉnh 31 lượt, cấp huyện 264 lượt."


@dataclass
class Told:
    """A corpus of one sentence."""

    text: str
    figures: list[Figure] = field(default_factory=list)

    @property
    def catalogue(self) -> Told:
        return self

    def figures_in(self, _: str, __: Span) -> list[Figure]:
        return self.figures

    def sentence(self, _: Figure) -> str:
        return self.text


def levels(text: str, question: str, first: str) -> dict[str, str]:
    made: dict[str, Figure] = {}
    for number in ("813", "31", "264", "518"):
        at = text.find(f"{number} lượt")
        if at >= 0:
            fields: dict[str, Any] = {"span": Span(at, at + len(number)), "indicator": "kiểm tra"}
            fields["sentence"] = Span(0, len(text))
            made[number] = figure(number, number, "lượt", **fields)
    corpus = cast(Corpus, Told(text, list(made.values())))
    found = told_by_level(asked(question), made[first], corpus)
    return {level: told.text for level, told in found}


def test_all_levels_are_shown() -> None:
    question = "Krông Năng kiểm tra bao nhiêu lượt tổ chức đảng"
    every = {"cấp tỉnh": "31", "cấp huyện": "264", "cấp cơ sở": "518"}
    assert levels(BY_LEVEL, question, "31") == every
    assert levels(BY_LEVEL, question, "518") == every


def test_the_level_asked_for() -> None:
    for question in ("cấp huyện ở Krông Năng kiểm tra mấy lượt", "cap huyen kiem tra may luot"):
        assert levels(BY_LEVEL, question, "31") == {"cấp huyện": "264"}


def test_what_stands_before_the_levels_is_of_all() -> None:
    assert levels(ALL, "Krông Năng kiểm tra bao nhiêu lượt tổ chức đảng", "813") == {}
