"""A table's head of one row or several, read as one; title rows above it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.domain import Span
from index.figures.table_grid import NUMBER, Cell
from index.language.lexicon import table_words
from index.language.scan import scan

_MOST_TITLES = 6
_UNCLEAR = "\0"
_UNIT = re.compile(r"\s*(\([^()]{1,30}\)|%)\s*$")
Rows = list[tuple[Span, list[Cell]]]


def without_titles(rows: Rows) -> tuple[Rows, list[str]]:
    """Return the rows from the head on, and what the title rows above it say.

    A sheet often opens with its title and unit, each alone in a row.
    """
    titles: list[str] = []
    for number, (_, cells) in enumerate(rows[:_MOST_TITLES]):
        filled = [cell.text for cell in cells if cell.text]
        if len(filled) > 1 or len(cells) < 2:
            return rows[number:], titles
        titles.extend(filled)
    return rows, []


def continues_head(cells: Sequence[Cell], first: str) -> bool:
    """Tell whether a row continues the head: several cells, none of them a number."""
    filled = [cell.text for cell in cells if cell.text]
    if any(NUMBER.fullmatch(text) and not text.isdecimal() for text in filled):
        return False
    numbered = all(text.isdecimal() and len(text) < 3 for text in filled)  # "1 | 2 | 3"
    worded = not any(text.isdecimal() and len(text) != 4 for text in filled)
    return len(filled) > 1 and (numbered or (worded and cells[0].text in ("", first)))


def joined_heads(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """Write a head of two rows as one; an empty cell above belongs to the one left of it."""
    upper = _spread(upper, lower)
    heads: list[str] = []
    spanning = ""
    for number, below in enumerate(lower):
        above = upper[number] if number < len(upper) else ""
        if above == _UNCLEAR:
            heads.append("")  # a column without a head holds no figures
            continue
        spanning = above or (spanning if below else "")
        plain = below == above or below.isdecimal()  # a merged cell; a column's number
        heads.append(above if plain and len(below) != 4 else _joined(spanning, below))
    return heads + list(upper[len(lower) :])


def _joined(above: str, below: str) -> str:
    """Join a group's head with one of its columns': "Hộ nghèo" and "Tỷ lệ (%)" the measure first.

    "Tỷ lệ hộ nghèo (%)", "Số hộ nghèo", else one behind the other.
    """
    tokens = scan(below)
    measure = table_words().measures.match(tokens, 0) if tokens and above else None
    unit = _UNIT.search(below)
    name = below[: unit.start()] if unit else below
    if measure is None or scan(name)[measure.last :]:
        return f"{above} {below}".strip()
    words, of = name.split(), above[:1].lower() + above[1:]
    if words[-1].lower() == of.split()[0]:
        words.pop()  # "Số hộ" of "Hộ nghèo"
    return " ".join([*words, of, unit.group(1) if unit else ""]).strip()


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
