"""Of which plan a percent is: "bằng 68% *chỉ tiêu Bộ Tài chính giao*"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.domain import Figure
from index.language.text import fold
from retrieval.question import Question

_REACH = 90


def words_before(figure: Figure, sentence: str) -> str:
    """Return the words right before a figure, up to punctuation other than a bracket's opening.

    "bằng 68% *chỉ tiêu Bộ Tài chính giao* (1.540 tỷ đồng)": what the plan in brackets is called.
    """
    start = figure.span.start - figure.sentence.start
    before = sentence[max(0, start - _REACH) : start].rstrip(" (")
    return re.split(r"[,;:.()\d]", before)[-1]


def plan_fits(question: Question, figures: Sequence[Figure]) -> list[Figure]:
    """Keep the percents of the plan that the question names, if any is of that plan.

    "dự toán địa phương" is of the plan whose name holds most of these words.
    """
    word = question.plan_words.split()[0] if question.plan_words else ""
    for words in (question.plan_words, word):
        named = [f for f in figures if words and f.base and fold(words) in fold(f.base)]
        if named and question.givers:
            return named  # whose plan it is, is judged by the givers' table
        if named:
            asked = fold(question.text).split()
            told = [len(set(fold(f.base or "").split()) & set(asked)) for f in named]
            return [f for f, count in zip(named, told, strict=True) if count == max(told)]
    plain = [f for f in figures if not (f.base and "phấn đấu" in f.base.lower())]
    return plain or list(figures)
