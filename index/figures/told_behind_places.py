"""What is said of those counted behind where they are: "15 hộ ở xã A *chưa nhận tiền*".

Without it the number would pass for all the households of that commune.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft, renamed
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import phrase_words, word_set

_WHERE = word_set("told_behind_places", "where", "told_of")
_SAYS = word_set("told_behind_places", "says", "told_of")
_LONGEST = 9  # words
_LONGEST_PLACE = 6  # tokens


def with_what_is_said(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Complete counts by what is said of them behind a place.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    told = " ".join(draft.figure.indicator.lower() for draft in drafts)
    return [_completed(sentence, draft, told) for draft in drafts]


def _completed(sentence: Sentence, draft: Draft, told: str) -> Draft:
    figure, amount, tokens = draft.figure, draft.amount, sentence.tokens
    if amount.kind is not AmountKind.COUNT or figure.relation is not Relation.VALUE:
        return draft
    first = _behind_place(sentence, amount.last)
    if first is None or first >= len(tokens) or tokens[first].text not in _SAYS:
        return draft
    last = first + 1
    while last < len(tokens) and tokens[last].is_word and last - first < _LONGEST:
        if phrase_words().tail_stops.match(tokens, last) and not phrase_words().tail_keeps.match(
            tokens, last
        ):
            break
        last += 1
    ended = last == len(tokens) or not tokens[last].is_number
    words = sentence.words(first, last)
    # "12 xã trong số 30 xã của huyện *đã đạt chuẩn*": of the twelve
    if not ended or " " not in words or words.lower() in told:
        return draft
    name = f"{figure.indicator} {words}"
    return replace(draft, figure=renamed(figure, name))


def _behind_place(sentence: Sentence, first: int) -> int | None:
    """Return the token behind "ở xã A", "ở các xã vùng sâu" at a token, or None."""
    tokens = sentence.tokens
    if first + 1 >= len(tokens) or tokens[first].text not in _WHERE:
        return None
    start = tokens[first + 1].start
    found = next((place.span for place in sentence.places if place.span.start == start), None)
    if found is not None:
        return sentence.token_at(found.end)
    last = first + 1
    while last < len(tokens) and tokens[last].is_word and tokens[last].text not in _SAYS:
        last += 1
    return last if last - first <= _LONGEST_PLACE else None
