"""Of which plan a percent is: "bằng 68% *chỉ tiêu Bộ Tài chính giao*"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.domain import Figure, PeriodKind, Relation
from index.language.periods import PeriodMention
from index.language.text import fold
from retrieval.answer import Intent
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.text_words import said_words
from retrieval.words import has_phrase, listed, syllables

_REACH = 90
_STRIVEN = "phấn đấu"
_GIVEN = "giao"


def words_before(figure: Figure, sentence: str) -> str:
    """Return the words right before a figure, up to punctuation other than a bracket's opening.

    "bằng 68% *chỉ tiêu Bộ Tài chính giao* (1.540 tỷ đồng)": what the plan in brackets is called.
    The day on which it was assigned is left out.
    """
    start = figure.span.start - figure.sentence.start
    before = _DAY_AT_END.sub("", sentence[max(0, start - _REACH) : start].rstrip(" ("))
    return re.split(r"[,;:.()\d]", before)[-1]


def names_order(question: Question, mention: PeriodMention | None) -> bool:
    """Tell whether the period that a question names may be the day on which a plan was assigned."""
    return bool(question.givers) and mention is not None and mention.kind is PeriodKind.DAY


def assigned_on(mention: PeriodMention | None, figure: Figure, sentence: str) -> bool:
    """Tell whether a plan was assigned on the day that a question names.

    "chỉ tiêu Bộ Tài chính giao ngày 25/11": the day is of the order, and no period of the plan.

    Args:
        mention: the day.
        figure: the figure.
        sentence: the sentence that states it.
    """
    if mention is None or figure.relation not in (Relation.PLAN, Relation.TARGET):
        return False
    year = figure.period.year if figure.period else None
    if mention.year is not None and mention.year != year:
        return False
    start = figure.span.start - figure.sentence.start
    told = _DAY_AT_END.search(sentence[max(0, start - _REACH) : start].rstrip(" ("))
    return told is not None and (int(told[1]), int(told[2])) == (mention.day, mention.number)


# The day right before a number: "giao thêm *ngày 25/11* (3.800 tỷ đồng)".
_DAY_AT_END = re.compile(r"(?:,? ngày)? ?\b(\d{1,2})/(\d{1,2})(?:/\d{4})?$")


def plan_fits(question: Question, figures: Sequence[Figure]) -> list[Figure]:
    """Keep the percents of the plan that the question names, if any is of that plan.

    "dự toán địa phương" is of the plan whose name holds most of these words.
    """
    word = question.plan_words.split()[0] if question.plan_words else ""
    for words in (question.plan_words, word):
        named = [f for f in figures if words and f.base and fold(words) in fold(f.base)]
        if named and question.givers:
            return named  # whose plan it is, is judged by the givers' table
        if named:
            asked = fold(question.text).split()
            told = [len(set(fold(f.base or "").split()) & set(asked)) for f in named]
            return [f for f, count in zip(named, told, strict=True) if count == max(told)]
    if _STRIVEN in question.plan_words:
        # What was assigned is not what is striven for.
        return [f for f in figures if not _is_assigned(f)]
    plain = [f for f in figures if not (f.base and _STRIVEN in f.base.lower())]
    return plain or list(figures)


@once_each
def _asks_assigned(question: Question) -> bool:
    """ "*kế hoạch giao* bao nhiêu": what was assigned, by whomever."""
    words = question.words
    if question.intent is not Intent.PLAN or question.givers or _GIVEN not in words:
        return False
    return words.isdisjoint(syllables("assigners", "but") - {_GIVEN})


@only_where(_asks_assigned)
def aimed_not_assigned(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a plan that was assigned is asked for, and this is what is striven for.

    "phấn đấu thu *ngân sách cả năm đạt 75 tỷ đồng*" was assigned by nobody.
    """
    if figure.relation is not Relation.TARGET or not _asks_assigned(question):
        return False
    before = said_words(sentence[: max(0, figure.span.start - figure.sentence.start)])
    return has_phrase(before, "plan_fit", "aimed")


def _is_assigned(figure: Figure) -> bool:
    """Tell whether a percent is of a plan by its own name: "dự toán", "pháp lệnh", "… giao"."""
    base = f" {(figure.base or '').lower()} "
    return any(f" {word} " in base for word in listed("plan_fit", "assigned"))
