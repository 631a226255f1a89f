"""The rhythm of a table's cells: how wide its rows are, and what kind of cells a column holds.

The width of the rows shows in the counter in front of each, or in words and numbers that repeat.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_MAX_COLUMNS = 30
_MAX_STARTS = 6
_NUMBER = re.compile(r"[-–+(]?\s?\d[\d.,/]*\s?%?\)?")
_FIRST = ("1", "01", "I", "A")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NOTHING = re.compile(r"[-–—.…xX/]{0,3}")
MARK = re.compile(r"\(?(?:\d{1,3}|[A-Za-zĐđ]|[IVXivx]{1,5})\)?[.)]?")
"""A row's counter: "1", "(2)", "a)", "IV."."""


def row_width(texts: Sequence[str]) -> int | None:
    """Return how many of the cells make one row, None where that is not beyond doubt."""
    return _counted_width(texts) or _repeated_width(texts)


def numbers_columns(texts: Sequence[str]) -> bool:
    """Tell whether a row only numbers the columns: "1 | 2 | 3", "A | B | 1 | 2"."""
    numbers = [text.strip() for text in texts if text.strip().isdecimal()]
    marks = all(MARK.fullmatch(text.strip()) and len(text.strip()) < 3 for text in texts)
    return marks and numbers == [str(count + 1) for count in range(len(numbers))]


def _kind(text: str) -> str:
    """Return "N" for a number, "E" for nothing, "T" for words."""
    text = text.strip()
    if _NOTHING.fullmatch(text):
        return "E"
    return "N" if _NUMBER.fullmatch(text) else "T"


def _counted_width(texts: Sequence[str]) -> int | None:
    """Return the width of the rows when each begins with its number, else None."""
    widths = set()
    starts = [number for number, text in enumerate(texts[:300]) if text.strip(" .)") in _FIRST]
    for start in starts[:_MAX_STARTS]:
        for width in range(2, min(_MAX_COLUMNS, len(texts) - start) + 1):
            if _counter_fits(texts, start, width):
                widths.add(width)
    return widths.pop() if len(widths) == 1 else None


def _counter_fits(texts: Sequence[str], start: int, width: int) -> bool:
    """Tell whether rows of ``width`` cells, counted from 1 at ``start``, fill the table evenly."""
    head = texts[:start]
    numbered = len(head) == 2 * width and numbers_columns(head[width:])
    if not (len(head) == width or numbered) or (len(texts) - start) % width:
        return False
    if not is_head(head[:width]):
        return False
    rows = [texts[at : at + width] for at in range(start, len(texts), width)]
    counted, previous = 0, ""
    for row in rows:
        mark = row[0].strip(" .)")
        if mark.isdecimal():
            restarts = int(mark) == 1 and not previous.isdecimal()
            if int(mark) != counted + 1 and not restarts:
                return False
            counted = int(mark)
        elif mark and not MARK.fullmatch(row[0].strip()) and not _is_total(row):
            return False
        previous = mark
    return counted >= 2 and columns_fit(rows, strict=False)


def _is_total(row: Sequence[str]) -> bool:
    """Tell whether a row's counter cell holds the words of a total and its second one nothing."""
    return _kind(row[0]) == "T" and _kind(row[1]) == "E"


def _repeated_width(texts: Sequence[str]) -> int | None:
    """Return the width of the rows when words and numbers repeat from row to row, else None."""
    widths = [
        width
        for width in range(2, min(_MAX_COLUMNS, len(texts) // 3) + 1)
        if len(texts) % width == 0
        and is_head(texts[:width])
        and columns_fit(
            [texts[at : at + width] for at in range(width, len(texts), width)], strict=True
        )
    ]
    return widths[0] if len(widths) == 1 else None


def is_head(texts: Sequence[str]) -> bool:
    """Tell whether the cells may be a head: each says something, none is a number but a year."""
    return all(_kind(text) == "T" or _YEAR.fullmatch(text.strip()) for text in texts)


def columns_fit(rows: Sequence[Sequence[str]], *, strict: bool) -> bool:
    """Tell whether there is a column of words and one of numbers, with ``strict`` no other."""
    words = numbers = 0
    for number, column in enumerate(zip(*rows, strict=True)):
        kinds = [_kind(text) for text in column]
        if number == 0 and not strict:
            continue
        if "T" not in kinds and "N" in kinds:
            numbers += 1
        elif "N" not in kinds and "T" in kinds:
            words += 1
        elif strict:
            return False
    return bool(words and numbers) and (not strict or all(_kind(row[0]) == "T" for row in rows))
