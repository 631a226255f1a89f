"""A figure before its sentence is finished."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import EllipsisType

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


def named_so(words: str) -> Naming | None:
    """Return what names a number by itself, or None where no words do."""
    return Naming(words, own=True, measured=True) if words else None


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator's words, the aspect told behind the number, and the whole it is a part of."""

    words: str
    aspect: str = ""  # "về sản lượng"
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A figure with what it was read from."""

    figure: Figure
    amount: Amount
    reading: Reading
    naming: Naming

    def renamed(self, name: str, parent: str | EllipsisType | None = ...) -> Draft:
        """Return the draft with its figure under another name, see ``renamed``."""
        return replace(self, figure=renamed(self.figure, name, parent))

    @property
    def labelled(self) -> bool:
        """Tell whether the number's name is a label over all numbers of its sentence."""
        return self.naming.labels

    @property
    def named(self) -> bool:
        """Tell whether the number's own words name its indicator."""
        return self.naming.own


def renamed(figure: Figure, name: str, parent: str | EllipsisType | None = ...) -> Figure:
    """Return ``figure`` as one of ``name``, its text too, and of ``parent`` where one is given."""
    whole = figure.parent if isinstance(parent, EllipsisType) else parent
    return replace(figure, indicator=name, indicator_text=name, parent=whole)
