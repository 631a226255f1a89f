"""Leaving periods, places and the words that link places out of a stretch of words."""

from __future__ import annotations

from collections.abc import Sequence

from index.figures.sentence import Sentence
from index.language.lexicon import concept_table, phrase_words, word_set

_QUOTES = {"“", "”", '"', "'", "‘", "’", "«", "»"}
_PLACE_LINKS = word_set("phrase_trim", "place_links")
_PASSING = word_set("phrase_trim", "passing")
_THROUGH = word_set("phrase_trim", "through")


def without_mentions(sentence: Sentence, group: Sequence[int]) -> list[int]:
    """Leave out periods, places and the little words that link places."""
    drop: set[int] = set()
    dated = sentence.dated()
    for index in group:
        if index in dated or sentence.tokens[index].text in _QUOTES:
            drop.add(index)
    for low, high in sentence.names_counted():
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
    compounds = sentence.matches(phrase_words().compounds)
    if not compounds:
        return set()
    found = (compounds[index] for index in group if index in compounds)
    return {inside for each in found for inside in range(each.first + 1, each.last)}
