"""Plans that answer where no plan was asked for by name: they are told as plans.

"Hội A được bao nhiêu tiền", "hỗ trợ xã nghèo mấy triệu" ask for what was allotted, which a report
of allotments states as a plan. "tỉnh giao tỷ lệ che phủ rừng bao nhiêu" asks for a plan that is
itself a percent, and for no percent of one. "tỷ lệ lao động qua đào tạo năm 2025" may be stated as
an aim of the term that ends then, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import AIMS, Figure, PeriodKind, Relation
from index.figures.figure_terms import is_money
from index.language.text import has_marks, lower
from retrieval.context import find
from retrieval.lookup import Candidate
from retrieval.period_fit import asked_period
from retrieval.pool import of_sentence
from retrieval.question import Question
from retrieval.scene import Scene
from retrieval.text_words import said_words
from retrieval.words import folded, folded_set, has_phrase, word_set


def planned_instead(question: Question, pool: Sequence[Figure], scene: Scene) -> list[Candidate]:
    """Return the plans that answer a question which no result or percent of plan answers.

    Args:
        question: the question.
        pool: the figures of its places.
        scene: the corpus and the clock.
    """
    if _asks_allotted(question):
        found = find(question, pool, scene.corpus, scene.today, AIMS)
        return [c for c in found if is_money(c.figure) and _is_allotted(c.figure, pool)]
    if _asks_expected(question):
        found = find(question, pool, scene.corpus, scene.today, (Relation.VALUE,))
        return [c for c in found if _is_expected(c.figure)]
    if _asks_rate_set(question):
        found = find(question, pool, scene.corpus, scene.today, AIMS)
        return [c for c in found if c.figure.unit[:1] == "%" and not c.figure.direction]
    if _asks_plainly(question):
        found = find(question, pool, scene.corpus, scene.today, (Relation.TARGET,))
        return [c for c in found if not c.figure.direction and _of_term(c.figure, pool)]
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


def _asks_plainly(question: Question) -> bool:
    """Tell whether a level at a year is asked for, and no word says that it was reached."""
    period = asked_period(question)
    dated = period is not None and period.kind is PeriodKind.YEAR and period.year is not None
    level = question.wants[:1] == (Relation.VALUE,)
    if not (dated and level):
        return False
    if has_marks(question.text):  # "đất" is no "đạt"
        return word_set("plain_levels", "done").isdisjoint(lower(question.text).split())
    return folded_set("plain_levels", "done").isdisjoint(question.words)


def _of_term(figure: Figure, pool: Sequence[Figure]) -> bool:
    """Tell whether an aim is one of a term: its report states aims for the years until then."""
    if figure.period is None or figure.period.end is None:
        return False
    return any(
        other.period is not None
        and other.period.kind is PeriodKind.TERM
        and other.period.end == figure.period.end
        for other in pool
        if other.relation is Relation.TARGET and other.report_id == figure.report_id
    )
