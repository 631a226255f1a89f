"""A second look at the passages that a search found first: what do their sentences say?

BM25 and vectors see a passage as a whole, with the title that all passages of a report share. Here
a passage counts by its best sentence: how much of the question it says (``sentence_rank``), and
whether it tells a result where a result is asked for, and an aim where an aim is.

The weights are flat around their values on every set of questions in ``docs/evaluation.md``, which
says on which of them they were chosen.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.domain import AIMS, Passage, Report, Span
from index.figures.aims import aim_of_heading
from retrieval.answer import Intent
from retrieval.question import Question
from retrieval.sentence_rank import BY_ORDER, Sentence, rank_sentences

DEPTH = 12
"""So many passages are worth a second look."""

# Beside the fused score, which lies in 0..1.
_BY_SENTENCE = 0.4
_BY_PLACE = 0.1  # the report is on a place asked for …
_BY_CHIEF_PLACE = 0.15  # … and on no other more: a customs office is in its province, and not it
_BY_YEAR = 0.1
_BY_DAY = 0.1  # the passage names the day asked for
# BM25 favours short passages more than they deserve; by the logarithm of their words.
_BY_LENGTH = 0.05
# What is left of a sentence that tells an aim where a result is asked for, or the other way round.
_OTHER_SIDE = 0.5

_NUMERIC = frozenset(
    {
        Intent.VALUE,
        Intent.PLAN,
        Intent.PERCENT_OF_PLAN,
        Intent.CHANGE,
        Intent.SHARE,
        Intent.COUNT,
        Intent.COMPARE,
        Intent.RANK,
        Intent.TREND,
    }
)


@dataclass(frozen=True, slots=True)
class Scored:
    """A passage with its report and the score of the search, 0..1."""

    passage: Passage
    report: Report
    score: float


def reordered(question: Question, looked: Sequence[Scored]) -> list[Passage]:
    """Return the passages of ``looked`` in the order of the second look.

    Args:
        question: the question.
        looked: what the search found first, best first.
    """
    said = _best_sentences(question, [(one.report, one.passage.span) for one in looked])
    asked = _Asked.of(question)

    def score(at: int) -> float:
        one = looked[at]
        return (
            one.score
            + _BY_SENTENCE * said.get(at, 0.0)
            + asked.agreement(one)
            + _BY_LENGTH * math.log1p(len(one.passage.text.split()))
        )

    order = sorted(range(len(looked)), key=lambda at: (-round(score(at), 6), at))
    return [looked[at].passage for at in order]


@dataclass(frozen=True, slots=True)
class _Asked:
    """The places and the time that a question names."""

    places: frozenset[str]
    years: frozenset[int]
    days: tuple[re.Pattern[str], ...]

    @classmethod
    def of(cls, question: Question) -> _Asked:
        own = [mention for mention in question.periods if not mention.base]
        return cls(
            frozenset(place.key for m in question.places for place in m.candidates),
            frozenset(mention.year for mention in own if mention.year),
            tuple(_day(m.day, m.number) for m in own if m.day and m.number),
        )

    def agreement(self, one: Scored) -> float:
        """Return what a passage gains by its report's places and period, and by a day it names."""
        report = one.report
        total = 0.0
        if not self.places.isdisjoint(place.key for place in report.places):
            total += _BY_PLACE
        if report.place is not None and report.place.key in self.places:
            total += _BY_CHIEF_PLACE
        if self.years & _years(report):
            total += _BY_YEAR
        if any(day.search(one.passage.text) for day in self.days):
            total += _BY_DAY
        return total


def _day(day: int, month: int) -> re.Pattern[str]:
    """Return a pattern of the day as reports write it: "15/9", "15-09", "15 tháng 9"."""
    return re.compile(rf"(?<!\d)0?{day}(?:[/.-]0?| tháng 0?){month}(?!\d)")


def _years(report: Report) -> set[int]:
    """Return the years that a report is on: those of its period and of its day."""
    period = report.period
    days = (report.session_date, period.start if period else None, period.end if period else None)
    return {day.year for day in days if day}


def _best_sentences(question: Question, ranked: Sequence[tuple[Report, Span]]) -> dict[int, float]:
    """Return the score of each passage's best sentence, by the passage's position."""
    numeric = question.intent in _NUMERIC and not question.asks_text
    wants_aim = bool(question.wants) and question.wants[0] in AIMS
    best: dict[int, float] = {}
    for sentence in rank_sentences(question, ranked):
        own = sentence.score + BY_ORDER * sentence.order
        if own <= best.get(sentence.order, 0.0):
            continue
        if numeric and _tells_aim(sentence) is not wants_aim:
            own *= _OTHER_SIDE
        best[sentence.order] = max(own, best.get(sentence.order, 0.0))
    return best


def _tells_aim(sentence: Sentence) -> bool:
    """Tell whether a sentence speaks of what is planned or striven for, and of no result."""
    return aim_of_heading(sentence.text) is not None
