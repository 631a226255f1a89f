"""Counts without a noun beside their share: "đạo đức, lối sống: *13* (24,1%)".

The numbers themselves tell of what they are: so many of the last thing counted make that percent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from index.domain import Figure, Span
from index.figures.percents import comes_to
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import load_table, word_set
from index.language.numbers import parse_number
from index.language.scan import PhraseTable, Token

if TYPE_CHECKING:
    from index.figures.sentence import Sentence

OF_WHOLE = "of_whole"
"""Flag of a count whose noun is that of the whole told before it."""

_FLAGS = ("unit_shared", OF_WHOLE)
_LINKS = word_set("shared_counts", "links")
_CLOSERS = {",", ";", "(", ")", "."}
_LONGEST = 4  # tokens between a count and its share


@dataclass(frozen=True, slots=True)
class Counted:
    """So many of a thing were told."""

    unit: str
    value: Decimal


def counted_before(figure: Figure | None) -> Counted | None:
    """Return what a figure counted, or None."""
    if figure is None or figure.value is None or not figure.unit or figure.value <= 0:
        return None
    return Counted(figure.unit, figure.value)


def with_shares(
    tokens: Sequence[Token],
    amounts: Sequence[Amount],
    taken: Sequence[Span],
    whole: Counted | None,
) -> list[Amount]:
    """Return ``amounts`` with the bare numbers that a share right behind them explains.

    Args:
        tokens: the sentence's.
        amounts: what was found with a unit of its own, or as an act's.
        taken: spans whose numbers are dates.
        whole: what the text before counted last; a count of the sentence goes before it.
    """
    found = list(amounts)
    for share in amounts:
        if share.kind is not AmountKind.PERCENT or share.value is None or share.high is not None:
            continue
        index = _number_before(tokens, share)
        if index is None or any(a.first <= index < a.last for a in found):
            continue
        span = Span(tokens[index].start, tokens[index].end)
        value = parse_number(tokens[index].text)
        if value is None or value != int(value) or any(span.overlaps(other) for other in taken):
            continue
        of = _whole_of(value, share.value, amounts, index, whole)
        if of:
            found.append(Amount(span, index, index + 1, value, of, AmountKind.COUNT, flags=_FLAGS))
    return sorted(found, key=lambda amount: amount.first)


def with_implied(
    tokens: Sequence[Token], amounts: Sequence[Amount], taken: Sequence[Span]
) -> list[Amount]:
    """Return ``amounts`` with bare numbers whose noun the words before them leave no doubt of.

    "giải quyết việc làm mới cho *1.135* (đạt 54%)", "biên chế được giao *71*, hiện có 58 người".
    """
    found = list(amounts)
    covered = {i for amount in amounts for i in range(amount.first, amount.last)}
    for index, token in enumerate(tokens):
        if not token.is_number or index in covered or not index:
            continue
        implied = _implied().match_before(tokens, index)
        closed = index + 1 == len(tokens) or tokens[index + 1].text in _CLOSERS
        value = parse_number(token.text)
        if implied is None or not closed or value is None or value != int(value):
            continue
        span = Span(token.start, token.end)
        if not any(span.overlaps(other) for other in taken):
            noun = implied.value
            flags = ("unit_shared",)
            found.append(Amount(span, index, index + 1, value, noun, AmountKind.COUNT, flags=flags))
    return sorted(found, key=lambda amount: amount.first)


@cache
def _implied() -> PhraseTable[str]:
    table: dict[str, str] = load_table("figures")["shared_counts"]["implied"]
    return PhraseTable(table)


def _number_before(tokens: Sequence[Token], share: Amount) -> int | None:
    """Return the bare number of "khiển trách *25* (chiếm 46,3%)", "dân số: *9*, chiếm 16,7%"."""
    index = share.first - 1
    while index >= 0 and share.first - index <= _LONGEST and tokens[index].text in _LINKS:
        index -= 1
    between = [token.text for token in tokens[index + 1 : share.first]]
    linked = between[:1] == ["("] or (between[:1] == [","] and len(between) > 1)
    if index < 1 or not linked or not tokens[index].is_number:
        return None
    before = tokens[index - 1]
    return index if before.is_word or before.text == ":" else None


def _whole_of(
    value: Decimal, percent: Decimal, amounts: Sequence[Amount], index: int, whole: Counted | None
) -> str:
    """Return the unit of the whole that ``value`` is ``percent`` of, or ""."""
    counts = [
        Counted(a.unit, a.value)
        for a in amounts
        if a.kind is AmountKind.COUNT and a.noun_first is not None and a.last <= index and a.value
    ]
    nearest = [*reversed(counts), *([whole] if whole else [])]
    half = Decimal(1).scaleb(int(percent.as_tuple().exponent)) / 2  # what rounding leaves open
    for each in nearest:
        if value < each.value and comes_to(percent, value, each.value, off=half):
            return each.unit
    return ""


def with_list_head(sentence: Sentence, amount: Amount, label: str) -> str:
    """Return a label with the head of its list: "*Nội dung vi phạm:* đất đai: 16; dân số: 9".

    Alone, "dân số" would name something else.
    """
    first = sentence.amounts[0].first
    colons = [i for i in range(first) if sentence.tokens[i].text == ":"]
    if OF_WHOLE not in amount.flags or len(colons) < 2 or amount.first == first:
        return label
    return f"{sentence.words(0, colons[0])}: {label}"
