"""Example questions from the reports on file: each has an answer, asked in the order shown.

What an example names must be in the collection, or the first thing that somebody tries fails. So
candidates are made of the newest reports' figures, and asked before they are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from bot.charts.measures import drawable
from index.domain import AreaLevel, Figure, PeriodKind, Relation, Report
from index.language.lexicon import concepts
from index.language.text import fold
from index.ports import CatalogueReader
from retrieval.answer import Answer, Status
from retrieval.terms import term_list

Ask = Callable[[str, Sequence[str]], Answer]
Draws = Callable[[str], bool]

_REPORTS = 30  # the newest, looked at for candidates
_TRIES = 6  # candidates asked for one example; each takes some hundredths of a second
_KINDS = (PeriodKind.YEAR, PeriodKind.AS_OF, PeriodKind.YEAR_TO_DATE)
_LEVELS = (AreaLevel.DISTRICT, AreaLevel.PROVINCE, AreaLevel.COMMUNE)


@dataclass(frozen=True, slots=True)
class Examples:
    """What to show: questions to ask one after another, the words of a comparison and of a chart.

    The latter two are "" where the collection has none.
    """

    questions: tuple[str, ...] = ()
    compare: str = ""
    chart: str = ""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A value of a well-known indicator for a year."""

    concept: str
    name: str
    figure: Figure
    year: int

    @property
    def place(self) -> str:
        return self.figure.place.short if self.figure.place else ""

    @property
    def question(self) -> str:
        return f"{self.name} {self.place} {self.year}?"


def find_examples(
    newest: Sequence[Report], catalogue: CatalogueReader, ask: Ask, draws: Draws = lambda _: False
) -> Examples:
    """Return the examples of a collection; fewer, or none, where nothing fits. Blocks.

    Args:
        newest: the heads of its reports, the newest first.
        catalogue: the collection's catalogue.
        ask: what answers a question with those before it.
        draws: tells whether there is a chart of the answer to a question.
    """
    # The table of indicators begins with what people ask for most.
    order = list(_names())
    found = sorted(_candidates(newest, catalogue), key=lambda c: order.index(c.concept))
    compare = _comparison(found, ask)
    return Examples(_questions(found, ask), compare, _chart(found, compare, draws))


def _questions(found: Sequence[_Candidate], ask: Ask) -> tuple[str, ...]:
    """Return a question, one that follows it, and one about something else."""
    for first in found[:_TRIES]:
        start = ask(first.question, ())
        if not _states(start, first.figure):
            continue
        history = [start.resolved or first.question]
        questions = [first.question]
        for typed in _follow_ups(first, found):
            answer = ask(typed, history)
            if answer.status is Status.ANSWERED:
                questions.append(typed)
                history.append(answer.resolved or typed)
                break
        others = [c for c in found if c.concept != first.concept]
        for other in others[:_TRIES]:
            typed = fold(other.question)  # without diacritics: that works, too
            if _states(ask(typed, history), other.figure):
                questions.append(typed)
                break
        return tuple(questions)
    return ()


def _chart(found: Sequence[_Candidate], compare: str, draws: Draws) -> str:
    """Return a question that has a chart, a comparison if there is one."""
    tries = [f"so sánh {compare}"] if compare else []
    tries += [candidate.question.rstrip("?") for candidate in found[:_TRIES]]
    return next((typed for typed in tries if draws(typed)), "")


def _candidates(newest: Sequence[Report], catalogue: CatalogueReader) -> Iterator[_Candidate]:
    """Yield the values to ask for: of the newest reports, one an indicator, place and year."""
    known: set[tuple[str, str, int]] = set()
    for header in newest[:_REPORTS]:
        for figure in catalogue.figures(report_id=header.id):
            concept = next((t for t in term_list(figure.indicator) if t in _names()), "")
            place, period = figure.place, figure.period
            if not (concept and place and period and period.year and _plain(figure)):
                continue
            if place.level not in _LEVELS or period.kind not in _KINDS:
                continue
            key = (concept, place.key, period.year)
            if key not in known:
                known.add(key)
                yield _Candidate(concept, _names()[concept], figure, period.year)


def _plain(figure: Figure) -> bool:
    return figure.relation is Relation.VALUE and figure.parent is None and drawable(figure)


def _follow_ups(first: _Candidate, found: Sequence[_Candidate]) -> Iterator[str]:
    """Yield what may be asked next without naming the indicator, or the place, again."""
    yield "đạt bao nhiêu % kế hoạch?"
    place = first.figure.place
    alike = [c for c in found if c.concept == first.concept and c is not first]
    for other in alike[:_TRIES]:
        same_place = place is not None and other.figure.place == place
        if same_place and other.year != first.year:
            yield f"còn năm {other.year}?"
        elif not same_place and other.year == first.year:
            yield f"còn {other.place}?"
    yield "tăng hay giảm so với cùng kỳ?"


def _comparison(found: Sequence[_Candidate], ask: Ask) -> str:
    """Return the words of a comparison of two places that has an answer."""
    tries = 0
    for at, one in enumerate(found):
        for other in found[at + 1 :]:
            same = one.concept == other.concept and _days(one) == _days(other)
            if not same or one.figure.place == other.figure.place:
                continue
            words = f"{one.name} {one.place} và {other.place} {one.year}"
            answer = ask(f"so sánh {words}", ())
            stated = {(s.figure.place, s.figure.value) for s in answer.figures}
            both = {(c.figure.place, c.figure.value) for c in (one, other)}
            if answer.status is Status.ANSWERED and both <= stated:
                return words
            tries += 1
            if tries == _TRIES:
                return ""
    return ""


def _days(candidate: _Candidate) -> tuple[date | None, date | None]:
    period = candidate.figure.period
    return (period.start, period.end) if period else (None, None)


def _states(answer: Answer, figure: Figure) -> bool:
    """Tell whether an answer gives a figure, or the same number of another report."""
    stated = answer.figures[0].figure if answer.figures else None
    return (
        answer.status is Status.ANSWERED
        and stated is not None
        and stated.place == figure.place
        and stated.value == figure.value
    )


@cache
def _names() -> dict[str, str]:
    """Return the display name of each concept by its term."""
    return {f"#{concept.id}": concept.names[0] for concept in concepts()}
