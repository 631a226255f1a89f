"""Disciplinary acts that part a whole: "kỷ luật 9 đảng viên, trong đó cách chức 2, khiển trách 7".

Their numbers carry no noun: each counts the whole's, under the act's own name.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Span
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import phrase_words
from index.language.numbers import parse_number
from index.language.scan import Token, scan

_FLAGS = ("unit_shared",)
_NOT_BARE = {"%", "/", "-", "–"}


def with_acts(
    tokens: Sequence[Token], amounts: Sequence[Amount], taken: Sequence[Span]
) -> list[Amount]:
    """Return ``amounts`` with the bare numbers of acts that follow a count, in order.

    Args:
        tokens: the sentence's.
        amounts: what was found with a unit of its own.
        taken: spans whose numbers are dates.
    """
    counts = [a for a in amounts if a.kind is AmountKind.COUNT and a.noun_first is not None]
    if not counts:
        return list(amounts)
    covered = {i for amount in amounts for i in range(amount.first, amount.last)}
    found = list(amounts)
    for index in range(counts[0].last + 1, len(tokens)):
        token = tokens[index]
        if not token.is_number or index in covered:
            continue
        following = tokens[index + 1].text if index + 1 < len(tokens) else ""
        span = Span(token.start, token.end)
        value = parse_number(token.text)
        if (
            phrase_words().acts.match_before(tokens, index) is None
            or following in _NOT_BARE
            or value is None
            or value != int(value)
            or any(span.overlaps(other) for other in taken)
        ):
            continue
        before = [count for count in counts if count.last <= index]
        unit = before[-1].unit  # "5 chi bộ và 9 đảng viên, trong đó cách chức 2": of the nearer
        found.append(Amount(span, index, index + 1, value, unit, AmountKind.COUNT, flags=_FLAGS))
    return sorted(found, key=lambda amount: amount.first)


def act_before(tokens: Sequence[Token], amount: Amount, body: str) -> str:
    """Return the act right before a count ("khai trừ" of "khai trừ 3 đảng viên"), or ""."""
    if amount.kind is not AmountKind.COUNT or not amount.unit:
        return ""
    act = phrase_words().acts.match_before(tokens, amount.first)
    return body[tokens[act.first].start : tokens[act.last - 1].end] if act else ""


def is_act(words: str) -> bool:
    """Tell whether ``words`` are the name of an act and nothing else."""
    tokens = scan(words)
    match = phrase_words().acts.match(tokens, 0) if tokens else None
    return match is not None and match.last == len(tokens)
