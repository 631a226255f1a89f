"""Lines of a paper between its paragraphs that tell a thing whole: heads of nothing below them.

"*Quyết tâm đến năm 2027 thu 120 tỷ đồng ngân sách*" / "Xã có 14 thôn": what stands below tells of
what is, and of other aims in its own words.
"""

from __future__ import annotations

from index.language.amounts import AmountKind, find_amounts
from index.language.scan import scan

_MEASURED = frozenset({AmountKind.MONEY, AmountKind.PERCENT, AmountKind.PHYSICAL})
_OPENS = (":", "…", "...")


def tells_whole(text: str, level: int) -> bool:
    """Tell whether a heading states a measure of its own, and so announces no list.

    Args:
        text: the heading as it stands.
        level: how deep it stands; 0 where it has no number.
    """
    if level or text.rstrip(" *_").endswith(_OPENS):
        return False
    return any(amount.kind in _MEASURED for amount in find_amounts(text, scan(text)))
