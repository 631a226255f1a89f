"""What every answer is made from, and what it says it understood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from index.domain import Figure
from index.language.places import Gazetteer
from retrieval.answer import Understood
from retrieval.lookup import Corpus
from retrieval.question import Question


@dataclass(frozen=True, slots=True)
class Scene:
    """What every answer is made from."""

    corpus: Corpus
    gazetteer: Gazetteer
    today: date


def understood(question: Question, figure: Figure | None = None) -> Understood:
    """Return what was understood, for the answer's JSON."""
    places = tuple(mention.place for mention in question.places)
    if (
        figure
        and figure.place
        and len({p.key for m in question.places for p in m.candidates}) > len(places)
    ):
        places = (figure.place,)
    period = figure.period if figure else None
    return Understood(
        question.intent, question.indicator or (figure.indicator if figure else ""), places, period
    )
