"""Names that only say which of the counted units are meant: "2 xã *A và B* đạt chuẩn".

The number counts what is said of them; none of them owns it, and they belong to no indicator.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.language.lexicon import phrase_words, word_set
from index.language.numbers import whole_number
from index.language.period_words import NUMBERS
from index.language.scan import Token

_JOINTS = {",", "và", "-", "–"}
_LONGEST_NAME = 5  # syllables
_MOST_NAMES = 30
_OPENERS = word_set("name_runs", "openers")
_PAIRS = word_set("named_parts", "pairs")


def names_at(
    body: str, tokens: Sequence[Token], first: int, most: int = _MOST_NAMES
) -> tuple[int, int] | None:
    """Return (token behind the names, how many they are), or None where no names stand.

    The names begin at ``tokens[first]``, in a bracket, or behind "là", "gồm" and a unit word:
    "(A, B và C)", "là xã A và xã B". A bracket must hold nothing but names.

    Args:
        body: the report's text, for capitals.
        tokens: the sentence's.
        first: the token behind the counted unit word.
        most: how many names are read at most.
    """
    position = first
    bracket = position < len(tokens) and tokens[position].text == "("
    if bracket or (position < len(tokens) and tokens[position].text in _OPENERS):
        position += 1
    count = 0
    end = position
    while count < most:
        last = name_at(body, tokens, behind_unit(tokens, position))
        if last is None:
            break
        count, end = count + 1, last
        position = last
        if position < len(tokens) and tokens[position].text in _JOINTS:
            position += 1
            if position < len(tokens) and tokens[position].text == "và":
                position += 1
        else:
            break
    if not count:
        return None
    if bracket:
        closed = end < len(tokens) and tokens[end].text == ")"
        return (end + 1, count) if closed else None
    return end, count


def taken_together(body: str, tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return the tokens of names that a number counts: "vốn cho *3 huyện A, B và C* là 6 tỷ"."""
    found: list[tuple[int, int]] = []
    for unit in phrase_words().area_units.starting(tokens, 1, max(1, len(tokens) - 1)):
        index = unit.first - 1
        token = tokens[index]
        if not (token.is_number or token.text in NUMBERS):
            continue
        named = names_at(body, tokens, unit.last)
        if named is not None and named[1] > 1 and not _counts(token, named[1]):
            named = _up_to_next(body, tokens, token, unit.last)
        if named is not None and named[1] > 1 and _counts(token, named[1]):
            found.append((index, named[0]))
    return found


def _up_to_next(
    body: str, tokens: Sequence[Token], number: Token, first: int
) -> tuple[int, int] | None:
    """ "từ *3 xã A, B, C*, xã D có …": behind as many names as were counted comes another unit."""
    counted = NUMBERS.get(number.text) or max(0, whole_number(number.text))
    named = names_at(body, tokens, first, counted)
    if named is None or named[0] + 1 >= len(tokens) or tokens[named[0]].text != ",":
        return None
    another = behind_unit(tokens, named[0] + 1) > named[0] + 1
    return named if another else None


def _counts(token: Token, names: int) -> bool:
    return NUMBERS.get(token.text) == names or token.text.lstrip("0") == str(names)


def behind_unit(tokens: Sequence[Token], position: int) -> int:
    """Step over the unit word of one name: "và *xã* B"."""
    word = phrase_words().area_units.match(tokens, position) if position < len(tokens) else None
    return word.last if word else position


def _ends_pair(body: str, tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a small word goes with the capital before it, and the name goes on.

    "Hợp tác xã *Nông nghiệp* Tam Hưng".
    """
    pair = " ".join(token.text for token in tokens[at - 1 : at + 1])
    goes_on = at + 1 < len(tokens) and body[tokens[at + 1].start].isupper()
    return goes_on and body[tokens[at - 1].start].isupper() and pair in _PAIRS


def name_at(body: str, tokens: Sequence[Token], first: int) -> int | None:
    """Return the token behind a capitalised name, or None; "OCOP" and "NTM" are no names."""
    last = first
    while last < len(tokens) and last - first < _LONGEST_NAME:
        written = body[tokens[last].start : tokens[last].end]
        named = tokens[last].is_word and written[:1].isupper()
        named = named or (last > first and _ends_pair(body, tokens, last))
        if not named or (len(written) > 1 and written.isupper()):
            break
        if last > first and body[tokens[last - 1].end : tokens[last].start] != " ":
            break
        last += 1
    return last if last > first else None
