"""Texts that pass a plan for the year to come: "*Nghị quyết về kế hoạch … năm 2022*", in 12/2021.

What such a text aims at is for that year, though it was given in the year before.
"""

from __future__ import annotations

from dataclasses import replace

from index.domain import Period, PeriodKind, Relation, Report
from index.figures import heading_aims
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.lexicon import cues, word_set
from index.language.periods import Anchor, find_periods, resolve
from index.language.scan import PhraseTable, scan

_PLANS = PhraseTable({words: words for words in word_set("plan_titles", "plans")})
_PASSING = PhraseTable({words: words for words in word_set("plan_titles", "passing")})
_AIMS_OPEN = PhraseTable({words: words for words in word_set("plan_titles", "aims_open")})
_ABOVE_PARTS = 1  # a list of aims is over "I." and over "1.", whichever it has
_LONGEST_LEAD = 80
_OPENING = 3  # tokens


def year_of_title(report: Report, anchor: Anchor) -> Period | None:
    """Return the year to come that a report's title plans for; it names no other period."""
    tokens = scan(report.title)
    if not _PLANS.find(tokens) or cues().results.find(tokens):
        return None
    found = [mention for mention in find_periods(report.title) if not mention.base]
    if len(found) != 1 or found[0].kind is not PeriodKind.YEAR or found[0].year is None:
        return None
    return _ahead(resolve(found[0], anchor), anchor)


def open_aims(text: str, state: State) -> None:
    """Keep that a paragraph opens the aims of a text that plans: "Các chỉ tiêu chủ yếu:".

    They hold for the numbered parts below it. In a text on results it opens what was reached.
    """
    if len(text) > _LONGEST_LEAD or year_of_title(state.report, state.anchor) is None:
        return
    tokens = scan(text)
    if _AIMS_OPEN.find(tokens) and not cues().results.find(tokens):
        heading_aims.enter(_ABOVE_PARTS, Relation.TARGET, state)
        state.aim = state.heading_aim


def passed_for(sentence: Sentence, anchor: Anchor) -> Period | None:
    """Return the year to come for which a sentence without numbers says that a plan was passed.

    "Kỳ họp *thông qua Nghị quyết về chỉ tiêu năm 2019*. Theo đó, phấn đấu …", told in 2018.
    """
    tokens = sentence.tokens
    verbs = _PASSING.find(tokens)
    dated = [mention for mention in sentence.periods if not mention.base]
    if sentence.amounts or not verbs or not dated or not _PLANS.find(tokens[verbs[0].last :]):
        return None
    last = dated[-1]
    if last.kind is not PeriodKind.YEAR or sentence.token_at(last.span.start) < verbs[0].last:
        return None
    return _ahead(resolve(last, anchor), anchor)


def opens_aim(sentence: Sentence) -> bool:
    """Tell whether the sentence opens with an aim: "*Phấn đấu* thu ngân sách 60 tỷ đồng"."""
    return any(first < _OPENING for first in sentence.matches(cues().aims))


def _ahead(period: Period, anchor: Anchor) -> Period | None:
    if anchor.session is None or period.start is None or period.start <= anchor.session:
        return None
    return replace(period, inferred=True)
