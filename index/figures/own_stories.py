"""What one person says of their own field or purse: no number of the area.

“*Nhà tôi* trồng 3,2 ha, vụ này lãi 40 triệu đồng”, chị Hoa nói.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from index.domain import Figure, Report
from index.language.lexicon import load_table
from index.language.text import lower

_LONGEST = 1_500  # characters of a quotation
# From a mark that opens a quotation to the one that closes it, in one paragraph.
_QUOTED = re.compile(rf"“[^“”\n]{{1,{_LONGEST}}}(?:”|$|(?=\n))|\"[^\"\n]{{1,{_LONGEST}}}\"", re.M)


def without_own_stories(report: Report, figures: Sequence[Figure]) -> list[Figure]:
    """Drop the figures of quotations in which somebody tells of what is their own.

    Args:
        report: the report.
        figures: its figures.
    """
    body = report.body
    quoted = (match.span() for match in _QUOTED.finditer(body))
    own = [(start, end) for start, end in quoted if _own().search(lower(body[start:end]))]
    if not own:
        return list(figures)
    return [f for f in figures if not any(start < f.span.start < end for start, end in own)]


@cache
def _own() -> re.Pattern[str]:
    words = load_table("figures")["own_stories"]["words"]
    longest_first = sorted(words, key=len, reverse=True)
    # "chúng *tôi thu* được" is what an office says.
    return re.compile(rf"(?<!\w)(?<!chúng )(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
