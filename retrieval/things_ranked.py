"""Things that one report tells of beside each other, ranked: "nguồn thu nào giảm mạnh nhất"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from index.domain import Figure, Relation, Report, Span
from index.language.sentences import split_sentences
from index.language.text import fold, lower
from retrieval import wording
from retrieval.answer import Answer, Nearest, StatedFigure, Status
from retrieval.citing import Citations, cite, cite_figure
from retrieval.differences import base_value
from retrieval.period_fit import same_period
from retrieval.question import Question
from retrieval.scene import Scene, understood
from retrieval.siblings import (
    Sibling,
    Told,
    in_direction,
    moved_so,
    ranked_value,
    siblings,
    thing_name,
    told_of_kind,
)
from retrieval.text_words import phrases
from retrieval.thing_kinds import table_list
from retrieval.things_asked import ThingsAsked, things_asked

_MOST_ROWS = 12
_FAR = 30  # characters from a number to the superlative behind it


def rank_things(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Rank the things of one kind that a report tells of, or list those that meet a condition.

    Where a sentence says itself which of them is the first, it is. None where the question asks
    for no such things, or fewer than two of them are stated.

    Args:
        question: the question.
        pool: the figures of its places.
        scene: for reports.
    """
    asked = things_asked(question)
    if asked is None or not question.places:
        return None
    reports = told_of_kind(question, asked, pool, scene)
    things = siblings(question, asked, reports, scene)
    if not asked.ranks:
        return _within(question, asked, things, scene) if things else None
    stated = _stated_first(asked, reports)
    if not things and stated is None:
        return None
    told = _told_first(asked, things, scene) if stated is None else None
    if told is not None:
        return _quote(question, *told)
    meant = in_direction(asked, things)
    ordered = sorted(meant, key=lambda t: abs(t.value), reverse=not asked.lowest)
    if asked.relation is not Relation.CHANGE:
        ordered = sorted(meant, key=lambda t: t.value, reverse=not asked.lowest)
    if stated is not None and _leads(stated, ordered, asked):
        ordered = [stated, *ordered]
    if not ordered:
        return None if moved_so(asked, reports) else _none(question, asked, things, scene)
    count = len({t.figure.span for t in (*things, *ordered)})
    return _ranking(question, asked, ordered, count, scene)


def _leads(stated: Sibling, ordered: Sequence[Sibling], asked: ThingsAsked) -> bool:
    """Tell whether what a sentence calls the first stands before all of a list, and not in it."""
    if not ordered:
        return True
    first = ordered[0].figure
    one, other = base_value(stated.figure), base_value(first)
    if any(t.name == stated.name for t in ordered) or not one or not other or one[1] != other[1]:
        return False
    if not same_period(stated.figure.period, first.period):
        return False
    return (abs(stated.value) < abs(ordered[0].value)) is asked.lowest


def _ranking(
    question: Question, asked: ThingsAsked, ordered: Sequence[Sibling], told: int, scene: Scene
) -> Answer:
    """Return the first with its number, among how many, and all of them in order."""
    top = ordered[0].figure
    report = scene.corpus.report(top.report_id)
    ties = [t for t in ordered if t.value == ordered[0].value]
    names = " và ".join(t.name for t in ties)
    among = f" trong số {told} {asked.kind.noun} được nêu" if told > 1 else ", như báo cáo nêu"
    shown = wording.display(top, report)
    head = f"{names} {_order(asked, top)}{among} {_where(top, report)}: {shown}."
    return _rows(question, head, ordered, report)


def _within(
    question: Question, asked: ThingsAsked, things: Sequence[Sibling], scene: Scene
) -> Answer | None:
    """Return all things that are beyond their plan, short of it, or within the bound."""
    report = scene.corpus.report(things[0].figure.report_id)
    if _tells_all(asked, report):
        return None  # a sentence names them: it is more than what can be counted here
    beyond = asked.relation is Relation.PERCENT_OF_PLAN and _says_beyond(question, asked)
    kept = [t for t in things if _meets(asked, t, beyond=beyond)]
    if not kept:
        return _none(question, asked, things, scene)
    below = asked.over is False or (asked.bound is not None and asked.bound.below)
    ordered = sorted(kept, key=lambda t: t.value, reverse=not below)
    names = ", ".join(_lowered(t.name) for t in ordered)
    where = _where(things[0].figure, report)
    # The bound itself is the question's: no report states it.
    such = "như câu hỏi" if asked.bound else _condition(question, asked, things[0].figure)
    among = f"trong số {len(things)} {asked.kind.noun} được nêu {where}"
    head = f"Có {len(kept)} {among} {such}: {names}."
    return _rows(question, head, ordered, report)


def _condition(question: Question, asked: ThingsAsked, figure: Figure) -> str:
    if asked.bound is not None:
        return question.text[asked.bound.words.start : asked.bound.span.end].strip()
    plan = _plan(figure)
    if not asked.over:
        return f"chưa đạt {plan}"
    return f"đạt và vượt {plan}" if asked.met else f"vượt {plan}"


def _says_beyond(question: Question, asked: ThingsAsked) -> bool:
    """Tell whether a bound is on what passes the plan: "*vượt* trên 30%", no "đạt trên 30%"."""
    if asked.bound is None:
        return False
    said = fold(question.text[: asked.bound.words.start]).split()
    return said[-1:] == ["vuot"]


def _meets(asked: ThingsAsked, thing: Sibling, *, beyond: bool = False) -> bool:
    if asked.bound is not None:
        figure = replace(thing.figure, value=thing.value - 100) if beyond else thing.figure
        return bool(asked.bound.holds(figure))
    if thing.value == 100:
        return asked.met
    return (thing.value > 100) is asked.over


def _none(
    question: Question, asked: ThingsAsked, things: Sequence[Sibling], scene: Scene
) -> Answer:
    """Say that none of the things told of is such, with the one nearest to it."""
    below = asked.over is False or asked.direction == "giảm"
    below = below or (asked.bound is not None and asked.bound.below)
    nearest = sorted(things, key=lambda t: t.value, reverse=not below)[0].figure
    report = scene.corpus.report(nearest.report_id)
    shown = f"{thing_name(nearest)}: {wording.display(nearest, report)}"
    near = Nearest(nearest, shown, "gần mức hỏi nhất", cite_figure(report, nearest))
    where = _where(nearest, report)
    such = asked.direction or _condition(question, asked, nearest)
    noun = asked.kind.noun
    why = f"Trong số {len(things)} {noun} được nêu {where}, không có {noun} nào {such}."
    return Answer(Status.NOT_FOUND, why, (), understood(question), nearest=(near,))


def _rows(question: Question, head: str, things: Sequence[Sibling], report: Report) -> Answer:
    citations = Citations()
    stated, lines = list[StatedFigure](), list[str]()
    for position, thing in enumerate(things[:_MOST_ROWS], 1):
        figure = thing.figure
        shown = wording.display(figure, report)
        stated.append(StatedFigure(figure, shown, citations.add(cite_figure(report, figure))))
        lines.append(f"{position}. {thing.name}: {shown}")
    return Answer(
        Status.ANSWERED,
        head[:1].upper() + head[1:],
        tuple(lines),
        understood(question, things[0].figure),
        tuple(stated),
        citations.all(),
    )


def _lowered(name: str) -> str:
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def _where(figure: Figure, report: Report) -> str:
    parts = (wording.place_name(figure.place), wording.period_name(figure.period, report))
    said = ", ".join(part for part in parts if part)
    return f"của {said}" if figure.place else said


def _order(asked: ThingsAsked, figure: Figure) -> str:
    """Return how the first of an order is said: "giảm mạnh nhất", "đạt thấp nhất so với …"."""
    if asked.relation is Relation.CHANGE:
        return f"{asked.direction} {asked.order}"
    if asked.relation is Relation.PERCENT_OF_PLAN:
        return f"đạt {asked.order} so với {_plan(figure)}"
    return f"có tỷ trọng {asked.order}" if asked.relation is Relation.SHARE else asked.order


def _plan(figure: Figure) -> str:
    """Return the plan as the report calls it: "dự toán", "kế hoạch tỉnh giao"."""
    base = figure.base or ""
    return base if base.lower().startswith(table_list("ranks", "plans")) else "kế hoạch"


def _stated_first(asked: ThingsAsked, reports: Iterable[Told]) -> Sibling | None:
    """Return the thing that a sentence calls the first: "cao nhất là thu ngoài quốc doanh"."""
    for told in reports:
        figures = [f for group in told.groups.values() for f in group]
        for sentence in dict.fromkeys(f.sentence for f in figures):
            inside = [f for f in figures if f.sentence == sentence]
            first = _called_first(asked, told.report, sentence, inside)
            if first is not None:
                return Sibling(thing_name(first), first, ranked_value(first, told.report))
    return None


def _called_first(
    asked: ThingsAsked, report: Report, sentence: Span, figures: Sequence[Figure]
) -> Figure | None:
    body = lower(report.body[sentence.start : sentence.end])
    for found in _called(asked.lowest).finditer(body):
        behind = body[found.end() :].lstrip()
        if behind.startswith(table_list("ranks", "elsewhere")):
            continue
        if not _of_direction(asked, body[max(0, found.start() - 20) : found.start()]):
            continue
        at = sentence.start + found.start()
        before = [f for f in figures if 0 <= at - f.span.end <= _FAR]
        if behind.startswith((",", ";", ".", ")")) or not behind:
            if before:
                return before[-1]
            continue
        stop = re.search(r"[;.]\s", body[found.end() :])
        end = sentence.start + found.end() + (stop.start() if stop else len(body))
        after = [f for f in figures if at <= f.span.start <= end]
        if after:
            return after[0]
    return None


def _of_direction(asked: ThingsAsked, text: str) -> bool:
    """Tell whether a text tells of a change of the direction asked for, or of none for none."""
    if asked.direction:
        return asked.direction in text
    return "tăng" not in text and "giảm" not in text


def _told_first(
    asked: ThingsAsked, things: Sequence[Sibling], scene: Scene
) -> tuple[Report, Span] | None:
    """Return the sentence that names the first of the kind without its number, or None.

    "Xổ số là *nguồn thu lớn nhất*": none of those whose numbers the report gives may be.
    """
    if not things or asked.kind.any:
        return None
    report = scene.corpus.report(things[0].figure.report_id)
    names = "|".join(map(re.escape, asked.kind.names))
    said = re.compile(rf"\b(?:{names})(?: \w+){{0,2}} (?:{_called(asked.lowest).pattern})")
    for block in report.indexed_spans():
        body = lower(report.body[block.start : block.end])
        for found in said.finditer(body):
            if not _of_direction(asked, found.group()):
                continue
            if body[found.end() :].lstrip().startswith(table_list("ranks", "elsewhere")):
                continue
            at = block.start + found.start()
            sentence = next(s for s in split_sentences(report.body, block) if s.start <= at < s.end)
            if not any(t.figure.sentence == sentence for t in things):
                return report, sentence
    return None


def _quote(question: Question, report: Report, sentence: Span) -> Answer:
    citations = Citations()
    citations.add(cite(report, sentence, (sentence,)))
    head = f"“{' '.join(report.body[sentence.start : sentence.end].split())}”"
    return Answer(Status.ANSWERED, head, (), understood(question), (), citations.all())


@cache
def _called(lowest: bool) -> re.Pattern[str]:
    end = "last" if lowest else "first"
    words = (*phrases("superlatives", end), *(() if lowest else table_list("ranks", "first")))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


def _tells_all(asked: ThingsAsked, report: Report) -> bool:
    """Tell whether a sentence of the report counts the things that meet the condition."""
    if asked.over is None:
        return False
    keys = ("short",) if asked.over is False else ("met", "over")
    words = [w for key in keys for w in table_list("ranks", key)]
    names = "|".join(map(re.escape, map(fold, asked.kind.names)))
    counted = re.compile(rf"\b\d+(?:/\d+)? (?:{names})\b")
    for block in report.indexed_spans():
        if not counted.search(fold(report.body[block.start : block.end])):
            continue
        for sentence in split_sentences(report.body, block):
            text = lower(report.body[sentence.start : sentence.end])
            if counted.search(fold(text)) and any(word in text for word in words):
                return True
    return False
