"""A table's head of one row or several, read as one; title rows above it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.domain import Span
from index.figures.table_grid import NUMBER, Cell
from index.figures.table_titles import is_unit_line
from index.language.lexicon import table_words, word_set
from index.language.scan import scan

_MOST_TITLES = 6
_TITLE_AND_UNIT = 2  # "(Tính đến ngày 31/10/2023) | | Đơn vị: triệu đồng"
_UNCLEAR = "\0"
_COLUMN_MARK = re.compile(
    r"\(?(?:(?P<number>\d{1,2})|[A-Za-zĐđ])\)?\s*(?:=[\s\d()/*x:×.,%+-]{1,30})?"
)
_UNIT = re.compile(r"\s*(\([^()]{1,30}\)|%)\s*$")
Rows = list[tuple[Span, list[Cell]]]


def without_titles(rows: Rows) -> tuple[Rows, list[str]]:
    """Return the rows from the head on, and what the title rows above it say.

    A sheet often opens with its title and unit, each alone in a row or side by side.
    """
    titles: list[str] = []
    for number, (_, cells) in enumerate(rows[:_MOST_TITLES]):
        filled = [cell.text for cell in cells if cell.text]
        beside = len(filled) == _TITLE_AND_UNIT and any(map(is_unit_line, filled))
        if (len(filled) > 1 and not beside) or len(cells) < 2:
            return rows[number:], titles
        titles.extend(filled)
    return rows, []


def continues_head(cells: Sequence[Cell], first: str) -> bool:
    """Tell whether a row continues the head: several cells, none of them a number."""
    filled = [cell.text for cell in cells if cell.text]
    if any(NUMBER.fullmatch(text) and not text.isdecimal() for text in filled):
        return False
    worded = not any(text.isdecimal() and len(text) != 4 for text in filled)
    return len(filled) > 1 and worded and cells[0].text in ("", first)


def numbers_columns(cells: Sequence[Cell]) -> bool:
    """Tell whether a row only numbers the columns: "A | B | 1 | 2 | 3=2/1"."""
    marks = [_COLUMN_MARK.fullmatch(cell.text) for cell in cells if cell.text]
    numbers = [int(mark["number"]) for mark in marks if mark and mark["number"]]
    return len(numbers) > 1 and all(marks) and numbers == sorted(set(numbers))


def joined_heads(*rows: Sequence[str]) -> list[str]:
    """Write a head of several rows as one; an empty cell belongs to the one left of it.

    It does so only under one and the same group, and where more of the head stands below it.
    """
    width = max(len(row) for row in rows)
    levels = [[*row, *[""] * (width - len(row))] for row in rows]
    if len(levels) > 1:
        levels[0] = _spread(levels[0], levels[1])
    for number, level in enumerate(levels):
        below = levels[number + 1 :]
        for at in range(1, width):
            grouped = all(upper[at] == upper[at - 1] for upper in levels[:number])
            if level[at] or not grouped or not any(lower[at] for lower in below):
                continue
            # A head of one column, with nothing of its own below it, spans no other.
            if any(lower[at - 1] not in ("", level[at - 1]) for lower in below):
                level[at] = level[at - 1]
    return [_head_of([level[at] for level in levels]) for at in range(width)]


def _head_of(texts: Sequence[str]) -> str:
    """Join what stands in one column from the top down; a merged cell's text counts once."""
    head = last = ""
    for text in texts:
        if text == _UNCLEAR:
            return ""  # a column without a head holds no figures
        if text and text != last and (not text.isdecimal() or len(text) == 4):
            head, last = joined(head, text), text
    return head


def joined(above: str, below: str) -> str:
    """Join a group's head with one of its columns': "Hộ nghèo" and "Tỷ lệ (%)" the measure first.

    "Tỷ lệ hộ nghèo (%)", "Số hộ nghèo", else one behind the other. What the group is measured by
    itself goes: "Diện tích lúa" and "Năng suất" are "Năng suất lúa".
    """
    tokens = scan(below)
    measure = table_words().measures.match(tokens, 0) if tokens and above else None
    unit = _UNIT.search(below)
    name = below[: unit.start()] if unit else below
    if measure is None or scan(name)[measure.last :]:
        return f"{above} {below}".strip()
    if above.lower().startswith(f"{name.strip().lower()} "):
        return f"{above} {unit.group(1) if unit else ''}".strip()  # "Số xã đạt chuẩn" and "Số xã"
    words, of = name.split(), uncapped(_measured_thing(above))
    if words[-1].lower() == of.split()[0]:
        words.pop()  # "Số hộ" of "Hộ nghèo"
    return " ".join([*words, of, unit.group(1) if unit else ""]).strip()


def uncapped(words: str) -> str:
    """Return words as they stand within a name: "Lúa" → "lúa", "THCS" as it is."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


def _measured_thing(words: str) -> str:
    """Return what an area or a harvest is of: "Diện tích gieo trồng *lúa*"."""
    tokens = scan(words)
    measures = word_set("table_heads", "of_crops")
    last = next((n for n in range(4, 1, -1) if " ".join(t.text for t in tokens[:n]) in measures), 0)
    return words[tokens[last].start :] if last and last < len(tokens) else words


def _spread(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """Put each group's head over its own columns where the upper row lost its merged cells.

    Word files give "A | B | C | | |" over "A | x | y | C | …": what stands in both rows is one
    column, and what lies between belongs to the group between. Groups side by side are told apart
    only where their columns are called the same; else their heads say nothing.
    """
    filled = [text for text in upper if text]
    lost = len(upper) - len(filled)
    if not lost or list(upper[: len(filled)]) != filled or len(lower) != len(upper):
        return list(upper)
    if lower[0] != upper[0] or not all(lower):
        return list(upper)
    spread: list[str] = []
    groups: list[str] = []
    run: list[str] = []
    position = 0
    for text in [*lower, None]:
        at = filled.index(text, position) if text in filled[position:] else None
        if text is None:
            at = len(filled)
        if at is None:
            run.append(text or "")
            continue
        groups = filled[position:at]
        spread.extend(_shared(groups, run))
        run = []
        if text is not None:
            spread.append(text)
            position = at + 1
    return spread if len(spread) == len(lower) else list(upper)


def _shared(groups: Sequence[str], run: Sequence[str]) -> list[str]:
    """Return each column's group: all of one group, or as many of each where names repeat."""
    if len(groups) == 1:
        return list(groups) * len(run)
    each = len(run) // len(groups) if groups else 0
    if not each or each * len(groups) != len(run) or list(run) != list(run[:each]) * len(groups):
        return [_UNCLEAR] * len(run)
    return [group for group in groups for _ in range(each)]
