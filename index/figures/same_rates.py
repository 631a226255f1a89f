"""A rate told of two groups, its name only once: "*thu nhập lao động* trong A 4,6 triệu đồng".

"…, *các HTX phi nông nghiệp* 5,3 triệu đồng/người/tháng": the second is of the other group.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.lexicon import phrase_words, word_set
from index.language.scan import scan

_INSIDE = word_set("same_rates", "inside", "told_of")
_BETWEEN = {",", ";", "và", "còn"}


def of_same_rate(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Put the measure told of the first group over the bare name of the second.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for at, (one, other) in enumerate(pairwise(drafts), start=1):
        figure = other.figure
        if "/" not in figure.unit or figure.unit != one.figure.unit:
            continue
        if figure.parent not in (None, one.figure.indicator):
            continue
        if {figure.relation, one.figure.relation} != {Relation.VALUE}:
            continue
        before, name = scan(one.figure.indicator), scan(figure.indicator)
        if not before or not name or not other.named or phrase_words().heads.match(name, 0):
            continue
        cut = next((i for i in range(1, len(before)) if before[i].text in _INSIDE), 0)
        opens = sentence.tokens[one.reading.after].text in _BETWEEN
        if cut and opens and phrase_words().heads.match(before, 0):
            measure = one.figure.indicator[: before[cut].start].strip()
            done[at] = replace(other, figure=replace(figure, parent=measure))
    return done
