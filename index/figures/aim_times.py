"""When an aim is for: periods that had not ended when the report was given."""

from __future__ import annotations

from datetime import date
from itertools import pairwise, takewhile

from index.domain import DateBasis, Period, PeriodKind, Relation
from index.figures.relations import Reading
from index.figures.sentence import STOPS, Sentence
from index.figures.state import State
from index.figures.whole_year_results import is_done
from index.language.amounts import Amount, AmountKind
from index.language.carried_over import carries_on
from index.language.lexicon import cues, word_set
from index.language.periods import resolve

_LIKELY = ("khả", "năng")
_LAST_MONTH = 12
_EARLY = 5  # a fifth of a stretch is hardly begun
_FIRST_QUARTER = 3  # a report given until March speaks of the year before
_NEAR = 8  # tokens: "kế hoạch HĐND tỉnh giao ("
_SHORTER = frozenset({"tháng", "quý", "tuần"})
_BUDGETS = {("dự", "toán"), ("chỉ", "tiêu"), ("pháp", "lệnh")}
_WHOLE_YEAR = "cả năm"
_CERTAIN = (DateBasis.STATED, DateBasis.DAY_AND_TEXT_YEAR, DateBasis.FRONT_MATTER)
_FORECAST = word_set("aims", "forecast")
_ESTIMATES = {"ước", "ước tính"}
_FEARED = {tuple(words.split()) for words in word_set("aims", "feared")}
_DOCUMENTS = [words.split() for words in word_set("aims", "documents")]
_LONGEST_DOCUMENT = 4  # tokens
_DONE = "đã"
_UNTIL = (PeriodKind.AS_OF, PeriodKind.TO_NOW)
_STRETCHES = (PeriodKind.YEAR, PeriodKind.QUARTER, PeriodKind.MONTH, PeriodKind.YEAR_TO_DATE)
_LONG = 75  # days to its end: "cả năm" told in July is no result


def lies_ahead(period: Period, state: State) -> bool:
    """Tell whether a stated period had not been reported on when the report was given."""
    session = state.anchor.session
    if period.end is None or period.start is None or session is None:
        return False
    if period.end <= session and (period.kind is PeriodKind.AS_OF or not period.inferred):
        return False  # over, even in a report that is chiefly on the year before
    if (period.end <= session and period.kind is PeriodKind.OTHER) or _nearly_over(period, session):
        return False
    whole = period.label.lower().startswith(_WHOLE_YEAR)
    if whole and (period.end - session).days > _LONG:
        return True
    year = state.anchor.year or session.year
    if period.kind is PeriodKind.TERM and period.start.year == session.year < period.end.year:
        return True  # a term has just begun: "nhiệm kỳ 2020 - 2025" told in July 2020
    if period.start.year > year and (period.start > session or period.end.year > year):
        return True
    return (
        period.kind is PeriodKind.YEAR
        and not period.inferred
        and session < period.end
        and session.year == period.end.year
        and session.month <= _FIRST_QUARTER
    )


def _nearly_over(period: Period, session: date) -> bool:
    """ "*Quý I năm 2021* kết nạp 95 hội viên", told on 18/3: reports are given at its end."""
    if period.kind not in (PeriodKind.MONTH, PeriodKind.QUARTER) or period.start is None:
        return False
    if period.end is None or session < period.start:
        return False
    return (period.end - session).days * _EARLY < (period.end - period.start).days


def lies_after(
    sentence: Sentence,
    amount: Amount,
    period: Period | None,
    state: State,
    *,
    aimed: bool = False,
) -> bool:
    """Tell whether a stated period begins after the day on which the report was given.

    "Mục tiêu của tỉnh là *đến ngày 31-1-2025* giải ngân 95%", told in October 2024: no result yet.
    What is forecast ("dự báo quý IV thu 600 tỷ đồng") is no aim, but an estimate behind one is
    (``aimed``). Only where that day is certain.
    """
    session = state.report.session_date
    if session is None or period is None or period.start is None or amount.total is not None:
        return False  # a part of a whole ("23/38 km") is done
    if state.report.session_basis not in _CERTAIN:
        return False
    if period.start <= session and not _just_begun(period, session):
        return False
    before = " ".join(token.text for token in sentence.tokens[: amount.first])
    behind = [token.text for token in sentence.tokens[amount.last : amount.last + _NEAR]]
    if _LIKELY in pairwise(takewhile(lambda word: word not in STOPS, behind)):
        return False  # "5 chỉ tiêu nhiều *khả năng* không đạt"
    forecast = _FORECAST - _ESTIMATES if aimed else _FORECAST
    return not any(f" {words} " in f" {before} " for words in forecast)


def _just_begun(period: Period, session: date) -> bool:
    """ "*Ba tháng cuối năm*, xã hoàn thành 6 km đường", told in the first days of October."""
    if period.kind is not PeriodKind.RANGE or period.start is None or period.end is None:
        return False
    rest = period.end.year == session.year == period.start.year and period.end.month == _LAST_MONTH
    early = (session - period.start).days * _EARLY < (period.end - period.start).days
    return rest and early and "cuối" in period.label.lower().split()


def set_by_document(
    sentence: Sentence, amount: Amount, period: Period | None, state: State
) -> bool:
    """ "*Theo Đề án …, đến hết năm 2025*, tỉnh có 400 sản phẩm", told in March: what is to be."""
    session = state.anchor.session
    if session is None or period is None or period.end is None or period.end <= session:
        return False
    whole = period.kind in (PeriodKind.AS_OF, PeriodKind.YEAR)
    if not whole or (period.end - session).days <= _LONG:
        return False
    before = sentence.tokens[: amount.first]
    opening = [token.text for token in before[:_LONGEST_DOCUMENT]]
    done = _DONE in {token.text for token in before} or cues().results.find(before)
    return not done and any(opening[: len(words)] == words for words in _DOCUMENTS)


def gone_by(sentence: Sentence, amount: Amount, stated: Period | None, state: State) -> bool:
    """Tell whether the number's own clause tells of a day gone by, or its bracket of a time.

    "được giao chỉ tiêu 420 tỷ đồng; *đến ngày 30/9 thu 312 tỷ đồng*", "phấn đấu đạt 58% (*năm 2022
    là 57,8%*)".
    """
    session = state.anchor.session
    if stated is None or stated.end is None or session is None or stated.end > session:
        return False
    bracketed = sentence.depth[amount.first] > 0 and stated.kind in _STRETCHES
    if not (stated.kind in _UNTIL or bracketed) or _guessed_from(stated, session, state):
        return False
    tokens, first = sentence.tokens, amount.first
    stops = {";", ",", ".", "("} if bracketed else {";", ",", "."}
    while first > 0 and tokens[first - 1].text not in stops:
        first -= 1
    inside = range(first, amount.first)
    aimed = any(cues().aims.match(tokens, index) for index in inside)
    planned = bracketed and any(cues().plans.match(tokens, index) for index in inside)
    return first > 0 and not (aimed or planned)


def expected(sentence: Sentence, amount: Amount, stated: Period | None, state: State) -> bool:
    """ "*Dự kiến* cả năm thu khoảng 230 tỷ đồng": what the year under way will bring, no aim."""
    session = state.anchor.session
    if stated is None or stated.start is None or session is None or stated.start > session:
        return False
    words = [token.text for token in sentence.tokens[: amount.first]]
    return ("dự", "kiến") in pairwise(words)


def foreseen(sentence: Sentence, amount: Amount) -> bool:
    """ "số thu *sẽ giảm* đáng kể (giảm khoảng 200 tỷ đồng)": what is feared, under any heading."""
    words = [token.text for token in sentence.tokens[: amount.first]]
    return any(pair in _FEARED for pair in pairwise(words))


def before_aims(stated: Period | None, state: State) -> bool:
    """Tell whether a number is of the year before the aims: "*Năm 2023*, lúa đạt 7.500 ha".

    Below "Nhiệm vụ năm 2024" it tells from where those aims set out.

    Args:
        stated: the time that the sentence itself gives the number, or None.
        state: the running context.
    """
    aimed, own = state.aim_period, state.report.period
    if stated is None or aimed is None or own is None or stated.kind is not PeriodKind.YEAR:
        return False
    ended = stated.end is not None and own.end is not None and stated.end <= own.end
    return ended and stated.end is not None and aimed.start is not None and stated.end < aimed.start


def told_of_a_day(stated: Period | None, state: State) -> bool:
    """ "Phấn đấu … *Tỷ lệ hộ nghèo đầu năm 12%*": no aim is stated for a day gone by.

    Where no day of the report is known, the last year that it names is no proof that it is over:
    a box of aims "đến năm 2025" may have been printed years before.
    """
    session, own = state.anchor.session, state.report.period
    if stated is not None and stated.kind is PeriodKind.YEAR and stated.end and session:
        # "Phấn đấu …" / "*Năm 2021*, Cục thu 9.642 tỷ đồng" in a report on 2022: a year gone by
        return bool(own and own.start and stated.end < own.start and stated.end <= session)
    if stated is None or stated.kind is not PeriodKind.AS_OF or stated.end is None:
        return False
    return (
        session is not None and stated.end <= session and not _guessed_from(stated, session, state)
    )


def _guessed_from(stated: Period, session: date, state: State) -> bool:
    """Tell whether a report has no day but the end of the last year that it names."""
    return state.report.session_basis is DateBasis.TEXT_YEAR and stated.end == session


def planned_for(
    sentence: Sentence, amount: Amount, period: Period | None, left: int
) -> Period | None:
    """Return the year of a plan that stands beside a result of a part of the year.

    "đến 30/9 giải ngân 3.912/*6.710 tỷ đồng*": no plan is made for a day; one of "dự toán năm" is
    the year's beside nine months, too.
    """
    if period is None or period.end is None:
        return period
    words = [token.text for token in sentence.tokens[left : amount.first]]
    whole = any(
        word == "năm" and before not in {"đầu", "tháng", "cuối"}
        for before, word in pairwise(["", *words])
    )
    of_a_day = period.kind in (PeriodKind.AS_OF, PeriodKind.TO_NOW, PeriodKind.DAY)
    # "thu 437 tỷ đồng (*dự toán* 726 tỷ)": a budget is made for a year, whatever is told of.
    whole = whole or (sentence.depth[amount.first] > 0 and not _BUDGETS.isdisjoint(pairwise(words)))
    measured = amount.kind is not AmountKind.PERCENT
    whole = whole or (measured and _in_percent(sentence, words, left))
    year_end = (period.end.month, period.end.day) == (12, 31)
    if year_end or not (of_a_day or (whole and period.kind is PeriodKind.YEAR_TO_DATE)):
        return period
    year = period.end.year
    return Period(f"năm {year}", PeriodKind.YEAR, date(year, 1, 1), date(year, 12, 31), True)


def _in_percent(sentence: Sentence, words: list[str], left: int) -> bool:
    """Tell whether a plan stands in brackets behind its percent: "đạt 79% *kế hoạch (2.400 tấn)*".

    What so many months came to is told as a part of the year's, where no months are named.
    """
    behind = left > 0 and sentence.tokens[left - 1].text == "%"
    near = words[-1:] == ["("] and len(words) <= _NEAR
    return behind and near and _SHORTER.isdisjoint(words)


def still_to_come(
    sentence: Sentence, amount: Amount, reading: Reading, stated: Period | None, state: State
) -> bool:
    """Tell whether a number's own period says that it lies ahead, and nothing that it is done."""
    if stated is None or not lies_ahead(stated, state) or _part_done(amount):
        return False
    if reading.relation is Relation.VALUE and is_done(sentence, amount, state):
        return False
    return not carried_to(sentence, stated, state) and not _compared_with_past(
        sentence, amount, reading, state
    )


def carried_to(sentence: Sentence, period: Period | None, state: State) -> bool:
    """ "giải quyết 131 vụ, chuyển sang *năm 2023* 17 vụ": what is left is no aim of that year."""
    return any(
        resolve(mention, state.anchor) == period
        and carries_on(sentence.body[sentence.span.start : mention.span.start])
        for mention in sentence.periods
    )


def _part_done(amount: Amount) -> bool:
    """ "đến 31/01/2023: *121/168 tỷ đồng*": so much of it is done, whatever the day."""
    return amount.total is not None and amount.kind in (AmountKind.MONEY, AmountKind.PHYSICAL)


def _compared_with_past(sentence: Sentence, amount: Amount, reading: Reading, state: State) -> bool:
    """Tell whether a change is told in a text whose day is only guessed from the years it names.

    "giảm từ 21,5% năm 2017 *xuống còn 16,4% năm 2018*": that year may well be over.
    """
    if state.report.session_basis not in (DateBasis.TEXT_YEAR, DateBasis.UNKNOWN):
        return False
    if reading.relation is Relation.CHANGE:
        dated = any(word.isdigit() for word in (reading.base or "").split())
        return dated or sentence.depth[amount.first] > 0
    before = [token.text for token in sentence.tokens[: amount.first]]
    return reading.arrives and "từ" in before
