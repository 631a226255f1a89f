"""Rankings over places and trends over periods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from index.domain import AreaLevel, Figure, PeriodKind, Relation
from index.language.lexicon import load_table
from index.language.text import fold
from retrieval import wording
from retrieval.answer import Answer, Intent, StatedFigure, Status
from retrieval.bounds import kind_asked
from retrieval.citing import Citations, cite_figure
from retrieval.comparing import comparable, is_whole
from retrieval.context import find
from retrieval.differences import base_value, measure, signed
from retrieval.lengths import lengths_differ, of_one_length
from retrieval.lookup import Candidate, best, recency
from retrieval.of_an_office import names_unasked_office
from retrieval.question import Question
from retrieval.scene import Scene, understood
from retrieval.text_words import said_words
from retrieval.words import folded, folded_set, has_phrase, listed

_MOST_ROWS = 12
# Fits so much worse than a place's best and still may stand for it.
_AS_GOOD = 0.12


@cache
def _levels() -> dict[str, tuple[AreaLevel, ...]]:
    """Return which places are ranked, by the folded word that asks for them: "huyen", "xa"."""
    table = load_table("questions")["ranked_levels"]
    return {fold(word): tuple(map(AreaLevel, levels)) for word, levels in table.items()}


def _levels_asked(question: Question) -> tuple[AreaLevel, ...] | None:
    """Return which places are ranked, None where no word says so; "địa phương" is no "phường"."""
    words = question.words
    for name in folded("ranked_levels_any"):
        if f" {name} " in said_words(question.text):
            words = words - set(name.split())
    return next((some for word, some in _levels().items() if word in words), None)


def rank(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Rank the places that report an indicator; None when fewer than two do."""
    levels = _levels_asked(question)
    wants = comparable(question) if Relation.CHANGE not in question.wants else (Relation.CHANGE,)
    own = replace(question, percent=False)
    found = find(own, pool, scene.corpus, scene.today, wants)
    found = [
        c
        for c in found
        if c.figure.place
        and (levels is None or c.figure.place.level in levels)
        and base_value(c.figure)
        and not names_unasked_office(question, c.figure)
    ]
    if levels is None and has_phrase(said_words(question.text), "ranked_levels_any"):
        # "địa phương nào": no body is one.
        found = [c for c in found if not _of_a_body(c.figure)]
    if has_phrase(said_words(question.text), "branches_ranked", "asked"):
        found = [c for c in found if _is_branch(c.figure)]  # "chi cục nào": not all of the bureau
    kinds, said = folded_set("any_part", "kinds"), said_words(question.text)
    # "nơi nào cao nhất", "hai *địa phương* đứng đầu"
    anywhere = kind_asked(question) in kinds or any(f" {kind} " in said for kind in kinds)
    if anywhere and len(question.places) == 1:
        found = _parts_of_one_level(question, found)
    elif levels is None and len(question.places) == 1:
        found = _within(question, found)
    if not found:
        return None
    rows = _one_each(question, found)
    if len(rows) < 2:
        return None
    told = list(rows.values())
    timed = bool(question.periods) and lengths_differ(question, told)
    alike = of_one_length(question, told) if timed else told
    if len(alike) < 2:
        return _not_ranked(question, told, scene)
    ordered = sorted(alike, key=lambda f: _value(f, scene), reverse=not question.lowest)
    citations = Citations()
    stated, lines = [], []
    for position, figure in enumerate(ordered[:_MOST_ROWS], 1):
        report = scene.corpus.report(figure.report_id)
        shown = wording.display(figure, report)
        stated.append(StatedFigure(figure, shown, citations.add(cite_figure(report, figure))))
        lines.append(
            f"{position}. {wording.place_name(figure.place)},"
            f" {wording.period_name(figure.period, report)}: {shown}"
        )
    top = ordered[0]
    order = "thấp nhất" if question.lowest else "cao nhất"
    first = wording.place_name(top.place)
    head = f"{first} {order} trong {len(alike)} nơi có số liệu: {stated[0].display}."
    head = head[:1].upper() + head[1:]
    if len({(f.period.start, f.period.end) if f.period else None for f in ordered}) > 1:
        lines.append("Lưu ý: các số không cùng kỳ.")
    for figure in [f for f in told if f not in alike][:_MOST_ROWS]:
        report = scene.corpus.report(figure.report_id)
        shown = wording.display(figure, report)
        stated.append(StatedFigure(figure, shown, citations.add(cite_figure(report, figure))))
        lines.append(f"Không xếp vì kỳ dài ngắn khác: {wording.headline(figure, report)}")
    return Answer(
        Status.ANSWERED,
        head,
        tuple(lines),
        understood(question, top),
        tuple(stated),
        citations.all(),
    )


def _of_a_body(figure: Figure) -> bool:
    return figure.place is not None and figure.place.level is AreaLevel.AGENCY


def _is_branch(figure: Figure) -> bool:
    name = figure.place.name.lower() if figure.place else ""
    return name.startswith(tuple(f"{kind} " for kind in listed("branches_ranked", "kinds")))


def _not_ranked(question: Question, told: Sequence[Figure], scene: Scene) -> Answer:
    """Say that what came in over stretches of another length has no order, and show it."""
    citations = Citations()
    stated, lines = [], []
    for figure in told[:_MOST_ROWS]:
        report = scene.corpus.report(figure.report_id)
        shown = wording.display(figure, report)
        stated.append(StatedFigure(figure, shown, citations.add(cite_figure(report, figure))))
        lines.append(wording.headline(figure, report))
    return Answer(
        Status.ANSWERED,
        "Các số liệu của những kỳ dài ngắn khác nhau nên không xếp hạng được.",
        tuple(lines),
        understood(question),
        tuple(stated),
        citations.all(),
    )


def _parts_of_one_level(question: Question, found: Sequence[Candidate]) -> list[Candidate]:
    """Keep what "nơi nào ở X" ranks: parts of X, of one level, in percent where a rate is asked.

    Not X itself; districts where two are told of, else communes.
    """
    whole = {p.key for mention in question.places for p in mention.candidates}
    parts = [c for c in found if c.figure.place and c.figure.place.key not in whole]
    if question.percent:
        parts = [c for c in parts if _unit(c.figure) == "%"] or parts
    for level in (AreaLevel.DISTRICT, AreaLevel.COMMUNE):
        alike = [c for c in parts if c.figure.place and c.figure.place.level is level]
        if len({c.figure.place.key for c in alike if c.figure.place}) > 1:
            return alike
    return parts or list(found)


def _within(question: Question, found: Sequence[Candidate]) -> list[Candidate]:
    """Leave out the area whose units are ranked: "đơn vị nào *ở tỉnh A* giải ngân thấp nhất"."""
    whole = {place.key for mention in question.places for place in mention.candidates}
    inside = [c for c in found if c.figure.place and c.figure.place.key not in whole]
    units = {c.figure.place.key for c in inside if c.figure.place}
    return inside if len(units) > 1 else list(found)


def _one_each(question: Question, found: Sequence[Candidate]) -> dict[str, Figure]:
    """Return one figure a place, by key: of one relation and unit, whole years before parts.

    Among those that fit about as well as the place's best; where no time is asked for, the newest.
    """
    lead = _told_of_most(question, found)
    asked = any(not mention.base for mention in question.periods)
    rows: dict[str, Candidate] = {}
    for c in found:
        figure = c.figure
        if (figure.relation, _unit(figure)) != lead or figure.place is None:
            continue
        held = rows.get(figure.place.key)
        if held is None or (c.score > held.score - _AS_GOOD and _sooner(c, held, asked=asked)):
            rows[figure.place.key] = c
    return {key: c.figure for key, c in rows.items()}


def _told_of_most(question: Question, found: Sequence[Candidate]) -> tuple[Relation, str]:
    """Return the relation and unit that are ranked: of the best figure of which others are told.

    "*tỷ lệ* hộ nghèo" ranks percents, where two places tell them.
    """
    places: dict[tuple[Relation, str], set[str]] = {}
    for c in found:
        if c.figure.place is not None:
            kind = (c.figure.relation, _unit(c.figure))
            places.setdefault(kind, set()).add(c.figure.place.key)
    several = [kind for kind, keys in places.items() if len(keys) > 1]
    if has_phrase(said_words(question.text), "rates_of"):
        several = [kind for kind in several if kind[1] == "%"] or several
    return next(iter(several), (found[0].figure.relation, _unit(found[0].figure)))


def _sooner(one: Candidate, other: Candidate, *, asked: bool) -> bool:
    if asked:
        return one.rank < other.rank
    left, right = (is_whole(c.figure) for c in (one, other))
    if left is not right:
        return left
    left, right = (_is_part(c.figure) for c in (one, other))
    if left is not right:
        return right  # all since January before the last month alone
    return recency(one.figure) < recency(other.figure)


def _unit(figure: Figure) -> str:
    """Return the unit without scale words, "" for what is no number."""
    value = base_value(figure)
    return measure(value[1]) if value else ""


def _value(figure: Figure, scene: Scene) -> Decimal:
    """Return the value without scale words, a fall below zero: what places are ordered by."""
    value = base_value(figure)
    return signed(figure, value[0], scene.corpus.report(figure.report_id)) if value else Decimal(0)


def trend(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """List an indicator over the periods on file; None when there is only one."""
    own = replace(question, periods=(), intent=Intent.VALUE)
    found = best(find(own, pool, scene.corpus, scene.today, (Relation.VALUE,)), 0.1)
    rows: dict[tuple[object, object], Figure] = {}
    first = _widest(found)
    for candidate in found:
        figure = candidate.figure
        if (figure.place.name if figure.place else "") != first:
            continue  # a city and its province of one name are no series
        if figure.period and figure.period.end and figure.period.end <= scene.today:
            rows.setdefault((figure.period.start, figure.period.end), figure)
    kept, mixed = _alike_stretches(list(rows.values()))
    if len(kept) < 2:
        return None
    ordered = sorted(kept, key=lambda f: f.period.end if f.period and f.period.end else scene.today)
    citations = Citations()
    stated, lines = [], []
    for figure in ordered[:_MOST_ROWS]:
        report = scene.corpus.report(figure.report_id)
        shown = wording.display(figure, report)
        stated.append(StatedFigure(figure, shown, citations.add(cite_figure(report, figure))))
        lines.append(f"{wording.period_name(figure.period, report)}: {shown}")
    place = wording.place_name(ordered[0].place)
    name = wording.indicator_name(ordered[0])
    head = f"{name} {place}: {len(lines)} mốc trong báo cáo, từ {lines[0]} đến {lines[-1]}."
    if mixed:
        lines.append("Lưu ý: các mốc dài ngắn khác nhau, không so sánh trực tiếp được.")
    return Answer(
        Status.ANSWERED, head, tuple(lines), understood(question), tuple(stated), citations.all()
    )


def _alike_stretches(figures: Sequence[Figure]) -> tuple[list[Figure], bool]:
    """Return the figures of a trend, and whether their stretches of time differ in length.

    A quarter or a month among running totals is left out, unless most are such.
    """
    parts = [f for f in figures if _is_part(f)]
    if 2 * len(parts) > len(figures):
        return parts, False
    kept = [f for f in figures if not _is_part(f)]
    years = sum(map(is_whole, kept))
    return kept, 0 < years < len(kept)


def _is_part(figure: Figure) -> bool:
    """Tell whether a figure is of a quarter or month alone, not of all since January."""
    return figure.period is not None and figure.period.kind in (
        PeriodKind.QUARTER,
        PeriodKind.MONTH,
    )


def _widest(found: Sequence[Candidate]) -> str:
    """Return the name of the place that most figures are of; the province before its city."""
    places = [c.figure.place for c in found if c.figure.place]
    names = [place.name for place in places]
    counts = {p.name: (p.level is AreaLevel.PROVINCE, names.count(p.name)) for p in places}
    return max(counts, key=lambda name: counts[name], default="")
