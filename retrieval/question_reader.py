"""Reads what is left of a question once its places and periods are taken out.

Its parts are read by ``question_intent`` (what sort of answer), ``question_wants`` (which numbers)
and ``question_content`` (of what).
"""

from __future__ import annotations

from dataclasses import replace

from index.domain import Relation
from index.language.periods import PeriodMention
from index.language.places import PlaceMention
from index.language.scan import PhraseTable, Token
from index.language.text import fold
from retrieval.answer import Intent
from retrieval.givers import Giver
from retrieval.question import Question
from retrieval.question_content import content, indicator, without_count, without_kind
from retrieval.question_intent import intent_of, numeric_intent, whether_met
from retrieval.question_places import unknown_place
from retrieval.question_tables import Tables
from retrieval.question_wants import (
    plan_words,
    relations_wanted,
    repeats_name,
    unit_terms,
    unit_words,
)
from retrieval.question_words import FreeWords
from retrieval.text_words import says_one
from retrieval.words import folded_set

_PLANNED = frozenset({Relation.PLAN, Relation.TARGET, Relation.PERCENT_OF_PLAN})
_PASSAGE_INTENTS = frozenset({Intent.PASSAGE, Intent.LIST, Intent.REPORTS})


class QuestionReader:
    """Reads one question's free tokens (those outside places and periods).

    Args:
        tables: the tables of asking words.
        text: the question as typed.
        free: its tokens outside places and periods.
        places: its places.
        periods: its periods.
        folded: whether it was typed without diacritics.
        givers: who assigned the plan that it asks for.
    """

    def __init__(
        self,
        tables: Tables,
        text: str,
        free: list[Token],
        places: tuple[PlaceMention, ...],
        periods: tuple[PeriodMention, ...],
        folded: bool,
        givers: tuple[Giver, ...],
    ) -> None:
        self._said = FreeWords.read(tables, text, free, places, periods, folded, givers)

    def question(self) -> Question:
        """Return the question as understood."""
        said = self._said
        intent, numeric = intent_of(said), numeric_intent(said)
        # "phấn đấu … trước năm nào": by when, and every deadline is aimed at.
        by_when = says_one(" ".join(said.words), "deadlines", "asked")
        aimed: tuple[PhraseTable[str], ...] = (said.tables.target,) if by_when else ()
        if _names_aimed(said, intent):
            # "xã nào *dự kiến* về đích": told as "phấn đấu", "mục tiêu" (retrieval/aimed_lists.py).
            aimed = (said.tables.target, said.tables.plan)
        everything = content(said, aimed)
        if intent is Intent.LIST:
            # "là những nước nào" says what sort of list is wanted, not what it is about.
            reduced = replace(said, free=without_kind(said.free))
            listed = content(reduced, (dict(said.tables.intents)[Intent.LIST], *aimed))
            if listed:
                said, everything = reduced, listed
        if intent is Intent.RANK:
            said = replace(said, free=without_count(said.free))
            everything = content(said, aimed)
        drop = _only_asking(said.tables, intent, numeric)
        if numeric is Intent.PERCENT_OF_PLAN and (said.percent or whether_met(said)):
            drop.append(said.tables.met)
        if numeric is Intent.CHANGE and any(m.base for m in said.periods):
            drop.append(said.tables.comparing)  # "thu *hơn* cùng kỳ": of times, not of things
        wants = relations_wanted(said, numeric)
        terms = everything if intent in _PASSAGE_INTENTS else content(said, drop)
        counted, named = unit_terms(said), indicator(said, drop)
        if intent is Intent.COMPARE and repeats_name(terms, counted):
            if fold(named).endswith(f" {' '.join(counted)}"):
                named = " ".join(named.split(" ")[: -len(counted)])
            terms = tuple(t for t in terms if t not in counted)
        return Question(
            text=said.text,
            intent=intent,
            terms=terms,
            all_terms=everything,
            indicator=named,
            places=said.places,
            periods=said.periods,
            wants=wants,
            percent=said.percent,
            how_much=said.how_much,
            asks_text=said.told or said.has(said.tables.passage) or said.has(said.tables.topics),
            lowest=not folded_set("degrees", "lowest").isdisjoint(said.words),
            plan_words=plan_words(said),
            unit_terms=counted,
            words=frozenset(said.words),
            unit_words=unit_words(said),
            unknown_place=unknown_place(said.text, said.places),
            givers=said.givers if _PLANNED & set(wants) else (),
        )


def _names_aimed(said: FreeWords, intent: Intent) -> bool:
    """Tell whether units are asked for by name that are to reach something."""
    words = " ".join(said.words)
    asked = says_one(words, "aimed_lists", "asked") and says_one(words, "aimed_lists", "reaching")
    return asked and intent in (Intent.LIST, Intent.PASSAGE)


def _only_asking(tables: Tables, intent: Intent, numeric: Intent) -> list[PhraseTable[str]]:
    """Return the tables whose phrases say what is asked and not of what."""
    drop = []
    if numeric in (Intent.PERCENT_OF_PLAN, Intent.PLAN):
        drop.append(tables.plan)
    if numeric is Intent.CHANGE or intent is Intent.COMPARE:
        drop.append(tables.change)
    if intent in (Intent.COMPARE, Intent.RANK, Intent.TREND):
        drop += [tables.comparing, tables.plan]
    return drop
