"""A figure before its sentence is finished."""

from __future__ import annotations

from dataclasses import dataclass

from index.domain import Figure
from index.figures.relations import Reading
from index.language.amounts import Amount


@dataclass(frozen=True, slots=True)
class Naming:
    """An indicator's words: ``own`` when the number's own words name it, ``measured`` when they
    open with a measure (or count something), ``verb`` the verb that governs a count."""

    text: str
    own: bool
    measured: bool
    verb: str = ""
    labels: bool = False  # a label that stands over several numbers ("A: giao …, giải ngân …")


@dataclass(frozen=True, slots=True)
class Draft:
    """A figure with what it was read from."""

    figure: Figure
    amount: Amount
    reading: Reading
    naming: Naming

    @property
    def labelled(self) -> bool:
        """Tell whether the number's name is a label over all numbers of its sentence."""
        return self.naming.labels

    @property
    def named(self) -> bool:
        """Tell whether the number's own words name its indicator."""
        return self.naming.own
