"""Meetings by their numbers: "lần thứ XXIV", "kỳ họp thứ 9"."""

from __future__ import annotations

from functools import lru_cache

from index.domain import INDEXED_BLOCKS, PeriodKind, Report, Span
from index.language.periods import find_periods
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.sentence_rank import Sentence
from retrieval.text_words import folded_phrases, spaced

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


@lru_cache(maxsize=4096)
def ordinals(text: str) -> frozenset[int]:
    """Return the numbers of the meetings that a text names: "lần thứ XXIV", "kỳ họp thứ 9"."""
    words = spaced(text).split()
    found = set()
    for phrase in folded_phrases("ordinals", "before"):
        size = len(phrase.split())
        for index in range(len(words) - size):
            if " ".join(words[index : index + size]) == phrase:
                number = _number(words[index + size])
                if number:
                    found.add(number)
    return frozenset(found)


def _number(word: str) -> int:
    """Return an Arabic or Roman number below a hundred, 0 for anything else."""
    if word.isdecimal():
        return int(word) if len(word) <= 2 else 0
    if not word or not set(word) <= _ROMAN.keys():
        return 0
    values = [_ROMAN[letter] for letter in word]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def _asks_meeting(question: Question) -> bool:
    """Tell whether a question names a meeting by its number, or a quarter."""
    return bool(_quarters_asked(question)) or bool(ordinals(question.text))


@once_each
def _quarters_asked(question: Question) -> set[int]:
    kind = PeriodKind.QUARTER
    return {m.number for m in question.periods if m.kind is kind and m.number and not m.base}


@only_where(_asks_meeting)
def of_another_meeting(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence is of a meeting with another number than the one asked about."""
    if _of_another_quarter(question, sentence.text):
        return True
    asked = ordinals(question.text)
    if not asked:
        return False
    own = ordinals(sentence.text) or _meeting_of(sentence.report)
    return bool(own) and not own & asked


def of_another_session(question: Question, report: Report, span: Span) -> bool:
    """Tell whether a report's own meeting is none of the number, quarter or month asked about.

    "hội nghị đối thoại *quý II* diễn ra ngày nào" is answered by no day of that of quý III.

    Args:
        question: the question.
        report: a report on a meeting.
        span: the sentence that tells its day.
    """
    asked, own = ordinals(question.text), _meeting_of(report)
    if asked and own and not asked & own:
        return True
    return _of_another_quarter(question, f"{report.title}. {report.body[span.start : span.end]}")


def _of_another_quarter(question: Question, text: str) -> bool:
    """Tell whether a text names quarters and none that the question asks about."""
    quarter, asked = PeriodKind.QUARTER, _quarters_asked(question)
    if not asked:
        return False
    told = {m.number for m in find_periods(text) if m.kind is quarter and m.number and not m.base}
    return bool(told) and not told & asked


@lru_cache(maxsize=256)
def _meeting_of(report: Report) -> frozenset[int]:
    """Return the numbers of the meetings that a report's title and first paragraph name."""
    blocks = [b.span for b in report.blocks if b.kind in INDEXED_BLOCKS][:1]
    return ordinals(" ".join([report.title, *(report.body[s.start : s.end] for s in blocks)]))
