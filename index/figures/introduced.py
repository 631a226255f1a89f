"""Abbreviations that a report explains itself: "kết nạp 1.274 đảng viên (ĐV)", then "168 ĐV".

Elsewhere "ĐV" is an unit ("đơn vị") or a youth ("đoàn viên"): only the report says which.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from index.language.amounts import Amount, AmountKind
from index.language.lexicon import units
from index.language.scan import Token, scan

_BRACKET = re.compile(r"([^\W\d_]+(?:\s[^\W\d_]+){1,5})\s?\(([A-ZĐ]{2,6})\)")
_READ = 20_000  # characters: what is explained is so where it is first told


@lru_cache(maxsize=8)
def introduced(body: str) -> dict[str, str]:
    """Return what the report's own abbreviations stand for, by their lower-case letters."""
    found: dict[str, str] = {}
    for match in _BRACKET.finditer(body[:_READ]):
        words, letters = [token.text for token in scan(match[1])], match[2].lower()
        meant = words[-len(letters) :]
        initials = "".join(word[:1] for word in meant)
        if initials == letters:
            found.setdefault(letters, " ".join(meant))
    return found


def with_full_units(body: str, tokens: Sequence[Token], amounts: Sequence[Amount]) -> list[Amount]:
    """Return ``amounts`` with the nouns that the report abbreviates written out as units."""
    return [
        replace(amount, unit=full) if (full := _full(body, tokens, amount)) else amount
        for amount in amounts
    ]


def in_full(body: str, words: str, unit: str) -> str:
    """Return a counted phrase with its abbreviated noun written out: "ĐV mới", "đảng viên mới"."""
    noun, blank, rest = words.partition(" ")
    full = introduced(body).get(noun.lower(), "") if noun.isupper() else ""
    return f"{full}{blank}{rest}" if full and full == unit else words


def _full(body: str, tokens: Sequence[Token], amount: Amount) -> str:
    """Return what an amount's abbreviated noun stands for, if it counts things, or ""."""
    if amount.kind is not AmountKind.COUNT or amount.noun_first != amount.last - 1:
        return ""
    token = tokens[amount.noun_first]
    if not body[token.start : token.end].isupper():
        return ""
    full = introduced(body).get(token.text, "")
    noun = units().counted.match(scan(full), 0) if full else None
    return full if noun is not None else ""
