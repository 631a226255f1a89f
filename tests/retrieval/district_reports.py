"""Reports of one year on a district each, made of the sentences that a test needs."""

from __future__ import annotations

from collections.abc import Mapping


def district_reports(told: Mapping[str, str]) -> dict[str, str]:
    """Return the files of the reports, by name, from what is told of each district."""
    return {
        f"{number}-2022.md": _report(place, text)
        for number, (place, text) in enumerate(told.items())
    }


def _report(place: str, told: str) -> str:
    return f"""---
title: Huyện {place} tổng kết nhiệm vụ năm 2022
source: Bản tin thử nghiệm
date: 2022-12-30
places: huyện {place}
period: năm 2022
---

{told}
"""
