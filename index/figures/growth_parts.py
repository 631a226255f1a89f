"""Parts of a growth: "Tăng trưởng GRDP 10,1%. Trong đó: công nghiệp *đạt 14,5%*" grew by so much.

The part's own words say "đạt" as those of a share do; what it is a part of says that it grew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from index.language.lexicon import word_set
from index.language.text import lower

_GROWTH = tuple(word_set("growth_parts", "heads"))


def grown(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures of a sentence, percents under a growth as growth themselves."""
    return [
        replace(figure, relation=Relation.CHANGE, direction=_direction(figure))
        if figure.relation is Relation.VALUE
        and figure.unit[:1] == "%"
        and figure.parent
        and lower(figure.parent).startswith(_GROWTH)
        else figure
        for figure in figures
    ]


def _direction(figure: Figure) -> str:
    return "giảm" if figure.value is not None and figure.value < 0 else "tăng"
