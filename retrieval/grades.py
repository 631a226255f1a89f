"""Grades by which things are told apart: "OCOP *4 sao*", "khách sạn *5 sao*", "*giải Nhất*"."""

from __future__ import annotations

import re

from index.domain import Figure
from index.language.scan import scan
from index.language.text import fold
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.text_words import folded_phrases, said_words
from retrieval.words import folded, listed

GRADE = re.compile(
    rf"\b(?:\d (?:{'|'.join(folded('grades'))})|{'|'.join(folded('grades', 'prizes'))})\b"
)
# … and "325 sản phẩm OCOP (*1 sản phẩm* 5 sao": the next count has the grade.
_APART = re.compile(
    rf",\s*(?:{'|'.join(listed('grades', 'apart'))})\b"
    rf"|[,;:(]\D{{0,12}}\b\d[\d.]*\s+(?!(?:{'|'.join(listed('grades'))})\b)"
)
_GRADE_REACH = 24  # characters behind a number in which its grade stands: "9 sản phẩm *đạt 4 sao*"


@once_each
def grades_asked(question: Question) -> list[str]:
    """Return the grades that a question names: "4 sao", "giải nhất"."""
    said = " ".join(fold(token.text) for token in scan(question.text))
    return GRADE.findall(said)


@only_where(grades_asked)
def of_another_grade(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a grade is asked for that a figure does not name: "OCOP *4 sao*"."""
    grades = grades_asked(question)
    if not grades:
        return False
    behind = sentence[figure.span.end - figure.sentence.start :][:_GRADE_REACH]
    behind = re.split(_APART, behind, maxsplit=1)[0]  # "196 khách sạn, *riêng* 5 sao 12 khách sạn"
    own = f"{fold(figure.indicator)} {fold(figure.text)} {fold(behind)}"
    return any(grade not in own for grade in grades)


@once_each
def _higher_unasked(question: Question) -> tuple[str, ...]:
    """Return the higher standards that a question does not name: "nâng cao"."""
    said = said_words(question.text)
    return tuple(g for g in folded_phrases("listed_clauses", "grades") if f" {g} " not in said)


def of_higher_standard(question: Question, figure: Figure) -> bool:
    """Tell whether a count of xã is of a higher standard than asked: behind "xã đạt chuẩn"."""
    if not figure.unit.startswith("xã"):
        return False
    return any(grade in fold(figure.indicator) for grade in _higher_unasked(question))
