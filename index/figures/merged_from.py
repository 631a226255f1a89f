"""Units that another one was made of: "xã A được thành lập trên cơ sở sáp nhập *xã B và xã C*".

The numbers behind them are those of the unit they became.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.figures.name_runs import behind_unit, name_at
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.lexicon import word_set
from index.language.places import PlaceMention
from index.language.scan import PhraseTable, Token

_MERGING = PhraseTable({words: words for words in word_set("merged_from", "merging")})
_BEFORE_NAMES = word_set("merged_from", "before_names")
_BETWEEN_NAMES = word_set("merged_from", "between_names")
_TELLS = word_set("merged_from", "tells")
_INTO = word_set("merged_from", "into")
_BODIES = {"đảng"}
_MARKS = {",", ":"}


def without_merged(
    sentence: Sentence, mentions: list[PlaceMention], state: State
) -> list[PlaceMention]:
    """Return the mentions without those of the units that were merged.

    They are kept where nothing tells what they became, and where each has its own number: "sáp
    nhập xã B (12 km2) và xã C (9 km2)".
    """
    kept = mentions
    for merging in _MERGING.starting(sentence.tokens, 0, len(sentence.tokens)):
        row = _row(sentence, merging.last, mentions)
        if row is None:
            continue
        merged = [m for m in kept if row[0] <= sentence.token_at(m.span.start) < row[1]]
        if merged and _became(sentence, merged, kept, state):
            kept = [m for m in kept if m not in merged]
    return kept


def end_of_merged(sentence: Sentence, places: Sequence[PlaceMention], before: int) -> int:
    """Return the token behind the last such row before a number: its own words begin there.

    Args:
        sentence: the parsed sentence.
        places: its mentions without those of units that were merged.
        before: the number's first token.
    """
    end = 0
    for merging in _MERGING.starting(sentence.tokens, 0, before):
        row = _row(sentence, merging.last, sentence.places)
        if row is None or row[1] > before:
            continue
        kept = {sentence.token_at(mention.span.start) for mention in places}
        if kept.isdisjoint(range(*row)):
            end = row[1]
    return end


def _row(
    sentence: Sentence, first: int, mentions: Sequence[PlaceMention]
) -> tuple[int, int] | None:
    """Return the tokens of the names behind "sáp nhập"; None where one alone is named."""
    tokens, position = sentence.tokens, first
    while position < len(tokens):
        named = behind_unit(tokens, position)
        leads = _leads(sentence, tokens[position])
        if not leads and name_at(sentence.body, tokens, named) is not None:
            break
        if named == position and not leads:
            return None
        position = max(position + 1, named)
    start, names, end = position, 0, position
    told = any(sentence.token_at(m.span.end) < first for m in mentions)
    while position < len(tokens):
        last = name_at(sentence.body, tokens, behind_unit(tokens, position))
        if last is None or (names and not told and _is_told_of(sentence, position, last)):
            break
        last = _behind_aside(sentence, last)
        if last < len(tokens) and (tokens[last].text == "(" or tokens[last].is_number):
            return None
        names, end = names + 1, last
        position = last
        while position < len(tokens) and tokens[position].text in _BETWEEN_NAMES:
            position += 1
        if position == last:
            break
    into = end < len(tokens) and tokens[end].text in _INTO
    return (start, end) if names > 1 or (names and into) else None


def _leads(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word may stand before the first name: "*Đảng bộ của 3* xã *gồm:* A, B"."""
    if token.text in _MARKS or token.text.isdigit():
        return True
    small = sentence.body[token.start].islower() or token.text in _BODIES
    return small and token.text in _BEFORE_NAMES


def _behind_aside(sentence: Sentence, first: int) -> int:
    """Step over a bracket without numbers: "phường A *(thành phố B cũ)* với phường C"."""
    tokens, last = sentence.tokens, first
    if first >= len(tokens) or tokens[first].text != "(":
        return first
    while last < len(tokens) and tokens[last].text != ")":
        last += 1
    own = range(first, last)
    return first if any(amount.first in own for amount in sentence.amounts) else last + 1


def _is_told_of(sentence: Sentence, first: int, last: int) -> bool:
    """ "Sau khi sáp nhập xã A và xã B, *xã C có* …": what they became, behind a comma."""
    tokens = sentence.tokens
    behind = tokens[last].text if last < len(tokens) else ""
    return tokens[first - 1].text == "," and behind in _TELLS


def _became(
    sentence: Sentence, merged: Sequence[PlaceMention], kept: Sequence[PlaceMention], state: State
) -> bool:
    """Tell whether a unit of their level is told of: in the sentence, or before it."""
    level = merged[0].place.level
    if any(m not in merged and m.place.level is level for m in kept):
        return True
    told = state.place or state.home
    return told is not None and told.level is level
