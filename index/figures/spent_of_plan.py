"""When the funds of a year were paid out: "*vốn năm 2023* là 9 tỷ đồng, *đã giải ngân* 4 tỷ"."""

from __future__ import annotations

from index.domain import Period, PeriodKind
from index.figures.report_period import result_period
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount
from index.language.lexicon import word_set
from index.language.periods import PeriodMention

_REACH = 8  # words before the year in which the funds are named
_FUNDS = word_set("spent_of_plan", "funds")
_SPENT = word_set("spent_of_plan", "spent")
_SO_FAR = frozenset({PeriodKind.YEAR_TO_DATE, PeriodKind.AS_OF, PeriodKind.TO_NOW})


def paid_so_far(
    sentence: Sentence, mention: PeriodMention, amount: Amount, chosen: Period, state: State
) -> Period | None:
    """Return until when a year's funds were paid out, or None where the year itself dates them.

    The year says whose funds they are. What was paid of them is told of the time that the report
    speaks of, where that is a part of the same year.

    Args:
        sentence: the parsed sentence.
        mention: the mention that would date the amount.
        amount: the amount.
        chosen: the mention's period.
        state: the running context.
    """
    if mention.kind is not PeriodKind.YEAR or not _is_paid(sentence, mention, amount):
        return None
    told = state.block_period or state.period or result_period(state)
    if told is None or told.kind not in _SO_FAR or told.end is None or chosen.end is None:
        return None
    return told if told.end.year == chosen.end.year else None


def _is_paid(sentence: Sentence, mention: PeriodMention, amount: Amount) -> bool:
    """Tell whether "giải ngân" stands before an amount, behind that of the funds of the year."""
    tokens, first = sentence.tokens, sentence.token_at(mention.span.start)
    funds = next((a for a in sentence.amounts if first <= a.first < amount.first), None)
    if funds is None or ";" in {t.text for t in tokens[first : amount.first]}:
        return False
    opening = first
    while opening > max(0, first - _REACH) and tokens[opening - 1].is_word:
        opening -= 1
    named = sentence.words(opening, first).lower()
    paid = f" {sentence.words(funds.last, amount.first).lower()} "
    return any(f" {word} " in f" {named} " for word in _FUNDS) and any(
        f" {word} " in paid for word in _SPENT
    )
