"""The word lists of ``index/language/data/questions.toml``, loaded once, in the form asked for.

The lists are written with diacritics. What is compared with a question's folded syllables takes
them folded; what reads a report's marked text takes them as written.
"""

from __future__ import annotations

import re
from functools import cache

from index.language.lexicon import load_table
from index.language.text import fold


@cache
def listed(section: str, key: str = "words") -> tuple[str, ...]:
    """Return the list ``[section] key`` as written, in the order of the file."""
    return tuple(load_table("questions")[section][key])


@cache
def folded(section: str, key: str = "words") -> tuple[str, ...]:
    """Return the list without diacritics, in the order of the file."""
    return tuple(fold(phrase) for phrase in listed(section, key))


def has_phrase(spaced: str, section: str, key: str = "words") -> bool:
    """Tell whether folded words, a blank around each, hold one phrase of the list as a whole."""
    # No generator: some fifty lists are looked for in every question.
    return any(map(spaced.__contains__, _spaced(section, key)))


@cache
def _spaced(section: str, key: str) -> tuple[str, ...]:
    return tuple(f" {phrase} " for phrase in folded(section, key))


def rows_said(spaced: str, section: str, key: str = "words", before: str = "") -> frozenset[int]:
    """Return which rows of a list ("cùng kỳ|năm trước") folded words name, by their numbers.

    Args:
        spaced: the words, a blank around each.
        section: the section of ``questions.toml``.
        key: the list in it.
        before: what stands in front of the name, folded, with a blank behind.
    """
    return frozenset([row for name, row in _named_rows(section, key, before) if name in spaced])


@cache
def _named_rows(section: str, key: str, before: str) -> tuple[tuple[str, int], ...]:
    """Return each name, as ``rows_said`` looks for it, with the number of its row."""
    rows = enumerate(folded(section, key))
    return tuple((f" {before}{name} ", at) for at, row in rows for name in row.split("|"))


@cache
def word_set(section: str, key: str = "words") -> frozenset[str]:
    """Return the list as written, as a set."""
    return frozenset(listed(section, key))


@cache
def folded_set(section: str, key: str = "words") -> frozenset[str]:
    """Return the list without diacritics, as a set."""
    return frozenset(folded(section, key))


@cache
def syllables(section: str, key: str) -> frozenset[str]:
    """Return the folded syllables of all phrases of the list."""
    return frozenset(word for phrase in folded(section, key) for word in phrase.split())


@cache
def concept_terms(section: str) -> frozenset[str]:
    """Return the concepts of a section as terms: ``#budget_revenue``."""
    return frozenset(f"#{name}" for name in listed(section, "concepts"))


def one_of(section: str, key: str = "words", *, bare: bool = False) -> str:
    """Return the source of a group that matches any phrase of the list, the first that fits.

    Args:
        section: the section of ``questions.toml``.
        key: the list in it.
        bare: match text without diacritics.
    """
    phrases = folded(section, key) if bare else listed(section, key)
    return f"(?:{'|'.join(map(re.escape, phrases))})"


@cache
def one_table(section: str) -> dict[str, tuple[str, ...]]:
    """Return a section whose keys each hold a list, folded."""
    return {
        key: tuple(map(fold, phrases)) for key, phrases in load_table("questions")[section].items()
    }


@cache
def light() -> frozenset[str]:
    """Return the folded words of an indicator that a question need not name: "tổng", "giá trị"."""
    return folded_set("light")


def names_whole_area(words: frozenset[str]) -> bool:
    """Tell whether folded words hold all of "địa bàn": of all that is in the area, not its own."""
    return syllables("whole_area", "phrases") <= words
