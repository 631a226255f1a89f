"""A question as understood."""

from __future__ import annotations

from dataclasses import dataclass

from index.domain import Relation
from index.language.periods import PeriodMention
from index.language.places import PlaceMention
from retrieval.answer import Intent
from retrieval.givers import Giver
from retrieval.question_sources import Document

MAX_QUESTION = 500
"""Longest question that is read, in characters."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question as understood.

    ``terms`` are its content terms without places, periods and asking words; ``all_terms`` keep
    the asking words ("tăng", "kế hoạch"), for text search. ``wants`` are the relations that answer
    a numeric question, best first. ``unit_terms`` is the noun right behind "bao nhiêu".
    """

    text: str
    intent: Intent
    terms: tuple[str, ...]
    all_terms: tuple[str, ...]
    indicator: str
    places: tuple[PlaceMention, ...]
    periods: tuple[PeriodMention, ...]
    wants: tuple[Relation, ...]
    percent: bool = False
    how_much: bool = False
    asks_text: bool = False
    lowest: bool = False
    plan_words: str = ""
    unit_terms: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()  # folded syllables outside places and periods
    unit_words: tuple[str, ...] = ()  # what the wanted unit holds ("bao nhiêu tỷ": đồng, USD)
    unknown_place: str = ""  # "huyện X" where no such X is known
    givers: tuple[Giver, ...] = ()  # who assigned the plan asked for
    documents: tuple[Document, ...] = ()  # by which the number asked for was collected or paid
    counted: Question | None = None  # what was counted before, where only its money is asked for
    otherwise: Question | None = None  # read another way, tried where this one is not answered
    before: tuple[str, ...] = ()  # the terms of the question before it, where it has its own
    article: PeriodMention | None = None  # when the article that tells it was published
    part: tuple[str, ...] = ()  # the terms that set a part apart from the whole asked about before
    prices: str = ""  # "constant" or "current": at which prices a value is asked for
