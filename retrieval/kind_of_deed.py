"""Of which kind a deed is: papers exchanged ("cấp *đổi*") are not all that were issued ("cấp")."""

from __future__ import annotations

from index.domain import Figure
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.text_words import said_words
from retrieval.words import has_phrase, rows_said


@once_each
def _kinds_asked(question: Question) -> frozenset[int]:
    return rows_said(said_words(question.text), "kind_of_deed", "kinds")


@only_where(_kinds_asked)
def of_any_kind(question: Question, figure: Figure) -> bool:
    """Tell whether one kind of a deed is asked about, and the figure is of the deed at all.

    "cấp *đổi* bao nhiêu giấy chứng nhận": "đã cấp 1.245 giấy chứng nhận" are all kinds together.
    """
    asked = _kinds_asked(question)
    if not asked:
        return False
    told = said_words(f"{figure.parent or ''}. {figure.indicator}")
    named = rows_said(told, "kind_of_deed", "kinds")
    return has_phrase(told, "kind_of_deed", "deeds") and asked.isdisjoint(named)
