"""A structure asked for as a whole ("cơ cấu kinh tế Chư Sê 2023"): all its shares, in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cache

from index.domain import Figure, Relation, Span
from index.language.lexicon import load_table
from index.language.scan import scan
from index.language.text import fold
from retrieval import wording
from retrieval.answer import Answer, Intent, StatedFigure, Status
from retrieval.citing import Citations, cite_figure
from retrieval.period_fit import asked_period, period_rank
from retrieval.question import Question
from retrieval.scene import Scene, understood
from retrieval.terms import term_set
from retrieval.words import folded_set

_LEAST = 2
_ASKED = frozenset({Intent.VALUE, Intent.LIST, Intent.OVERVIEW, Intent.PASSAGE})


def breakdown(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Return all shares of the structure that the question names, or None when it names none.

    Args:
        question: the question.
        pool: the figures of the places asked for.
        scene: the corpus and the clock.
    """
    asked = set(question.terms) - folded_set("structure")
    if question.intent not in _ASKED or not asked or not _names_structure(question.text):
        return None
    groups: dict[tuple[str, Span], list[Figure]] = defaultdict(list)
    for figure in pool:
        share = figure.relation is Relation.SHARE and figure.parent
        if share and asked <= term_set(figure.parent or ""):
            groups[figure.report_id, figure.sentence].append(figure)
    whole = [group for group in groups.values() if len(group) >= _LEAST]
    ranked = [(_rank(question, group, scene.today), group) for group in whole]
    fitting = [(rank, group) for rank, group in ranked if rank is not None]
    if not fitting:
        return None
    _, parts = min(fitting, key=lambda pair: pair[0])
    report = scene.corpus.report(parts[0].report_id)
    citations = Citations()
    stated = []
    for part in parts:
        number = citations.add(cite_figure(report, part))
        stated.append(StatedFigure(part, wording.amount(part), number))
    place = wording.place_name(parts[0].place)
    when = wording.period_name(parts[0].period, report)
    name = parts[0].parent or ""
    subject = ", ".join(word for word in (f"{name} {place}".strip(), when) if word)
    told = "; ".join(f"{s.figure.indicator} {s.display}" for s in stated)
    return Answer(
        Status.ANSWERED,
        f"{subject[:1].upper()}{subject[1:]}: {told}.",
        (),
        understood(question, parts[0]),
        tuple(stated),
        citations.all(),
    )


def _names_structure(text: str) -> bool:
    """Tell whether the question itself says "cơ cấu …": a thing's shares are not the thing."""
    words = f" {' '.join(t.text for t in scan(fold(text)) if t.is_word)} "
    return any(f" {name} " in words for name in _structures())


@cache
def _structures() -> tuple[str, ...]:
    return tuple(fold(name) for name in load_table("phrases")["structures"]["words"])


def _rank(question: Question, group: Sequence[Figure], today: date) -> tuple[int, int] | None:
    """Return how well the period fits, then how recent it is; None when it does not fit."""
    rank = period_rank(question, asked_period(question), group[0], today)
    period = group[0].period
    newest = -period.end.toordinal() if period and period.end else 0
    return None if rank is None else (rank, newest)
