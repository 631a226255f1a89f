"""Plans that answer where no plan was asked for by name: they are told as plans.

"Hội A được bao nhiêu tiền", "hỗ trợ xã nghèo mấy triệu" ask for what was allotted, which a report
of allotments states as a plan. "tỉnh giao tỷ lệ che phủ rừng bao nhiêu" asks for a plan that is
itself a percent, and for no percent of one.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import AIMS, Figure, Relation
from index.figures.figure_terms import is_money
from retrieval.context import find
from retrieval.lookup import Candidate
from retrieval.pool import of_sentence
from retrieval.question import Question
from retrieval.scene import Scene
from retrieval.text_words import said_words
from retrieval.words import folded, folded_set, has_phrase


def planned_instead(question: Question, pool: Sequence[Figure], scene: Scene) -> list[Candidate]:
    """Return the plans that answer a question which no result or percent of plan answers.

    Args:
        question: the question.
        pool: the figures of its places.
        scene: the corpus and the clock.
    """
    if _asks_of_unit(question):
        found = find(question, pool, scene.corpus, scene.today, AIMS)
        founding = [c for c in found if _is_founding(c.figure)]
        if founding:
            return founding
    if _asks_allotted(question):
        found = find(question, pool, scene.corpus, scene.today, AIMS)
        return [c for c in found if is_money(c.figure) and _is_allotted(c.figure, pool)]
    if _asks_expected(question):
        found = find(question, pool, scene.corpus, scene.today, (Relation.VALUE,))
        return [c for c in found if _is_expected(c.figure)]
    if _asks_rate_set(question):
        found = find(question, pool, scene.corpus, scene.today, AIMS)
        return [c for c in found if c.figure.unit[:1] == "%" and not c.figure.direction]
    return []


def _asks_allotted(question: Question) -> bool:
    """Tell whether an amount is asked for that may have been allotted: nothing is said of doing."""
    if question.wants != (Relation.VALUE,) or not question.how_much or question.percent:
        return False
    if folded_set("allotted", "done") & question.words:
        return False
    money = "đồng" in question.unit_words or not question.unit_terms
    return money and bool(question.terms)


def _is_allotted(figure: Figure, pool: Sequence[Figure]) -> bool:
    """Tell whether a plan, or the plan that it is a part of, is told of as money given."""
    beside = of_sentence(figure, pool)
    wholes = [f for f in beside if f.relation in AIMS and f.indicator == figure.parent]
    told = said_words(". ".join(f"{f.parent or ''}. {f.indicator}" for f in (figure, *wholes)))
    return has_phrase(told, "allotted", "told")


def _asks_expected(question: Question) -> bool:
    """ "*dự kiến* cuối năm còn bao nhiêu hộ": an aim, or what the report expects."""
    said = said_words(question.text)
    aimed = set(question.wants) == set(AIMS)
    return aimed and has_phrase(said, "expected")


def _is_expected(figure: Figure) -> bool:
    """Tell whether a value is told as one expected: "*dự kiến* giảm còn 2.100 hộ"."""
    told = said_words(figure.qualifier or "")
    return has_phrase(told, "expected")


def _asks_rate_set(question: Question) -> bool:
    """ "tỉnh giao tỷ lệ … bao nhiêu": who assigned the plan stands before the rate asked for."""
    if not question.givers or Relation.PERCENT_OF_PLAN not in question.wants:
        return False
    said = said_words(question.text)
    rates = [at for phrase in folded("allotted", "rates") if (at := said.find(f" {phrase} ")) >= 0]
    asked = (words for giver in question.givers for words in giver.asked)
    given = [at for words in asked if (at := said.find(f" {' '.join(words)} ")) >= 0]
    return bool(rates) and bool(given) and min(given) < min(rates)


def _asks_of_unit(question: Question) -> bool:
    """Tell whether an undated number of one place is asked for: "phường A mới dân số bao nhiêu"."""
    dated = question.periods or question.plan_words or question.percent
    return question.wants == (Relation.VALUE,) and bool(question.places) and not dated


def _is_founding(figure: Figure) -> bool:
    """Tell whether a number is of a unit's beginning: "*sau khi thành lập*, có 40.000 người"."""
    period = figure.period
    return period is not None and period.start is None and period.end is None
