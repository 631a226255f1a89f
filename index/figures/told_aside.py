"""Times that date their own sentence only: told aside, bracketed, in a quotation."""

from __future__ import annotations

from datetime import timedelta

from index.domain import Period, PeriodKind
from index.figures.few_days import in_brackets_of_week
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.lexicon import cues, word_set
from index.language.periods import PeriodMention
from index.language.scan import PhraseTable

_BEFORE = PhraseTable({words: words for words in word_set("told_aside", "before")})
_MONTH_BEFORE = "so với tháng trước"
_PARTS = frozenset({PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR_TO_DATE})
_WHOLES = frozenset({PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE})
_PART, _MOST = 3, 4  # three quarters of a stretch are as good as all of it
_YEAR_OVER = timedelta(days=31)
_LONGEST_SPEECH = 2_000  # characters


def told_aside(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether the mention dates its own sentence only: aside, bracketed, in a quotation."""
    return (
        _aside(sentence, mention)
        or _begins(sentence, mention)
        or _looks_back(sentence)
        or _bracketed(sentence, mention)
        or in_speech(sentence.body, mention.span.start)
    )


def _aside(sentence: Sentence, mention: PeriodMention) -> bool:
    """ "Riêng tháng 3 thu …", "Trong đó, giai đoạn 2011 - 2020 …": for that sentence only."""
    first = sentence.token_at(mention.span.start)
    words = {token.text for token in sentence.tokens[max(0, first - 3) : first]}
    part = cues().parts.match(sentence.tokens, 0) is not None  # "Trong đó, tháng 3 có 2 dự án"
    if part and mention.kind is PeriodKind.RANGE:
        return True
    apart = "riêng" in words or part
    return apart and mention.kind in (PeriodKind.MONTH, PeriodKind.QUARTER)


def of_its_last_month(mention: PeriodMention, period: Period, state: State) -> bool:
    """Tell whether a report on several months tells of the last of them: in its paragraph only."""
    own = state.report.period
    if mention.kind is not PeriodKind.MONTH or mention.as_of or own is None:
        return False
    return own.kind is PeriodKind.YEAR_TO_DATE and own.end == period.end != own.start


def within_told(period: Period, state: State) -> bool:
    """Tell whether a month, a quarter or half a year of what the text is on is told of.

    "Năm 2019, tỉnh đón 1,8 triệu lượt khách. … *Sáu tháng đầu năm*, đón 985 nghìn lượt": in its
    paragraph only; what stands below is of the year again.
    """
    on, own = state.period or _of_report(state), state.report.period
    if own is not None and (own.start, own.end) == (period.start, period.end):
        return False  # "8 tháng …. *Tháng 8*, …" in a report on that month
    return on is not None and on.kind in _WHOLES and lies_within(period, on)


def lies_within(period: Period, whole: Period) -> bool:
    """Tell whether a month, a quarter, some months are told of as a part of a longer stretch."""
    if not (whole.start and whole.end and period.start and period.end):
        return False
    inside = whole.start <= period.start and period.end <= whole.end
    short = (period.end - period.start) * _MOST < (whole.end - whole.start) * _PART
    return period.kind in _PARTS and inside and short


def _of_report(state: State) -> Period | None:
    """Return the year that a text given at its end, or after it, has told of so far."""
    own, session = state.report.period, state.anchor.session
    if own is None or own.end is None or session is None or not state.begun:
        return None
    whole = own.kind is PeriodKind.YEAR and session + _YEAR_OVER > own.end
    return own if whole else None


def compares_with_before(sentence: Sentence, state: State) -> Period | None:
    """Return the month that "*So với tháng trước*, giảm 4 vụ" goes on with, told of before it.

    "*Riêng trong tháng 9*, xảy ra 8 vụ. So với tháng trước, giảm 2 vụ. …": the rest is of it, too.
    """
    opening = " ".join(token.text for token in sentence.tokens[:4])
    told = {figure.period for figure in state.told}
    period = told.pop() if len(told) == 1 and opening == _MONTH_BEFORE else None
    return period if period is not None and period.kind is PeriodKind.MONTH else None


def _begins(sentence: Sentence, mention: PeriodMention) -> bool:
    """ "*từ* giữa tháng 5 Lào nới lỏng …": since when a thing goes on, no stretch."""
    first = sentence.token_at(mention.span.start)
    words = [token.text for token in sentence.tokens[max(0, first - 2) : first + 1]]
    since_then = "từ" in words and not {"đến", "tới"} & set(mention.label.lower().split())
    return since_then and mention.kind in (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.TERM)


def _looks_back(sentence: Sentence) -> bool:
    """ "*Trước đó*, hết tháng 10, …": an earlier time, which nothing behind it goes on with."""
    return bool(sentence.tokens) and _BEFORE.match(sentence.tokens, 0) is not None


def in_speech(body: str, offset: int) -> bool:
    """Tell whether the offset stands in a quotation: what a villager says dates only itself."""
    opened = body.rfind("“", max(0, offset - _LONGEST_SPEECH), offset)
    paragraph = body.rfind("\n\n", max(0, offset - _LONGEST_SPEECH), offset)
    return opened > paragraph and "”" not in body[opened:offset]


def _bracketed(sentence: Sentence, mention: PeriodMention) -> bool:
    """ "Đây là mức tăng cao nhất (*6 tháng đầu năm 2020* tăng 4,6%)": of what it compares with."""
    inside = sentence.depth[sentence.token_at(mention.span.start)] > 0
    return inside and not in_brackets_of_week(sentence, mention)
