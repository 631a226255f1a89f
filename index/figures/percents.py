"""Percents that two numbers prove: "412 hộ, đạt *103%* chỉ tiêu (400 hộ)"."""

from __future__ import annotations

from decimal import Decimal

_ALL = 100
_ROUNDED = Decimal("0.1")  # points that a percent told may be off


def comes_to(percent: Decimal, part: Decimal, whole: Decimal, *, off: Decimal = _ROUNDED) -> bool:
    """Tell whether ``part`` is ``percent`` of ``whole``, but for rounding.

    Args:
        percent: the percent told.
        part: what there is of it.
        whole: what it is of; not 0.
        off: points that the percent may be off.
    """
    return abs(part * _ALL / whole - percent) <= off
