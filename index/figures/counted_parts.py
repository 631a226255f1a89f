"""Parts of a count whose nouns stand behind them: "9 trường đạt chuẩn (*3 mầm non, 6 tiểu học*)".

That the numbers of a list add up to the count before it leaves no doubt that they are its parts.
Then they count its noun, where they have none of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from index.domain import Span
from index.figures.acts import is_act
from index.figures.subgroups import is_subgroup
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, phrase_words, units, word_set
from index.language.numbers import parse_number
from index.language.scan import Token

NAMED_BEHIND = "named_behind"
_FLAGS = ("unit_shared", NAMED_BEHIND)
_NOUNS = word_set("counted_parts", "nouns")
_BEHIND_OPENING = {"có", ",", ":"}
_MARKS = {",", ";", "và"}
_ENDS = {")", "."}
_LEAST = 2  # parts
_LONGEST_TAIL = 12  # tokens of a whole's noun
_LONGEST_ITEM = 10  # tokens of a part with its number
_STARS = "sao"


@dataclass(frozen=True, slots=True)
class Part:
    """A number of a list with its words: tokens ``first`` to ``last``."""

    first: int
    last: int
    value: Decimal


def listed_parts(tokens: Sequence[Token], whole: Amount) -> list[Part]:
    """Return the numbers of the list behind an amount that add up to it, two or more, or none.

    Args:
        tokens: the sentence's.
        whole: the amount.
    """
    if whole.value is None or whole.high is not None or whole.total is not None:
        return []
    opening = _opening(tokens, whole.last)
    if opening is None:
        return []
    parts, total, bracket = list[Part](), Decimal(0), tokens[opening - 1].text == "("
    first = opening
    while first < len(tokens) and tokens[first].is_number:
        value = parse_number(tokens[first].text)
        if value is None:
            return []
        last = item_end(tokens, first)
        if last == first:
            return []
        parts.append(Part(first, last, value))
        total += value
        mark = tokens[last].text if last < len(tokens) else "."
        ended = mark == ")" if bracket else mark not in {",", "và"} or total == whole.value
        if ended or total > whole.value:
            break
        first = last + 1
        if mark != "và" and first < len(tokens) and tokens[first].text == "và":
            first += 1
    return parts if len(parts) >= _LEAST and total == whole.value else []


def _opening(tokens: Sequence[Token], last: int) -> int | None:
    """Return where a list opens behind a count and its noun: behind "(", ":" or ", gồm"."""
    for index in range(last, min(len(tokens) - 1, last + _LONGEST_TAIL)):
        text = tokens[index].text
        if text in {"(", ":"}:
            return _behind_parts(tokens, index + 1) or index + 1
        part = _behind_parts(tokens, index + 1 if text == "," else index)
        if part is not None:
            return part
        if (not tokens[index].is_word and text != ",") or tokens[index].is_number:
            return None
    return None


def _behind_parts(tokens: Sequence[Token], index: int) -> int | None:
    """Return the token behind "trong đó có", "gồm:", where one begins at ``index``."""
    part = cues().parts.match(tokens, index) if index < len(tokens) else None
    if part is None:
        return None
    last = part.last
    while last < len(tokens) and tokens[last].text in _BEHIND_OPENING:
        last += 1
    return last


def item_end(tokens: Sequence[Token], first: int) -> int:
    """Return where the words behind a number end: at ``first`` where none name it alone."""
    for index in range(first + 1, min(len(tokens) + 1, first + _LONGEST_ITEM)):
        if index == len(tokens) or tokens[index].text in _ENDS:
            return index if index > first + 1 else first
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if tokens[index].text in _MARKS:
            behind = following
            if behind is not None and behind.text == "và" and index + 2 < len(tokens):
                behind = tokens[index + 2]
            if behind is None or behind.is_number or tokens[index].text == ";":
                return index if index > first + 1 else first
            continue  # "5 nông, lâm nghiệp"
        if tokens[index].is_number and (following is None or following.text != _STARS):
            return first
        if tokens[index].text in {"(", ":"}:
            return first
    return first


def with_counted_parts(
    tokens: Sequence[Token], amounts: Sequence[Amount], taken: Sequence[Span]
) -> list[Amount]:
    """Return ``amounts`` with the parts of counts in the unit of their whole.

    Only where they have no noun of their own: "4 đơn vị, gồm *3 xã, 1 thị trấn*" counts communes.

    Args:
        tokens: the sentence's.
        amounts: what was found with a unit.
        taken: spans whose numbers are dates.
    """
    by_first = {amount.first: amount for amount in amounts}
    for whole in amounts:
        if whole.kind is not AmountKind.COUNT or not _known_noun(tokens, whole):
            continue
        parts = listed_parts(tokens, whole)
        held = [by_first.get(part.first) for part in parts]
        spans = [Span(tokens[part.first].start, tokens[part.first].end) for part in parts]
        if any(amount is not None and amount.kind is not AmountKind.COUNT for amount in held):
            continue
        if any(span.overlaps(other) for span in spans for other in taken):
            continue
        for part, span, amount in zip(parts, spans, held, strict=True):
            if amount is not None and _known_noun(tokens, amount):
                continue
            by_first[part.first] = Amount(
                span, part.first, part.first + 1, part.value, whole.unit, AmountKind.COUNT,
                flags=_FLAGS,
            )  # fmt: skip
    return sorted(by_first.values(), key=lambda amount: amount.first)


def _known_noun(tokens: Sequence[Token], amount: Amount) -> bool:
    """Tell whether an amount's noun is known to be one, not the first syllable of another word."""
    first = amount.noun_first
    if first is None:
        return False
    if units().counted.match(tokens, first) or phrase_words().area_units.match(tokens, first):
        return True
    return tokens[first].text in _NOUNS


def part_name(words: str, unit: str) -> str:
    """Return what a part is called: "trường *mầm non*", "*khiển trách* đảng viên", "nữ".

    Args:
        words: what stands behind its number.
        unit: what its whole counts.
    """
    if is_subgroup(words):
        return words
    noun = unit.split(" ")[0]
    unit = noun if noun in _NOUNS else unit  # "45 *trường* học (18 *tiểu học*, …)"
    return f"{words} {unit}" if is_act(words) else f"{unit} {words}"
