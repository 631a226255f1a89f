"""Points that a part adds to the growth of the whole: neither its worth nor its growth.

"khu vực dịch vụ 16.834 tỷ đồng, tăng 1,98%, *đóng góp 0,6 điểm phần trăm* vào mức tăng chung".
"""

from __future__ import annotations

from dataclasses import replace

from index.domain import Figure
from index.figures.sentence import Sentence
from index.language.lexicon import word_set

_ADDED = word_set("contributions", "added")
_POINTS = "điểm"
_REACH = 40  # characters between the verb and the points


def with_contributions(sentence: Sentence, figures: list[Figure]) -> list[Figure]:
    """Name points that a part contributes as what they are.

    Args:
        sentence: the parsed sentence.
        figures: its figures.
    """
    return [_named(sentence, figure) for figure in figures]


def _named(sentence: Sentence, figure: Figure) -> Figure:
    if not figure.unit.startswith(_POINTS):
        return figure
    before = sentence.body[max(sentence.span.start, figure.span.start - _REACH) : figure.span.start]
    clause = f" {before.lower().rpartition(',')[2].strip()} "
    if not any(f" {words} " in clause for words in _ADDED):
        return figure
    name = f"đóng góp của {figure.indicator} vào mức tăng chung"
    return replace(figure, indicator=name, indicator_text=name)
