"""Places that a sentence opens with by a bare name, and says what they are.

"*Ở Nghi Thái, một trong những xã* về đích sớm, …", "*Nghi Thái là xã* thuần nông, có 2.100 hộ".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Place, Span
from index.language.lexicon import phrase_words, word_set
from index.language.places import Gazetteer, PlaceMention
from index.language.scan import Token

_WHERE = word_set("told_names", "where")
_ONE_OF = [words.split() for words in word_set("told_names", "one_of")]
_UNITS = word_set("told_names", "units")
_OTHER_WORDS = word_set("told_names", "other_words")
_LEAST, _MOST = 2, 4  # syllables of a name


def told_to_be(
    body: str,
    tokens: Sequence[Token],
    places: Sequence[PlaceMention],
    gazetteer: Gazetteer,
    context: Sequence[Place],
) -> list[PlaceMention]:
    """Return the place that the sentence opens with so, alone in a list, or an empty list.

    Args:
        body: the report's text.
        tokens: the sentence's.
        places: those found already.
        gazetteer: the places.
        context: the areas that the report is about; the place lies in one of them.
    """
    first = 1 if tokens and tokens[0].text in _WHERE else 0
    last = first
    while last < len(tokens) and tokens[last].is_word and body[tokens[last].start].isupper():
        last += 1
    if not _LEAST <= last - first <= _MOST or last >= len(tokens):
        return []
    span = Span(tokens[first].start, tokens[last - 1].end)
    unit = _unit_behind(tokens, last)
    if not unit or any(span.overlaps(place.span) for place in places):
        return []
    name = f"{unit} {body[span.start : span.end]}"
    found = [m for m in gazetteer.find(name, None, context) if m.span == Span(0, len(name))]
    codes = {area.code for area in context if area.code is not None}
    if not found or not codes & set(found[0].place.within):
        return []
    return [replace(found[0], span=span, text=body[span.start : span.end])]


def _unit_behind(tokens: Sequence[Token], last: int) -> str:
    """Return "xã" of ", một trong những *xã*", "là *xã*", or ""."""
    if tokens[last].text not in {",", "là"}:
        return ""
    at = last + 1
    words = [token.text for token in tokens[at : at + 4]]
    one_of = max((len(each) for each in _ONE_OF if words[: len(each)] == each), default=0)
    if not one_of and tokens[last].text == ",":
        return ""  # "Ở A, *xã* B và C": a list
    at += one_of
    match = phrase_words().area_units.match(tokens, at) if at < len(tokens) else None
    if match is None or match.value not in _UNITS:
        return ""
    behind = tokens[match.last].text if match.last < len(tokens) else ""
    return "" if behind in _OTHER_WORDS else match.value  # "ông A là *xã viên*"
