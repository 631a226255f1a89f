"""Years of one place ranked: "năm nào thu ngân sách cao nhất"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from index.domain import Figure, PeriodKind, Span
from index.language.periods import PeriodMention
from retrieval import wording
from retrieval.answer import Answer, Intent, StatedFigure, Status
from retrieval.citing import Citations, cite_figure
from retrieval.comparing import comparable, is_whole
from retrieval.context import find
from retrieval.differences import base_value, signed
from retrieval.question import Question
from retrieval.scene import Scene, understood
from retrieval.text_words import said_words
from retrieval.words import has_phrase

_YEARS = 8  # so many before the last one told are looked for


def asks_year(question: Question) -> bool:
    """Tell whether it is asked which year was the first or the last of one place's."""
    one = len({mention.span for mention in question.places}) == 1
    ranks = question.intent is Intent.RANK and one and bool(question.terms)
    return ranks and has_phrase(said_words(question.text), "ranked_years", "asked")


def tells_year(answer: Answer) -> bool:
    """Tell whether a quoted sentence ranks years: "cao nhất *từ trước đến nay*", and no places."""
    told = (said_words(citation.quote) for citation in answer.citations)
    return any(has_phrase(words, "ranked_years", "among_years") for words in told)


def rank_years(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Rank the whole years that the reports tell of an indicator; None where they tell but one."""
    if not asks_year(question):
        return None
    own = replace(question, periods=(), percent=False)
    found = find(own, pool, scene.corpus, scene.today, comparable(question))
    whole = [c.figure for c in found if is_whole(c.figure) and base_value(c.figure)]
    if not whole:
        return None
    lead = whole[0]
    years: dict[int, Figure] = {}
    for figure in (*whole, *_before(question, pool, scene, lead)):
        if figure.period and figure.period.end and _alike(figure, lead):
            years.setdefault(figure.period.end.year, figure)
    if len(years) < 2:
        return None
    ordered = sorted(years.values(), key=lambda f: _value(f, scene), reverse=not question.lowest)
    citations = Citations()
    stated, lines = [], []
    for figure in ordered:
        report = scene.corpus.report(figure.report_id)
        shown = wording.display(figure, report)
        stated.append(StatedFigure(figure, shown, citations.add(cite_figure(report, figure))))
        lines.append(f"{len(stated)}. {wording.period_name(figure.period, report)}: {shown}")
    top = ordered[0]
    order = "thấp nhất" if question.lowest else "cao nhất"
    first = wording.period_name(top.period)
    name = f"{wording.indicator_name(top)} {wording.place_name(top.place)}"
    head = f"{name}: {first} {order} trong {len(years)} năm có số liệu: {stated[0].display}."
    about = understood(question, top)
    return Answer(Status.ANSWERED, head, tuple(lines), about, tuple(stated), citations.all())


def _before(question: Question, pool: Sequence[Figure], scene: Scene, lead: Figure) -> list[Figure]:
    """Return what a report tells of earlier years beside the last: "tăng từ 41,5 lên 67,2"."""
    last = lead.period.end.year if lead.period and lead.period.end else scene.today.year
    found: list[Figure] = []
    for year in range(last - _YEARS, last):
        time = PeriodMention(Span(0, 0), f"năm {year}", PeriodKind.YEAR, year=year)
        own = replace(question, periods=(time,), percent=False, intent=Intent.VALUE)
        fitting = find(own, pool, scene.corpus, scene.today, comparable(question))
        found += [c.figure for c in fitting[:1] if is_whole(c.figure)]
    return found


def _alike(figure: Figure, lead: Figure) -> bool:
    """Tell whether two figures are of one place, of one sort, and counted in one unit."""
    one, other = base_value(figure), base_value(lead)
    places = [f.place.key if f.place else "" for f in (figure, lead)]
    return bool(one and other and one[1] == other[1]) and (
        places[0] == places[1] and figure.relation is lead.relation
    )


def _value(figure: Figure, scene: Scene) -> Decimal:
    value = base_value(figure)
    return signed(figure, value[0], scene.corpus.report(figure.report_id)) if value else Decimal(0)
