"""What was done in a term of which a day is told: "Đến tháng 6/2020, … Kết nạp 986 đảng viên".

What stands on that day is of the day; what was done until then was done since the term began.
"""

from __future__ import annotations

from dataclasses import replace

from index.domain import Period, PeriodKind
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set
from index.language.periods import PeriodMention, find_periods

_YEARS = frozenset({PeriodKind.TERM, PeriodKind.RANGE})
_DONE = tuple(sorted(word_set("done_in_term", "done")))
_STANDS = tuple(sorted(word_set("done_in_term", "stands")))
_BEFORE_COUNT = word_set("done_in_term", "before_count")
_ENDS = {",", ";", ":", "(", ")"}
_COUNTED = frozenset({AmountKind.COUNT, AmountKind.PHYSICAL, AmountKind.MONEY})


def within(period: Period, term: Period | None) -> bool:
    """Tell whether a stretch from New Year on ends in a term of which it is not the first year.

    Args:
        period: "đến tháng 6/2020".
        term: the term or the years told of before, if any.
    """
    if term is None or term.kind not in _YEARS or term.end is None:
        return False
    if period.kind is not PeriodKind.AS_OF or period.start is None or period.end is None:
        return False
    new_year = (period.start.month, period.start.day) == (1, 1)
    if term.start is None:  # "Nửa nhiệm kỳ qua", told in the middle of the years
        return new_year and term.kind is PeriodKind.TERM and period.end <= term.end
    return new_year and term.start.year < period.start.year and period.end <= term.end


def since_its_beginning(
    sentence: Sentence,
    amount: Amount,
    mentions: list[PeriodMention],
    told: Period,
    state: State,
    before: Period | None,
) -> Period:
    """Return the time of a number, of the whole term where it counts what was done in it.

    Args:
        sentence: the parsed sentence.
        amount: the number.
        mentions: the periods that can date it.
        told: its time so far.
        state: the running context.
        before: the time of the number before it in the sentence, that a percent is of.
    """
    term = state.term
    if term is None or not (within(told, term) or _of_its_review(told, term, state)):
        return told
    goes_on = before is not None and before.kind in _YEARS and _beside(sentence, amount)
    if amount.kind not in _COUNTED:
        return before if goes_on and before is not None else told
    if "/" in amount.unit:
        return told
    done, stands = _said(sentence, amount)
    counted = amount.kind is AmountKind.COUNT and max(done, stands) < 0
    if goes_on and before is not None and counted:
        return before  # "kết nạp 986 đảng viên, trong đó *412 đảng viên nữ*"
    if done <= stands:
        return told
    named = any(m.label == told.label for m in mentions)
    if not named:
        return replace(term, inferred=True)
    return replace(told, kind=PeriodKind.TERM, start=term.start)


def _of_its_review(told: Period, term: Period, state: State) -> bool:
    """Tell whether only the report gives a number its time, whose title is of the years summed up.

    "*5 năm nhìn lại (2015 - 2020)*": what was done without a time of its own is of all five.
    """
    own = state.report.period
    if own is None or told.kind is not PeriodKind.YEAR or not told.inferred:
        return False
    if term.kind not in _YEARS or term.start is None or term.end is None or own.end is None:
        return False
    same = (told.start, told.end) == (own.start, own.end) and term.end.year == own.end.year
    title = find_periods(state.report.title)
    return same and any(m.kind in _YEARS and m.year_high == own.end.year for m in title)


def _beside(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a number goes on with the one before it: no semicolon stands between them."""
    last = max((each.last for each in sentence.amounts if each.last <= amount.first), default=0)
    return ";" not in {token.text for token in sentence.tokens[last : amount.first]}


def _said(sentence: Sentence, amount: Amount) -> tuple[int, int]:
    """Return where a number's clause says that something was done, and that something stands.

    "đã *kết nạp* 986 đảng viên", "nâng *tổng số* lên 4.312": the later of the two holds; -1 is
    nowhere.
    """
    tokens, first = sentence.tokens, amount.first
    while first and tokens[first - 1].text not in _ENDS:
        first -= 1
    clause = [token.text for token in tokens[first : amount.first]]
    said = f" {' '.join(clause)} "
    if clause and clause[-1] in _BEFORE_COUNT and amount.kind is AmountKind.COUNT:
        return len(said), -1
    done = max((said.rfind(f" {words} ") for words in _DONE), default=-1)
    stands = max((said.rfind(f" {words} ") for words in _STANDS), default=-1)
    return done, stands
