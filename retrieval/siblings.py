"""Figures of one report that are told beside each other: of one kind, unit, place and time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from index.catalogue import Catalogue, FigureQuery
from index.domain import Figure, Relation, Report
from index.language.text import fold
from retrieval.base_ratios import change_told
from retrieval.differences import base_value
from retrieval.other_kind import base_asked
from retrieval.period_fit import asked_period, period_rank
from retrieval.pool import FigurePool
from retrieval.question import Question
from retrieval.scene import Scene
from retrieval.sibling_texts import ToldText
from retrieval.text_words import said_words
from retrieval.thing_kinds import ThingKind, folded_list, measures, table_list, words_said
from retrieval.things_asked import ThingsAsked

_MOST = 4096  # figures of the places that are looked at
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Sibling:
    """One of several things with its figure; ``value`` is what it is ranked by."""

    name: str
    figure: Figure
    value: Decimal


@dataclass(frozen=True, slots=True)
class Told:
    """The figures of one report that may be ranked, by stretch of text, each in text order.

    ``beside`` are others of their relation, of which it is not known what they are of.
    """

    report: Report
    groups: dict[object, list[Figure]]
    beside: list[Figure]


def told_of_kind(
    question: Question, asked: ThingsAsked, pool: Sequence[Figure], scene: Scene
) -> list[Told]:
    """Return the figures that may be ranked, report by report.

    Args:
        question: the question.
        asked: which things it asks for.
        pool: the figures of its places.
        scene: for reports.
    """
    mention = asked_period(question)
    places = {p.key for m in question.places for p in m.candidates}
    against = fold(base_asked(question))
    by_report = defaultdict[str, list[Figure]](list)
    for figure in _of_relation(question, asked, pool):
        if (
            figure.relation is asked.relation
            and figure.value is not None
            and figure.value_high is None
            and (figure.place is None or figure.place.key in places)
            and _in_unit(figure, asked)
            and period_rank(question, mention, figure, scene.today) is not None
            and (not against or against in fold(figure.base or against))
        ):
            by_report[figure.report_id].append(figure)
    found = (
        _told(scene.corpus.report(report_id), asked, figures)
        for report_id, figures in by_report.items()
    )
    return [told for told in found if told.groups]


def _told(report: Report, asked: ThingsAsked, figures: Sequence[Figure]) -> Told:
    text, groups = ToldText(report, asked), defaultdict[object, list[Figure]](list)
    beside = list[Figure]()
    for figure in sorted(figures, key=lambda f: f.span):
        if text.is_of_kind(figure):
            if text.is_about(figure):
                groups[text.stretch(figure)].append(figure)
        elif not text.is_known(figure):
            beside.append(figure)
    known = [figure for group in groups.values() for figure in group]
    for figure in [f for f in beside if _listed_with(f, known) and text.is_about(f)]:
        beside.remove(figure)
        group = groups[text.stretch(figure)]
        group.append(figure)
        group.sort(key=lambda f: f.span)
    return Told(report, groups, beside)


def _listed_with(figure: Figure, known: Sequence[Figure]) -> bool:
    """Tell whether a figure is told as a part of what two of the kind are parts of, beside them.

    "cà phê 300 triệu USD; *ván ép* 45 triệu USD; hồ tiêu 90 triệu USD": no list knows all goods.
    """
    peers = {
        f.indicator
        for f in known
        if f.parent
        and (f.parent, f.sentence) == (figure.parent, figure.sentence)
        and _unit(f) == _unit(figure)
    }
    return len(peers) >= _LEAST


def siblings(
    question: Question, asked: ThingsAsked, told: Sequence[Told], scene: Scene
) -> list[Sibling]:
    """Return the best list of things that are told beside each other; fewer than two for none.

    Those of the time that fits best, of the newest report, and of the longest list. None where a
    sentence of theirs tells more of what may be one of them, too.
    """
    found = [row for each in told for row in _lists(question, asked, each, scene)]
    if not found:
        return []
    _, things, beside = min(found, key=lambda row: row[0])
    sentences = {t.figure.sentence for t in things}
    report = scene.corpus.report(things[0].figure.report_id)
    unknown = [
        abs(ranked_value(f, report))
        for f in beside
        if f.sentence in sentences
        and _unit(f) == _unit(things[0].figure)
        and (not asked.direction or f.direction in (None, asked.direction))
    ]
    meant = [abs(t.value) for t in in_direction(asked, things)] or [Decimal(0)]
    if asked.lowest:
        return [] if unknown and min(unknown) < min(meant) else things
    return [] if unknown and max(unknown) > max(meant) else things


def in_direction(asked: ThingsAsked, things: Sequence[Sibling]) -> list[Sibling]:
    """Return the things that changed as asked: that fell, or that rose."""
    falls = asked.direction == "giảm"
    return [t for t in things if not asked.direction or (t.value and (t.value < 0) is falls)]


def moved_so(asked: ThingsAsked, reports: Sequence[Told]) -> bool:
    """Tell whether a report tells elsewhere of something that rose or fell as asked.

    That none of a list did says nothing then: others of the kind may stand in another list.
    """
    return any(
        figure.direction == asked.direction
        for told in reports
        for figure in (*told.beside, *(f for group in told.groups.values() for f in group))
    )


def _lists(
    question: Question, asked: ThingsAsked, told: Told, scene: Scene
) -> Iterator[tuple[tuple[int, ...], list[Sibling], list[Figure]]]:
    """Yield the lists of a report, each with how well it answers and with what is beside it."""
    mention = asked_period(question)
    for figures in told.groups.values():
        alike = defaultdict[tuple[object, ...], list[Figure]](list)
        for figure, carried in zip(figures, _carried(figures, asked), strict=True):
            place = figure.place.key if figure.place else ""
            alike[_time(figure, asked), place, _unit(figure), carried, _base(figure)].append(figure)
        for same in alike.values():
            things = _one_each(same, asked.kind, told.report)
            if len(things) < _LEAST:
                continue
            rank = period_rank(question, mention, same[0], scene.today) or 0
            period = same[0].period
            newest = -period.end.toordinal() if period and period.end else 0
            percent = _unit(same[0]) != "%" and asked.relation is Relation.CHANGE
            none = not in_direction(asked, things)
            yield (rank, none, newest, -len(things), percent), things, told.beside


def _time(figure: Figure, asked: ThingsAsked) -> object:
    """Return the time that siblings share: of a plan's percents the year alone."""
    if figure.period is None:
        return None
    if asked.kind.any and asked.relation is Relation.PERCENT_OF_PLAN:
        return figure.period.year
    return figure.period.start, figure.period.end


def _base(figure: Figure) -> str:
    """Return what a change is against where it is not the same time a year before."""
    base = fold(figure.base or "")
    if figure.relation is not Relation.CHANGE or not base or base.startswith("cung ky"):
        return ""
    for key in ("starts", "months"):
        if any(f" {word} " in f" {base} " for word in folded_list("bases", key)):
            return key
    year = re.search(r"\b(?:19|20)\d\d\b", base)
    before = figure.period.year - 1 if figure.period and figure.period.year else None
    return year.group() if year and int(year.group()) != before else ""


def _of_relation(
    question: Question, asked: ThingsAsked, pool: Sequence[Figure]
) -> Sequence[Figure]:
    if not isinstance(pool, FigurePool) or not isinstance(pool.catalogue, Catalogue):
        return pool
    mention = asked_period(question)
    near = date(mention.year, 12, 31).toordinal() if mention and mention.year else None
    query = FigureQuery(None, relations=(asked.relation,), near=near, most=_MOST)
    return [s.figure for s in pool.catalogue.find_figures(pool.keys, query, inside=False)]


def _unit(figure: Figure) -> str:
    stated = base_value(figure)
    return stated[1] if stated else ""


def _in_unit(figure: Figure, asked: ThingsAsked) -> bool:
    """Tell whether a figure is told in a unit of the kind, of the measure and of the bound."""
    unit = _unit(figure)
    if asked.bound is not None and unit != asked.bound.unit:
        return False
    if asked.kind.any and asked.relation in (Relation.CHANGE, Relation.PERCENT_OF_PLAN):
        return unit == "%"
    if asked.relation in (Relation.PERCENT_OF_PLAN, Relation.SHARE):
        return unit == "%"
    if asked.relation is Relation.CHANGE and unit == "%":
        return True
    if asked.measure and unit not in measures()[asked.measure]:
        return False
    units = asked.kind.units
    return not units or unit.lower() in units


def _carried(figures: Sequence[Figure], asked: ThingsAsked) -> list[str]:
    """Return the measure of each figure: its own, or that of the one before in its sentence.

    How far a plan was carried out may be told of any measure.
    """
    found, last, sentence = list[str](), "", None
    if asked.kind.whole_report or asked.relation is Relation.PERCENT_OF_PLAN:
        return [""] * len(figures)
    for figure in figures:
        own = _opening(figure.indicator) or _opening(figure.parent or "")
        last = own or (last if figure.sentence == sentence else "")
        sentence = figure.sentence
        found.append(last)
    return found


def _opening(name: str) -> str:
    """Return the measure that a name opens with, "" for none."""
    said = words_said(name).removeprefix(" tổng")
    return next((m for m in table_list("carried", "measures") if said.startswith(f" {m} ")), "")


def _one_each(figures: Sequence[Figure], kind: ThingKind, report: Report) -> list[Sibling]:
    """Return one figure a thing: the first, or of crops the whole before its parts."""
    things: dict[str, Figure] = {}
    for figure in figures:
        word = kind.word_of(figure.indicator) if kind.by_word else ""
        name = word or said_words(figure.indicator)
        held = things.get(name)
        whole = word and figure.relation is Relation.VALUE
        if held is None or (whole and ranked_value(figure, report) > ranked_value(held, report)):
            things[name] = figure
    return [Sibling(thing_name(f), f, ranked_value(f, report)) for f in things.values()]


def thing_name(figure: Figure) -> str:
    """Return what a figure is of, as the report writes it, with a capital."""
    name = " ".join(figure.indicator.split())
    for tail in table_list("tails", "words"):
        name = name.removesuffix(f" {tail}")
    if figure.relation is Relation.SHARE:
        for head in table_list("heads", "words"):
            name = name[len(head) :].strip() if words_said(name).startswith(f" {head} ") else name
    return name[:1].upper() + name[1:]


def ranked_value(figure: Figure, report: Report) -> Decimal:
    """Return what a figure is ranked by: a fall below zero, what is beyond a plan over 100."""
    stated = base_value(figure)
    value = stated[0] if stated else Decimal(0)
    if figure.relation is Relation.CHANGE:
        return change_told(figure, value, report)
    if figure.relation is Relation.PERCENT_OF_PLAN and figure.direction == "vượt":
        return value + 100
    return value
