"""Which period each number of a sentence is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from index.domain import Figure, Period, PeriodKind, Relation
from index.figures.aims import lies_ahead
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount
from index.language.lexicon import cues, phrase_words
from index.language.periods import PeriodMention, resolve

_CARRIED = frozenset(
    {
        PeriodKind.YEAR,
        PeriodKind.YEAR_TO_DATE,
        PeriodKind.QUARTER,
        PeriodKind.MONTH,
        PeriodKind.TERM,
        PeriodKind.RANGE,
        PeriodKind.AS_OF,
    }
)
# A mention of these inside a clause ("số xã đến nay là 12") dates that clause alone.
_NARROW = frozenset({PeriodKind.TO_NOW, PeriodKind.DAY, PeriodKind.TERM, PeriodKind.AS_OF})
_CLOSERS = {",", ";", "(", ")", "…"}
_BREAKS = {",", ";", ":", "(", "-", "–", "+", "“", '"', "."}
_YEARLESS = (PeriodKind.DAY, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR_TO_DATE)
_LONGEST_NAME = 16
_FIRST_QUARTER = 3
_LONGEST_SINCE = 6  # tokens of "kể từ khi thành lập"


def own_periods(sentence: Sentence, readings: list[Reading]) -> list[PeriodMention]:
    """Return the mentions that can date a number: no base, no plan's year, no bare day."""
    spoken_for = [
        (sentence.amounts[i].span.end, sentence.tokens[reading.after - 1].end)
        for i, reading in enumerate(readings)
        if reading.after > sentence.amounts[i].last
    ]
    return [
        mention
        for mention in _with_years(sentence)
        if not mention.base
        and not _in_a_name(sentence, mention)
        and not _of_a_plan(sentence, mention)
        and not (mention.kind is PeriodKind.DAY and not mention.as_of)
        and mention.kind is not PeriodKind.SCHOOL_YEAR
        and not any(low <= mention.span.start < high for low, high in spoken_for)
    ]


def _with_years(sentence: Sentence) -> list[PeriodMention]:
    """Give a mention without a year the year of one before it in the same clause.

    "Trong 2 tháng đầu năm 2018, …, thu ngân sách tính đến ngày 15/3": of 2018.
    """
    dated: list[PeriodMention] = []
    year: int | None = None
    end = sentence.span.start
    for mention in sentence.periods:
        if ";" in sentence.body[end : mention.span.start]:
            year = None
        end = mention.span.end
        bare = mention.year is None and mention.relative is None and not mention.base
        if bare and year and mention.kind in _YEARLESS and mention.low is None:
            mention = replace(mention, year=year)
        single = mention.year_high is None and mention.kind in (*_YEARLESS, PeriodKind.YEAR)
        if mention.year and single and not mention.base and not _of_a_plan(sentence, mention):
            year = mention.year
        dated.append(mention)
    return dated


def _in_a_name(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether the mention belongs to a meeting's, body's or standard's name.

    "Hội nghị Ban Chấp hành lần thứ 15, khóa VI, *nhiệm kỳ 2020-2025*", "chuẩn nghèo *giai đoạn
    2022-2025*": neither says when a number was reached.
    """
    first = sentence.token_at(mention.span.start)
    words = [token.text for token in sentence.tokens[max(0, first - _LONGEST_NAME) : first]]
    if mention.kind is PeriodKind.TERM and mention.part is None:
        if not {"thực", "qua", "sau"}.isdisjoint(words) or any(
            a.first < first for a in sentence.amounts
        ):
            return False
        near = words[-6:]
        pairs = set(zip(words, words[1:], strict=False))
        return "khóa" in near or bool(
            pairs & {("lần", "thứ"), ("chấp", "hành"), ("đại", "biểu"), ("nhân", "dân")}
        )
    if mention.kind is PeriodKind.RANGE and mention.year and mention.year_high:
        near = words[-6:]
        for index in range(len(near) - 1, -1, -1):
            if near[index] in {",", ";", "."}:
                return False
            if near[index] == "chuẩn" or near[index : index + 2] == ["tiêu", "chí"]:
                # "đã đạt chuẩn giai đoạn …" says when
                return index == 0 or near[index - 1] != "đạt"
    return False


def _of_a_plan(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether the mention is the year of a plan: "đã vượt dự toán *cả năm*: …"."""
    first = sentence.token_at(mention.span.start)
    plan = cues().plans.match_before(sentence.tokens, first)
    if plan is None or not plan.first:
        return False
    return sentence.tokens[plan.first - 1].text in {"vượt", "so", "với", "thành", "bằng"}


def _announced(sentence: Sentence, mention: PeriodMention, number: int) -> bool:
    """ "Trong tổng số 185 dự án thu hút được, *đến nay* …": the first number is until now, too."""
    tokens = sentence.tokens
    if number or mention.kind is not PeriodKind.TO_NOW:
        return False
    first = [token.text for token in tokens[: sentence.amounts[0].first]]
    if first[:2] not in (["trong", "tổng"], ["trong", "số"]) or len(first) > 4:
        return False
    start = sentence.token_at(mention.span.start)
    between = [token.text for token in tokens[sentence.amounts[0].last : start]]
    return between.count(",") == 1 and between[-1] == ","


def period_of(
    sentence: Sentence,
    number: int,
    readings: list[Reading],
    mentions: list[PeriodMention],
    state: State,
    *,
    own: bool,
    aim: bool,
) -> tuple[Period | None, bool]:
    """Return an amount's period and whether the sentence itself states it.

    Args:
        sentence: the parsed sentence.
        number: index of the amount.
        readings: the readings of all amounts.
        mentions: ``own_periods`` of the sentence.
        state: the running context.
        own: the amount has an indicator of its own (it does not continue the one before).
        aim: the sentence or the text before states an aim.
    """
    amount, reading = sentence.amounts[number], readings[number]
    beside = _beside(sentence, amount, mentions)
    if beside is not None and reading.relation is not Relation.CHANGE:
        return resolve(beside, state.anchor), True
    taken = [
        _beside(sentence, sentence.amounts[i], mentions)
        for i in range(number)
        if readings[i].from_value
    ]
    before = [m for m in mentions if m not in taken and _dates(sentence, m, amount, own=own)]
    if before:
        chosen = resolve(before[-1], state.anchor)
        if aim and state.aim_period and not opens_clause(sentence, before[-1]):
            # "… số thu tăng của năm 2020 … chỉ tiêu được giao 4.350 tỷ": next year's plan.
            ahead = state.aim_period.year or 0
            if (chosen.year or 0) < ahead and reading.relation in (Relation.PLAN, Relation.TARGET):
                return state.aim_period, False
        return chosen, True
    after = _after(sentence, number, mentions)
    if after is not None and (
        reading.relation is not Relation.CHANGE
        or after.label.lower().startswith("trong")
        or sentence.tokens[max(0, sentence.token_at(after.span.start) - 1)].text == "trong"
    ):
        return resolve(after, state.anchor), True
    for mention in mentions:
        if _announced(sentence, mention, number):
            return resolve(mention, state.anchor), True
    if aim and state.aim_period is not None:
        return state.aim_period, False
    if aim:
        return state.period or state.report.period, False
    return state.block_period or state.period or result_period(state), False


def _beside(
    sentence: Sentence, amount: Amount, mentions: list[PeriodMention]
) -> PeriodMention | None:
    """Return the mention right behind the amount: "12 triệu đồng năm 2011"."""
    if amount.last >= len(sentence.tokens):
        return None
    at = sentence.tokens[amount.last].start
    return next((mention for mention in mentions if mention.span.start == at), None)


def _dates(sentence: Sentence, mention: PeriodMention, amount: Amount, *, own: bool) -> bool:
    """Tell whether a mention before the amount reaches as far as the amount."""
    if mention.span.end > amount.span.start:
        return False
    first = sentence.token_at(mention.span.start)
    if sentence.depth[first] > sentence.depth[amount.first]:
        return False
    if _framed(sentence, mention, amount):
        return False
    if any(_beside(sentence, a, [mention]) for a in sentence.amounts if a.last <= first):
        # "124 triệu đồng năm 2020; …": it dates the amount before it and that clause, unless a list
        # opens right behind it ("25 chỉ tiêu năm 2023, trong đó: …").
        last = sentence.token_at(mention.span.end)
        opening = {token.text for token in sentence.tokens[last : last + 4]}
        if ":" in opening and not any(t.is_number for t in sentence.tokens[last : last + 4]):
            return True
        return ";" not in {t.text for t in sentence.tokens[first : amount.first]}
    if mention.kind in _NARROW and not opens_clause(sentence, mention):
        between = [t.text for t in sentence.tokens[first : amount.first]]
        if ";" in between or (mention.kind is PeriodKind.TO_NOW and own and "," in between):
            return False
    return True


def opens_clause(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether the mention stands at the head of the sentence or right behind a break."""
    first = sentence.token_at(mention.span.start)
    openers = phrase_words().period_openers
    while first > 0:
        opener = openers.match_before(sentence.tokens, first)
        if opener is None:
            break
        first = opener.first
    if first == 0 or sentence.tokens[first - 1].text in _BREAKS:
        return True
    # "từ khi thành lập đến nay, …"
    start = first
    while start > 0 and first - start <= _LONGEST_SINCE:
        if sentence.tokens[start - 1].text in _BREAKS:
            break
        start -= 1
    return first - start <= _LONGEST_SINCE and sentence.tokens[start].text in {"từ", "kể", "sau"}


def _after(sentence: Sentence, number: int, mentions: list[PeriodMention]) -> PeriodMention | None:
    """Return a mention behind the amount in the same stretch of words."""
    amount = sentence.amounts[number]
    following = number + 1
    right = (
        sentence.amounts[following].first
        if following < len(sentence.amounts)
        else len(sentence.tokens)
    )
    for mention in mentions:
        if mention.span.start < amount.span.end:
            continue
        first = sentence.token_at(mention.span.start)
        between = {token.text for token in sentence.tokens[amount.last : min(first, right)]}
        return mention if first <= right and not between & _CLOSERS else None
    return None


def _framed(sentence: Sentence, mention: PeriodMention, amount: Amount) -> bool:
    """Tell whether the mention stands before a verb of speech, the amount behind it."""
    speech = phrase_words().speech
    first = sentence.token_at(mention.span.end)
    return any(speech.match(sentence.tokens, i) for i in range(first, amount.first))


def result_period(state: State) -> Period | None:
    """Return what an undated result is about: the report's period, if it can have results.

    A report given in the first months of a year for that whole year states the results of the
    year before.
    """
    period, session = state.report.period, state.anchor.session
    if (
        period is None
        or period.kind is not PeriodKind.YEAR
        or period.end is None
        or session is None
        or session.year != period.end.year
        or session.month > _FIRST_QUARTER
    ):
        return period
    year = period.end.year - 1
    return Period(f"năm {year}", PeriodKind.YEAR, date(year, 1, 1), date(year, 12, 31), True)


def carry(
    sentence: Sentence, mentions: list[PeriodMention], state: State, *, aim: bool, lead: bool
) -> None:
    """Leave in ``state`` the period that following sentences inherit.

    Only a period at the head of the sentence is in force for what follows ("đã đạt chuẩn giai đoạn
    2011 - 2020" is not); a lead ("Các chỉ tiêu năm 2021 như sau:") passes on any.
    """
    first = sentence.amounts[0].span.start if sentence.amounts else sentence.span.end
    heads = [m for m in mentions if m.span.end <= first and (lead or opens_clause(sentence, m))]
    heads = [m for m in heads[:1] if not _aside(sentence, m)]
    if heads and heads[0].kind is PeriodKind.MONTH:
        # "Tháng 7, xuất khẩu …, đưa 7 tháng lên …": what follows is of the longer period.
        heads = [m for m in mentions if m.kind is PeriodKind.YEAR_TO_DATE][-1:] or heads
    for mention in heads[:1]:
        period = resolve(mention, state.anchor)
        if period.end is None or _unfinished(period, state, aim=aim):
            continue
        ahead = lies_ahead(period, state) or _still_to_come(mention, period, state)
        period = replace(period, inferred=True)
        if mention.kind is PeriodKind.DAY:
            state.block_period = period
        elif mention.kind in _CARRIED:
            if aim or ahead:
                state.aim_period = period
            else:
                state.period, state.block_period = period, None


def _aside(sentence: Sentence, mention: PeriodMention) -> bool:
    """ "Riêng tháng 3 thu …": said aside, for that sentence only."""
    first = sentence.token_at(mention.span.start)
    words = {token.text for token in sentence.tokens[max(0, first - 3) : first]}
    return "riêng" in words and mention.kind is PeriodKind.MONTH


def _unfinished(period: Period, state: State, *, aim: bool) -> bool:
    """Tell whether a whole year is named by a report on a part of it: no result's period."""
    report, session = state.report.period, state.anchor.session
    return (
        not aim
        and period.kind is PeriodKind.YEAR
        and report is not None
        and report.kind in (PeriodKind.YEAR_TO_DATE, PeriodKind.QUARTER, PeriodKind.AS_OF)
        and session is not None
        and period.end is not None
        and report.end is not None
        and report.end.year == period.end.year
        and session < period.end
        and report.end < period.end
    )


def _still_to_come(mention: PeriodMention, period: Period, state: State) -> bool:
    """ "Ba tháng cuối năm, …" in a report given before the year is over."""
    session = state.anchor.session
    later = session is not None and period.end is not None and period.end > session
    return mention.part == "cuoi" and later


def carry_aims(figures: list[Figure], state: State) -> None:
    """Let the period that a sentence's aims are stated for reach the aims that follow.

    "Hội nghị giao các chỉ tiêu năm 2018, … Thu nhập bình quân 32 triệu đồng."
    """
    for figure in figures:
        aim = figure.relation in (Relation.PLAN, Relation.TARGET)
        if aim and figure.period is not None and lies_ahead(figure.period, state):
            state.aim_period = replace(figure.period, inferred=True)
            return


def shifted(period: Period, mention: PeriodMention | None) -> Period:
    """Return the same stretch of the base year: of "cùng kỳ năm 2019 (2.871 tỷ đồng)"."""
    if period.end is None:
        return period
    year = mention.year if mention and mention.year else period.end.year - 1
    label = f"cùng kỳ năm {year}" if period.kind is not PeriodKind.YEAR else f"năm {year}"

    def move(day: date | None) -> date | None:
        if day is None or period.end is None:
            return None
        to = year - (period.end.year - day.year)
        return date(to, 2, 28) if (day.month, day.day) == (2, 29) else day.replace(year=to)

    return Period(label, period.kind, move(period.start), move(period.end), True)
