"""A list that is worked out only as far as it is looked at."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar, overload

Item = TypeVar("Item", covariant=True)


class AsRead(Sequence[Item]):
    """The items of an iterable, each taken from it when it is first asked for.

    Of the sixty sentences of twelve passages most answers look at the best four.
    """

    def __init__(self, items: Iterable[Item]) -> None:
        self._rest = iter(items)
        self._read: list[Item] = []

    def __bool__(self) -> bool:
        return self._reaches(1)

    def __len__(self) -> int:
        self._read += self._rest
        return len(self._read)

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | Sequence[Item]:
        last = index.stop if isinstance(index, slice) else index + 1
        if last is None or last <= 0:
            len(self)
        else:
            self._reaches(last)
        return self._read[index]

    def __iter__(self) -> Iterator[Item]:
        at = 0
        while self._reaches(at + 1):
            yield self._read[at]
            at += 1

    def _reaches(self, count: int) -> bool:
        """Read so many; tell whether there are."""
        self._read += itertools.islice(self._rest, max(0, count - len(self._read)))
        return len(self._read) >= count
