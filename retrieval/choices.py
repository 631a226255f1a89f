"""Asking back: what fits as well, each choice with its value."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from index.domain import Figure, Place, Relation
from retrieval import wording
from retrieval.answer import Answer, Choice, StatedFigure, Status
from retrieval.beside import indicator_key
from retrieval.citing import Citations, cite_figure
from retrieval.lookup import Candidate
from retrieval.question import Question
from retrieval.scene import Scene, understood

_MOST_CHOICES = 6


def several_places(question: Question, group: Sequence[Candidate], scene: Scene) -> Answer:
    """Ask which place is meant; each choice carries its value."""
    by_place: dict[str, Candidate] = {}
    for candidate in group:
        if candidate.figure.place:
            by_place.setdefault(candidate.figure.place.key, candidate)
    shared = _shared_names([c.figure for c in by_place.values()])
    names = [_told_apart(c.figure.place, shared) for c in by_place.values()]
    what = question.indicator or wording.indicator_name(group[0].figure)
    asked = " hay ".join(names[:4]) if len(names) <= 4 else "địa phương nào"
    return _choose(question, list(by_place.values()), scene, f"Bạn hỏi {what} của {asked}?")


def several_indicators(question: Question, group: Sequence[Candidate], scene: Scene) -> Answer:
    by_name: dict[str, Candidate] = {}
    for candidate in group:
        by_name.setdefault(indicator_key(candidate.figure), candidate)
    places = {wording.place_name(c.figure.place) for c in by_name.values()}
    place = places.pop() if len(places) == 1 else ""
    return _choose(
        question,
        list(by_name.values()),
        scene,
        f"Bạn hỏi chỉ tiêu nào của {place}?" if place else "Bạn hỏi chỉ tiêu nào?",
    )


def _choose(question: Question, candidates: Sequence[Candidate], scene: Scene, head: str) -> Answer:
    citations = Citations()
    details: list[str] = []
    stated: list[StatedFigure] = []
    choices: list[Choice] = []
    shared = _shared_names([c.figure for c in candidates])
    for candidate in candidates[:_MOST_CHOICES]:
        figure = candidate.figure
        report = scene.corpus.report(figure.report_id)
        shown = wording.display(figure, report)
        label = wording.subject(figure, report)
        name = wording.place_name(figure.place)
        full = _told_apart(figure.place, shared) if name in shared else name
        label = label.replace(name, full) if name else label
        details.append(f"{len(details) + 1}. {label}: {shown}")
        stated.append(StatedFigure(figure, shown, citations.add(cite_figure(report, figure))))
        choices.append(Choice(label, choice_question(figure, full)))
    return Answer(
        Status.CLARIFY,
        head,
        tuple(details),
        understood(question),
        tuple(stated),
        citations.all(),
        tuple(choices),
    )


def _told_apart(place: Place | None, shared: Collection[str]) -> str:
    """Return a place with its province; "tỉnh Tuyên Quang cũ" beside the one that it went into."""
    full = wording.full_place(place)
    former = place is not None and bool(place.successor) and full == place.name
    return f"{full} cũ" if former and full in shared else full


def _shared_names(figures: Sequence[Figure]) -> set[str]:
    """Return the names that several of the figures' places bear: they need their province."""
    places = {f.place.key: f.place.name for f in figures if f.place}
    names = list(places.values())
    return {name for name in names if names.count(name) > 1}


def choice_question(figure: Figure, place: str = "") -> str:
    """Return a complete question that has ``figure`` as its answer.

    Args:
        figure: the figure chosen.
        place: how its place is named; by its bare name when empty.
    """
    ask = {
        Relation.PERCENT_OF_PLAN: "đạt bao nhiêu % kế hoạch",
        Relation.CHANGE: "tăng giảm bao nhiêu",
        Relation.PLAN: "kế hoạch",
        Relation.TARGET: "mục tiêu",
    }.get(figure.relation, "")
    words = [
        figure.indicator,
        place or wording.place_name(figure.place),
        wording.period_name(figure.period).split(" (")[0],
        ask,
    ]
    return " ".join(word for word in words if word)
