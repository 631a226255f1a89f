"""Prices of one kilo, one tonne, one head: told by their unit, with or without the word "giá".

"Thương lái thu mua 6.200 đồng/kg" is a price. What it is the price of stands in its own sentence: a
paragraph that names one crop after the other gives none of them the price of another.
"""

from __future__ import annotations

import re

from index.domain import Figure
from retrieval.text_words import phrases

_BY_UNIT = re.compile(rf"(?:\w+ )?đồng/(?:{'|'.join(phrases('stocks', 'priced_by'))})\b")


def is_unit_price(figure: Figure) -> bool:
    """Tell whether a figure is the price of one kilo, tonne, head: by its unit."""
    return _BY_UNIT.match(figure.unit) is not None
