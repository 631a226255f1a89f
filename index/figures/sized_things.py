"""Things counted by a size that only bounds them: "*tàu trên 90 CV* là 512 chiếc".

The size is no figure of its own; it says which of them are counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft, renamed
from index.figures.phrase_trim import clean, text_of
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import word_set

_BOUNDS = word_set("sized_things", "bounds")
_BETWEEN = word_set("sized_things", "between")
_COUNTED = word_set("sized_things", "counted")
_UNITS = word_set("sized_things", "units")
_THINGS = word_set("sized_things", "things")
_LONGEST = 10  # words before a size
_BOUNDING_BEHIND = (["trở", "lên"], ["trở", "xuống"])


def by_their_size(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Name counts by the things and the size before them, and drop the size.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done: list[Draft] = []
    for draft in drafts:
        size = done[-1] if done else None
        name = _name(sentence, size, draft) if size is not None else ""
        if name:
            done.pop()
            figure = renamed(draft.figure, name)
            draft = replace(draft, figure=figure)
        done.append(draft)
    return done


def _name(sentence: Sentence, size: Draft, draft: Draft) -> str:
    """Return "tàu trên 90 CV", where a count stands behind such a size, or ""."""
    one, two, tokens = size.amount, draft.amount, sentence.tokens
    sized = one.kind is AmountKind.PHYSICAL or one.unit.lower() in _UNITS
    if not sized or two.kind is not AmountKind.COUNT:
        return ""
    if draft.figure.relation is not Relation.VALUE or two.unit not in _COUNTED:
        return ""
    between = [token.text for token in tokens[one.last : two.first]]
    end = one.last + 2 * (between[:2] in _BOUNDING_BEHIND)
    if not _BETWEEN.issuperset(token.text for token in tokens[end : two.first]):
        return ""
    first = one.first
    while first > 0 and tokens[first - 1].is_word and one.first - first < _LONGEST:
        first -= 1
    words = [token.text for token in tokens[first : one.first]]
    begun = next((i for i, word in enumerate(words) if word in _THINGS), None)
    if begun is None or _BOUNDS.isdisjoint([*words, *between[:2]]):
        return ""
    thing = clean(sentence, range(first + begun, one.first)) or [first + begun]
    bound = sentence.words(max(thing) + 1, end)
    return f"{text_of(sentence, thing)} {bound}".strip()
