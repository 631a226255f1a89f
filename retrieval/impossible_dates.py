"""Times that no calendar has: "tháng 13/2022", "quý 5", "31/2/2022", "năm 99999", "20233"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from index.language.text import fold

_MONTHS, _QUARTERS = 12, 4
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_MONTH = re.compile(r"(?<!\d )\bthang (\d{1,2})\b(?!\s*%)")  # "9 tháng 2022" counts months
_QUARTER = re.compile(r"(?<!\d )\bquy (\d{1,2})\b")
_YEAR = re.compile(r"\bnam ?(-?) ?(\d{4,12})\b(?![.,]\d)")
# "Hữu Lũng 20233": too long for a year, and no number of anything, which would name it.
_LONG = re.compile(r"(?<!so )(?<![\w.,/-])(?:(?:19|20)\d{3}|\d{7,})(?= ?\??$)")
_DAY = re.compile(r"(?<![\d/.,-])(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)")


def impossible_time(text: str) -> str:
    """Return the first time of a question that cannot be, as typed; "" where all can.

    Args:
        text: the question as typed.
    """
    return next(_impossible(text), "")


def _impossible(text: str) -> Iterator[str]:
    folded = fold(text)
    if len(folded) != len(text):
        return
    for pattern, most in ((_MONTH, _MONTHS), (_QUARTER, _QUARTERS)):
        for match in pattern.finditer(folded):
            if not 1 <= int(match[1]) <= most:
                yield text[match.start() : match.end()]
    for match in _YEAR.finditer(folded):
        if match[1] or not _FIRST_YEAR <= int(match[2]) <= _LAST_YEAR:
            yield text[match.start() : match.end()]
    for match in _LONG.finditer(folded):
        yield text[match.start() : match.end()]
    for match in _DAY.finditer(folded):
        day, month, year = (int(part) for part in match.groups())
        known = _FIRST_YEAR <= year <= _LAST_YEAR and 1 <= month <= _MONTHS
        if not known or not 1 <= day <= calendar.monthrange(year, month)[1]:
            yield text[match.start() : match.end()]
