"""Finding text that only repeats other text of the same report.

Sites print an excerpt above a text (cut with "…"), and the same caption twice. Compared are
syllables and numbers alone, so dashes, quotes and spacing do not matter.
"""

from __future__ import annotations

from index.language.text import tokens

_MIN_TOKENS = 5
_MAX_TEASER_TOKENS = 200
_MIN_RUN = 3
_MAX_RUNS = 6


def key(text: str) -> str:
    """Return what is compared of ``text``."""
    return " ".join(tokens(text))


def long_enough(text_key: str) -> bool:
    """Tell whether a repeat of this much is no accident."""
    return text_key.count(" ") + 1 >= _MIN_TOKENS


def is_teaser(text: str) -> bool:
    """Tell whether ``text`` ends as an excerpt does."""
    return text.rstrip(" ]").endswith(("…", "..."))


def is_covered(teaser: str, rest: str) -> bool:
    """Tell whether ``teaser`` consists of a few runs that all occur in ``rest``.

    Args:
        teaser: the excerpt.
        rest: the key of the text after it (``key(...)``).
    """
    parts = tokens(teaser)[:_MAX_TEASER_TOKENS]
    if len(parts) < _MIN_TOKENS:
        return False
    haystack = f" {rest} "
    missed = runs = position = 0
    while position < len(parts):
        length = _longest_run(parts, position, haystack)
        if length < min(_MIN_RUN, len(parts) - position):
            missed += 1
            position += 1
            continue
        runs += 1
        position += length
    # The last word may be cut; anything more that is missing is text of its own.
    return runs <= _MAX_RUNS and missed <= 1 + len(parts) // 20


def _longest_run(parts: list[str], start: int, haystack: str) -> int:
    low, high = 0, len(parts) - start
    # "Occurs in the rest" holds for every prefix of a run that does: search by halves.
    while low < high:
        middle = (low + high + 1) // 2
        if f" {' '.join(parts[start : start + middle])} " in haystack:
            low = middle
        else:
            high = middle - 1
    return low
