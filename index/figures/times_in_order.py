"""Numbers in the order of the times before them: "quý II và 6 tháng thu lần lượt 3 và 6 tỷ"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.lexicon import word_set
from index.language.periods import PeriodMention, resolve

_JOINS = {",", "và"}
_ASIDE = frozenset({"của", "trong", "năm"})
_IN_ORDER = tuple(sorted(word_set("times_in_order", "in_order")))
_PAIR = 2


def timed_in_order(sentence: Sentence, drafts: Sequence[Draft], state: State) -> list[Draft]:
    """Give each of several numbers the time that it is told of.

    Without "lần lượt", two numbers of one unit with nothing but "và" between them: "tháng 6 và 6
    tháng đầu năm phát hiện *12 vụ và 61 vụ*".

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
        state: the running context, by which the times are read.
    """
    done = list(drafts)
    times = _joined_times(sentence)
    if len(times) < _PAIR:
        return done
    last = sentence.token_at(times[-1].span.end)
    row = [n for n, draft in enumerate(done) if draft.amount.first >= last][: len(times)]
    if len(row) < len(times) or not _in_order(sentence, last, [done[n] for n in row]):
        return done
    for number, mention in zip(row, times, strict=True):
        period = resolve(mention, state.anchor)
        done[number] = replace(done[number], figure=replace(done[number].figure, period=period))
    return done


def _joined_times(sentence: Sentence) -> list[PeriodMention]:
    """Return the first times of the sentence that stand joined by "và": "quý II và 6 tháng"."""
    times: list[PeriodMention] = []
    for mention in sentence.periods:
        if mention.base:
            break
        if times:
            first = sentence.token_at(times[-1].span.end)
            between = [
                t.text for t in sentence.tokens[first : sentence.token_at(mention.span.start)]
            ]
            joined = not _JOINS.isdisjoint(between) and set(between) <= _JOINS | _ASIDE
            if not joined:
                break
        elif sentence.amounts and mention.span.start > sentence.amounts[0].span.start:
            break
        times.append(mention)
    years = {mention.year for mention in times if mention.year}
    if len(years) == 1:  # "quý II và 6 tháng đầu năm *2022*"
        year = years.pop()
        times = [m if m.year or m.relative is not None else replace(m, year=year) for m in times]
    return times


def _in_order(sentence: Sentence, left: int, row: Sequence[Draft]) -> bool:
    units = {draft.amount.unit for draft in row} - {""}
    if len(units) > 1:
        return False
    breaks = [
        [t.text for t in sentence.tokens[one.amount.last : other.amount.first]]
        for one, other in pairwise(row)
    ]
    if any(";" in between or "(" in between for between in breaks):
        return False
    end = row[-1].amount.last + 3
    said = f" {' '.join(t.text for t in sentence.tokens[left:end])} "
    if any(f" {words} " in said for words in _IN_ORDER):
        return True
    alike = len(row) == _PAIR and breaks == [["và"]]
    return alike and all(draft.amount.unit for draft in row)
