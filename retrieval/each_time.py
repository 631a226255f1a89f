"""Each of several times asked for at once: "năm 2019, 2021 và 2022", "từ 2020 đến 2023".

Every one of them is answered as if it were asked for alone, or is named as one that no report
tells: a year that is left out in silence reads as one that was answered.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from index.domain import Figure, PeriodKind, Span
from index.language.periods import PeriodMention
from index.language.places import PlaceMention
from index.language.text import fold
from retrieval import wording
from retrieval.answer import NUMERIC, Answer, Intent, StatedFigure, Status
from retrieval.citing import Citations
from retrieval.comparing import change_between
from retrieval.echo import period_said
from retrieval.period_fit import is_whole_year
from retrieval.question import Question
from retrieval.scene import Scene, understood
from retrieval.words import folded, listed, one_of

TIMES = frozenset({PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE, PeriodKind.QUARTER, PeriodKind.MONTH})
_SEVERAL = frozenset({Intent.TREND, Intent.COMPARE})
_PAIR = 2
_MOST = 15
_FEW = 3  # so many are told in one line
_YEAR = "năm {}"
JOINED = re.compile(rf"(?:\s*(?:,|;|&|{one_of('two_times', 'between', bare=True)}))*\s*")
"""What stands between two times of a list."""


def times_listed(question: Question) -> tuple[PeriodMention, ...]:
    """Return the times that a question lists, () where it names one, or compares with another.

    The second of "9 tháng năm 2021 và 2022" is nine months as well.
    """
    times = _placed(question)
    if question.intent in (Intent.COMPARE, Intent.VALUE) and len(times) > _PAIR:
        times = tuple(replace(m, base=False) for m in times)  # "2022 so với 2021 và 2020"
    if any(map(is_whole_year, times)):
        return ()  # "năm 2018 *cả năm*" is one time
    if len(times) < _PAIR or any(m.kind not in TIMES or m.base or m.as_of for m in times):
        return ()
    for one, other in itertools.pairwise(times):
        between = fold(question.text[one.span.end : other.span.start])
        if one.span.end > other.span.start or JOINED.fullmatch(between) is None:
            return ()
    first = times[0]
    return tuple(
        replace(first, year=m.year, span=m.span, label=_of_year(first, m))
        if first.kind is not PeriodKind.YEAR and m.kind is PeriodKind.YEAR and m.year
        else m
        for m in times
    )


def _of_year(first: PeriodMention, year: PeriodMention) -> str:
    """Return how the stretch that is told first is named for another year."""
    if first.year and str(first.year) in first.label:
        return first.label.replace(str(first.year), str(year.year))
    return f"{first.label} {_YEAR.format(year.year)}"


def _placed(question: Question) -> tuple[PeriodMention, ...]:
    """Return the times where they stand in the question's text, () where one does not.

    The text of a follow-up is made of what it names and what was named before it.
    """
    found: list[PeriodMention] = []
    end = 0
    for mention in question.periods:
        if question.text[mention.span.start : mention.span.end] != mention.label:
            at = question.text.find(mention.label, end)
            if at < 0 or question.plan_words:
                return ()
            mention = replace(mention, span=Span(at, at + len(mention.label)))
        found.append(mention)
        end = mention.span.end
    return tuple(found)


def years_spanned(question: Question, today: date) -> tuple[PeriodMention, ...]:
    """Return the years of "từ 2020 đến 2023", () where no such stretch is asked for.

    A "giai đoạn" is one time of its own, but where it is asked how it went year by year.
    """
    if len(question.periods) != 1:
        return ()
    span = question.periods[0]
    if span.kind is not PeriodKind.RANGE or span.base or not span.year:
        return ()
    if span.high is not None and span.year_high is None:
        return ()  # "từ 15/9 đến 18/10/2020" is a stretch of one year, and no list of years
    last = span.year_high or today.year  # "từ 2020 đến nay"
    label = fold(span.label)
    ends = label.startswith(folded("two_times", "ranges")) or label[:1].isdigit()
    if not ends and question.intent is not Intent.TREND:
        return ()
    years = range(span.year, min(last, today.year) + 1)
    if not _PAIR <= len(years) <= _MOST:
        return ()
    return tuple(
        PeriodMention(span.span, _YEAR.format(year), PeriodKind.YEAR, year=year) for year in years
    )


def several_asked(
    question: Question,
    answer: Answer | None,
    pool: Sequence[Figure],
    scene: Scene,
    ask: Callable[[Question], Answer | None],
) -> Answer | None:
    """Return what answers each of several times or places; None where one answer is of all.

    Args:
        question: the question.
        answer: what answers so far.
        pool: the figures of the question's places.
        scene: the corpus and the clock.
        ask: answers a question of one time and place.
    """
    refused = answer is not None and answer.status is Status.NOT_FOUND  # with the reason why
    if question.intent not in NUMERIC | _SEVERAL or refused:
        return None
    times: Sequence[PeriodMention | None] = times_listed(question)
    figures = answer.figures if answer is not None else ()
    computed = any(stated.computed for stated in figures)
    if times:
        one_place = len({m.span for m in question.places}) < _PAIR
        if question.intent is Intent.COMPARE and len(times) == _PAIR and one_place:
            return None  # what differs is told, or which of them is missing
        if computed and question.intent is not Intent.COMPARE:
            return None  # their sum
        if not computed and len(figures) == len(times):
            return None
    elif answer is None or question.intent is Intent.TREND:
        years = years_spanned(question, scene.today)
        if years and question.intent is Intent.CHANGE:
            # "từ 2020 đến 2023 tăng bao nhiêu": from the first of them to the last.
            ends = (years[-1], replace(years[0], base=True))
            return change_between(replace(question, periods=ends), pool, scene)
        times = years
    places = list({m.span: m for m in question.places}.values())
    if len(places) == len(question.places) and len(places) > 1:
        sides: Sequence[PlaceMention | None] = places
    else:
        sides = (None,)
    several_places = len(sides) > _PAIR and answer is None
    if not times and not several_places:
        return None
    return _of_each(question, times or (None,), sides, ask)


def _of_each(
    question: Question,
    times: Sequence[PeriodMention | None],
    places: Sequence[PlaceMention | None],
    ask: Callable[[Question], Answer | None],
) -> Answer | None:
    """Return what answers for each time of each place, and which are not told; None without any."""
    intent = Intent.VALUE if question.intent in _SEVERAL else question.intent
    citations = Citations()
    told: list[str] = []
    stated: list[StatedFigure] = []
    lacking: list[str] = []
    unclear: list[str] = []
    for place, time in itertools.product(places, times):
        own = replace(question, intent=intent)
        name = []
        if time is not None:
            text = _only(question, time, [m for m in times if m is not None])
            own = replace(own, periods=(time,), text=text)
            name.append(period_said(time.label))
        if place is not None:
            own = replace(own, places=(place,))
            name.insert(0, wording.place_name(place.place))
        found = ask(own)
        if found is not None and found.status is Status.CLARIFY:
            unclear.append(" ".join(name))
        elif found is None or found.status is not Status.ANSWERED or not found.figures:
            lacking.append(" ".join(name))
        else:
            told.append(found.headline)
            stated.append(_cited(found, citations))
    if not told:
        return None
    left = []
    if any(m.kind is PeriodKind.RANGE and not m.year_high for m in question.periods):
        lacking = _before_last(lacking, stated)
    if lacking:
        left.append(listed("two_times", "lacking")[0].format(joined(lacking)))
    if unclear:
        left.append(listed("two_times", "unclear")[0].format(joined(unclear)))
    first = " ".join([*(told if len(told) <= _FEW else told[:1]), *left])
    details = () if len(told) <= _FEW else tuple(told[1:])
    about = understood(question, stated[0].figure)
    return Answer(Status.ANSWERED, first, details, about, tuple(stated), citations.all())


def _before_last(lacking: Sequence[str], stated: Sequence[StatedFigure]) -> list[str]:
    """Return the times behind which another is told: until "nay" the last years have no reports."""
    told = [s.figure.period.year for s in stated if s.figure.period and s.figure.period.year]
    last = max(told, default=0)
    return [name for name in lacking if not name[-4:].isdigit() or int(name[-4:]) < last]


def with_lacking(answer: Answer, lacking: Sequence[str]) -> Answer:
    """Return an answer that says as well for whom the reports tell nothing."""
    if not lacking:
        return answer
    left = listed("two_times", "lacking")[0].format(joined(lacking))
    return replace(answer, details=(*answer.details, left))


def places_lacking(question: Question, answer: Answer | None) -> list[str]:
    """Return which of the places that a question names one by one an answer tells nothing of."""
    if answer is None:
        return []
    told = {stated.figure.place.key for stated in answer.figures if stated.figure.place}
    return [
        wording.place_name(m.place)
        for m in question.places
        if told.isdisjoint(place.key for place in m.candidates)
    ]


def joined(names: Sequence[str]) -> str:
    """Return names as a list is written: "năm 2018, năm 2019 và năm 2020"."""
    *rest, last = dict.fromkeys(names)
    return f"{', '.join(rest)} và {last}" if rest else last


def _only(question: Question, time: PeriodMention, times: Sequence[PeriodMention]) -> str:
    """Return the question's text with the other times blank: offsets stay as they are."""
    first, last = times[0].span.start, times[-1].span.end
    kept = question.text[time.span.start : time.span.end]
    if len({m.span for m in times}) == 1:
        kept = time.label[: last - first]  # one of the years of a stretch
    at = Span(time.span.start, time.span.start + len(kept))
    text = question.text
    return f"{text[:first]}{' ' * (at.start - first)}{kept}{' ' * (last - at.end)}{text[last:]}"


def _cited(found: Answer, citations: Citations) -> StatedFigure:
    """Return the first figure of an answer, its sources numbered among those of all."""
    main = found.figures[0]
    known = {}
    for number in dict.fromkeys((main.citation, *main.operands)):
        if 0 < number <= len(found.citations):
            known[number] = citations.add(found.citations[number - 1])
    return replace(
        main,
        citation=known.get(main.citation, main.citation),
        operands=tuple(known[n] for n in main.operands if n in known),
    )
