"""The period that a section's heading names for what stands below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import PeriodKind
from index.figures.aim_periods import in_rest_of_year
from index.figures.aim_times import lies_ahead
from index.figures.carrying import unfinished
from index.figures.period_names import in_a_name, of_a_plan
from index.figures.report_period import HEADED
from index.figures.sentence import Sentence
from index.figures.state import State
from index.figures.told_aside import lies_within
from index.language.lexicon import word_set
from index.language.periods import PeriodMention, resolve
from index.language.scan import PhraseTable

_STRETCHES = (PeriodKind.RANGE, PeriodKind.TERM)
_OF_YEARS = PhraseTable({words: words for words in word_set("section_dates", "of_years")})
_PROGRAMMES = PhraseTable({words: words for words in word_set("section_dates", "programmes")})


def date_section(sentences: Sequence[Sentence], state: State, *, section: bool) -> bool:
    """Leave in ``state`` the one period that a heading names; tell whether that lies ahead.

    "III. MỤC TIÊU NĂM 2020", "Phương hướng năm 2023". A heading of two periods dates nothing, and
    years that a programme is named by date nothing either.

    Args:
        sentences: the heading's.
        state: the running context; what the heading aims at is already in it.
        section: the heading is numbered or marked as one; a mere title line opens no future.
    """
    found = [(s, m) for s in sentences for m in s.periods if not m.base]
    if not found and sentences:
        _leave_part(state)
    if len(found) != 1 or any(s.amounts for s in sentences):
        return False
    sentence, mention = found[0]
    until = section and mention.kind is PeriodKind.DAY and mention.as_of and mention.year
    rest = mention.part == "cuoi" and mention.kind is PeriodKind.RANGE
    years = section and _of_years(sentence, mention)
    if not (mention.kind in HEADED or until or rest or years) or in_a_name(sentence, mention):
        return False
    period = replace(resolve(mention, state.anchor), inferred=True)
    if period.end is None:
        return False
    if period.label.isupper() and period.kind is not PeriodKind.QUARTER:
        period = replace(period, label=period.label.lower())
    if state.heading_aim is not None:
        state.aim_period = period
    elif lies_ahead(period, state) or in_rest_of_year(mention, period, state):
        if not section:
            return False
        state.aim_period = period
        return True
    elif (years or not of_a_plan(sentence, mention)) and not unfinished(period, state, aim=False):
        state.period, state.block_period = period, None
        state.headed, state.headed_at = period, _depth(state)
    return False


def _depth(state: State) -> float:
    return state.levels[-1] if state.levels else 0


def _leave_part(state: State) -> None:
    """End what a heading before dated, where that was a part of the report's own year.

    "*Nửa đầu năm: tăng tốc sớm*" / "*Hạ tầng lưu trú*", as deep: of the whole year again.
    """
    headed, now, own = state.headed, state.period, state.report.period
    if headed is None or now is None or own is None or own.kind is not PeriodKind.YEAR:
        return
    if (headed.start, headed.end) != (now.start, now.end) or _depth(state) > state.headed_at:
        return
    if lies_within(headed, own):
        state.period = state.headed = None


def _of_years(sentence: Sentence, mention: PeriodMention) -> bool:
    """ "I. *Kết quả* thực hiện kế hoạch 5 năm *2016-2020*", "II. Chỉ tiêu giai đoạn 2021-2025"."""
    if mention.kind not in _STRETCHES or not (mention.year and mention.year_high):
        return False
    tokens = sentence.tokens
    return bool(_OF_YEARS.find(tokens)) and not _PROGRAMMES.find(tokens)
