"""A part's period taken from its whole, and "lũy kế" behind a month: the year until then."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from index.domain import Period, PeriodKind, Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import Amount
from index.language.lexicon import word_set
from index.language.periods import PeriodMention
from index.language.scan import PhraseTable

_RUNNING = PhraseTable({words: words for words in word_set("summed_up", "running_totals")})
_YEARS_PARTS = (PeriodKind.MONTH, PeriodKind.QUARTER)


def until_then(
    sentence: Sentence, amount: Amount, mentions: Sequence[PeriodMention], period: Period | None
) -> Period | None:
    """Return the year until a month's end for "tháng 7 thu 43 tỷ đồng, *lũy kế* thu 312 tỷ đồng".

    It reaches the rates behind the sum, up to a semicolon or another period.
    """
    if period is None or period.end is None or period.kind not in _YEARS_PARTS:
        return period
    starts = {mention.span.start for mention in mentions}
    for index in range(amount.first - 1, -1, -1):
        token = sentence.tokens[index]
        if token.text == ";" or token.start in starts:
            return period
        if _RUNNING.match(sentence.tokens, index) is not None:
            year, months = period.end.year, period.end.month
            label = f"{months} tháng đầu năm {year}"
            return Period(label, PeriodKind.YEAR_TO_DATE, date(year, 1, 1), period.end, True)
    return period


def period_of_whole(drafts: Sequence[Draft]) -> Period | None:
    """Return the period of the first result of a sentence, which "Trong đó, …" behind it is of."""
    told = (
        draft.figure.period
        for draft in drafts
        if draft.figure.relation is Relation.VALUE
        and not (draft.reading.from_value or draft.reading.base_value)
    )
    return next(told, None)


def summed(sentence: Sentence, amount: Amount, left: int, drafts: Sequence[Draft]) -> str:
    """Return what a bare "thu" behind "lũy kế" sums up: what was told in its unit just before.

    "thu từ đất tháng 7 là 52 tỷ đồng; *lũy kế thu* 318 tỷ đồng": from land, too.
    """
    if not any(_RUNNING.match(sentence.tokens, i) for i in range(left, amount.first)):
        return ""
    told = [d.figure for d in drafts if d.named and d.amount.unit == amount.unit]
    values = [figure for figure in told if figure.relation is Relation.VALUE]
    return values[-1].indicator_text if values else ""
