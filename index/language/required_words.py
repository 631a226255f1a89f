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


def may_match(pattern: re.Pattern[str], text: str) -> bool:
    """Tell whether ``pattern`` may match somewhere in ``text``; False is certain."""
    needed = required(pattern)
    if not needed:
        return True
    # A loop: a generator takes three times as long, and this is asked at every sentence.
    for word in needed:  # noqa: SIM110
        if word in text:
            return True
    return False


@lru_cache(maxsize=1024)
def required(pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Return texts of which every match has one; none where that cannot be told."""
    if pattern.flags & (re.IGNORECASE | re.VERBOSE):
        return ()
    try:
        # Not documented, though as old as the module; without it every pattern is tried.
        parsed = importlib.import_module("re._parser").parse(pattern.pattern)
    except (ImportError, AttributeError):
        return ()
    return _needed(parsed)


def _needed(parsed: Iterable[tuple[Any, Any]]) -> tuple[str, ...]:
    """Return the best that a sequence gives: the alternatives of which the shortest is longest."""
    found: list[tuple[str, ...]] = [()]
    run = ""
    for operation, value in parsed:
        if str(operation) == "LITERAL":
            run += chr(value)
            continue
        found.append((run,) if run else ())
        run = ""
        found.append(_inside(str(operation), value))
    found.append((run,) if run else ())
    return max(found, key=lambda words: (min(map(len, words), default=0), -len(words)))


def _inside(operation: str, value: Any) -> tuple[str, ...]:
    if operation == "SUBPATTERN":
        return _needed(value[-1])
    if operation in ("MAX_REPEAT", "MIN_REPEAT") and value[0] > 0:
        return _needed(value[2])
    if operation == "BRANCH":
        each = [_needed(branch) for branch in value[1]]
        return tuple(dict.fromkeys(w for words in each for w in words)) if all(each) else ()
    return ()
