"""What a crop's season, told at a paragraph's head, does not date.

"Vụ đông xuân 2021 - 2022 gieo trồng 27.846 ha. *Diện tích nho hiện có* 1.187 ha, táo 1.012 ha; *giá
nho* 24.000 đồng/kg, giảm 3.000 đồng/kg *so với tháng trước*. *Đàn lợn* 70.000 con."
"""

from __future__ import annotations

from index.domain import Period, PeriodKind
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind

SEASON = ("vụ ", "niên vụ ")
"""How the label of a crop's season begins."""

_ANIMALS = {"con", "đàn", "tổ"}
_MONTH = "tháng"


def out_of_season(sentence: Sentence, amount: Amount, told: Period) -> bool:
    """Tell whether a number is of no season, though one is in force.

    Animals are of none, nor is what there is now, nor what is compared with the month before.

    Args:
        sentence: the parsed sentence.
        amount: a number whose sentence states no time for it.
        told: the period in force.
    """
    if not told.label.lower().startswith(SEASON):
        return False
    if amount.kind is AmountKind.COUNT and _ANIMALS & set(amount.unit.split()[-1:]):
        return True
    return any(
        mention.kind is PeriodKind.TO_NOW
        or (mention.base and mention.label.lower().startswith(_MONTH))
        for mention in sentence.periods
    )
