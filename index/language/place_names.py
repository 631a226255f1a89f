"""Tokens of place names and their spelling keys.

The same place is written Đắk Lắk, Đăk Lăk, Đắc Lắc and Dak Lak; Quy Nhơn and Qui Nhơn. A syllable's
*key* is one spelling for all of them, derived by rule and applied to dictionary and text alike; a
*folded* key has no diacritics besides.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from index.domain import Span
from index.language.text import LOOKALIKES, fold, lower

_TOKEN = re.compile(r"[^\W\d_]+|\d+", re.UNICODE)
# Between the syllables of one name: spaces, one line break, apostrophes, a dash with spaces.
_INSIDE = re.compile(r"(?:[ \t\u00a0]*\n?[ \t\u00a0]*|['’‘`´]|[ \t\u00a0]*[-–—][ \t\u00a0]*)\Z")
_SPACE = re.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*\Z")
_STOP_FINAL = re.compile(r"[aăâeêioôơuưy](?:ch|[pct])\Z")
_Y_AFTER_CONSONANT = re.compile(
    r"(?<![aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệioòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữự])([yýỳỷỹỵ])\Z"
)
_Y_TO_I = dict(zip("yýỳỷỹỵ", "iíìỉĩị", strict=True))
_ACUTE = "\u0301"
# Đắk as typed without a Vietnamese keyboard or in older transcriptions.
_SYLLABLES = {"dác": "đắc", "đác": "đắc", "dắc": "đắc", "ngoóc": "ngọc"}


class Tok(NamedTuple):
    """A word or number: offsets, spelling ``key``, ``folded`` key, and how it is capitalised."""

    start: int
    end: int
    key: str
    folded: str
    cap: bool
    upper: bool
    marked: bool


@lru_cache(maxsize=32768)
def syllable_key(syllable: str) -> str:
    """Return the spelling key of one lower-case syllable."""
    key = syllable.translate(LOOKALIKES)
    if key.endswith("k") and len(key) > 1:
        key = key[:-1] + "c"
    key = _Y_AFTER_CONSONANT.sub(lambda m: _Y_TO_I[m.group()], key) if len(key) > 1 else key
    if key.startswith("qui"):
        key = "quy" + key[3:]
    for final, plain in (("í", "ý"), ("ì", "ỳ"), ("ỉ", "ỷ"), ("ĩ", "ỹ"), ("ị", "ỵ")):
        if key == "qu" + final:
            key = "qu" + plain
    if _STOP_FINAL.search(key):  # a stopped syllable has a tone: đăk stands for đắk
        at = len(key) - (3 if key.endswith("ch") else 2)
        key = key[:at] + unicodedata.normalize("NFC", key[at] + _ACUTE) + key[at + 1 :]
    return _SYLLABLES.get(key, key)


@lru_cache(maxsize=32768)
def _keys(lowered: str) -> tuple[str, str, bool]:
    key = syllable_key(lowered)
    folded = fold(key)
    return key, folded, fold(lowered) != lowered


@lru_cache(maxsize=32768)
def _form(original: str, lowered: str) -> tuple[str, str, bool, bool, bool]:
    """Return all of a token but where it stands."""
    cap = original[0].isupper() or original[0].isdecimal()
    return (*_keys(lowered)[:2], cap, original.isupper() and len(original) > 1, _keys(lowered)[2])


class _SmallForms(dict[str, tuple[str, str, bool, bool, bool]]):
    """Keeps what ``_form`` gives for words in small letters: nearly all are, and few."""

    def __missing__(self, word: str) -> tuple[str, str, bool, bool, bool]:
        if len(self) >= _MOST_FORMS:
            self.clear()
        self[word] = form = _form(word, word)
        return form


_MOST_FORMS = 32768
_SMALL = _SmallForms()


def tokenise(text: str, span: Span | None = None) -> tuple[Tok, ...]:
    """Return the words and numbers of ``text`` (inside ``span``), offsets into ``text``."""
    start, end = (span.start, span.end) if span else (0, len(text))
    part = tokens_inside(text, start, end)
    if part is None:
        return _tokens(text, start, end)
    low, high = part
    return _whole(text)[0][low:high]


def tokens_inside(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return which of the tokens of all of ``text`` are those of ``text[start:end]``.

    A report's paragraphs and sentences are read for places several times over, so the words of
    all of it are read once and kept. None where they are not: the stretch ends within a word, or
    the text is too long.
    """
    length = len(text)
    if length > LONGEST_WHOLE or not start < end <= length:
        return None
    if end - start == length:
        return 0, len(_whole(text)[1])
    if (start and _is_word(text[start - 1])) or (end < length and _is_word(text[end])):
        return None
    starts = _whole(text)[1]
    low = bisect_left(starts, start)
    return low, bisect_left(starts, end, low)


def _is_word(char: str) -> bool:
    return char == "_" or char.isalnum()


def _tokens(text: str, start: int, end: int) -> tuple[Tok, ...]:
    part = text[start:end].translate(LOOKALIKES)
    # Made as the tuples that they are: the constructor of a named tuple takes twice as long.
    new, found = tuple.__new__, []
    for match in _TOKEN.finditer(lower(part)):
        first, last = match.span()
        original, lowered = part[first:last], match[0]
        form = _SMALL[lowered] if original == lowered else _form(original, lowered)
        found.append(new(Tok, (start + first, start + last, *form)))
    return tuple(found)


# Of short texts (titles, sources, names in tables) many are kept, of reports the last.
LONGEST_KEPT = 2_000
LONGEST_WHOLE = 200_000


def _whole(text: str) -> tuple[tuple[Tok, ...], list[int]]:
    """Return the tokens of a text and where each begins."""
    return (_short if len(text) <= LONGEST_KEPT else _long)(text)


def _of_all(text: str) -> tuple[tuple[Tok, ...], list[int]]:
    tokens = _tokens(text, 0, len(text))
    return tokens, [token.start for token in tokens]


_short = lru_cache(maxsize=256)(_of_all)
_long = lru_cache(maxsize=2)(_of_all)


def name_keys(name: str) -> tuple[str, str]:
    """Return a whole name's spelling key and folded key, syllables joined by one space."""
    keys = [_keys(syllable) for syllable in _TOKEN.findall(lower(name.translate(LOOKALIKES)))]
    return " ".join(key for key, _, _ in keys), " ".join(folded for _, folded, _ in keys)


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """Return the spelling key of a whole name."""
    return name_keys(name)[0]


def folded_key(name: str) -> str:
    """Return the spelling key of a name without diacritics."""
    return name_keys(name)[1]


def reach(keys: Iterable[str]) -> dict[str, int]:
    """Map the first syllable of each phrase to the most syllables that a phrase with it has."""
    longest: dict[str, int] = {}
    for key in keys:
        words = key.split(" ")
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


def pair_reach(keys: Iterable[str]) -> dict[str, int]:
    """Map the first two syllables of each phrase of two and more to the most that one has."""
    longest: dict[str, int] = {}
    for key in keys:
        words = key.split(" ", 2)
        if len(words) > 1:
            pair = f"{words[0]} {words[1]}"
            longest[pair] = max(longest.get(pair, 0), key.count(" ") + 1)
    return longest


def joined(text: str, tokens: Sequence[Tok], first: int, last: int) -> bool:
    """Tell whether ``tokens[first:last]`` can be one name: only blanks and dashes between."""
    for i in range(first, last - 1):
        gap = text[tokens[i].end : tokens[i + 1].start]
        if gap != " " and not _INSIDE.match(gap):
            return False
    return True


def adjacent(text: str, left: Tok, right: Tok) -> bool:
    """Tell whether only blanks stand between two tokens."""
    gap = text[left.end : right.start]
    return gap == " " or bool(_SPACE.match(gap))
