"""Headings over the aims of a later time: "*Các chỉ tiêu năm 2020*" in a report on 2019.

Also where no day of the report is known: what stands below is none of its results.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Period, PeriodKind, Relation
from index.figures import heading_aims
from index.figures.period_names import in_a_name
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.lexicon import cues, word_set
from index.language.periods import resolve
from index.language.scan import PhraseTable, scan

_AIMS_OPEN = PhraseTable({words: words for words in word_set("plan_titles", "aims_open")})
_KINDS = frozenset({PeriodKind.YEAR, PeriodKind.TERM, PeriodKind.RANGE})
_ABOVE_PARTS = 1  # over "I." and over "1.", where no number stands above
_LONGEST = 120  # characters


def open_later_aims(text: str, sentences: Sequence[Sentence], state: State) -> None:
    """Keep that a heading opens the aims of a later year or term, and of which.

    Args:
        text: the heading.
        sentences: what it says.
        state: the running context.
    """
    found = [(s, m) for s in sentences for m in s.periods if not m.base]
    if len(text) > _LONGEST or len(found) != 1 or any(s.amounts for s in sentences):
        return
    sentence, mention = found[0]
    tokens = scan(text)
    if not _AIMS_OPEN.find(tokens) or cues().results.find(tokens) or in_a_name(sentence, mention):
        return
    period = replace(resolve(mention, state.anchor), inferred=True)
    known = (each for each in (state.report.period, state.period) if each and each.end)
    if mention.kind in _KINDS and _later(period, next(known, None)):
        numbered = (int(each) for each in reversed(state.levels) if each > 0)
        level = next(numbered, _ABOVE_PARTS)
        heading_aims.enter(level, state.heading_aim or Relation.TARGET, state)
        state.aim = state.heading_aim
        state.aim_period = replace(period, label=period.label.lower())


def _later(period: Period, told: Period | None) -> bool:
    """Tell whether a period begins and ends after the one that the report is on."""
    if told is None or not (told.start and told.end and period.start and period.end):
        return False
    return told.start < period.start and told.end < period.end
