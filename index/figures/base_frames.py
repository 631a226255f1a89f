"""The base that a clause opens with: "*So với cùng kỳ*, vốn đăng ký chỉ bằng 62,4%"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.bases_before_changes import name_behind_base
from index.figures.draft import Draft
from index.figures.openings import compared_with
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import cues, word_set

_EARLIER = word_set("base_frames", "earlier")
_EQUAL = word_set("look_left", "equal")
_LONGEST = 10  # tokens
_WHOLE = 100


def framed_by_base(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Give the changes of a clause that opens with an earlier time that time for their base.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    return [_framed(sentence, draft) for draft in drafts]


def _framed(sentence: Sentence, draft: Draft) -> Draft:
    figure, base = draft.figure, _base(sentence, draft)
    if not base or figure.base is not None:
        return draft
    if figure.relation is Relation.CHANGE:
        return replace(draft, figure=replace(figure, base=base))
    value = figure.value
    percent = draft.amount.kind is AmountKind.PERCENT and figure.relation is Relation.VALUE
    if not percent or value is None or not _equals(sentence, draft):
        return draft
    direction = "giảm" if value < _WHOLE else "tăng"
    changed = replace(figure, relation=Relation.CHANGE, direction=direction, base=base)
    return replace(draft, figure=changed)


def _base(sentence: Sentence, draft: Draft) -> str:
    """Return the earlier time that the number's clause opens with, or ""."""
    tokens, first = sentence.tokens, compared_with(sentence, draft.amount.first)
    if first is None:
        return ""
    named = name_behind_base(sentence, first, draft.amount.first)
    last, end = first, min(draft.amount.first, first + _LONGEST)
    changes = cues().changes
    while last < end and last != named and tokens[last].text != ",":
        if last > first and changes.match(tokens, last):
            break  # "so với cùng kỳ *giảm* 13 vụ, tăng 4 người bị thương"
        last += 1
    words = {token.text for token in tokens[first:last]}
    closed = last < end or last == named or (last < len(tokens) and tokens[last].text == ",")
    return sentence.words(first, last) if closed and words & _EARLIER else ""


def _equals(sentence: Sentence, draft: Draft) -> bool:
    """Tell whether "bằng" stands before the number, with its qualifiers between."""
    tokens, first = sentence.tokens, draft.amount.first
    while qualifier := cues().qualifiers.match_before(tokens, first):
        if qualifier.value in _EQUAL:
            return True
        first = qualifier.first
    return first > 0 and tokens[first - 1].text in _EQUAL
