"""To how many a sum was paid: "- *Chi lương hưu*: 5.480 tỷ đồng cho *176.200 người*".

Alone, "người" would be all of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import word_set

_TO, _COLON = "cho", ":"
_PEOPLE = word_set("where_counted", "people")
_SURE = {_TO, "khoảng", "gần", "hơn", "trên"}


def of_those_paid(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Name a bare count behind "cho" by the label of the sum right before it.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for at in range(1, len(drafts)):
        paid, draft = drafts[at - 1], drafts[at]
        between = [t.text for t in sentence.tokens[paid.amount.last : draft.amount.first]]
        label = sentence.tokens[max(paid.amount.first - 1, 0)].text == _COLON
        people = draft.figure.unit.split(" ")[-1] in _PEOPLE
        told = label and people and between[:1] == [_TO] and _SURE.issuperset(between)
        sums = paid.amount.kind is AmountKind.MONEY and paid.figure.relation is Relation.VALUE
        bare = draft.figure.indicator.lower() == draft.figure.unit.lower()
        if told and sums and paid.named and bare and draft.amount.kind is AmountKind.COUNT:
            words = f"{paid.figure.indicator} {draft.figure.unit}"
            done[at] = draft.renamed(words, paid.figure.parent)
    return done
