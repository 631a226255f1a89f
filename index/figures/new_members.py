"""Those admitted to the Party are its members, whatever they were counted as.

"kết nạp 31 *đồng chí*", "kết nạp 97 *quần chúng ưu tú*": asked for as "kết nạp đảng viên".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure
from index.figures.draft import renamed
from index.figures.sentence import Sentence
from index.language.lexicon import word_set

_ADMITTED = "kết nạp"
_MEMBERS = f"{_ADMITTED} đảng viên"
_COMRADES = word_set("new_members", "comrades")
_PEOPLE = word_set("new_members", "people")
_OTHERS = word_set("new_members", "others")
_SAYING_NO_MORE = word_set("new_members", "no_more")
_PARTY = "đảng"


def of_new_members(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures of a sentence, those of people admitted to the Party named so.

    Args:
        sentence: the parsed sentence.
        figures: its figures.
    """
    words = [token.text for token in sentence.tokens]
    said = " ".join(words)
    if _ADMITTED not in said or any(other in said for other in _OTHERS):
        return list(figures)
    units = _COMRADES | (_PEOPLE if _PARTY in words else frozenset())
    called = {
        figure.indicator: _MEMBERS
        for figure in figures
        if figure.unit in units and _admitted(figure.indicator, figure.unit)
    }
    return [_called(figure, called) for figure in figures]


def _called(figure: Figure, called: dict[str, str]) -> Figure:
    """Return a figure under its new name, and under that of its whole, where that is another."""
    name = called.get(figure.indicator, figure.indicator)
    whole = called.get(figure.parent or "", figure.parent)
    figure = renamed(figure, name) if name != figure.indicator else figure
    return replace(figure, parent=None if whole == name else whole)


def _admitted(name: str, unit: str) -> bool:
    """Tell whether a name counts those admitted and says nothing more of them."""
    _, admitted, rest = name.lower().partition(f"{_ADMITTED} ")
    told = rest.removeprefix(unit).strip()
    return bool(admitted) and rest.startswith(unit) and told in _SAYING_NO_MORE
