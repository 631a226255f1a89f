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
        self._patterns = tuple(patterns)
        # For each group the patterns that need it, as bits.
        needing: dict[tuple[str, ...], int] = {}
        for at, (_, pattern) in enumerate(self._patterns):
            for group in required(pattern):
                needing[group] = needing.get(group, 0) | 1 << at
        self._needing = sorted(needing.items(), key=lambda item: -item[1].bit_count())

    def fitting(self, text: str) -> list[tuple[str, re.Pattern[str]]]:
        """Return the patterns that may match somewhere in ``text``, in their order."""
        left = (1 << len(self._patterns)) - 1
        for words, needing in self._needing:
            if left & needing and not any(word in text for word in words):
                left &= ~needing
        return [named for at, named in enumerate(self._patterns) if left >> at & 1]


@lru_cache(maxsize=1024)
def required(pattern: re.Pattern[str]) -> Groups:
    """Return groups of texts: every match has one of each. None where that cannot be told."""
    if pattern.flags & (re.IGNORECASE | re.VERBOSE):
        return ()
    try:
        # Not documented, though as old as the module; without it every pattern is tried.
        parsed = importlib.import_module("re._parser").parse(pattern.pattern)
    except (ImportError, AttributeError):
        return ()
    groups = dict.fromkeys(_needed(parsed))
    return tuple(sorted(groups, key=_weight, reverse=True))


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
