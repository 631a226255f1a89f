"""Sentences that tell what went badly or is to be done, beside those that only mention it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.domain import Report, Span
from index.language.text import fold, lower
from retrieval.around import above, sentences_in
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.sentence_rank import Sentence, says, tells_limits
from retrieval.text_words import phrases, tells_one
from retrieval.words import listed, syllables

_WORDS = "|".join(map(re.escape, listed("points", "alike_limits")))
_LEADS = "|".join(map(re.escape, phrases("limits", "leads")))
# "một số hạn chế: …", "khó khăn lớn nhất là …", "hạn chế, đó là …".
_TOLD = re.compile(
    rf"(?:{_WORDS})(?:[^.;:,]{{0,60}}?(?:,? (?:{_LEADS})\b| (?:do|vì) (?!vậy|thế|đó)|:)"
    rf"|[^.;:]{{0,90}}:)"
)
_NAMES = re.compile("|".join(map(re.escape, phrases("limits", "names"))))
_OPENS = tuple(phrases("limits", "opens"))
_TURNS = tuple(phrases("limits", "turns"))
_LIMIT_WORDS = syllables("points", "alike_limits")


def asks_limits(question: Question) -> bool:
    """Tell whether limits, difficulties or the like of a place are asked for."""
    return says(question.text, "points", "alike_limits")


def gives_limits(sentence: Sentence) -> bool:
    """Tell whether a sentence gives limits, or stands under a heading that names them."""
    text = _NAMES.sub(" ", lower(sentence.text))
    if _TOLD.search(text) or tells_limits(sentence.text) or tells_shortfall(sentence.text):
        return True
    if text.lstrip(' -+•“"').startswith(_OPENS) and re.search(_WORDS, text):
        return True
    heading = above(sentence.report, sentence.span.start).heading
    return bool(re.search(_WORDS, lower(heading)))


def tells_shortfall(text: str) -> bool:
    """Tell whether a sentence turns to what fell short: "*Tuy nhiên*, giải ngân *còn chậm*"."""
    turns = lower(text).lstrip(' -+•“"').startswith(_TURNS)
    return turns and tells_one(text, "limits", "short")


def shortfalls(question: Question, ranked: Sequence[tuple[Report, Span]]) -> list[Sentence]:
    """Return what fell short, for a question on limits and nothing else, in the order of passages.

    For reports that have no word for limits themselves.

    Args:
        question: the question.
        ranked: passages (report, span) of the places asked for, best first.
    """
    if not asks_limits(question) or not set(question.all_terms) <= _LIMIT_WORDS:
        return []
    return [
        Sentence(report, span, 1.0, 1.0 - order, order)
        for order, (report, passage) in enumerate(ranked)
        for span in sentences_in(report, passage)
        if tells_shortfall(report.body[span.start : span.end])
    ]


@once_each
def asks_solutions(question: Question) -> bool:
    """Tell whether solutions or tasks are asked for and nothing more: "giải pháp của X"."""
    named = syllables("points", "topics")
    asked = tells_one(question.text, "solutions", "asked") or any(
        fold(phrase) in fold(question.text) for phrase in phrases("solutions", "asked")
    )
    return asked and set(question.all_terms) <= named | {"trong", "tam"}


def gives_solutions(sentence: Sentence) -> bool:
    """Tell whether a sentence says what is to be done, and not only that it was talked of."""
    heading = lower(above(sentence.report, sentence.span.start).heading)
    if any(word in heading for word in phrases("solutions", "asked")):
        return True
    if tells_one(sentence.text, "solutions", "talked"):
        return False
    named = tells_one(sentence.text, "solutions", "asked")
    return tells_one(sentence.text, "solutions", "told" if named else "ahead")
