"""Units chosen by their numbers in one report: "huyện nào giải ngân dưới 40%", "thấp nhất"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

from index.catalogue import Catalogue
from index.domain import Figure, Period, Place, Relation, Report, Span
from index.language.amounts import find_amounts
from index.language.periods import PeriodMention
from index.language.scan import scan
from index.language.text import fold
from retrieval import wording
from retrieval.answer import Answer, Intent, Nearest, StatedFigure, Status
from retrieval.bounds import Bound, bound_asked, kind_asked, kind_counted
from retrieval.citing import Citations, cite, cite_figure
from retrieval.differences import base_value, without_scale
from retrieval.list_topics import ListTopic
from retrieval.listed_values import Item, ListedValues, misplaced
from retrieval.period_fit import asked_period, period_rank
from retrieval.question import Question
from retrieval.scene import Scene, understood
from retrieval.text_words import folded_phrases
from retrieval.unit_fit import measured_so
from retrieval.words import folded, syllables

_MOST_ROWS = 40


def within_bound(
    question: Question, ranked: Sequence[tuple[Report, Span]], area: Sequence[Place], scene: Scene
) -> Answer | None:
    """List the units within the bound that a question names, from the numbers of one report.

    None where the question names no bound on a kind of units, or no report lists two such units.

    Args:
        question: the question.
        ranked: passages (report, span), best first; their reports are read whole.
        area: the places asked about.
        scene: for figures and the gazetteer.
    """
    bound = bound_asked(question)
    if bound is None:
        return None
    for report, items in _read(question, ranked, area, scene, bound.holds):
        ordered = sorted(items, key=_value, reverse=not bound.below)
        kept = [item for item in ordered if bound.holds(item.figure)][:_MOST_ROWS]
        if not kept:
            return _none_within(question, report, ordered, bound)
        if _stated_so(question, report, kept, bound):
            return _quote(question, report, kept[0].figure.sentence)
        names = ", ".join(_name(item, report) for item in kept)
        head = f"Có {len(kept)} nơi trong {len(items)} nơi có số liệu: {names}."
        return _rows(question, report, head, kept)
    return None


def _stated_so(question: Question, report: Report, kept: Sequence[Item], bound: Bound) -> bool:
    """Tell whether one sentence names the bound and just these units: "trên 70% là: A (81%)"."""
    sentence = kept[0].figure.sentence
    if any(item.figure.sentence != sentence for item in kept):
        return False
    text = report.body[sentence.start : sentence.end]
    amounts = [a for a in find_amounts(text, scan(text)) if a.value is not None]
    values = [
        v for a in amounts if a.value and (v := without_scale(a.value, a.unit))[1] == bound.unit
    ]
    others = [value for value, _ in values if value != bound.value]
    return len(others) == len(kept) < len(values)


def _quote(question: Question, report: Report, sentence: Span) -> Answer:
    citations = Citations()
    citations.add(cite(report, sentence, (sentence,)))
    head = f"“{' '.join(report.body[sentence.start : sentence.end].split())}”"
    return Answer(Status.ANSWERED, head, (), understood(question), (), citations.all())


def extreme(
    question: Question,
    ranked: Sequence[tuple[Report, Span]],
    area: Sequence[Place],
    scene: Scene,
    beyond: int = 0,
) -> Answer | None:
    """Rank the units of the kind asked about by the numbers that one report lists.

    None where no first or last of a kind is asked for, or no report lists two units of it.

    Args:
        question: the question.
        ranked: passages (report, span), best first; their reports are read whole.
        area: the places asked about.
        scene: for figures and the gazetteer.
        beyond: a list of so many units is of no use, so none is read where none can be longer.
    """
    if question.intent is not Intent.RANK:
        return None
    for report, read in _read(question, ranked, area, scene, lambda figure: True, beyond):
        items = [item for item in read if measured_so(question, item.figure)]
        units = Counter(unit for item in items if (unit := _unit(item.figure)))
        if not units:
            continue
        often = units.most_common(1)[0][1]
        # How far a plan is carried out is a percent, where all of them state one.
        unit = "%" if units["%"] == often else units.most_common(1)[0][0]
        # "nhiều *khách* nhất" is told in "lượt khách", whatever else is told of as many places.
        named = (u for u in units if not question.words.isdisjoint(fold(u).split()))
        unit = next((u for u in named if units[u] == often), unit)
        same = [item for item in items if _unit(item.figure) == unit]
        if len(same) < 2:
            continue
        ordered = sorted(same, key=_value, reverse=not question.lowest)[:_MOST_ROWS]
        order = "thấp nhất" if question.lowest else "cao nhất"
        first, top = _name(ordered[0], report), wording.display(ordered[0].figure, report)
        head = f"{first} {order} trong {len(same)} nơi có số liệu: {top}."
        return _rows(question, report, head[:1].upper() + head[1:], ordered)
    return None


def sound_ranking(answer: Answer, scene: Scene) -> bool:
    """Tell whether each number of a ranking stands behind the name of its own place."""
    return not any(
        misplaced(s.figure, scene.corpus.report(s.figure.report_id)) for s in answer.figures
    )


def _read(
    question: Question,
    ranked: Sequence[tuple[Report, Span]],
    area: Sequence[Place],
    scene: Scene,
    fits: Callable[[Figure], bool | None],
    beyond: int = 0,
) -> Iterator[tuple[Report, list[Item]]]:
    """Yield the reports that list two units of the kind asked about and more, with them.

    None of them where none can list more than ``beyond``.
    """
    kind = kind_asked(question) or kind_counted(question)
    topic = _topic(question, kind)
    if not kind or not area or not topic:
        return
    mention = asked_period(question)
    reports = _of_the_time(question, mention, ranked, scene)
    opened = [_values(report, kind, area, scene) for report in reports]
    if beyond and not any(most is None or most > beyond for most in map(ListedValues.most, opened)):
        return
    for report, values in zip(reports, opened, strict=True):
        lists = ListTopic(report, topic, values)
        found: dict[tuple[str, str], Item] = {}
        for item in (item for sentence in lists.may_hold() for item in values.items(sentence)):
            if (
                fits(item.figure) is not None
                and period_rank(question, mention, item.figure, scene.today) is not None
                and lists.is_about(item.figure)
            ):
                name = fold(report.body[item.name.start : item.name.end])
                key = item.place.key if item.place else name
                found.setdefault((key, _unit(item.figure)), item)
        if len({key for key, _ in found}) > 1:
            yield report, list(found.values())


def _values(report: Report, kind: str, area: Sequence[Place], scene: Scene) -> ListedValues:
    whole, catalogue = Span(0, len(report.body)), scene.corpus.catalogue
    figures = partial(catalogue.figures_in, report.id, whole)
    return ListedValues(report, figures, kind, area, scene.gazetteer)


def _of_the_time(
    question: Question,
    mention: PeriodMention | None,
    ranked: Sequence[tuple[Report, Span]],
    scene: Scene,
) -> list[Report]:
    """Return the reports with a figure of the time asked about: no other's lists can answer.

    What a list states has the period of one of the report's figures, or the report's own.
    """
    reports = {report.id: report for report, _ in ranked}
    catalogue = scene.corpus.catalogue
    if mention is None or not isinstance(catalogue, Catalogue):
        return list(reports.values())

    def fits(period: Period | None) -> bool:
        # A share fits wherever any other number does (see ``period_rank``).
        one = replace(_SHARE, period=period)
        return period_rank(question, mention, one, scene.today) is not None

    own = {key for key, report in reports.items() if fits(report.period)}
    periods = catalogue.periods_of(reports.keys() - own) if len(own) < len(reports) else {}
    return [
        report
        for key, report in reports.items()
        if key in own or any(map(fits, periods.get(key, ())))
    ]


_SHARE = Figure("", Span(0, 0), Span(0, 0), "", "", "", None, "%", Relation.SHARE)


def _topic(question: Question, kind: str) -> list[str]:
    """Return what is measured: the question's terms without its kind, its bound and its degree."""
    drop = {
        word
        for key in _BOUNDS
        for phrase in folded_phrases("bounds", key)
        for word in phrase.split()
    }
    drop |= {w for phrase in folded("how_much", "phrases") for w in phrase.split()}
    drop |= set(kind.split()) | syllables("told", "superlatives") | syllables("degrees", "words")
    return [term for term in question.all_terms if term not in drop]


_BOUNDS = ("below", "above", "at_most", "at_least", "and_more", "and_less", "up_to")


def _unit(figure: Figure) -> str:
    stated = base_value(figure)
    return stated[1] if stated else ""


def _value(item: Item) -> Decimal:
    stated = base_value(item.figure)
    return stated[0] if stated else Decimal(0)


def _name(item: Item, report: Report) -> str:
    """Return the name of a unit with its kind, spelt as the report writes it."""
    written = " ".join(report.body[item.name.start : item.name.end].split())
    if item.place is None:
        return written
    own = written[-len(item.place.short) :]
    return item.place.name.replace(item.place.short, own)


def _none_within(
    question: Question, report: Report, ordered: Sequence[Item], bound: Bound
) -> Answer:
    """Say that no unit is within the bound, with the one nearest to it."""
    figure = ordered[0].figure
    shown = f"{_name(ordered[0], report)}: {wording.display(figure, report)}"
    near = Nearest(figure, shown, "gần mức hỏi nhất", cite_figure(report, figure))
    told = question.text[bound.words.start : bound.span.end].strip()
    why = f"Không nơi nào {told} trong {len(ordered)} nơi có số liệu."
    return Answer(Status.NOT_FOUND, why, (), understood(question), nearest=(near,))


def _rows(question: Question, report: Report, head: str, items: Sequence[Item]) -> Answer:
    """Return the head with a line for each unit, each number cited."""
    citations = Citations()
    stated, lines = [], []
    for position, item in enumerate(items, 1):
        figure = replace(item.figure, place=item.place)
        shown = wording.display(item.figure, report)
        stated.append(StatedFigure(figure, shown, citations.add(cite_figure(report, figure))))
        when = wording.period_name(figure.period, report)
        lines.append(f"{position}. {_name(item, report)}{f', {when}' if when else ''}: {shown}")
    return Answer(
        Status.ANSWERED, head, tuple(lines), understood(question), tuple(stated), citations.all()
    )
