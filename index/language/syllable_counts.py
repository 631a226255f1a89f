"""Counts syllables and which follow which, in the order in which they first stood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from index.counting import Tally, code_pair, run_sizes, run_starts, sorted_with
from index.language.written import BREAK, Part, WrittenWords

# Forms that are counted at a time.
PART = 200_000


class SyllableCounts:
    """Syllables and pairs of a collection. A pair's first may be ``BREAK``, its second never.

    ``words`` numbers them; whoever else reads the same texts with it can lend the parts.
    """

    def __init__(self) -> None:
        self.words = WrittenWords()
        self._singles = Tally(count=np.int64, first=np.int64)
        self._pairs = Tally(count=np.int64, first=np.int64)
        self._read = 0

    def add(self, texts: Iterable[str], *, marked: bool = True) -> None:
        """Count ``texts``; those without any diacritic only where not ``marked``."""
        for part in self.words.parts(texts, PART):
            self._count(part.syllables(marked=marked))

    def hear(self, parts: Iterable[Part]) -> Iterator[Part]:
        """Yield ``parts``, which ``words`` made, having counted them as ``add`` does."""
        for part in parts:
            self._count(part.syllables(marked=True))
            yield part

    def most_common(
        self, most_syllables: int, most_pairs: int
    ) -> tuple[dict[str, int], dict[tuple[int, int], int]]:
        """Return the commonest with their counts, those that stood first before their equals.

        A pair names its syllables by their places among the syllables, from 1.
        """
        names = ["", *self.words.syllables]
        singles, numbers = _commonest(self._singles, most_syllables)
        counts = {names[code]: n for code, n in zip(singles, numbers, strict=True)}
        ids = {code: i for i, code in enumerate(singles, start=1)} | {BREAK: BREAK}
        pairs = {}
        for code, n in zip(*_commonest(self._pairs, most_pairs), strict=True):
            first, second = code_pair(code)
            if first in ids and second in ids:
                pairs[ids[first], ids[second]] = n
        return counts, pairs

    def _count(self, words: NDArray[np.int32]) -> None:
        at = np.arange(len(words))
        held = words != BREAK
        none = np.zeros(int(held.sum()), np.int32)
        _tally(self._singles, none, words[held], at[held], self._read)
        held = held[1:]
        _tally(self._pairs, words[:-1][held], words[1:][held], at[1:][held], self._read)
        self._read += len(words)


def _tally(
    tally: Tally,
    first: NDArray[np.int32],
    second: NDArray[np.int32],
    at: NDArray[np.int64],
    begun: int,
) -> None:
    codes, where = sorted_with(first, second, at)
    starts = run_starts(codes)
    place, fresh = tally.place(codes[starts])
    tally.columns["first"][place[fresh]] = where[starts[fresh]] + begun
    tally.columns["count"][place] += run_sizes(starts, len(codes))


def _commonest(tally: Tally, most: int) -> tuple[list[int], list[int]]:
    counts = tally.columns["count"]
    order = np.lexsort((tally.columns["first"], -counts))[:most]
    return tally.codes[order].tolist(), counts[order].tolist()
