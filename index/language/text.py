"""Characters and syllables: normal forms that keep offsets, folding, tokens.

Two kinds of normal form are used. ``clean`` prepares text from outside (NFC, no NUL, no lone
surrogates, LF); it may change length and runs once, before any offset is taken. ``canonical`` and
``fold`` keep the length, so an offset found in the folded text is an offset in the original.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

import numpy as np

# Zero-width and bidi controls carry no meaning in a report and hide text from a reader.
_INVISIBLE = dict.fromkeys(
    [
        0x00AD,
        0x200B,
        0x200C,
        0x200D,
        0x2060,
        0xFEFF,
        *range(0x200E, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ]
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")

# Tone marks are written on either vowel of a final oa, oe, uy (hoà/hòa, khoẻ/khỏe, thuý/thúy).
# The older placement, on the first vowel, is canonical here. "quý" keeps its mark: there the u
# belongs to the consonant. A slip puts it behind a vowel that must carry it: "mâý" for "mấy".
_TONES = ["\u0300", "\u0301", "\u0309", "\u0303", "\u0323"]
_TONE_MOVES: dict[str, str] = {}
_SLIPS = ("âu", "ây", "êu", "ưu", "ưi", "ưa", "ơi", "ôi")
for _first, _second in [(pair[0], pair[1]) for pair in ("oa", "oe", "uy", *_SLIPS)]:
    for _tone in _TONES:
        for _f, _s in (
            (_first, _second),
            (_first.upper(), _second),
            (_first.upper(), _second.upper()),
        ):
            _TONE_MOVES[_f + unicodedata.normalize("NFC", _s + _tone)] = (
                unicodedata.normalize("NFC", _f + _tone) + _s
            )
# The class in front lets the search skip to these letters; a lookbehind in front would be tried at
# every one.
_TONE_MOVE = re.compile(
    f"[{''.join({pair[0] for pair in _TONE_MOVES})}](?<![qQ].)"
    f"[{''.join({pair[1] for pair in _TONE_MOVES})}](?!\\w)"
)


# Eth (Ð, U+00D0) and the African d (Ɖ) are typed for Đ and look the same.
LOOKALIKES = str.maketrans({"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"})
_ETHS = frozenset("ÐðƉɖ")
_ETH, _SMALL_ETH, _AFRICAN_D, _SMALL_AFRICAN_D = "ÐðƉɖ"


def clean(text: str) -> str:
    """Return ``text`` in NFC without control, invisible or surrogate characters, LF line ends."""
    text = _SURROGATE.sub("\ufffd", text)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n")
    text = _CONTROL.sub(" ", text).translate(_INVISIBLE)
    return unicodedata.normalize("NFC", text)


def clean_question(text: str) -> str:
    """Return a question for understanding: NFKC, one line, single spaces, stripped."""
    text = unicodedata.normalize("NFKC", clean(text))
    return " ".join(clean(text).split())


def canonical(text: str) -> str:
    """Return NFC ``text`` with tone marks in canonical placement, Đ as one letter; same length."""
    # Each letter by itself: a set would be asked of every character, twenty times as long.
    if not text.isascii() and (
        _ETH in text or _SMALL_ETH in text or _AFRICAN_D in text or _SMALL_AFRICAN_D in text
    ):
        text = text.translate(LOOKALIKES)
    if _TONE_MOVE.search(text) is None:  # nearly always; to replace nothing takes twice as long
        return text
    return _TONE_MOVE.sub(lambda match: _TONE_MOVES.get(match.group(), match.group()), text)


class _Folds(dict[int, str]):
    """Maps characters to their folded forms; those that were seen are kept."""

    def __missing__(self, code: int) -> str:
        if chr(code) in "đĐ" or chr(code) in _ETHS:
            folded = "d"
        else:
            base = unicodedata.normalize("NFD", chr(code))[0]
            folded = base.lower() if len(base.lower()) == 1 else base
        if len(self) < _MOST_FOLDS:
            self[code] = folded
        return folded


_MOST_FOLDS = 4096
_FOLDS = _Folds()


def fold(text: str) -> str:
    """Return ``text`` lower-cased and without diacritics (đ → d); same length for NFC input."""
    if text.isascii():
        return text.lower()
    if len(text) <= _LONGEST_KEPT:
        return _FOLDED_WORDS[text]
    if len(text) >= _LONG:
        folded = _FOLD_LONG.of(text)
        if folded is not None:
            return folded
    # Every character folds by itself, so the words can be looked up one by one.
    return " ".join(map(_FOLDED_WORDS.__getitem__, text.split(" ")))


# The words of a corpus are few, so what was folded is kept.
_LONGEST_KEPT = 32
_MOST_WORDS = 65536


class _FoldedWords(dict[str, str]):
    """Maps words to their folded forms; begins anew when it holds too many."""

    def __missing__(self, word: str) -> str:
        folded = word.translate(_FOLDS)
        if len(word) <= _LONGEST_KEPT:
            if len(self) >= _MOST_WORDS:
                self.clear()
            self[word] = folded
        return folded


_FOLDED_WORDS = _FoldedWords()


# From here on a table of all characters is faster than one of words.
_LONG = 256
_UNSEEN = 0xFFFF


class _Characters:
    """Maps each character of a text to another, all at once; those that were seen are kept.

    Args:
        to: gives the character for a code.
    """

    def __init__(self, to: Callable[[int], str]) -> None:
        self._to = to
        self._table = np.full(0x10000, _UNSEEN, np.uint16)

    def of(self, text: str) -> str | None:
        """Return the mapped text; None where a character takes two code units."""
        codes = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")
        if len(codes) != len(text):
            return None
        mapped = self._table[codes]
        unseen = mapped == _UNSEEN
        if unseen.any():
            for code in set(codes[unseen].tolist()):
                if not _SURROGATE.match(chr(code)):
                    self._table[code] = min(ord(self._to(code)), _UNSEEN)
            mapped = self._table[codes]
            if (mapped == _UNSEEN).any():
                return None
        return str(mapped.tobytes(), "utf-16-le")


_FOLD_LONG = _Characters(_FOLDS.__getitem__)
_LETTER = re.compile(r"[^\W\d_]")
_LETTERS_ALONE = _Characters(lambda code: chr(code) if _LETTER.match(chr(code)) else " ")


def letters_alone(text: str) -> str:
    """Return ``text`` with a blank for all that is no letter; same length."""
    return _LETTERS_ALONE.of(text) or "".join(c if _LETTER.match(c) else " " for c in text)


def fold_word(word: str) -> str:
    """Return ``fold(word)``, the fastest for words that come again and again."""
    return _FOLDED_WORDS[word]


def fold_words(words: Iterable[str]) -> list[str]:
    """Return ``fold`` of each word."""
    return list(map(_FOLDED_WORDS.__getitem__, words))


def lower(text: str) -> str:
    """Return canonical lower-case ``text``; same length."""
    lowered = canonical(text).lower()
    # str.lower lengthens a few letters (İ); then keep the original of those alone.
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in canonical(text))


def toneless(text: str) -> str:
    """Return a word as people type it who leave out tones only: "tổng" → "tông"."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if c not in _TONES)
    return unicodedata.normalize("NFC", plain)


def has_marks(text: str) -> bool:
    """Tell whether ``text`` has any Vietnamese diacritic at all."""
    return not text.isascii() and any(map(_MARKED.__getitem__, text))


class _Marked(dict[str, bool]):
    """Tells of characters whether they have a diacritic; those that were seen are kept."""

    def __missing__(self, char: str) -> bool:
        marked = char in "đĐ" or len(unicodedata.normalize("NFD", char)) > 1
        if len(self) < _MOST_FOLDS:
            self[char] = marked
        return marked


_MARKED = _Marked()


# Numbers, dates and percents stay whole: 660,191 / 31/8/2022 / 90,41% are one token each.
_TOKEN = re.compile(r"\d+(?:[.,/]\d+)*%?|[^\W\d_]+", re.UNICODE)


def tokens(text: str) -> list[str]:
    """Return the syllables and numbers of ``text``, canonical and lower case, in order."""
    return _TOKEN.findall(lower(text))


def folded_tokens(text: str) -> list[str]:
    """Return the tokens of ``text`` without diacritics."""
    return [fold(token) for token in tokens(text)]
