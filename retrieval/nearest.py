"""The figures nearest to what a question asks and no report states, labelled with what differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from index.catalogue import StatedFigure
from index.domain import AreaLevel, Figure, Place, Relation
from index.language.periods import PeriodMention
from index.language.places import Gazetteer
from retrieval.lookup import Candidate, Corpus, judge, recency
from retrieval.matching import COVERED
from retrieval.period_fit import asked_period, period_rank
from retrieval.pool import FigurePool
from retrieval.question import Question
from retrieval.sector_titles import may_be_unasked, of_unasked_sector
from retrieval.unit_fit import NEVER

# How many figures of the places asked for, and of those around, are looked at for what is near.
NEAR_OWN, NEAR_AROUND = 96, 64
# So many different ones are more than are ever shown.
_ENOUGH = 6
_UNFIT = {*NEVER, "earlier_value"}


def nearest(
    question: Question,
    figures: Sequence[Figure],
    corpus: Corpus,
    today: date,
    gazetteer: Gazetteer,
    asked: Sequence[Place],
) -> list[Candidate]:
    """Return figures of the same indicator that differ in place, period or kind, labelled."""
    mention = asked_period(question)
    keys = {place.key for place in asked}
    found: list[Candidate] = []
    if not question.terms:
        return found
    for around in _near_by(question, figures, keys, mention):
        # What differs is sooner told than what a figure is of; what does not is no near one.
        read: list[tuple[Figure | StatedFigure, bool, list[str]]] = []
        for one in around:
            figure = _figure(one)
            if may_be_unasked(question, figure) and of_unasked_sector(
                question, corpus.words(one)[1]
            ):
                continue
            other_place = bool(keys) and (figure.place is None or figure.place.key not in keys)
            told: list[str] = []
            if period_rank(question, mention, figure, today) is None:
                told.append("số của kỳ khác" if _is_dated(figure) else "không rõ của năm nào")
            if figure.relation not in question.wants:
                told.append(KINDS[figure.relation])
            if (other_place or told) and _UNFIT.isdisjoint(figure.flags):
                read.append((one, other_place, told))
        fits = judge(question, [one for one, _, _ in read], corpus)
        for (one, other_place, told), fit in zip(read, fits, strict=True):
            figure = _figure(one)
            if fit.coverage < COVERED:
                continue
            where = [_place_differs(figure, asked, gazetteer)] if other_place else []
            differs = where + told
            rank = 10 * other_place + len(differs) + _years_apart(mention, figure)
            found.append(Candidate(figure, fit.score, fit.coverage, rank, "; ".join(differs)))
        if len({(c.figure.text, c.figure.period, c.figure.indicator) for c in found}) >= _ENOUGH:
            break
    found.sort(key=lambda c: (c.rank, -round(c.score, 3), recency(c.figure)))
    return found


def _figure(one: Figure | StatedFigure) -> Figure:
    return one.figure if isinstance(one, StatedFigure) else one


def _near_by(
    question: Question,
    figures: Sequence[Figure],
    keys: set[str],
    mention: PeriodMention | None,
) -> Iterator[Sequence[Figure | StatedFigure]]:
    """Yield what may be near: of the places asked for, then of those around.

    Whatever is of the places themselves is nearer than anything around them.
    """
    if not isinstance(figures, FigurePool):
        yield figures
        return
    day = date(mention.year, 7, 1).toordinal() if mention and mention.year else None
    own = [key for key in figures.keys if key in keys]
    around = [key for key in figures.keys if key not in keys]
    for part, most in ((own, NEAR_OWN), (around, NEAR_AROUND)):
        if part:
            places = FigurePool(figures.catalogue, part, inside=figures.inside)
            yield places.fitting(question, near_day=day, most=most, judged=True)


def _is_dated(figure: Figure) -> bool:
    """Tell whether a figure's time is known: "11 tháng" of a text without a year is not."""
    return figure.period is not None and figure.period.end is not None


def _years_apart(mention: PeriodMention | None, figure: Figure) -> int:
    """Return how many years off a figure is, at most five."""
    if mention is None or mention.year is None or figure.period is None:
        return 0
    year = figure.period.year
    return min(5, abs(year - mention.year)) if year else 5


KINDS = {
    Relation.VALUE: "số thực hiện",
    Relation.PLAN: "kế hoạch được giao",
    Relation.TARGET: "mục tiêu phấn đấu",
    Relation.PERCENT_OF_PLAN: "tỷ lệ so với kế hoạch",
    Relation.CHANGE: "mức tăng, giảm",
    Relation.SHARE: "tỷ trọng",
}


def _place_differs(figure: Figure, asked: Sequence[Place], gazetteer: Gazetteer) -> str:
    place = figure.place
    if place is None:
        return "không rõ địa bàn"
    if place.level is AreaLevel.AGENCY:
        return f"số của {place.name}"
    if any(gazetteer.contains(area, place) for area in asked):
        return f"số riêng của {place.name}"
    return f"số của {place.name}"
