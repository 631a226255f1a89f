"""The period that aims are stated for, left by one sentence to those behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Period, PeriodKind, Relation
from index.figures.aim_times import lies_ahead
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.periods import PeriodMention, resolve

_ENDS = frozenset({"cuối", "hết"})
_LAST = "cuoi"  # of "đến cuối nhiệm kỳ", as the reader of periods marks it


def carry_aims(figures: Sequence[Figure], state: State) -> None:
    """Let the period that a sentence's aims are stated for reach the aims that follow.

    "Hội nghị giao các chỉ tiêu năm 2018, … Thu nhập bình quân 32 triệu đồng."
    """
    for figure in figures:
        aim = figure.relation in (Relation.PLAN, Relation.TARGET)
        if not aim or figure.period is None:
            continue
        if lies_ahead(figure.period, state) or _ends_term(figure.period):
            state.aim_period = replace(figure.period, inferred=True)
            return


def _ends_term(period: Period) -> bool:
    """ "Phấn đấu *đến cuối nhiệm kỳ* …", of a term whose years the text leaves out."""
    last = not _ENDS.isdisjoint(period.label.lower().split())
    return period.kind is PeriodKind.TERM and period.end is None and last


def aimed_for(
    sentence: Sentence, number: int, mentions: Sequence[PeriodMention], state: State
) -> Period | None:
    """Return the time ahead that the sentence of an aim ends with, behind its last number.

    "phấn đấu hoàn thành 31/31 chỉ tiêu về kinh tế, quốc phòng *trong năm 2024*", told in 2023.
    """
    amount = sentence.amounts[number]
    ends = [m for m in mentions if m.kind is PeriodKind.TERM and (m.part == _LAST or m.as_of)]
    told = [m for m in ends if m.span.end <= amount.span.start]
    if told:
        # "thu nhập *đến cuối nhiệm kỳ* đạt 70 triệu đồng; hộ nghèo dưới 1%": of that end, too
        return resolve(told[-1], state.anchor)
    if number + 1 < len(sentence.amounts):
        return None
    behind = [m for m in mentions if m.span.start >= amount.span.end]
    if len(behind) != 1:
        return None
    first, last = (sentence.token_at(at) for at in (behind[0].span.start, behind[0].span.end))
    opened = {t.text for t in sentence.tokens[first - 1 : first + 1]}
    apart = any(t.text == ";" for t in sentence.tokens[amount.last : first])
    if "trong" not in opened or apart or any(t.is_word for t in sentence.tokens[last:]):
        return None
    period = resolve(behind[0], state.anchor)
    return period if lies_ahead(period, state) else None


def carry_announced(sentence: Sentence, state: State) -> None:
    """Let the time of tasks that a sentence without numbers names reach the aims behind it.

    "Về nhiệm vụ trọng tâm *6 tháng cuối năm*, đồng chí Bí thư yêu cầu …. Thu 150 tỷ đồng; …".
    """
    dated = [mention for mention in sentence.periods if not mention.base]
    if len(dated) != 1:
        return
    period = resolve(dated[0], state.anchor)
    if lies_ahead(period, state) or in_rest_of_year(dated[0], period, state):
        state.aim_period = replace(period, inferred=True)


def in_rest_of_year(mention: PeriodMention, period: Period, state: State) -> bool:
    """ "Ba tháng cuối năm, …" in a report given before the year is over."""
    session = state.anchor.session
    later = session is not None and period.end is not None and period.end > session
    return mention.part == "cuoi" and later
