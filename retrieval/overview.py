"""Answers to a bare place, a bare indicator, and "which reports are there"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from index.catalogue import FigureQuery
from index.domain import AIMS, Figure, Place, Relation, Report
from index.language.periods import PeriodMention
from index.language.places import Gazetteer
from retrieval import wording
from retrieval.answer import Answer, Choice, StatedFigure, Status
from retrieval.choices import choice_question
from retrieval.citing import Citations, cite, cite_figure, stated_day
from retrieval.each_time import joined, times_listed
from retrieval.echo import period_said
from retrieval.lookup import lookup
from retrieval.period_fit import asked_period, period_rank
from retrieval.pool import MOST, FigurePool, window
from retrieval.question import Question
from retrieval.scene import Scene, understood
from retrieval.terms import term_list
from retrieval.words import listed

_MOST = 8
_FEWEST = 2  # of each of several times
# Whether all places that tell it are listed, or there are more of them.
_TOLD_BY = {False: "Các nơi có nêu", True: "Nhiều nơi có nêu, ví dụ"}


def place_overview(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Return the leading figures of a place, one an indicator, newest first.

    Of each time where several are asked for; of a time of which only plans are told, those.
    """
    times = times_listed(question) or (asked_period(question),)
    told = [_leading(question, mention, pool, scene) for mention in times]
    if not any(told):
        return None
    most = _MOST // sum(map(bool, told))
    lacking = [period_said(m.label) for m, own in zip(times, told, strict=True) if m and not own]
    citations = Citations()
    stated: list[StatedFigure] = []
    lines: list[str] = []
    choices: list[Choice] = []
    chosen = [f for own in told for f in own[: max(most, _FEWEST)]]
    places = list(dict.fromkeys(wording.full_place(f.place) for f in chosen))
    for figure in chosen:
        report = scene.corpus.report(figure.report_id)
        shown = wording.display(figure, report)
        stated.append(StatedFigure(figure, shown, citations.add(cite_figure(report, figure))))
        name, when = wording.indicator_name(figure), wording.period_name(figure.period, report)
        line = f"{name}, {when}: {wording.aim(figure)}{shown}"
        if len(places) > 1:  # "Lạng Sơn" is a province and its city
            line = wording.headline(figure, report).removesuffix(".")
            name = f"{name} ({wording.place_name(figure.place)})"
        lines.append(line)
        choices.append(Choice(name, choice_question(figure)))
    without = f", không có số của {joined(lacking)}" if lacking else ""
    head = f"Số liệu chính về {', '.join(places)} trong các báo cáo đang có{without}:"
    return Answer(
        Status.ANSWERED,
        head,
        tuple(lines),
        understood(question),
        tuple(stated),
        citations.all(),
        tuple(choices),
    )


def _leading(
    question: Question, mention: PeriodMention | None, pool: Sequence[Figure], scene: Scene
) -> list[Figure]:
    """Return the leading figures of a time, one an indicator: results, or plans where no result."""
    for relations in ((Relation.VALUE,), AIMS):
        found = [
            f for f in _values(pool, window(mention, scene.today), relations)
            if f.relation in relations and f.value is not None
            and "earlier_value" not in f.flags
            and period_rank(question, mention, f, scene.today) is not None
            and f.period and f.period.end and not f.parent
        ]  # fmt: skip
        if found:
            break
    found.sort(
        key=lambda f: (
            _weight(f),
            -(f.period.end.toordinal() if f.period and f.period.end else 0),
        )
    )
    names: dict[str, Figure] = {}
    for figure in found:
        key = (
            " ".join(t for t in term_list(figure.indicator) if t.startswith("#"))
            or figure.indicator.lower()
        )
        names.setdefault(key, figure)
    return list(names.values())[:_MOST]


def _values(
    pool: Sequence[Figure], days: tuple[int, int] | None, relations: tuple[Relation, ...]
) -> Sequence[Figure]:
    """Return the figures of these relations of a pool; the newest where there are very many."""
    if not isinstance(pool, FigurePool):
        return pool
    query = FigureQuery(None, relations=relations, days=days, most=MOST)
    return [s.figure for s in pool.catalogue.find_figures(pool.keys, query, inside=pool.inside)]


def _weight(figure: Figure) -> int:
    """Return how late a figure stands in an overview: what reports open with comes first."""
    named = {term[1:] for term in term_list(figure.indicator) if term.startswith("#")}
    leading = listed("overview_order", "leading")
    places = [at for at, concept in enumerate(leading) if concept in named]
    if named.intersection(listed("overview_order", "aside")):
        return len(leading) + 1
    return min(places, default=len(leading) + (not named))


def indicator_overview(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Return what each place on file reports of an indicator; ask which place is meant."""
    found = lookup(question, pool, scene.corpus, scene.today)
    rows: dict[str, Figure] = {}
    top = max((c.score for c in found), default=0.0)
    for candidate in found:
        figure = candidate.figure
        if candidate.score >= top - 0.12 and figure.place:
            rows.setdefault(figure.place.key, figure)
    if not rows:
        return None
    citations = Citations()
    stated: list[StatedFigure] = []
    lines: list[str] = []
    choices: list[Choice] = []
    for figure in list(rows.values())[:_MOST]:
        report = scene.corpus.report(figure.report_id)
        shown = wording.display(figure, report)
        stated.append(StatedFigure(figure, shown, citations.add(cite_figure(report, figure))))
        lines.append(f"{len(lines) + 1}. {wording.subject(figure, report)}: {shown}")
        choices.append(Choice(wording.full_place(figure.place), choice_question(figure)))
    status = Status.CLARIFY if len(rows) > 1 else Status.ANSWERED
    what = question.indicator or wording.indicator_name(stated[0].figure)
    head = (
        f"Bạn hỏi {what} của địa phương nào? {_TOLD_BY[len(rows) > _MOST]}:"
        if len(rows) > 1
        else wording.headline(stated[0].figure, scene.corpus.report(stated[0].figure.report_id))
    )
    many = len(rows) > 1
    return Answer(
        status,
        head,
        tuple(lines) if many else (),
        understood(question),
        tuple(stated),
        citations.all(),
        tuple(choices) if many else (),
    )


def reports_on(
    question: Question, headers: Sequence[Report], places: Sequence[Place], scene: Scene
) -> Answer:
    """List the reports about the question's places, or all of them."""
    gazetteer: Gazetteer = scene.gazetteer
    fitting = [
        r for r in headers
        if not places
        or any(gazetteer.contains(asked, place) for asked in places for place in r.places[:1])
    ]  # fmt: skip
    mention = asked_period(question)
    if mention is not None and mention.year is not None:
        year = mention.year
        fitting = [
            r for r in fitting if year in (_year(r.session_date), r.period and r.period.year)
        ]
    names = ", ".join(wording.full_place(p) for p in places)
    if not fitting:
        return Answer(
            Status.NOT_FOUND, f"Chưa có báo cáo nào về {names}.", (), understood(question)
        )
    fitting = sorted(
        fitting, key=lambda r: r.session_date.toordinal() if r.session_date else 0, reverse=True
    )
    citations = Citations()
    lines: list[str] = []
    for header in fitting[:_MOST]:
        report = scene.corpus.report(header.id)
        span = next(iter(report.indexed_spans()), None)
        if span is not None:
            citations.add(cite(report, span))
        stated_on = stated_day(report)
        day = f" ({stated_on:%-d/%-m/%Y})" if stated_on else ""
        about = f" – {wording.full_place(report.place)}" if report.place else ""
        lines.append(f"{len(lines) + 1}. {report.title}{day}{about}")
    more = f" (hiện {_MOST} bài mới nhất)" if len(fitting) > _MOST else ""
    head = f"Có {len(fitting)} báo cáo{' về ' + names if names else ''}{more}:"
    return Answer(Status.ANSWERED, head, tuple(lines), understood(question), (), citations.all())


def _year(day: date | None) -> int | None:
    return day.year if day else None
