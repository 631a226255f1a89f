"""When the aims are for that a page prints as one paragraph, their heading in capitals in front."""

from __future__ import annotations

from dataclasses import replace

from index.domain import Period
from index.language.periods import Anchor, find_periods, resolve


def box_period(title: str, anchor: Anchor) -> Period | None:
    """Return what the heading of a box dates its aims by: "nhiệm kỳ 2020-2025", "đến năm 2025"."""
    dated = [mention for mention in find_periods(title) if mention.year is not None]
    if len(dated) != 1:
        return None
    return replace(resolve(dated[0], anchor), label=dated[0].label.lower(), inferred=True)
