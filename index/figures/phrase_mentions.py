"""Leaving periods, places and the words that link places out of a stretch of words."""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Span
from index.figures.name_runs import taken_together
from index.figures.sentence import Sentence
from index.language.lexicon import concept_table, phrase_words, word_set

_QUOTES = {"“", "”", '"', "'", "‘", "’", "«", "»"}
_PLACE_LINKS = word_set("phrase_trim", "place_links")
_PASSING = word_set("phrase_trim", "passing")
_THROUGH = word_set("phrase_trim", "through")


def without_mentions(sentence: Sentence, group: Sequence[int]) -> list[int]:
    """Leave out periods, places and the little words that link places."""
    drop: set[int] = set()
    spans: list[Span] = [mention.span for mention in sentence.periods]
    for index in group:
        token = sentence.tokens[index]
        here = Span(token.start, token.end)
        if any(span.overlaps(here) for span in spans) or token.text in _QUOTES:
            drop.add(index)
    for low, high in taken_together(sentence.body, sentence.tokens):
        drop.update(index for index in group if low <= index < high)
    named = _in_compounds(sentence, group)
    for place in sentence.places:
        if sentence.token_at(place.span.start) in named:
            continue  # "ngân sách địa phương" names a budget, no place
        inside = [
            at
            for at, index in enumerate(group)
            if place.span.start <= sentence.tokens[index].start < place.span.end
        ]
        if not inside:
            continue
        drop.update(group[at] for at in inside)
        at = inside[0]
        while at > 0 and sentence.tokens[group[at - 1]].text in _PLACE_LINKS:
            at -= 1
            if _ends_concept(sentence, group, at):
                break  # "thu nội *địa* do Cục Thuế quản lý"
            drop.add(group[at])
            if sentence.tokens[group[at]].text in _THROUGH and at > 0:
                passing = sentence.tokens[group[at - 1]].text in _PASSING
                drop.update(group[at - 1 : at] if passing else ())
    return [i for i in group if i not in drop]


def _ends_concept(sentence: Sentence, group: Sequence[int], at: int) -> bool:
    """Tell whether the last word of a concept's name stands at ``group[at]``."""
    tokens = [sentence.tokens[i] for i in group[: at + 1]]
    return concept_table().match_before(tokens, len(tokens), 6) is not None


def _in_compounds(sentence: Sentence, group: Sequence[int]) -> set[int]:
    """Return the tokens of ``group`` behind the first of a fixed name that they are part of."""
    inside: set[int] = set()
    for index in group:
        found = phrase_words().compounds.match(sentence.tokens, index)
        if found:
            inside.update(range(found.first + 1, found.last))
    return inside
