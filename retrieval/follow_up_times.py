"""Times of a follow-up that are told from those asked about before: "năm sau", "còn cùng kỳ"."""

from __future__ import annotations

from dataclasses import replace

from index.domain import PeriodKind
from index.language.periods import PeriodMention
from index.language.text import fold
from retrieval.answer import Intent
from retrieval.question import Question
from retrieval.words import folded, folded_set


def told_from(question: Question, earlier: Question) -> Question:
    """Return the follow-up with its times as years and stretches of those asked about before.

    "mục tiêu *năm sau*" after a question on 2022 is of 2023; "*còn cùng kỳ*?" asks for the value
    of the same stretch a year before.
    """
    dated = [m for m in earlier.periods if not m.base and m.year]
    if not dated:
        return question
    if _asks_same_stretch(question) and earlier.intent is Intent.VALUE:
        year = next((m.year for m in question.periods if m.year), None)
        periods = tuple(_moved(m, (m.year or 0) - 1 if year is None else year) for m in dated)
        return replace(
            question, intent=earlier.intent, wants=earlier.wants, periods=periods, how_much=True
        )
    of_before = folded_set("follow_up_times", "years")
    return replace(
        question,
        periods=tuple(
            _year(m, dated[0]) if fold(m.label) in of_before else m for m in question.periods
        ),
    )


def _asks_same_stretch(question: Question) -> bool:
    """Tell whether nothing but "cùng kỳ (năm trước)" is said, and that it is asked for."""
    if question.terms or question.places:
        return False
    said = fold(question.text).strip(" ?.!")
    for mention in question.periods:
        said = said.replace(fold(mention.label), " ")
    words = f" {' '.join(said.replace('nam', ' ').split())} "
    opened = words.split()[:1] and words.split()[0] in folded_set("likewise", "names")
    asked = bool(opened)
    for phrase in sorted(folded("follow_up_times", "asking"), key=len, reverse=True):
        asked |= f" {phrase} " in words
        words = words.replace(f" {phrase} ", " ")
    left = " ".join(words.split()[1:] if opened else words.split())
    return asked and left in folded_set("follow_up_times", "same")


def _moved(mention: PeriodMention, year: int) -> PeriodMention:
    label = mention.label.replace(str(mention.year), str(year))
    return replace(mention, year=year, label=label)


def _year(mention: PeriodMention, told: PeriodMention) -> PeriodMention:
    """Return "năm sau" as the year after the one that was told."""
    step = mention.relative or 0
    if mention.kind is not PeriodKind.YEAR or mention.year or not step or mention.base:
        return mention
    year = (told.year or 0) + step
    return replace(mention, year=year, relative=None, label=f"năm {year}")
