"""Texts as numbers: every written form is taken apart once, however often it stands.

A form is what blanks part ("huyện", "(31/8/2022)", "nghèo,"). Fifteen million of them in a
hundred thousand passages are some ten thousand different ones. Nothing that is counted depends on
more than one form, except which words are neighbours, and that is seen from the numbers. So what
comes out is what ``tokens``, ``fold`` and the rest say of the whole text; a test holds it to that.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.counting import positions
from index.language.text import clean, fold, has_marks, lower, tokens

FOLDED = "~"
"""Stands before a term without diacritics: "thu" as typed is another one than "thu" for thứ."""
BREAK = 0
"""The number of whatever is no word; it parts its neighbours."""
_MOST_FORMS = 300_000
_MOST_CHARS = 20_000_000
_WORD_OR_SIGN = re.compile(r"([^\W\d_]+)|\S")
# How the letter İ is written small decides on every letter of its text (see ``lower``).
_WHOLE = ("\u0130", "\u0307")

Ints = NDArray[np.int32]


class _Numbered(dict[str, int]):
    """Numbers texts as they come, from ``first``."""

    def __init__(self, first: int) -> None:
        self._first = first

    def __missing__(self, text: str) -> int:
        number = self[text] = self._first + len(self)
        return number


class _Ragged:
    """Rows of different lengths, one after the other."""

    def __init__(self) -> None:
        self._values = array("i")
        self._ends = array("q", [0])

    def append(self, row: Iterable[int]) -> None:
        self._values.extend(row)
        self._ends.append(len(self._values))

    def rows(self, numbers: Ints) -> tuple[Ints, NDArray[np.int64]]:
        """Return the values of the rows ``numbers``, and how many each has."""
        ends = np.array(self._ends, np.int64)
        sizes = np.diff(ends)[numbers]
        return np.array(self._values, np.int32)[positions(ends[:-1][numbers], sizes)], sizes


class _Forms(dict[str, int]):
    """Maps a form to its number; one that is met for the first time is taken apart."""

    def __init__(self, words: WrittenWords) -> None:
        self._words = words
        self.terms, self.syllables, self.plain = _Ragged(), _Ragged(), _Ragged()
        self.marked = array("b")
        self.chars = 0
        # Stands before each document.
        self[""] = 0
        for ragged, row in ((self.terms, ()), (self.syllables, (BREAK,)), (self.plain, (BREAK,))):
            ragged.append(row)
        self.marked.append(False)

    def __missing__(self, form: str) -> int:
        number = self[form] = len(self)
        self.chars += len(form)
        names, text = self._words, clean(form)
        found = tokens(text)
        found += [FOLDED + fold(term) for term in found if not term[0].isdigit()]
        self.terms.append(map(names.terms.__getitem__, found))
        self.syllables.append(_numbers(lower(text), names.syllables))
        self.plain.append(_numbers(fold(text), names.plain))
        self.marked.append(has_marks(form))
        return number


def _numbers(text: str, names: _Numbered) -> Iterator[int]:
    return (names[word] if word else BREAK for word in _WORD_OR_SIGN.findall(text))


@dataclass(frozen=True, slots=True)
class Part:
    """Some documents of a collection, one after the other: the numbers of their forms."""

    first: int
    starts: NDArray[np.int64]
    _numbers: Ints
    _forms: _Forms

    @property
    def size(self) -> int:
        """How many documents it has."""
        return len(self.starts)

    def terms(self) -> tuple[Ints, Ints]:
        """Return the numbers of single terms, and of the documents they are in."""
        return self._read(self._forms.terms)

    def pairs(self) -> tuple[Ints, Ints, Ints]:
        """Return neighbours without diacritics, first and second, and their documents."""
        words, documents = self._read(self._forms.plain)
        held = (words[:-1] != BREAK) & (words[1:] != BREAK)
        return words[:-1][held], words[1:][held], documents[1:][held]

    def syllables(self, *, marked: bool) -> Ints:
        """Return the syllables as written, in order, ``BREAK`` between those that are parted.

        Args:
            marked: leave out documents without any diacritic.
        """
        words, documents = self._read(self._forms.syllables)
        if not marked:
            return words
        marks = np.array(self._forms.marked, np.bool_)[self._numbers]
        has = np.logical_or.reduceat(marks, self.starts)
        return words if has.all() else words[has[documents]]

    def _read(self, ragged: _Ragged) -> tuple[Ints, Ints]:
        values, sizes = ragged.rows(self._numbers)
        lengths = np.add.reduceat(sizes, self.starts)
        return values, np.repeat(np.arange(self.size, dtype=np.int32), lengths)


class WrittenWords:
    """Numbers for the words of any texts. What has a number keeps it.

    ``terms`` are counted from 0: words and numbers as ``tokens`` gives them, and words without
    diacritics behind ``FOLDED``. ``syllables`` (as written) and ``plain`` (without diacritics)
    are counted from 1.
    """

    def __init__(self) -> None:
        self.terms = _Numbered(0)
        self.syllables = _Numbered(1)
        self.plain = _Numbered(1)
        self._forms = _Forms(self)

    def parts(self, texts: Iterable[str], size: int) -> Iterator[Part]:
        """Yield ``texts`` as parts of about ``size`` forms, whole documents each."""
        # A list takes what a map gives twice as fast as an array does.
        numbers: list[int] = []
        starts: list[int] = []
        first = 0
        for text in texts:
            starts.append(len(numbers))
            numbers.append(0)
            whole = any(letter in text for letter in _WHOLE)
            forms = [text] if whole else text.split()
            numbers.extend(map(self._forms.__getitem__, forms))
            if len(numbers) >= size:
                yield self._part(first, starts, numbers)
                first += len(starts)
                numbers, starts = [], []
        if starts:
            yield self._part(first, starts, numbers)

    def _part(self, first: int, starts: list[int], numbers: list[int]) -> Part:
        forms = self._forms
        if len(forms) > _MOST_FORMS or forms.chars > _MOST_CHARS:
            self._forms = _Forms(self)
        return Part(first, np.array(starts, np.int64), np.array(numbers, np.int32), forms)
