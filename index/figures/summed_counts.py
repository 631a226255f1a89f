"""Bare numbers behind an amount that add up to it share its unit.

"26.481 tờ khai (*xuất khẩu 18.926, nhập khẩu 7.555*)", "412 thủ tục, trong đó *cấp huyện 278, cấp
xã 134*": nothing but the sum tells that they count the same, and it leaves no doubt.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import accumulate

from index.domain import Span
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, word_set
from index.language.numbers import parse_number
from index.language.scan import Token

_FLAGS = ("unit_shared",)
_KINDS = frozenset({AmountKind.COUNT, AmountKind.MONEY, AmountKind.PHYSICAL})
_OPENERS, _JOINTS = frozenset({"(", ":"}), frozenset({",", ";", ":"})
_BEHIND = frozenset({",", ";", ")", ".", "và"})
_RANKS = word_set("summed_counts", "ranks")
_TAIL_ENDS = frozenset({",", ";"})
_LONGEST_NOUN, _LONGEST_TAIL = 4, 12  # words
_LEAST = 2  # parts
_LONGEST = 60  # tokens of a list


def with_summed_parts(
    tokens: Sequence[Token], amounts: Sequence[Amount], taken: Sequence[Span]
) -> list[Amount]:
    """Return ``amounts`` with the bare parts in brackets that add up to the amount before them.

    Args:
        tokens: the sentence's.
        amounts: what was found with a unit of its own.
        taken: spans whose numbers are dates.
    """
    found = list(amounts)
    for whole in amounts:
        if whole.kind not in _KINDS or whole.value is None or whole.high is not None:
            continue
        # "mầm non 86, tiểu học 42 và THCS *19 giáo viên*": the last may tell what all count
        told = {a.first: a for a in amounts if a.unit == whole.unit and a.total is None}
        parts = _adding_up(_listed(tokens, whole.last, told), whole.value)
        bare = [(at, value) for at, value in parts if at not in told]
        spans = [(at, Span(tokens[at].start, tokens[at].end), value) for at, value in bare]
        if any(s.overlaps(other) for _, s, _ in spans for other in taken):
            continue
        if any(a.first <= at < a.last for a in found for at, _ in bare):
            continue
        found += [
            Amount(span, at, at + 1, value, whole.unit, whole.kind, flags=_FLAGS)
            for at, span, value in spans
        ]
    return sorted(found, key=lambda amount: amount.first)


_Part = tuple[int, Decimal]


def _adding_up(parts: Sequence[_Part], whole: Decimal) -> Sequence[_Part]:
    """Return the first parts, two or more, that add up to the whole; none where none do."""
    sums = list(accumulate(value for _, value in parts))
    reached = next((n for n, total in enumerate(sums, 1) if total == whole and n >= _LEAST), 0)
    numbering = [value for _, value in parts[:reached]] == list(range(1, reached + 1))
    return [] if numbering else parts[:reached]  # "gồm: *Vân Canh 1, Vân Canh 2*": names


def _listed(tokens: Sequence[Token], first: int, told: Mapping[int, Amount]) -> list[_Part]:
    """Return the numbers of "(words number, words number)" or ", trong đó words number, …".

    Those of ``told`` have the whole's unit themselves.
    """
    start = _opened(tokens, first)
    parts: list[_Part] = []
    worded, past = False, start
    for index in range(start, min(len(tokens), start + _LONGEST)):
        token = tokens[index]
        if index < past:
            continue
        own = told.get(index)
        if own is not None and own.value is not None and worded:
            parts.append((index, own.value))
            worded, past = False, own.last
        elif token.is_number:
            value = parse_number(token.text)
            behind = tokens[index + 1].text if index + 1 < len(tokens) else "."
            if not worded or value is None or behind not in _BEHIND:
                break
            if tokens[index - 1].text in _RANKS and not tokens[index - 2].is_word:
                return []  # "45 giải, trong đó *nhất* 3, *nhì* 12": no name alone
            parts.append((index, value))
            worded = False
        elif token.is_word:
            worded = True
        elif worded and token.text == ",":
            continue  # "khiếu nại 14, *kiến nghị, phản ánh* 166": inside one item's words
        elif worded or token.text not in _JOINTS:
            break
    return parts


def _opened(tokens: Sequence[Token], first: int) -> int:
    """Return where a list may begin behind an amount that ends at ``first``; else the end."""
    tail = next((i for i in range(first, len(tokens)) if not tokens[i].is_word), first)
    end = tail
    while end + 1 < len(tokens) and end - first <= _LONGEST_TAIL and not tokens[end].is_number:
        parted = cues().parts.match(tokens, end + 1) if tokens[end].text in _TAIL_ENDS else None
        if parted is not None:
            return parted.last  # "54/61 trường *đạt chuẩn quốc gia*, trong đó mầm non 17, …"
        if not tokens[end].is_word and tokens[end].text != ",":
            break
        end += 1
    if tail - first <= _LONGEST_NOUN and tokens[tail : tail + 1] and tokens[tail].text == "(":
        first = tail  # "322 trường *trực thuộc* (mầm non 82, …)"
    mark = tokens[first].text if first + 1 < len(tokens) else ""
    if mark in _OPENERS:
        return first + 1
    part = cues().parts.match(tokens, first + 1) if mark == "," else None
    return part.last if part is not None else len(tokens)
