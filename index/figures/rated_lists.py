"""Bare counts of a list under a lead that tells what is rated, or filed by kind.

"Kết quả xếp loại *tổ chức cơ sở đảng*:", "- Hoàn thành tốt nhiệm vụ: *288* (42,9%)": the lead's
noun is what each item counts.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Span
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import units, word_set
from index.language.numbers import parse_number
from index.language.scan import PhraseTable, Token, scan

_RATING = PhraseTable({words: words for words in word_set("rated_lists", "rating")})
_QUALITY = word_set("rated_lists", "quality")
_FLAGS = ("unit_shared",)
_BEHIND = {"(", ".", ";", ","}


def rated_in(lead: str | None) -> str:
    """Return the noun of what a lead says is rated: "đảng viên", or "".

    A lead with a number counts it itself: "Phân loại 124 hợp tác xã".

    Args:
        lead: the words that open a list.
    """
    tokens = scan(lead or "")
    for rating in reversed(list(_RATING.find(tokens))):
        first = rating.last
        while first < len(tokens) and tokens[first].text in _QUALITY:
            first += 1
        noun = units().counted.match(tokens, first) if first < len(tokens) else None
        if noun is not None:
            return " ".join(token.text for token in tokens[noun.first : noun.last])
    return ""


def with_rated(
    tokens: Sequence[Token], amounts: Sequence[Amount], taken: Sequence[Span], noun: str
) -> list[Amount]:
    """Return ``amounts`` with the bare number behind an item's label.

    Args:
        tokens: the item's.
        amounts: what was found with a unit of its own.
        taken: spans whose numbers are dates.
        noun: what the lead says is rated; "" for none.
    """
    found = list(amounts)
    at = next((i for i, token in enumerate(tokens) if token.text == ":"), 0) + 1 if noun else 0
    if at < 2 or at >= len(tokens) or not tokens[at].is_number:
        return found
    value, span = parse_number(tokens[at].text), Span(tokens[at].start, tokens[at].end)
    ended = at + 1 == len(tokens) or tokens[at + 1].text in _BEHIND
    if not ended or value is None or value != int(value) or any(a.first <= at for a in amounts):
        return found
    if any(span.overlaps(other) for other in taken):
        return found
    return [Amount(span, at, at + 1, value, noun, AmountKind.COUNT, flags=_FLAGS), *found]
