"""Points that a part adds to the growth of the whole: neither its worth nor its growth.

"khu vực dịch vụ 16.834 tỷ đồng, tăng 1,98%, *đóng góp 0,6 điểm phần trăm* vào mức tăng chung".
"""

from __future__ import annotations

from index.domain import Figure, Relation
from index.figures.draft import renamed
from index.figures.sentence import Sentence
from index.language.lexicon import word_set

_ADDED = sorted(word_set("contributions", "added"), key=len, reverse=True)
_POINTS = "điểm"
_REACH = 40  # characters between the verb and the points


def with_contributions(sentence: Sentence, figures: list[Figure]) -> list[Figure]:
    """Name points that a part contributes as what they are.

    Args:
        sentence: the parsed sentence.
        figures: its figures.
    """
    named: list[Figure] = []
    going_on = False
    for figure in figures:
        points = figure.unit.startswith(_POINTS)
        going_on = points and (
            _contributed(sentence, figure)
            # "nông nghiệp đóng góp 0,2 điểm phần trăm; *dịch vụ 1,9 điểm phần trăm*"
            or (going_on and figure.relation is Relation.VALUE and figure.direction is None)
        )
        named.append(_named(figure) if going_on else figure)
    return named


def _contributed(sentence: Sentence, figure: Figure) -> bool:
    before = sentence.body[max(sentence.span.start, figure.span.start - _REACH) : figure.span.start]
    clause = f" {before.lower().rpartition(',')[2].strip()} "
    return any(f" {words} " in clause for words in _ADDED)


def _named(figure: Figure) -> Figure:
    words = next((each for each in _ADDED if figure.indicator.endswith(f" {each}")), "")
    whose = figure.indicator.removesuffix(words).strip()  # "ngành dịch vụ *đóng góp* 0,8 điểm"
    name = f"đóng góp của {whose} vào mức tăng chung"
    return renamed(figure, name)
