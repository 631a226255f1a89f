"""Numbers told in the order of a row of times: "các năm 2020, 2021 *lần lượt là* 38 và 41 triệu".

Each time of the row gets the number of its own rank. Where times and numbers differ in count nobody
can tell when a number was: such numbers are left out.
"""

from __future__ import annotations

from dataclasses import replace

from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.figures.work import Work
from index.language.lexicon import word_set
from index.language.periods import PeriodMention, resolve

_JOINTS = {",", "và", ";"}
_ROW_WORDS = _JOINTS | word_set("rows_of_times", "units")
_LEAST = 2


def dated_in_order(work: Work, drafts: list[Draft]) -> list[Draft]:
    """Give the numbers behind a row of times to the times in order.

    Args:
        work: the sentence.
        drafts: its figures.

    Returns:
        The figures, without those that no time of the row can be told for.
    """
    sentence = work.sentence
    at = next((i for i, draft in enumerate(drafts) if draft.reading.distributes), None)
    if at is None:
        return drafts
    row = _row_before(work, drafts[at])
    run = _run(sentence, drafts[at:])
    places = {draft.figure.place.key for draft in run if draft.figure.place}
    names = {draft.figure.indicator for draft in run}
    if len(row) < _LEAST or len(run) < _LEAST or len(places) > 1:
        return drafts
    if len(names) > 1 and not all(d.figure.indicator == d.figure.unit for d in run[1:]):
        return drafts  # of several things in order
    behind = drafts[at + len(run) :]
    if len(row) != len(run):
        return [*drafts[:at], *behind]
    name = run[0].figure
    dated = [
        replace(
            draft,
            figure=replace(
                draft.figure,
                indicator=name.indicator,
                indicator_text=name.indicator_text,
                period=resolve(mention, work.state.anchor),
            ),
        )
        for draft, mention in zip(run, row, strict=True)
    ]
    return [*drafts[:at], *dated, *behind]


def _row_before(work: Work, first: Draft) -> list[PeriodMention]:
    """Return the times of the last row before a number: nothing but joints stands between them."""
    sentence, row = work.sentence, list[PeriodMention]()
    for mention in work.mentions:
        if mention.span.end > first.amount.span.start:
            break
        joined = bool(row) and _joined(sentence, row[-1], mention)
        row = [*row, mention] if joined and mention.kind is row[-1].kind else [mention]
    return row


def _joined(sentence: Sentence, one: PeriodMention, other: PeriodMention) -> bool:
    start, end = sentence.token_at(one.span.end), sentence.token_at(other.span.start)
    between = {token.text for token in sentence.tokens[start:end]}
    return bool(between & _JOINTS) and between <= _ROW_WORDS


def _run(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Return the numbers of one unit that only "và" and commas join."""
    run = drafts[:1]
    for draft in drafts[1:]:
        between = {t.text for t in sentence.tokens[run[-1].amount.last : draft.amount.first]}
        if draft.figure.unit != run[-1].figure.unit or not between or not between <= _JOINTS:
            break
        run.append(draft)
    return run
