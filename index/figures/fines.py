"""What fines bring in: paid into the budget, and no part of the revenue that is told of.

"xử phạt hành chính 118 vụ, *nộp ngân sách 2,7 tỷ đồng*": the fines of those cases.
"""

from __future__ import annotations

from dataclasses import replace

from index.domain import Figure
from index.figures.figure_terms import is_money
from index.figures.sentence import Sentence
from index.language.lexicon import phrase_words, word_set
from index.language.scan import scan

_PAID_IN = word_set("fines", "paid_in")
_CASES = word_set("fines", "cases")
_PAYING = "nộp"
_NAMED = "phạt"


def with_fines(sentence: Sentence, figures: list[Figure]) -> list[Figure]:
    """Name money paid into the budget after cases of offence as what their fines brought.

    Args:
        sentence: the parsed sentence.
        figures: its figures, in order.
    """
    return [
        replace(figure, indicator=f"{_NAMED} {figure.indicator}", parent=None)
        if _of_fines(sentence, figures[:number], figure)
        else figure
        for number, figure in enumerate(figures)
    ]


def _of_fines(sentence: Sentence, before: list[Figure], figure: Figure) -> bool:
    if not before or not is_money(figure) or figure.indicator.lower() not in _PAID_IN:
        return False
    if _of_cases(before, figure):
        return True
    last = before[-1]
    told = sentence.body[last.span.end : figure.span.start]
    offence = phrase_words().offences.find(scan(f"{last.indicator} {last.parent or ''}"))
    return bool(offence) and ";" not in told and _NAMED not in figure.indicator.lower()


def _of_cases(before: list[Figure], figure: Figure) -> bool:
    """Tell whether what was paid in is of cases told before it, whatever stands between.

    "phát hiện *43 vụ*; lâm sản tịch thu 28,7 m3; *thu nộp ngân sách* 315 triệu đồng".
    """
    words = figure.indicator.lower().split()
    return _PAYING in words[:2] and any(each.unit in _CASES for each in before)
