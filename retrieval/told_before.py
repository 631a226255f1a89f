"""A change told twice running, and not alike: "tăng 3,4%. Cụ thể, … bằng 103,14%"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from index.domain import Figure, Relation, Span
from index.language.text import fold
from retrieval.beside import indicator_key, place_key
from retrieval.pool import FigurePool
from retrieval.scene import Scene
from retrieval.words import folded

_GAP = 3  # characters between the two sentences
_LONGEST = 400
_WHOLE = 100


def told_before(main: Figure, pool: Sequence[Figure], scene: Scene) -> list[Figure]:
    """Return the change that the sentence before gives otherwise, where ``main`` only details it.

    Args:
        main: a figure that answers.
        pool: the figures of its place.
        scene: the corpus.
    """
    if main.relation is not Relation.CHANGE or main.unit[:1] != "%" or main.value is None:
        return []
    if not fold(scene.corpus.sentence(main)).lstrip().startswith(folded("in_detail", "opens")):
        return []
    change = _change(main)
    return [
        figure
        for figure in _just_before(main, pool)
        if figure.relation is Relation.CHANGE
        and figure.unit == main.unit
        and place_key(figure) == place_key(main)
        and indicator_key(figure) == indicator_key(main)
        and figure.value is not None
        and (_change(figure) > 0) == (change > 0)
        and not _same(_change(figure), change)
    ]


def _just_before(main: Figure, pool: Sequence[Figure]) -> list[Figure]:
    """Return the figures of the sentence right before."""
    start = main.sentence.start
    if isinstance(pool, FigurePool):
        near = Span(max(0, start - _LONGEST), start)
        pool = pool.catalogue.figures_in(main.report_id, near)
    return [
        f for f in pool if f.report_id == main.report_id and 0 <= start - f.sentence.end <= _GAP
    ]


def _change(figure: Figure) -> Decimal:
    """Return by how many percent a figure says that its indicator changed: 103,14% is 3,14."""
    value = figure.value or Decimal(0)
    if figure.direction is None:
        return value - _WHOLE
    return -value if fold(figure.direction) == "giam" else value


def _same(one: Decimal, other: Decimal) -> bool:
    """Tell whether two percents are one, rounded to the fewer places."""
    places = max(one.normalize().as_tuple().exponent, other.normalize().as_tuple().exponent)
    step = Decimal(1).scaleb(min(0, int(places)))
    return abs(one - other) < step
