"""Whether a figure is of another measure: worth for amount, what was made for what was earned."""

from __future__ import annotations

from index.domain import Figure, Relation
from index.language.amounts import AmountKind, find_amounts
from index.language.scan import scan
from index.language.text import fold
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.text_words import said_words
from retrieval.words import folded, has_phrase, rows_said

_MEASURES = ("worth", "amount")

_MONEY = frozenset({AmountKind.MONEY})
_VALUES = _MONEY | {AmountKind.PHYSICAL, AmountKind.COUNT}


@once_each
def _asked(question: Question) -> str:
    """Return the one measure that the question names: "tăng bao nhiêu *về giá trị*"; else ""."""
    said = said_words(question.text)
    named = [
        k for k in _MEASURES if any(f" ve {words} " in said for words in folded("measures", k))
    ]
    return named[0] if len(named) == 1 else ""


@only_where(_asked)
def of_another_measure(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a change "về giá trị" is asked for, and a figure tells how the amount changed.

    "gạo 118 nghìn tấn, *tăng 16%*": told of tonnes alone, and no change of their worth.

    Args:
        question: the question.
        figure: the figure.
        sentence: the sentence that states it.
    """
    asked = _asked(question)
    if not asked or figure.relation is not Relation.CHANGE:
        return False
    name = f" {fold(figure.indicator)} "
    told = [key for key in _MEASURES if has_phrase(name, "measures", key)]
    if told:
        return asked not in told
    start = figure.span.start - figure.sentence.start
    before = sentence[sentence.rfind(";", 0, start) + 1 : start]
    kinds = {amount.kind for amount in find_amounts(before, scan(before))} & _VALUES
    return bool(kinds) and (kinds.isdisjoint(_MONEY) if asked == "worth" else kinds <= _MONEY)


@once_each
def _money_asked(question: Question) -> frozenset[int]:
    """Return which sums of a firm's accounts a question names: rows of the table."""
    return rows_said(said_words(question.text), "money_measures")


@only_where(_money_asked)
def of_another_account(question: Question, figure: Figure) -> bool:
    """Tell whether "doanh thu" is asked for, and a figure names another sum: "giá trị sản xuất".

    Of "*doanh* nghiệp" and of "*thu*" may be told of the same firms, too.
    """
    asked = _money_asked(question)
    own = rows_said(f" {fold(figure.indicator)} ", "money_measures")
    return bool(asked) and bool(own) and own.isdisjoint(asked)
