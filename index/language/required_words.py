"""Which texts a pattern cannot match, told by a look for the words that it needs.

Dozens of patterns are tried on every sentence, and a search costs as much where nothing fits. What
a pattern cannot do without ("thang", "quy") is read off its parsed form.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

# One of the words of each group stands in whatever matches.
Groups = tuple[tuple[str, ...], ...]


class Words:
    """A text that patterns are tried on."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[tuple[str, ...], bool] = {}

    def may_match(self, pattern: re.Pattern[str]) -> bool:
        """Tell whether ``pattern`` may match somewhere in the text; False is certain."""
        known = self._known
        for group in required(pattern):
            held = known.get(group)
            if held is None:
                held = known[group] = any([word in self._text for word in group])
            if not held:
                return False
        return True


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
        each = [_needed(branch) for branch in value[1]]
        if all(each):
            best = (max(groups, key=_weight) for groups in each)
            return [tuple(sorted({word for group in best for word in group}))]
    return []
