"""What a percent is of, told in words with its amount in brackets behind them.

"chi trả 1.173 tỷ đồng, đạt 85,6% *số kinh phí được tạm cấp (1.370 tỷ đồng)*": the bracket holds
what was provided, and no second sum that was paid.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.percents import comes_to
from index.figures.phrase_trim import strip, text_of
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import cues

_OPEN = "("
_LEAST, _LONGEST = 2, 12  # words


def of_the_whole(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Name the amount in a bracket by the words between it and the percent of it.

    Only where the numbers prove it: so many percent of the bracket are what was told before.
    """
    done = list(drafts)
    for number, (percent, whole) in enumerate(pairwise(drafts), 1):
        name = _between(sentence, percent, whole)
        valued = whole.figure.relation is Relation.VALUE
        if name and valued and any(_proves(part, percent, whole) for part in drafts[: number - 1]):
            figure = replace(
                whole.figure, indicator=name, indicator_text=name, parent=None, base=None
            )
            done[number] = replace(whole, figure=figure)
    return done


def pairs_of_plans(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Name a count told with its plan in a bracket by the percent that the two come to.

    "Kết nạp đảng viên đạt 91% chỉ tiêu (*1.820/2.000 đảng viên*)": those who were admitted.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for number, (percent, pair) in enumerate(pairwise(drafts), 1):
        of_plan, told = percent.figure, pair.figure
        if pair.amount.kind is not AmountKind.COUNT or not (told.value and told.total):
            continue
        if of_plan.relation is not Relation.PERCENT_OF_PLAN or not of_plan.value:
            continue
        between = sentence.tokens[percent.amount.last : pair.amount.first]
        opened = between[-1:] and between[-1].text == _OPEN
        if opened and comes_to(of_plan.value, told.value, told.total):
            done[number] = pair.renamed(of_plan.indicator, of_plan.parent)
    return done


def _between(sentence: Sentence, percent: Draft, whole: Draft) -> str:
    """Return the noun phrase of "85,6% *số kinh phí được tạm cấp* (1.370 tỷ đồng)", or ""."""
    first, last = percent.amount.last, whole.amount.first - 1
    if percent.figure.unit[:1] != "%" or whole.figure.unit[:1] == "%":
        return ""
    tokens = sentence.tokens[first:last]
    if last <= first or sentence.tokens[last].text != _OPEN or not all(t.is_word for t in tokens):
        return ""
    if cues().plans.find(tokens) or not _LEAST <= len(tokens) <= _LONGEST:
        return ""  # a plan is read as one
    return text_of(sentence, strip(sentence, list(range(first, last))))


def _proves(part: Draft, percent: Draft, whole: Draft) -> bool:
    """Tell whether ``part`` is ``percent`` of ``whole``."""
    done, of, rate = part.figure, whole.figure, percent.figure
    if done.unit != of.unit or not (done.value and of.value and rate.value) or rate.direction:
        return False
    return comes_to(rate.value, done.value, of.value)
