"""Which period each number of a sentence is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from index.domain import Period, PeriodKind, Relation
from index.figures.aim_periods import aimed_for
from index.figures.aim_times import lies_ahead
from index.figures.carrying import shifted
from index.figures.causes_dated import dates_a_cause
from index.figures.few_days import in_brackets_of_week, is_bare_day
from index.figures.period_names import (
    compared_value,
    in_a_name,
    moved_from,
    of_a_plan,
    of_capital,
    of_what_is_compared,
    opens_clause,
    set_for,
    tells_its_subject,
    with_years,
)
from index.figures.relations import Reading
from index.figures.report_period import result_period, yearly
from index.figures.seasons import names_another, out_of_season
from index.figures.sentence import Sentence
from index.figures.spent_of_plan import paid_so_far
from index.figures.state import State
from index.figures.stretches import (
    announced,
    counted_for,
    cumulated,
    dates_label,
    each_year,
    ends_clause,
    explains,
    highest_since,
    in_item_before,
    into_parts,
    of_this_year,
    opens_list,
    passed_by,
    since,
    since_ever,
    stands_after,
    summed_by_day,
    term_told,
    told_besides,
)
from index.figures.year_just_over import until_year_end
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import phrase_words
from index.language.period_mentions import SUMMED
from index.language.periods import Anchor, PeriodMention, resolve

# A mention of these inside a clause ("số xã đến nay là 12") dates that clause alone.
_NARROW = frozenset({PeriodKind.TO_NOW, PeriodKind.DAY, PeriodKind.TERM, PeriodKind.AS_OF})
_LINK = 2  # tokens that may stand between a number and the mention behind it: "(ước"
_SAME_STRETCH = ("cùng kỳ", "cùng thời điểm", "cùng thời gian")
_LONG_AGO = 2010
_TO_NOW = (" nay", " qua")  # of "từ đầu nhiệm kỳ đến nay", "5 năm qua": told aside
_SCHOOL_BEGINS = (9, 1)
_SCHOOL_OVER = (9, 30)  # a school year is told of until the month after its end
_CLOSERS = {",", ";", "(", ")", "…"}


def own_periods(
    sentence: Sentence, readings: list[Reading], anchor: Anchor, told: Period | None = None
) -> list[PeriodMention]:
    """Return the mentions that can date a number: no base, no plan's year, no bare day.

    A school year that the report is given in, or right after, is its own time, unless the report
    is on a school year itself (``told``).
    """
    spoken_for = [
        (sentence.amounts[i].span.end, sentence.tokens[reading.after - 1].end)
        for i, reading in enumerate(readings)
        if reading.after > sentence.amounts[i].last
    ]
    return [
        mention
        for mention in with_years(sentence)
        if not mention.base
        and not in_a_name(sentence, mention)
        and not of_a_plan(sentence, mention)
        and not of_what_is_compared(sentence, mention)
        and not is_bare_day(sentence, mention)
        and not moved_from(sentence, mention)
        and not of_capital(sentence, mention)
        and not _of_now(mention, anchor, told)
        and not dates_a_cause(sentence, mention)
        and not _long_before(sentence, mention)
        and not highest_since(sentence, mention)
        and not any(low <= mention.span.start < high for low, high in spoken_for)
    ]


def _of_now(mention: PeriodMention, anchor: Anchor, own: Period | None) -> bool:
    """Tell whether a school year is the report's: "Năm học 2021-2022" told in June 2022.

    "*Năm học 2020-2021* có 44 trường", told there, is of a school year before, and "*Năm học
    2022-2023* phấn đấu …" of the one to come.
    """
    if mention.kind is not PeriodKind.SCHOOL_YEAR:
        return False
    if own is not None and own.kind is PeriodKind.SCHOOL_YEAR:
        return False  # "Năm học 2023-2024 phấn đấu …" in a report on the one before
    told = anchor.session.year if anchor.session else anchor.year
    if told is None or mention.year_high is None:
        return True
    if anchor.session is not None and mention.year_high == told:
        return anchor.session <= date(told, *_SCHOOL_OVER)
    if anchor.session is not None and mention.year == told:
        return anchor.session >= date(told, *_SCHOOL_BEGINS)
    return mention.year_high >= told


def _long_before(sentence: Sentence, mention: PeriodMention) -> bool:
    """ "đất ở có nguồn gốc *trước năm 1993*": how old a thing is, not when it was counted."""
    if mention.kind is not PeriodKind.YEAR or mention.year is None or mention.year > _LONG_AGO:
        return False
    first = sentence.token_at(mention.span.start)
    return first > 0 and sentence.tokens[first - 1].text == "trước"


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
    for mention in sentence.periods:
        if compared_value(sentence, amount, mention):
            return resolve(mention, state.anchor), True
    beside = _beside(sentence, amount, mentions)
    if beside is not None and reading.relation is not Relation.CHANGE:
        return _resolved(sentence, beside, mentions, state), True
    taken = [
        _beside(sentence, sentence.amounts[i], mentions)
        for i in range(number)
        if readings[i].from_value
    ]
    if reading.from_value and since(sentence, taken, mentions, amount):
        return _resolved(
            sentence, since(sentence, taken, mentions, amount)[-1], mentions, state
        ), True
    gone = passed_by(sentence, mentions, amount)
    before = [
        m
        for m in mentions
        if m not in taken and m.span.start not in gone and _dates(sentence, m, amount, own=own)
    ]
    if before:
        chosen = _resolved(sentence, before[-1], mentions, state)
        if (paid := paid_so_far(sentence, before[-1], amount, chosen, state)) is not None:
            return paid, False
        if aim and state.aim_period and not set_for(sentence, before[-1]):
            # "… số thu tăng của năm 2020 … chỉ tiêu được giao 4.350 tỷ": next year's plan.
            ahead = state.aim_period.year or 0
            past = (chosen.year or 0) < ahead and not lies_ahead(chosen, state)
            if past and reading.relation in (Relation.PLAN, Relation.TARGET):
                return state.aim_period, False
        return chosen, True
    after = _after(sentence, number, mentions)
    if after is not None and (
        reading.relation is not Relation.CHANGE
        or after.label.lower().startswith("trong")
        or sentence.tokens[max(0, sentence.token_at(after.span.start) - 1)].text == "trong"
    ):
        return _resolved(sentence, after, mentions, state), True
    for mention in mentions:
        if announced(sentence, mention, number) or counted_for(sentence, mention, amount):
            return resolve(mention, state.anchor), True
    if aim:
        told = aimed_for(sentence, number, mentions, state) or state.aim_period
        told = told or state.period or state.report.period
        return (None if each_year(sentence, amount, told) else told), False
    if amount.kind is AmountKind.COUNT and state.to_now and amount.unit in state.to_now[1]:
        return state.to_now[0], False
    told = state.block_period or state.period
    if told is not None and out_of_season(sentence, amount, told):
        told = state.period if state.period is not told else None
    if told is not None and told.kind is PeriodKind.RANGE and of_this_year(reading):
        told = None
    inherited = told is not None and (told is state.entered or told.label.endswith(_TO_NOW))
    if told is not None and inherited and yearly(sentence, told, state):
        told = None  # "Từ đầu nhiệm kỳ …" above; "thu ngân sách bằng 82% dự toán" is this year's
    told = told or result_period(state)
    summed = cumulated(sentence, number) or summed_by_day(sentence, told)
    return (since_ever(told) if summed else told), False


def _resolved(
    sentence: Sentence, mention: PeriodMention, mentions: list[PeriodMention], state: State
) -> Period:
    """Return the mention's period; "cùng kỳ năm trước" is the same stretch of that year."""
    period = resolve(mention, state.anchor)
    if mention.part == SUMMED:
        return term_told(mentions, state) or period
    if mention.kind is not PeriodKind.YEAR or not _same_stretch(mention):
        return until_year_end(sentence, mention, mentions, period)
    earlier = [m for m in mentions if m.span.end <= mention.span.start and not _same_stretch(m)]
    told = resolve(earlier[-1], state.anchor) if earlier else None
    told = told or state.block_period or state.period or result_period(state)
    if told is None or told.end is None or period.end is None or told.kind is PeriodKind.YEAR:
        return period
    return shifted(told, replace(mention, year=period.end.year))


def _broken(sentence: Sentence, first: int, last: int) -> bool:
    return not {",", ";"}.isdisjoint(token.text for token in sentence.tokens[first:last])


def _same_stretch(mention: PeriodMention) -> bool:
    return mention.label.lower().startswith(_SAME_STRETCH)


def _beside(
    sentence: Sentence, amount: Amount, mentions: list[PeriodMention]
) -> PeriodMention | None:
    """Return the mention right behind the amount: "12 triệu đồng năm 2011", "44% (năm 2015)"."""
    tokens = sentence.tokens
    if amount.last >= len(tokens):
        return None
    bracket = tokens[amount.last].text == "(" and amount.last + 1 < len(tokens)
    # "còn 46,9% *vào* cuối năm 2023"
    link = not bracket and tokens[amount.last].text == "vào" and amount.last + 1 < len(tokens)
    # "lên 34,2 tỷ đồng (*ước năm 2019*)"
    guess = bracket and tokens[amount.last + 1].text == "ước" and amount.last + 2 < len(tokens)
    at = tokens[amount.last + (bracket or link) + guess].start
    found = next((mention for mention in mentions if mention.span.start == at), None)
    if found is not None and bracket:
        # Alone in its brackets; "(năm 2015 là 44%)" tells of another number.
        end = sentence.token_at(found.span.end)
        return found if end < len(tokens) and tokens[end].text == ")" else None
    return found


def _dates(sentence: Sentence, mention: PeriodMention, amount: Amount, *, own: bool) -> bool:
    """Tell whether a mention before the amount reaches as far as the amount."""
    if mention.span.end > amount.span.start:
        return False
    first = sentence.token_at(mention.span.start)
    inside = sentence.depth[first] > sentence.depth[amount.first]
    if inside and not (
        explains(sentence, mention)
        or in_brackets_of_week(sentence, mention)
        or dates_label(sentence, mention, amount)
    ):
        return False
    if _framed(sentence, mention, amount) or _bracket_closed(sentence, first, amount):
        return False
    if in_item_before(sentence, mention, amount) or names_another(
        sentence, first, amount, mention.label
    ):
        return False
    if told_besides(sentence, mention, amount) or stands_after(sentence, mention, amount):
        return False
    told = [a for a in sentence.amounts if first <= a.first and a.last <= amount.first]
    if _same_stretch(mention) and told and _broken(sentence, told[-1].last, amount.first):
        return False  # told aside, for its own clause
    near = (a for a in sentence.amounts if first - _LINK <= a.last <= first)
    if any(_beside(sentence, a, [mention]) for a in near):
        # "124 triệu đồng năm 2020; …": it dates the amount before it and that clause, unless a list
        # opens right behind it ("25 chỉ tiêu năm 2023, trong đó: …").
        last = sentence.token_at(mention.span.end)
        opening = {token.text for token in sentence.tokens[last : last + 4]}
        if ":" in opening and not any(t.is_number for t in sentence.tokens[last : last + 4]):
            return True
        return ";" not in {t.text for t in sentence.tokens[first : amount.first]}
    if ends_clause(sentence, mention, amount):
        return False
    if mention.part == SUMMED and (
        amount.kind is AmountKind.PERCENT
        or "bình quân" in sentence.words(sentence.clause_start(amount.first), amount.first)
    ):
        # "5 năm thu 90 tỷ đồng; *dịch vụ chiếm 40%*": a share, or an average, sums up nothing.
        return ";" not in {token.text for token in sentence.tokens[first : amount.first]}
    if mention.kind is PeriodKind.TO_NOW and not into_parts(sentence, mention, amount):
        # In one of several clauses set off by semicolons it dates that clause.
        texts = [t.text for t in sentence.tokens[: amount.first]]
        counted = any(each.last <= first for each in sentence.amounts)
        if (counted or ";" in texts[:first]) and ";" in texts[first:]:
            return False  # "hộ nghèo giảm 5%, *hiện còn 613 hộ*; có 3 xã đạt chuẩn"
    if mention.kind in _NARROW and not opens_clause(sentence, mention):
        between = [t.text for t in sentence.tokens[first : amount.first]]
        if opens_list(sentence, mention, amount):
            return True
        until = mention.as_of or mention.kind is PeriodKind.TO_NOW
        if until and into_parts(sentence, mention, amount):
            return True
        if ";" in between or (mention.kind is PeriodKind.TO_NOW and own and "," in between):
            return False
    return True


def _after(sentence: Sentence, number: int, mentions: list[PeriodMention]) -> PeriodMention | None:
    """Return a mention behind the amount in the same stretch of words."""
    amount = sentence.amounts[number]
    if tells_its_subject(sentence, amount):
        return None
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


def _bracket_closed(sentence: Sentence, first: int, amount: Amount) -> bool:
    """ "tăng 7% (*quý III* tăng 9%), … (công nghiệp *tăng 14%*)": of another bracket."""
    depth = sentence.depth[first]
    return (
        depth > 0
        and min(sentence.depth[first : amount.first + 1]) < depth == (sentence.depth[amount.first])
    )


def _framed(sentence: Sentence, mention: PeriodMention, amount: Amount) -> bool:
    """Tell whether the mention stands before a verb of speech, the amount behind it."""
    said = sentence.matches(phrase_words().speech)
    first = sentence.token_at(mention.span.end)
    told = [match for at, match in said.items() if first <= at < amount.first]
    # "Số liệu 10 tháng năm 2021 *cho thấy*": figures that show something are of that time.
    shown = mention.kind not in _NARROW and mention.year is not None
    return any(not (shown and m.value == "cho thấy") for m in told)
