"""Numbers told in the order of the times before them.

"các năm 2020, 2021 *lần lượt là* 38 và 41 triệu", "quý II và 6 tháng thu lần lượt 3 và 6 tỷ". Each
time of the row gets the number of its own rank. Where "lần lượt" is said and times and numbers
differ in count, nobody can tell when a number was: such numbers are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.figures.work import Work
from index.language.lexicon import word_set
from index.language.periods import PeriodMention, resolve

_JOINTS = {",", "và", ";"}
_ROW_WORDS = _JOINTS | word_set("times_in_order", "row_words")
_IN_ORDER = tuple(sorted(word_set("times_in_order", "in_order")))
_LEAST = 2


def timed_in_order(work: Work, drafts: list[Draft]) -> list[Draft]:
    """Give the numbers behind a row of times to the times in order.

    Without "lần lượt", two numbers of one unit with nothing but "và" between them: "tháng 6 và 6
    tháng đầu năm phát hiện *12 vụ và 61 vụ*".

    Args:
        work: the sentence.
        drafts: its figures, in order.

    Returns:
        The figures, without those that no time of the row can be told for.
    """
    sentence = work.sentence
    at = next((i for i, draft in enumerate(drafts) if draft.reading.distributes), None)
    row = _row(work, drafts[0 if at is None else at :])
    if len(row) < _LEAST:
        return drafts
    if at is None:
        behind = sentence.token_at(row[-1].span.end)
        at = next((i for i, d in enumerate(drafts) if d.amount.first >= behind), len(drafts))
        run = _run(sentence, drafts[at:])[: len(row)]
        if len(run) < len(row) or not _in_order(sentence, behind, run):
            return drafts
    else:
        run = _run(sentence, drafts[at:])
        if len(run) < _LEAST or not _of_one_thing(run):
            return drafts
    behind_run = drafts[at + len(run) :]
    if len(row) != len(run):
        return [*drafts[:at], *behind_run]
    dated = [_dated(d, m, run[0], work) for d, m in zip(run, row, strict=True)]
    return [*drafts[:at], *dated, *behind_run]


def _row(work: Work, drafts: Sequence[Draft]) -> list[PeriodMention]:
    """Return the times of the last row before the numbers, parted by nothing but joints."""
    sentence, row = work.sentence, list[PeriodMention]()
    for mention in work.mentions:
        if mention.base or not drafts or mention.span.end > drafts[0].amount.span.start:
            break
        row = [*row, mention] if row and _joined(sentence, row[-1], mention) else [mention]
    years = {mention.year for mention in row if mention.year}
    if len(years) == 1:  # "quý II và 6 tháng đầu năm *2022*"
        year = years.pop()
        row = [m if m.year or m.relative is not None else replace(m, year=year) for m in row]
    return row


def _joined(sentence: Sentence, one: PeriodMention, other: PeriodMention) -> bool:
    start, end = sentence.token_at(one.span.end), sentence.token_at(other.span.start)
    between = {token.text for token in sentence.tokens[start:end]}
    return bool(between & _JOINTS) and between <= _ROW_WORDS


def _run(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the numbers of one unit that only "và" and commas join."""
    run = list(drafts[:1])
    for draft in drafts[1:]:
        between = {t.text for t in sentence.tokens[run[-1].amount.last : draft.amount.first]}
        if draft.figure.unit != run[-1].figure.unit or not between or not between <= _JOINTS:
            break
        run.append(draft)
    return run


def _of_one_thing(run: Sequence[Draft]) -> bool:
    """Return whether numbers are of one thing in one place, not of several in order."""
    first = run[0].figure
    names = {draft.figure.indicator for draft in run}
    places = {draft.figure.place.key for draft in run if draft.figure.place}
    unnamed = all(d.figure.indicator == d.figure.unit for d in run[1:])
    return len(places) <= 1 and (names == {first.indicator} or unnamed)


def _in_order(sentence: Sentence, behind: int, run: Sequence[Draft]) -> bool:
    """Return whether numbers without "lần lượt" before the first are still told in order."""
    said = f" {' '.join(t.text for t in sentence.tokens[behind : run[-1].amount.last + 3])} "
    if any(f" {words} " in said for words in _IN_ORDER):
        return True
    first, last = run[0].amount, run[-1].amount
    between = [t.text for t in sentence.tokens[first.last : last.first]]
    return len(run) == _LEAST and between == ["và"] and bool(first.unit and last.unit)


def _dated(draft: Draft, mention: PeriodMention, first: Draft, work: Work) -> Draft:
    figure, name = draft.figure, first.figure
    return replace(
        draft,
        figure=replace(
            figure,
            indicator=name.indicator,
            indicator_text=name.indicator_text,
            period=resolve(mention, work.state.anchor),
        ),
    )
