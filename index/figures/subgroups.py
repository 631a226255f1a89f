"""Who of those counted belongs to a group: "94 đảng viên (*nữ 41*, *dân tộc Khmer 23*)".

The numbers may stand bare; each counts the whole's noun, and is a part of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Span
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, word_set
from index.language.numbers import parse_number
from index.language.scan import PhraseTable, Token, scan

_GROUPS = PhraseTable({words: words for words in word_set("subgroups", "groups")})
_FLAGS = ("unit_shared",)
_ENDS = {",", ";", ")", "."}
_LONGEST = 6  # tokens of a group's name


def with_subgroups(
    tokens: Sequence[Token], amounts: Sequence[Amount], taken: Sequence[Span]
) -> list[Amount]:
    """Return ``amounts`` with the bare numbers of groups behind a count.

    Args:
        tokens: the sentence's.
        amounts: what was found with a unit of its own.
        taken: spans whose numbers are dates.
    """
    found = list(amounts)
    counts = [a for a in amounts if a.kind is AmountKind.COUNT and a.noun_first is not None]
    covered = {i for amount in amounts for i in range(amount.first, amount.last)}
    for count in counts:
        index = _opening(tokens, count.last)
        while index is not None:
            number = _number_behind(tokens, index)
            if number is None:
                break
            value, span = (
                parse_number(tokens[number].text),
                Span(tokens[number].start, tokens[number].end),
            )
            whole = count.value
            if value is None or whole is None or value != int(value) or value > whole:
                break
            if number in covered or any(span.overlaps(other) for other in taken):
                break
            found.append(
                Amount(span, number, number + 1, value, count.unit, AmountKind.COUNT, flags=_FLAGS)
            )
            goes_on = number + 2 < len(tokens) and tokens[number + 1].text in {",", ";"}
            index = number + 2 if goes_on else None
    return sorted(found, key=lambda amount: amount.first)


def is_subgroup(words: str) -> bool:
    """Tell whether an indicator begins with a group's name: "nữ đảng viên"."""
    tokens = scan(words)
    return bool(tokens) and _GROUPS.match(tokens, 0) is not None


def _opening(tokens: Sequence[Token], last: int) -> int | None:
    """Return the token behind "(" or ", trong đó" behind a count, or None."""
    if last >= len(tokens) or tokens[last].text not in {"(", ","}:
        return None
    part = cues().parts.match(tokens, last + 1) if last + 1 < len(tokens) else None
    if part is not None:
        last = part.last
        return last + 1 if last < len(tokens) and tokens[last].text in {"có", ","} else last
    return last + 1 if tokens[last].text == "(" else None


def _number_behind(tokens: Sequence[Token], first: int) -> int | None:
    """Return the bare number that closes a group's name, or None."""
    group = _GROUPS.match(tokens, first) if first < len(tokens) else None
    if group is None:
        return None
    for index in range(group.last, min(len(tokens) - 1, first + _LONGEST)):
        if tokens[index].is_number:
            return index if tokens[index + 1].text in _ENDS else None
        if not tokens[index].is_word:
            return None
    return None
