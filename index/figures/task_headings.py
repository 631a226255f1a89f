"""Headings of work that lies ahead: "*Nhiệm vụ trọng tâm tháng 9*", told in August.

What stands below them is to be done, though no word of it says so: "Gieo trồng 1.200 ha lúa".
"""

from __future__ import annotations

from index.domain import PeriodKind, Relation
from index.figures.phrase_trim import without_enumerator
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.lexicon import cues, word_set
from index.language.periods import PeriodMention, find_periods, resolve
from index.language.scan import PhraseTable, scan

_TASKS = PhraseTable({words: words for words in word_set("task_headings", "tasks")})
_AHEAD = PhraseTable({words: words for words in word_set("task_headings", "ahead")})
_DONE = PhraseTable({words: words for words in word_set("task_headings", "done")})
_ALONE = word_set("task_headings", "alone")
_LONGEST = 160  # characters
_LAST_PART = "cuoi"  # of "6 tháng cuối năm", as the reader of periods marks it
_PARTS = (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR, PeriodKind.RANGE)


def tasks_ahead(text: str, state: State) -> Relation | None:
    """Return the aim of a heading or lead that names tasks of a time not yet over, else None.

    Args:
        text: the heading's words.
        state: the running context; its day tells what lies ahead.
    """
    words = without_enumerator(text[:_LONGEST].strip("*_# "))
    tokens = scan(words)
    found = _TASKS.find(tokens)
    if not found or _DONE.find(tokens) or cues().results.find(tokens):
        return None
    dated = [mention for mention in find_periods(words) if not mention.base]
    if dated:
        return Relation.TARGET if all(_ahead(mention, state) for mention in dated) else None
    alone = " ".join(token.text for token in tokens if token.is_word) in _ALONE
    return Relation.TARGET if alone or _AHEAD.find(tokens) else None


def tasks_told(sentence: Sentence, state: State) -> Relation | None:
    """Return the aim that a sentence opens with: "*Nhiệm vụ 3 tháng cuối năm:* thu 90 tỷ đồng"."""
    if not sentence.amounts:
        return None
    opening = sentence.body[sentence.span.start : sentence.amounts[0].span.start][:_LONGEST]
    words, colon, _ = opening.partition(":")
    return tasks_ahead(words, state) if colon else None


def _ahead(mention: PeriodMention, state: State) -> bool:
    """Tell whether a month, quarter or the rest of a year had not begun, or is named the last."""
    session, own = state.anchor.session, state.report.period
    period = resolve(mention, state.anchor)
    if mention.kind not in _PARTS or period.start is None or period.end is None:
        return False
    if mention.part == _LAST_PART:
        return session is not None and period.end > session
    told = own.end if own is not None else session
    return told is not None and session is not None and period.start > min(told, session)
