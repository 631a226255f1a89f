"""The bound of a question: "những huyện nào giải ngân *dưới 40%*"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from index.domain import Figure, Span
from index.language.amounts import Amount, find_amounts
from index.language.lexicon import load_table
from index.language.scan import scan
from index.language.text import fold
from retrieval.differences import base_value, without_scale
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.text_words import folded_phrases
from retrieval.words import folded

_LONGEST = 3  # words of a phrase in front of the number
_LEVEL = "muc"  # "dưới *mức* 40%"


@dataclass(frozen=True, slots=True)
class Bound:
    """What a value is to be: below, at most, above or at least ``value`` of ``unit``.

    ``span`` covers the number with its unit in the question, ``words`` the phrase before it.
    """

    span: Span
    words: Span
    value: Decimal
    unit: str
    below: bool
    inclusive: bool
    upper: Bound | None = None  # "từ 80% *đến dưới 100%*"

    def holds(self, figure: Figure) -> bool | None:
        """Tell whether a figure's value is within the bound; None where it has another unit."""
        stated = base_value(figure)
        if stated is None or stated[1] != self.unit or figure.value_high is not None:
            return None
        if self.upper is not None and not self.upper.holds(figure):
            return False
        if stated[0] == self.value:
            return self.inclusive
        return (stated[0] < self.value) is self.below


@once_each
def bound_asked(question: Question) -> Bound | None:
    """Return the bound of a question, or None where it states none."""
    text = question.text
    if not _may_bound(fold(text)):
        return None
    for span in (m.span for m in question.periods):
        # "trên 100 tỷ *năm 2022*": the time is no part of the unit in front of it.
        if span.end <= len(text):
            text = f"{text[: span.start]}{'.'.ljust(span.end - span.start)}{text[span.end :]}"
    amounts = find_amounts(text, scan(text))
    for at, amount in enumerate(amounts):
        bound = _between(text, amount) or _bound(text, amount)
        if bound is None:
            continue
        behind = amounts[at + 1 : at + 2]
        upper = _upper(text, bound, behind[0]) if behind else None
        if upper is None:
            return bound
        span = Span(bound.span.start, upper.span.end)
        return replace(bound, span=span, unit=upper.unit, upper=upper)
    return None


def _between(text: str, amount: Amount) -> Bound | None:
    """Return the bound of "từ 78% đến 92%", read as one amount with two ends; None of any other."""
    low, high = amount.value, amount.high
    if low is None or high is None or amount.total is not None:
        return None
    value, unit = without_scale(low, amount.unit)
    most, _ = without_scale(high, amount.unit)
    upper = Bound(amount.span, amount.span, most, unit, below=True, inclusive=True)
    start = amount.span.start
    before = scan(text[:start])[-1:]
    opens = bool(before) and fold(before[0].text) in folded_phrases("bounds", "at_least")
    words = Span(before[0].start if opens else start, start)
    return Bound(amount.span, words, value, unit, below=False, inclusive=True, upper=upper)


def _upper(text: str, lower: Bound, amount: Amount) -> Bound | None:
    """Return the upper end that goes on with a lower one: "từ 80% *đến dưới 100%*", or None."""
    if lower.below or lower.upper is not None or amount.value is None:
        return None
    bound = _bound(text, amount)
    between = [fold(t.text) for t in scan(text[lower.span.end : amount.span.start])]
    if bound is not None:
        return bound if bound.below and len(between) <= _LONGEST + 1 else None
    if len(between) != 1 or between[0] not in folded_phrases("bounds", "up_to"):
        return None
    value, unit = without_scale(amount.value, amount.unit)
    return Bound(amount.span, amount.span, value, unit, below=True, inclusive=True)


def _may_bound(folded: str) -> bool:
    """Tell whether all words of something that makes a number a bound stand in a folded text."""
    return any(all(word in folded for word in words) for words in _bounding())


@cache
def _bounding() -> frozenset[tuple[str, ...]]:
    keys = ("at_most", "at_least", "below", "above", "and_more", "and_less")
    return frozenset(tuple(p.split()) for key in keys for p in folded_phrases("bounds", key))


def _bound(text: str, amount: Amount) -> Bound | None:
    if amount.value is None or amount.high is not None or amount.total is not None:
        return None
    before = scan(text[: amount.span.start])
    words = [fold(t.text) for t in before]
    if words and words[-1] == _LEVEL:
        before, words = before[:-1], words[:-1]
    after = " ".join(fold(t.text) for t in scan(text[amount.span.end :])[:2])
    value, unit = without_scale(amount.value, amount.unit)
    for size in range(_LONGEST, 0, -1):
        if len(words) < size:
            continue
        said = " ".join(words[-size:])
        for kind in ("at_most", "at_least", "below", "above"):
            if said not in folded_phrases("bounds", kind):
                continue
            below = kind in ("below", "at_most")
            inclusive = kind in ("at_most", "at_least")
            if after in folded_phrases("bounds", "and_more"):
                below, inclusive = False, True
            span = Span(before[-size].start, before[-1].end)
            return Bound(amount.span, span, value, unit, below, inclusive)
    if after in folded_phrases("bounds", "and_more"):
        return Bound(amount.span, amount.span, value, unit, below=False, inclusive=True)
    if after in folded_phrases("bounds", "and_less"):
        return Bound(amount.span, amount.span, value, unit, below=True, inclusive=True)
    return None


@once_each
def kind_asked(question: Question) -> str:
    """Return the folded kind of units that a question asks for ("huyen"), "" where it asks none.

    It stands before "nào", or behind "những" or "các" where the list itself is asked for.
    """
    return _kind(question, lambda before, behind: behind == ["nao"] or _opens_list(before))


@once_each
def kind_counted(question: Question) -> str:
    """Return the folded kind of units that are to be counted: "*mấy huyện* dưới 10%", or ""."""
    counting = [phrase.split() for phrase in folded("how_much", "phrases")]
    return _kind(question, lambda before, _: any(before[-len(p) :] == p for p in counting))


def _kind(question: Question, asked: Callable[[list[str], list[str]], bool]) -> str:
    """Return the folded kind that a question names so that ``asked`` takes what is around it."""
    words = [fold(t.text) for t in scan(question.text) if t.is_word]
    kinds = sorted((fold(k) for k in load_table("text_questions")["unit_kinds"]), key=len)
    for index in range(len(words)):
        for kind in reversed(kinds):
            size = len(kind.split())
            if " ".join(words[index : index + size]) != kind:
                continue
            before = " ".join(words[max(0, index - 1) : index + size])
            if before in folded_phrases("unit_kinds_open", "never"):
                continue
            behind = words[index + size : index + size + 1]
            if asked(words[:index], behind):
                return kind
    return ""


def _opens_list(words: list[str]) -> bool:
    """Tell whether the words before a kind ask for a list of it: "kể tên các", "những"."""
    listing = folded_phrases("unit_kinds_open", "names")
    if words and words[-1] in folded("listing", "openers"):
        words = words[:-1]
        return not words or words[-1] in listing
    return bool(words) and words[-1] in listing


@cache
def kind_openings(kind: str) -> tuple[str, ...]:
    """Return the folded words before a name that make it one of the kind; () for any name."""
    table = load_table("text_questions")["unit_kinds"]
    return next(tuple(fold(w) for w in words) for key, words in table.items() if fold(key) == kind)


@cache
def unit_words() -> frozenset[str]:
    """Return the folded words that stand before the names of units: "huyen", "thi xa"."""
    table = load_table("text_questions")["unit_kinds"]
    return frozenset(fold(word) for words in table.values() for word in words)


def is_body_kind(kind: str) -> bool:
    """Tell whether units of the kind are bodies or funds, no places: "sở", "nguồn vốn"."""
    openings = kind_openings(kind) if kind else ()
    return bool(openings) and set(openings) <= set(folded_phrases("body_names", "opens"))
