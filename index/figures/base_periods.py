"""The time that a comparison is made with, where a number tells of that very time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from index.domain import Period, PeriodKind
from index.figures.aims import aim_before
from index.figures.base_values import told_right_behind
from index.figures.carrying import shifted
from index.figures.report_period import result_period
from index.figures.sentence import STOPS, Sentence
from index.figures.state import State
from index.language.amounts import Amount
from index.language.lexicon import cues, word_set
from index.language.periods import PeriodMention, resolve

_SAME_PERIOD = word_set("look_left", "same_period")
_MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3}
_COMPARED = ["(", "so", "với"]
_OPENERS = {"(", "[", ";"}
_FROM = "từ"
_NEAR = 3  # tokens: "cùng kỳ của năm 2021"
_ALIKE = {"cùng", "kỳ"}
_OWNED = {"của", "ở", "hồi", "trong"}
_LONGEST_BASE = 5  # tokens: "(cùng kỳ năm 2022"
_YEAR = re.compile(r"20\d\d")


def of_base(
    sentence: Sentence, period: Period, mention: PeriodMention | None, state: State
) -> Period:
    """Return when the value of a base was: "gấp 2 lần *tháng 6* (60 tỷ đồng)" is that month's.

    A base that names no month or quarter is the same stretch a year before ("so với cùng kỳ"), but
    "so với năm 2021 (11.986 lượt)", told of nine months, is that whole year's.

    Args:
        sentence: the parsed sentence.
        period: the time of what is compared.
        mention: the base, or None.
        state: the running context.
    """
    if mention is not None and _is_whole_year(sentence, mention, period):
        return resolve(mention, state.anchor)
    if mention is None or mention.kind not in _MONTHS or period.end is None:
        return shifted(period, mention)
    if mention.number is None:
        just_before = mention.relative == -1 and mention.kind is period.kind
        return _before(period) if just_before else shifted(period, mention)
    told = resolve(replace(mention, year=mention.year or period.end.year), state.anchor)
    if mention.year is None and told.end is not None and told.end > period.end:
        told = resolve(replace(mention, year=period.end.year - 1), state.anchor)
    same = (told.start, told.end) == (period.start, period.end)
    return shifted(period, mention) if same or told.end is None else told


def base_before(sentence: Sentence, amount: Amount) -> PeriodMention | None:
    """Return the base that is named before a base's value, or None.

    "tăng 3.150 người so với *cuối năm 2019*; thu nhập 7,9 triệu đồng (*cùng kỳ* 7,6 triệu đồng)":
    the bracket has a base of its own, of no number.
    """
    before, behind = amount.span.start, told_right_behind
    bases = [m for m in sentence.periods if m.base]
    named = [m for m in bases if m.span.end <= before or behind(sentence, amount, m)]
    if not named:
        return None
    last = named[-1]
    between = sentence.tokens[sentence.token_at(last.span.end) : amount.first]
    opened = next((i for i, t in enumerate(reversed(between)) if t.text == "("), None)
    said = [] if opened is None else [t.text for t in between[len(between) - opened :]]
    own = sentence.depth[amount.first] > 0 and " ".join(said[:2]) in _SAME_PERIOD
    return None if own else last


def _is_whole_year(sentence: Sentence, mention: PeriodMention, period: Period) -> bool:
    """Tell whether a base is a year by its number, and no stretch of it as "cùng kỳ năm 2021"."""
    if mention.kind is not PeriodKind.YEAR or mention.year is None or period.end is None:
        return False
    first = sentence.token_at(mention.span.start)
    before = {token.text for token in sentence.tokens[max(0, first - _NEAR) : first]}
    return mention.year < period.end.year and not before & _ALIKE and not _said_alike(mention)


def _said_alike(mention: PeriodMention) -> bool:
    return not _ALIKE.isdisjoint(mention.label.lower().split())


def told_with_date(sentence: Sentence, amount: Amount, mentions: Sequence[PeriodMention]) -> bool:
    """Tell whether a base's value is dated in its bracket, or right behind it.

    "hơn năm ngoái (*năm 2021* 90 tấn)", "giảm so với mức 5,1% *của năm 2021*".
    """
    if any(told_right_behind(sentence, amount, m) for m in sentence.periods if not m.base):
        return True
    first = amount.first
    while first and sentence.tokens[first].text != "(":
        first -= 1
    start = sentence.tokens[first].start
    inside = [m for m in mentions if start <= m.span.start and m.span.end <= amount.span.start]
    return sentence.depth[amount.first] > 0 and any(m.year and not m.base for m in inside)


def _before(period: Period) -> Period:
    """Return the month or quarter right before one."""
    if period.start is None:
        return period
    end = first = period.start - timedelta(days=1)
    for _ in range(_MONTHS[period.kind] - 1):
        first = first.replace(day=1) - timedelta(days=1)
    return replace(period, label="kỳ trước", start=first.replace(day=1), end=end, inferred=True)


def set_against(sentence: Sentence, amount: Amount, period: Period) -> Period:
    """Return when it was that "tăng 8,2% (*cùng kỳ* giảm 1,5%)" tells of: the year before."""
    tokens, first = sentence.tokens, amount.first
    if (first and tokens[first - 1].text == _FROM) or compared_in_bracket(sentence, amount):
        return _earlier(sentence, amount, period)
    if not sentence.depth[first] or period.label.startswith("cùng"):
        return period
    while first and (tokens[first - 1].is_word or tokens[first - 1].is_number):
        first -= 1
    opened = first > 0 and tokens[first - 1].text in _OPENERS
    said = [token.text for token in tokens[first : amount.first]]
    if not opened or " ".join(said[:2]) not in _SAME_PERIOD:
        return period
    if any(first <= each.first < amount.first for each in sentence.amounts):
        return period  # "(cùng kỳ 5 dự án *bằng 12%*)"
    return _years_back(period, amount, said)


def compared_in_bracket(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a bracket sets against a value: "945 tỷ đồng (*so với 206 tỷ đồng* cùng kỳ)"."""
    tokens, first = sentence.tokens, amount.first
    while first and (qualifier := cues().qualifiers.match_before(tokens, first)):
        first = qualifier.first
    return [token.text for token in tokens[max(0, first - 3) : first]] == _COMPARED


def _earlier(sentence: Sentence, amount: Amount, period: Period) -> Period:
    """Return the time of "giảm từ 23 lượt *cùng kỳ năm 2022*"."""
    said = [token.text for token in sentence.tokens[amount.last : amount.last + _LONGEST_BASE]]
    said = said[1:] if said[:1] in (["("], ["của"]) else said
    told = " ".join(said[:2]) in _SAME_PERIOD and not period.label.startswith("cùng")
    end = next((at for at, word in enumerate(said) if word in STOPS), len(said))
    return _years_back(period, amount, said[:end]) if told else period


def _years_back(period: Period, amount: Amount, said: list[str]) -> Period:
    """Return the same stretch of the year that is named, else of the year before."""
    year = next((int(word) for word in said if _YEAR.fullmatch(word)), None)
    if period.end is None or (year is not None and year >= period.end.year):
        return period
    mention = PeriodMention(amount.span, "", PeriodKind.YEAR, year=year)
    return shifted(period, mention if year else None)


def of_start(sentence: Sentence, amount: Amount, period: Period, state: State) -> Period:
    """Return when the value was that a change started from: "từ 241 tỷ *của năm trước*".

    Args:
        sentence: the parsed sentence.
        amount: the value.
        period: the time of the change.
        state: the running context.
    """
    tokens, at = sentence.tokens, amount.last
    while at < len(tokens) and tokens[at].text in _OWNED:
        at += 1
    if at >= len(tokens) or cues().bases.match(tokens, at) is None:
        return _before_aim(sentence, amount, period, state)
    start = tokens[at].start
    told = next((m for m in sentence.periods if m.span.start == start), None)
    return of_base(sentence, period, told, state) if told is None or told.year is None else period


def _before_aim(sentence: Sentence, amount: Amount, period: Period, state: State) -> Period:
    """Return the report's own time for what an aim sets out from: "giảm *từ 26%* xuống 22%"."""
    own = result_period(state)
    aimed = state.aim is not None or aim_before(sentence, amount.first) is not None
    if not aimed or own is None or own.end is None or period.end is None:
        return period
    return replace(own, inferred=True) if own.end < period.end else period
