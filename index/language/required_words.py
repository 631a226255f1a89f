"""Which texts a pattern cannot match, told by a look for the words that it needs.

Dozens of patterns are tried on every sentence, and a search costs as much where nothing fits. What
a pattern cannot do without ("thang", "quy") is read off its parsed form.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

_MOST_RANKS = 2

# One of the words of each group stands in whatever matches.
Groups = tuple[tuple[str, ...], ...]


class Guarded:
    """Named patterns, of which only those are tried on a text that may match in it."""

    def __init__(self, patterns: Sequence[tuple[str, re.Pattern[str]]]) -> None:
        self._patterns = tuple((name, _told_by_opening(pattern)) for name, pattern in patterns)
        # For each group the patterns that need it, as bits.
        needing: dict[tuple[str, ...], int] = {}
        for at, (_, pattern) in enumerate(patterns):
            for group in required(pattern):
                needing[group] = needing.get(group, 0) | 1 << at
        self._needing = sorted(needing.items(), key=lambda item: -item[1].bit_count())

    def fitting(self, text: str) -> list[tuple[str, re.Pattern[str]]]:
        """Return the patterns that may match somewhere in ``text``, in their order."""
        left = (1 << len(self._patterns)) - 1
        for words, needing in self._needing:
            if left & needing:
                # No generator: this is asked some forty times of every sentence.
                for word in words:
                    if word in text:
                        break
                else:
                    left &= ~needing
        return [named for at, named in enumerate(self._patterns) if left >> at & 1]


@lru_cache(maxsize=1024)
def required(pattern: re.Pattern[str]) -> Groups:
    """Return groups of texts: every match has one of each. None where that cannot be told."""
    parsed = _parsed(pattern)
    groups = dict.fromkeys(_needed(parsed)) if parsed else ()
    return tuple(sorted(groups, key=_weight, reverse=True))


def _parsed(pattern: re.Pattern[str]) -> Sequence[tuple[Any, Any]] | None:
    if pattern.flags & (re.IGNORECASE | re.VERBOSE):
        return None
    try:
        # Not documented, though as old as the module; without it every pattern is tried.
        return list(importlib.import_module("re._parser").parse(pattern.pattern))
    except (ImportError, AttributeError):
        return None


def _told_by_opening(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """Return the pattern with a look at its first character in front.

    A search fails at nearly every character, and sooner so than by the assertions and the optional
    words that the patterns begin with.
    """
    parsed = _parsed(pattern)
    begins = _first(parsed) if parsed else None
    if begins is None or begins[1]:
        return pattern
    return re.compile(f"(?=[{''.join(sorted(begins[0]))}])(?:{pattern.pattern})", pattern.flags)


# Parts of a character class, and whether nothing at all fits, too.
_Begins = tuple[set[str], bool]


def _first(parsed: Iterable[tuple[Any, Any]]) -> _Begins | None:
    """Return what a match can begin with; None where that cannot be told."""
    found: set[str] = set()
    for operation, value in parsed:
        begins = _begins(str(operation), value)
        if begins is None:
            return None
        found |= begins[0]
        if not begins[1]:
            return found, False
    return found, True


def _begins(operation: str, value: Any) -> _Begins | None:
    match operation:
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return set(), True
        case "LITERAL":
            return {re.escape(chr(value))}, False
        case "IN":
            parts = [_part(str(kind), each) for kind, each in value]
            return (set(parts), False) if all(parts) else None
        case "SUBPATTERN":
            return _first(value[-1])
        case "MAX_REPEAT" | "MIN_REPEAT":
            begins = _first(value[2])
            return (begins[0], begins[1] or not value[0]) if begins else None
        case "BRANCH":
            each = [_first(branch) for branch in value[1]]
            known = [begins for begins in each if begins is not None]
            firsts, empty = set().union(*(b[0] for b in known)), any(b[1] for b in known)
            return (firsts, empty) if len(known) == len(each) else None
    return None


def _part(kind: str, value: Any) -> str:
    """Return what is in a character class, as it is written there, "" where it is not known."""
    match kind:
        case "LITERAL":
            return re.escape(chr(value))
        case "RANGE":
            return "-".join(re.escape(chr(end)) for end in value)
        case "CATEGORY":
            return {"CATEGORY_DIGIT": r"\d", "CATEGORY_SPACE": r"\s"}.get(str(value), "")
    return ""


def _weight(group: tuple[str, ...]) -> tuple[int, int]:
    return min(map(len, group)), -len(group)


def _needed(parsed: Iterable[tuple[Any, Any]]) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    run = ""
    for operation, value in parsed:
        if str(operation) == "LITERAL":
            run += chr(value)
            continue
        found += [(run,)] if run else []
        run = ""
        found += _inside(str(operation), value)
    return [*found, (run,)] if run else found


def _inside(operation: str, value: Any) -> list[tuple[str, ...]]:
    if operation == "SUBPATTERN":
        return _needed(value[-1])
    if operation in ("MAX_REPEAT", "MIN_REPEAT") and value[0] > 0:
        return _needed(value[2])
    if operation == "BRANCH":
        each = [sorted(_needed(branch), key=_weight, reverse=True) for branch in value[1]]
        if all(each):
            # One group of each branch, whichever, makes a group of all: the best, the next best.
            found = []
            for rank in range(_MOST_RANKS):
                chosen = (groups[min(rank, len(groups) - 1)] for groups in each)
                found.append(tuple(sorted({word for group in chosen for word in group})))
            return found
    return []
