"""Bare names of districts that lie in another province than the one that is told of.

"Tỷ lệ lấp đầy các KCN: *Đồng Văn III* 71,4%" of a report on Hà Nam is no district of Hà Giang: who
means that says "huyện Đồng Văn", or names its province.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import AreaLevel, Place
from index.language.gazetteer_data import Units
from index.language.place_lexicon import closeness, phrase
from index.language.place_names import Tok, name_key

_WIDE = (AreaLevel.COUNTRY, AreaLevel.REGION)


def is_far(
    units: Units, places: Sequence[Place], context: Sequence[Place], tokens: Sequence[Tok]
) -> bool:
    """Tell whether all that a bare name may be lies elsewhere, and the text names no elsewhere.

    Args:
        units: the places.
        places: what the name may be.
        context: the areas that the text is about; without a province among them nothing is far.
        tokens: the text that is read.
    """
    if any(area.level in _WIDE for area in context):
        return False
    own = {area.province_code for area in context if area.province_code}
    own |= {old for code in own for old in units.predecessors.get(code, ())}
    since = {units.places[code].successor for code in own if code in units.places}
    own |= {code for code in since if code}
    if not own or any(p.level is AreaLevel.PROVINCE or p.province_code in own for p in places):
        return False
    if any(closeness(place, context) for place in places):
        return False
    return not any(_names(tokens, place.province or "") for place in places)


def _names(tokens: Sequence[Tok], province: str) -> bool:
    """Tell whether a text holds a province's name."""
    size, wanted = len(province.split()), name_key(province)
    return any(
        phrase(tokens, first, first + size) == wanted for first in range(len(tokens) - size + 1)
    )
