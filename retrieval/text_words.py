"""The phrases of ``index/language/data/text_questions.toml``, loaded once."""

from __future__ import annotations

from functools import cache, lru_cache

from index.language.lexicon import load_table
from index.language.scan import scan, scan_words
from index.language.terms import meant_words
from index.language.text import fold, lower
from retrieval.asked_words import Phrases


@cache
def phrases(section: str, key: str) -> tuple[str, ...]:
    """Return the list ``[section] key`` as written."""
    return tuple(load_table("text_questions")[section][key])


@cache
def folded_phrases(section: str, key: str) -> tuple[str, ...]:
    """Return the list without diacritics, in the order of the file."""
    return tuple(fold(phrase) for phrase in phrases(section, key))


@lru_cache(maxsize=1024)
def said_words(text: str) -> str:
    """Return the folded words of a text, each between spaces, so that whole phrases are found."""
    return f" {' '.join(fold(t.text) for t in scan(text) if t.is_word)} "


@lru_cache(maxsize=4096)
def words_meant(text: str) -> str:
    """Return the folded words of a text as ``said_words``, abbreviations written out."""
    return f" {' '.join(fold(word) for word in meant_words(text) if word[0].isalpha())} "


@lru_cache(maxsize=4096)
def spaced(text: str) -> str:
    """Return the folded words and numbers of a text, blanks between them."""
    return " ".join(fold(t.text) for t in scan(text) if t.is_word or t.is_number)


def says_one(text: str, section: str, key: str) -> bool:
    """Tell whether a text without diacritics, blanks between its words, holds one of the list."""
    spaced = f" {text} "
    return any(f" {phrase} " in spaced for phrase in folded_phrases(section, key))


@lru_cache(maxsize=8192)
def tells_one(text: str, section: str, key: str) -> bool:
    """Tell whether a report's text holds one of the list by its marks: "cao", no "báo cáo"."""
    return _marked(section, key).stand_in(lower(text))


@cache
def _marked(section: str, key: str) -> Phrases:
    return Phrases([" ".join(scan_words(phrase)) for phrase in phrases(section, key)])
