"""The year that "đến nay", "hiện" sum up in a report given right after it.

"Hội nghị ngày 9/1/2021: *Đến nay*, còn 1.240 hộ nghèo, giảm 90 hộ so với năm 2019" is what there
was when 2020 was over: nothing of a year just begun is set against the year before last. So is
"rà soát *cuối năm 2020* …, *hiện còn* 1.240 hộ".

Here the sentence itself must say so, and then any number of it is dated anew. What merely stands
("đến nay còn 412 hộ" of a January) keeps its "đến nay": ``retrieval/month_ends.py`` lets it answer
for the year's end by what is asked, which nothing in the report could tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from index.domain import Period, PeriodKind
from index.figures.sentence import Sentence
from index.language.lexicon import word_set
from index.language.periods import PeriodMention

_NEW_YEAR_MONTHS = 3
_ENDS = word_set("year_just_over", "ends")
_SAME_STRETCH = word_set("look_left", "same_period")


def until_year_end(
    sentence: Sentence, mention: PeriodMention, mentions: Sequence[PeriodMention], now: Period
) -> Period:
    """Return the end of the year that the sentence looks back on, or ``now``.

    Args:
        sentence: the parsed sentence.
        mention: its "đến nay", "hiện".
        mentions: the mentions that can date its numbers.
        now: what the mention means by itself.
    """
    day = now.end
    if mention.kind is not PeriodKind.TO_NOW or day is None or day.month > _NEW_YEAR_MONTHS:
        return now
    over = day.year - 1
    ended = any(
        m.kind is PeriodKind.YEAR
        and m.year == over
        and m.span.end <= mention.span.start
        and not _ENDS.isdisjoint(m.label.lower().split())
        for m in mentions
    )
    against = any(
        m.base
        and m.kind is PeriodKind.YEAR
        and m.year == over - 1
        and not _same_stretch(sentence, m)
        for m in sentence.periods
    )
    if not (ended or against):
        return now
    start, end = date(over, 1, 1), date(over, 12, 31)
    return Period(f"cuối năm {over}", PeriodKind.AS_OF, start, end, inferred=True)


def _same_stretch(sentence: Sentence, mention: PeriodMention) -> bool:
    """ "so với *cùng kỳ* năm 2019": a part of that year."""
    first = sentence.token_at(mention.span.start)
    return " ".join(t.text for t in sentence.tokens[max(0, first - 2) : first]) in _SAME_STRETCH
