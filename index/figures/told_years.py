"""The year of a month, a quarter or a year's end that names none: the one told of last."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from index.domain import Period, PeriodKind
from index.figures.aims import aim_before
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.periods import PeriodMention, resolve

_OF_THE_YEAR = frozenset({PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR_TO_DATE})
_JUST = timedelta(days=62)
_FROM_NOW = ("nay", "qua", "trước", "ngoái")  # "năm nay": counted from the day of the text
_WILL, _NEAR = "sẽ", 4  # tokens: "Quý I tới đây *sẽ*"
_BEGINS = "dau"  # of "đầu năm", as the reader of periods marks it
_AHEAD = timedelta(days=5)  # "đến hết tháng 2" is told on its last days


def in_force(mention: PeriodMention, state: State) -> PeriodMention:
    """Give a month or quarter the year told of last, where the report is of the year before.

    "Năm 2020 …" / "Sang quý I năm 2021 …" / "*Quý I* kết nạp 40 đảng viên": of 2021.
    """
    told, anchor = state.block_period or state.period, state.anchor
    if (just_gone := _just_gone(mention, state)) is not None:
        return just_gone
    if (aimed := _aimed_at(mention, state)) is not None:
        return aimed
    if mention.as_of and mention.kind is PeriodKind.YEAR and mention.relative == 0:
        return _end_of_told_year(mention, told, state)
    if mention.year or mention.relative is not None or mention.kind not in _OF_THE_YEAR:
        return mention
    if told is None or told.end is None or told.kind not in _OF_THE_YEAR or mention.low:
        return mention
    if anchor.session is None or anchor.year is None:
        return mention
    if not anchor.year < told.end.year == anchor.session.year:
        return mention
    dated = replace(mention, year=told.end.year)
    start = resolve(dated, anchor).start
    return dated if start is not None and start <= anchor.session else mention


def _aimed_at(mention: PeriodMention, state: State) -> PeriodMention | None:
    """Give "cả năm", "đến cuối năm" the year that a heading's aims are for, if they are of one.

    Below "CHỈ TIÊU NĂM 2023": "Năng suất lúa *cả năm* 115 tạ/ha".
    """
    period = state.aim_period
    if state.heading_aim is None or period is None or period.kind is not PeriodKind.YEAR:
        return None
    whole = mention.kind is PeriodKind.YEAR and mention.relative in (None, 0) and not mention.base
    if mention.year or not whole or mention.label.lower().endswith(_FROM_NOW):
        return None
    label = f"{mention.label} {period.year}"
    return replace(mention, label=label, year=period.year, relative=None)


def _just_gone(mention: PeriodMention, state: State) -> PeriodMention | None:
    """Date a count up to a day or month right before the report was given, of the year before too.

    "*Tính đến cuối tháng 2* năm nay, huyện đạt 6 tiêu chí", told on 4 March.
    """
    session, year = state.anchor.session, state.anchor.year
    if not mention.as_of or mention.kind not in (PeriodKind.MONTH, PeriodKind.DAY):
        return None
    if mention.year or mention.relative or session is None or session.year - 1 != year:
        return None
    if mention.part == _BEGINS:
        return None  # "đầu năm còn 412 hộ", told in January: of the year that is told of
    dated = replace(mention, year=session.year, relative=None)
    end = resolve(dated, state.anchor).end
    return dated if end is not None and session - _JUST <= end <= session + _AHEAD else None


def year_begun(mention: PeriodMention, sentence: Sentence, state: State) -> PeriodMention:
    """Give "năm nay" before an aim the year that has begun, where the report is of the one before.

    "Năm 2021 trồng 210.000 cây. *Năm nay*, huyện phấn đấu trồng 250.000 cây", told in February.
    """
    session, year = state.anchor.session, state.anchor.year
    if mention.kind in _OF_THE_YEAR and not (mention.year or mention.relative or mention.as_of):
        return _part_to_come(mention, sentence, state)
    if mention.kind is not PeriodKind.YEAR or mention.relative != 0 or mention.as_of:
        return mention
    if session is None or session.year - 1 != year or not mention.label.lower().endswith("nay"):
        return mention
    first = sentence.amounts[0].first if sentence.amounts else len(sentence.tokens)
    aimed = aim_before(sentence, first) is not None
    return replace(mention, year=session.year, relative=None) if aimed else mention


def _part_to_come(mention: PeriodMention, sentence: Sentence, state: State) -> PeriodMention:
    """ "*Quý I* sẽ rất khó, chúng tôi đặt mục tiêu 300 tỷ", told in January: of the year begun."""
    session, tokens = state.anchor.session, sentence.tokens
    if session is None or session.year - 1 != state.anchor.year or mention.low:
        return mention
    dated = replace(mention, year=session.year)
    end = resolve(dated, state.anchor).end
    if end is None or end <= session:
        return mention
    behind = sentence.token_at(mention.span.end)
    first = next((a.first for a in sentence.amounts if a.first >= behind), len(tokens))
    ahead = any(token.text == _WILL for token in tokens[behind : behind + _NEAR])
    return dated if ahead or aim_before(sentence, first) is not None else mention


def _end_of_told_year(mention: PeriodMention, told: Period | None, state: State) -> PeriodMention:
    """Give "cuối năm" the year gone by that is told of: no result is of a day to come."""
    session, end = state.anchor.session, resolve(mention, state.anchor).end
    if state.aim is not None or session is None or end is None or end <= session:
        return mention
    if told is None or told.kind is not PeriodKind.YEAR or told.end is None or told.end > session:
        return mention
    return replace(mention, year=told.end.year, relative=None)
