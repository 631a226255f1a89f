"""The change of cases that the people in them go on with: "giảm 3 vụ, *2 người chết*"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set

_CASES = word_set("case_changes", "cases")
_PEOPLE = word_set("case_changes", "people")
_HARMS = word_set("case_changes", "harms")
_BRACKETS = {"(", ")"}
_RATES = {("tỷ", "lệ"), ("tỉ", "lệ")}
_LONGEST = 4  # words between the two: "người bị thương,"


def harmed_otherwise(noun: str, name: str) -> bool:
    """Tell whether people came to other harm than those named: "*bị thương*" is no "người chết".

    Args:
        noun: what the number counts.
        name: the indicator of the numbers before it.
    """
    own = {harm for harm in _HARMS if f" {harm} " in f" {noun.lower()} "}
    return bool(own) and not any(f" {harm} " in f" {name.lower()} " for harm in own)


def of_the_same_cases(sentence: Sentence, level: list[Draft], amount: Amount) -> Draft | None:
    """Return the change of cases that the number of the people in them goes on with, or None.

    "giảm 3 vụ, *2 người chết*, *4 người bị thương* so với cùng kỳ", "(tăng 2 vụ, *5 đối tượng*)". A
    verb before the people tells what the cases did: "tăng 2 vụ, *làm 3 người chết*".

    ``level`` holds the figures so far outside brackets of their own: "giảm 3 vụ (-20%), *2 người*".
    """
    before = level[-1] if level else None
    if before is None or amount.unit not in _PEOPLE:
        return None
    if before.figure.relation is not Relation.CHANGE or before.amount.kind is not AmountKind.COUNT:
        return None
    if before.amount.unit not in _CASES | _PEOPLE:
        return None
    depth = sentence.depth
    if depth[before.amount.first] != depth[amount.first]:
        return None
    between = [
        sentence.tokens[i].text
        for i in range(before.amount.last, amount.first)
        if depth[i] == depth[amount.first] and sentence.tokens[i].text not in _BRACKETS
    ]
    joined = between[-1:] in ([","], ["và"])
    words = all(word.replace(" ", "").isalpha() for word in between[:-1])
    return before if joined and words and len(between) <= _LONGEST else None


def rate_of_cases(sentence: Sentence, level: list[Draft], amount: Amount) -> list[Draft]:
    """Leave out the people where a rate closes a row: "tăng 17 vụ, 21 bị cáo, *tỷ lệ tăng 16,8%*".

    It is that of the cases, which the row opens with. ``level`` as for ``of_the_same_cases``.
    """
    words = tuple(t.text for t in sentence.tokens[max(0, amount.first - 3) : amount.first - 1])
    if amount.kind is not AmountKind.PERCENT or words not in _RATES:
        return level
    kept = list(level)
    while kept and _changed(kept[-1]) and kept[-1].amount.unit in _PEOPLE:
        kept.pop()
    if not kept or not _changed(kept[-1]) or kept[-1].amount.unit not in _CASES:
        return level
    name = kept[-1].figure.indicator
    return [draft for draft in kept if draft.figure.indicator == name]


def rates_behind(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Give a rate alone in a bracket the name of the change that it stands behind.

    "giảm 13 vụ (*7,2%*), tăng 4 người chết (*3,1%*)": the first is no rate of the people.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for at, (count, rate) in enumerate(pairwise(drafts), start=1):
        counted = count.amount.unit in _CASES | _PEOPLE
        percent = rate.amount.kind is AmountKind.PERCENT
        if not (counted and percent and _changed(count)):
            continue
        between = [t.text for t in sentence.tokens[count.amount.last : rate.amount.first]]
        close = sentence.tokens[rate.amount.last : rate.amount.last + 1]
        alone = between[-1:] == ["("] and [token.text for token in close] == [")"]
        if alone and len(between) <= _LONGEST and not _BRACKETS & set(between[:-1]):
            name, text = count.figure.indicator, count.figure.indicator_text
            figure = replace(rate.figure, indicator=name, indicator_text=text)
            done[at] = replace(rate, figure=figure)
    return done


def of_the_cases(drafts: Sequence[Draft]) -> list[Draft]:
    """Give a rate behind cases and the people in them to the cases, which the row opens with.

    "đã điều tra làm rõ 40 vụ, 58 đối tượng, *đạt tỷ lệ 86,9%*".
    """
    done = list(drafts)
    for at in range(2, len(done)):
        cases, people, rate = done[at - 2 : at + 1]
        pair = cases.amount.unit in _CASES and people.amount.unit in _PEOPLE
        percent = rate.amount.kind is AmountKind.PERCENT and not _changed(cases)
        again = rate.figure.indicator == people.figure.indicator and not rate.named
        if pair and percent and again and rate.figure.relation is not Relation.CHANGE:
            name, text = cases.figure.indicator, cases.figure.indicator_text
            figure = replace(
                rate.figure, indicator=name, indicator_text=text, parent=cases.figure.parent
            )
            done[at] = replace(rate, figure=figure)
    return done


def _changed(draft: Draft) -> bool:
    return draft.figure.relation is Relation.CHANGE and draft.amount.kind is AmountKind.COUNT
