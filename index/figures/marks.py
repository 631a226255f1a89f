"""Marks that a value passed, where the value itself is told right behind them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.lexicon import word_set

_MARKS = word_set("marks", "marks")
_NEARING = word_set("marks", "nearing")
_NEAR = 4  # tokens: "tiệm cận với mốc"
_EXACTLY = [words.split() for words in word_set("marks", "exactly")]


def marks_passed(sentence: Sentence, drafts: Sequence[Draft]) -> frozenset[int]:
    """Return the ids of the drafts that only say what was passed.

    "vượt mốc 9 nghìn tỷ, *cụ thể là 9.236 tỷ đồng*": the second is the value, the first none.
    A mark that is only neared ("số thu *gần mốc 30.000 tỷ đồng* nhất") is no value either.
    """
    told = {id(mark) for mark, exact in pairwise(drafts) if _told(sentence, mark, exact)}
    return frozenset(told | {id(draft) for draft in drafts if _neared(sentence, draft)})


def _neared(sentence: Sentence, draft: Draft) -> bool:
    """Tell whether the number is a mark that something comes near to."""
    words = [
        t.text for t in sentence.tokens[max(0, draft.amount.first - _NEAR) : draft.amount.first]
    ]
    if not words or words[-1] not in _MARKS:
        return False
    return any(word in _NEARING for word in words[:-1])


def _told(sentence: Sentence, mark: Draft, exact: Draft) -> bool:
    ours, theirs = mark.figure, exact.figure
    if "vượt" not in (ours.qualifier or "") or ours.indicator != theirs.indicator:
        return False
    if ours.relation is not Relation.VALUE or theirs.relation is not Relation.VALUE:
        return False
    between = [t.text for t in sentence.tokens[mark.amount.last : exact.amount.first]]
    if mark.amount.kind is not exact.amount.kind or between[:1] not in ([","], ["("]):
        return False
    return between[1:] in _EXACTLY
