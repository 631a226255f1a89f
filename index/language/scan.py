"""Tokens with offsets and phrase tables: the ground that every grammar of this package stands on.

A token is a run of letters, a number with its separators, or one other character. Phrases are
matched on tokens, so "kt-xh", "kt - xh" and word-segmented text match alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from index.domain import Span
from index.language.text import fold_word, fold_words, lower

Value = TypeVar("Value")

# Letters may end in 2, 3, ² or ³ when they are a unit (m2, km²); digits keep inner . and ,
_TOKEN = re.compile(r"(?:k?m|Km|KM)[23](?![\w])|[^\W\d_]+|\d+(?:[.,]\d+)*|[^\w\s]|_", re.UNICODE)

# Written with a stop inside: one token, in the form without it.
_STOPPED = {"t.p": "tp", "t.x": "tx", "t.ư": "tw", "t.w": "tw"}
_WITH_STOPPED = re.compile(
    rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, _STOPPED))})(?![^\W\d_])|{_TOKEN.pattern}"
)

# Words that a page runs into their neighbours, and that stand in no other syllable: "tạotăng 5%".
_RUN_IN = ("tăng", "giảm", "đạt", "bằng", "chiếm", "vượt")
_HAS_RUN_IN = re.compile(
    "|".join(rf"{word}(?:(?=[^\W\d_])|(?<=[^\W\d_]{word}))" for word in _RUN_IN)
)
_WITH_RUN_IN = re.compile(
    rf"{'|'.join(_RUN_IN)}|[^\W\d_]+?(?={'|'.join(_RUN_IN)})|{_WITH_STOPPED.pattern}"
)

_PHRASE = 200  # characters


class Token(NamedTuple):
    """A token: canonical lower-case ``text`` and its offsets in the scanned text."""

    text: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """True for a run of digits with separators."""
        return self.text[0].isdecimal()

    @property
    def is_word(self) -> bool:
        """True for a run of letters (or a unit such as m2)."""
        return self.text[0].isalpha()


def scan(text: str, span: Span | None = None) -> list[Token]:
    """Return the tokens of ``text`` (inside ``span``) with offsets into ``text``."""
    if span is None and len(text) <= _PHRASE:
        # The phrase of a figure is looked at from several sides.
        return list(_phrase_tokens(text))
    return _tokens(text, span)


def _tokens(text: str, span: Span | None) -> list[Token]:
    start, end = (span.start, span.end) if span else (0, len(text))
    lowered = lower(text[start:end])
    # Made as the tuples that they are: the constructor of a named tuple takes twice as long.
    new = tuple.__new__
    run_in = _HAS_RUN_IN.search(lowered) is not None
    if run_in or "t." in lowered:
        pattern = _WITH_RUN_IN if run_in else _WITH_STOPPED
        return [
            new(
                Token,
                (_STOPPED.get(match[0], match[0]), start + match.start(), start + match.end()),
            )
            for match in pattern.finditer(lowered)
        ]
    return [
        new(Token, (match[0], start + match.start(), start + match.end()))
        for match in _TOKEN.finditer(lowered)
    ]


@lru_cache(maxsize=1024)
def _phrase_tokens(text: str) -> tuple[Token, ...]:
    return tuple(_tokens(text, None))


def scan_words(text: str) -> list[str]:
    """Return the texts of the tokens of ``text``, without offsets."""
    lowered = lower(text)
    if "t." in lowered:
        return [_STOPPED.get(word, word) for word in _WITH_STOPPED.findall(lowered)]
    found: list[str] = _TOKEN.findall(lowered)
    return found


@lru_cache(maxsize=1024)
def scanned(text: str) -> tuple[Token, ...]:
    """Return the tokens of ``text``; kept, because a sentence is judged in several ways."""
    return tuple(scan(text))


@dataclass(frozen=True, slots=True)
class PhraseMatch(Generic[Value]):
    """A phrase found at ``tokens[first:last]``."""

    first: int
    last: int
    value: Value


class PhraseTable(Generic[Value]):
    """Phrases and their values, matched longest first, in time linear in the tokens.

    With ``folded=True`` phrases match without diacritics.
    """

    def __init__(
        self, phrases: Mapping[str, Value] | Iterable[tuple[str, Value]], *, folded: bool = False
    ) -> None:
        items = phrases.items() if isinstance(phrases, Mapping) else phrases
        self._folded = folded
        self._table: dict[tuple[str, ...], Value] = {}
        for phrase, value in items:
            key = tuple(self._form(token.text) for token in scan(phrase))
            if key:
                self._table.setdefault(key, value)
        # Lengths of the longer phrases by their first two tokens: nearly every token that begins
        # a phrase somewhere begins none here.
        self._firsts = {key[0] for key in self._table}
        self._lasts = {key[-1] for key in self._table}
        lengths: dict[tuple[str, ...], set[int]] = {}
        for key in self._table:
            if len(key) > 1:
                lengths.setdefault((key[0], key[1]), set()).add(len(key))
        self._lengths = {pair: sorted(sizes, reverse=True) for pair, sizes in lengths.items()}
        # The same by their last two, for phrases that end at a token.
        endings: dict[tuple[str, ...], set[int]] = {}
        for key in self._table:
            if len(key) > 1:
                endings.setdefault((key[-2], key[-1]), set()).add(len(key))
        self._endings = {pair: sorted(sizes, reverse=True) for pair, sizes in endings.items()}

    def _form(self, text: str) -> str:
        return fold_word(text) if self._folded else text

    def _key(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        texts = [token.text for token in tokens]
        return tuple(fold_words(texts) if self._folded else texts)

    def match(self, tokens: Sequence[Token], first: int) -> PhraseMatch[Value] | None:
        """Return the longest phrase that begins at ``tokens[first]``."""
        opening = tokens[first].text
        if self._folded:
            opening = fold_word(opening)
        if opening not in self._firsts:
            return None
        if first + 1 < len(tokens):
            pair = opening, self._form(tokens[first + 1].text)
            for length in self._lengths.get(pair, ()):
                if first + length <= len(tokens):
                    key = self._key(tokens[first : first + length])
                    if key in self._table:
                        return PhraseMatch(first, first + length, self._table[key])
        if (opening,) in self._table:
            return PhraseMatch(first, first + 1, self._table[opening,])
        return None

    def may_match(self, tokens: Sequence[Token]) -> bool:
        """Tell whether any of the tokens begins a phrase: where none does, none matches."""
        if self._folded:
            return not self._firsts.isdisjoint([fold_word(token.text) for token in tokens])
        return not self._firsts.isdisjoint([token.text for token in tokens])

    def match_before(
        self, tokens: Sequence[Token], last: int, longest: int = 4
    ) -> PhraseMatch[Value] | None:
        """Return the longest phrase that ends right before ``tokens[last]``."""
        if not last:
            return None
        closing = self._form(tokens[last - 1].text)
        if closing not in self._lasts:
            return None
        if last > 1:
            pair = self._form(tokens[last - 2].text), closing
            for length in self._endings.get(pair, ()):
                if length <= longest and length <= last:
                    key = self._key(tokens[last - length : last])
                    if key in self._table:
                        return PhraseMatch(last - length, last, self._table[key])
        if longest > 0 and (closing,) in self._table:
            return PhraseMatch(last - 1, last, self._table[closing,])
        return None

    def begins(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether a phrase begins at one of ``tokens[first:last]``; it may end behind them."""
        return any(True for _ in self.starting(tokens, first, last))

    def starting(
        self, tokens: Sequence[Token], first: int = 0, last: int | None = None
    ) -> Iterator[PhraseMatch[Value]]:
        """Yield what ``match`` finds at each of ``tokens[first:last]``; phrases may overlap.

        Faster than a call for every token: nearly every one begins no phrase.
        """
        firsts = self._firsts
        texts = [token.text for token in tokens[first:last]]
        if self._folded:
            texts = fold_words(texts)
        for at, text in enumerate(texts, first):
            if text in firsts:
                match = self.match(tokens, at)
                if match is not None:
                    yield match

    def find_words(self, words: Sequence[str]) -> list[tuple[int, int, Value]]:
        """Return (first, last, value) of the phrases that ``find`` finds, of the tokens' texts.

        Only for a table that is not folded.
        """
        found: list[tuple[int, int, Value]] = []
        firsts, position = self._firsts, 0
        for first in [i for i, word in enumerate(words) if word in firsts]:
            if first < position:
                continue
            pair = tuple(words[first : first + 2])
            for length in (*self._lengths.get(pair, ()), 1):
                key = tuple(words[first : first + length])
                if len(key) == length and key in self._table:
                    position = first + length
                    found.append((first, position, self._table[key]))
                    break
        return found

    def find(self, tokens: Sequence[Token]) -> list[PhraseMatch[Value]]:
        """Return all phrases from left to right, longest first, without overlap."""
        found: list[PhraseMatch[Value]] = []
        for match in self.starting(tokens):
            if not found or match.first >= found[-1].last:
                found.append(match)
        return found
