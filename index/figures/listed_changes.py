"""Changes in brackets behind what they are of: "quặng (giảm 46% *số tờ khai*, 80% *kim ngạch*)".

Each says behind itself what fell; it fell of the thing before the bracket, and of nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft, renamed
from index.figures.phrase_trim import strip, text_of
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import phrase_words

_STOPS = {",", ";", ":", ".", "(", ")", "…"}
_JOINTS = {"và", ",", ")", ";"}
_LONGEST = 8  # words of what is listed, and of what fell


def of_listed_things(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Name each change in a bracket by the measure behind it and the thing before the bracket.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    return [_named(sentence, draft) for draft in drafts]


def _named(sentence: Sentence, draft: Draft) -> Draft:
    percent = draft.amount.kind is AmountKind.PERCENT
    if draft.figure.relation is not Relation.CHANGE or not percent:
        return draft
    measure, thing = _behind(sentence, draft), _before_bracket(sentence, draft.amount.first)
    if not measure or not thing:
        return draft
    name = f"{measure} {thing}"
    figure = renamed(draft.figure, name, parent=None)
    return replace(draft, figure=figure)


def _behind(sentence: Sentence, draft: Draft) -> str:
    """Return the measure right behind a percent, up to the next change or the bracket's end."""
    tokens, first = sentence.tokens, draft.amount.last
    measure = phrase_words().heads.match(tokens, first) if first < len(tokens) else None
    if measure is None or not sentence.depth[draft.amount.first]:
        return ""
    last = first
    while last < len(tokens) and tokens[last].text not in _JOINTS and last - first < _LONGEST:
        last += 1
    closed = last < len(tokens) and tokens[last].text in _JOINTS
    return sentence.words(first, last) if closed else ""


def _before_bracket(sentence: Sentence, position: int) -> str:
    """Return the words that the bracket around a number stands behind, where they hold no number.

    "Kim ngạch 60 triệu USD (giảm 12%)" goes on with a number.
    """
    tokens, depth = sentence.tokens, sentence.depth
    opening = position
    while opening >= 0 and not (tokens[opening].text == "(" and depth[opening - 1] == 0):
        opening -= 1
    first = opening
    while first > 0 and tokens[first - 1].text not in _STOPS and opening - first <= _LONGEST:
        first -= 1
    group = list(range(first, opening))
    if opening < 1 or not group or not all(tokens[i].is_word for i in group):
        return ""
    return text_of(sentence, strip(sentence, group)) if len(group) <= _LONGEST else ""
