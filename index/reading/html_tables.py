"""A "<table>" inside a text file to rows between bars, each cell in its column."""

from __future__ import annotations

import re

from index.reading.extract_page import MAX_COLUMNS, can_repeat

_SPAN = re.compile(r"(?<!\w)(row|col)span\s*=\s*[\"']?\s*(\d{1,3})(?!\d)", re.IGNORECASE)
_BREAKS = re.compile(r"(?:\s*<br>\s*)+")
_MAX_ROWS = 20_000


class Table:
    """The rows of one table while its tags are read.

    Args:
        outer_parts: the text in front of the table, which goes on behind it.
        outer: the table in whose cell this one stands.
    """

    def __init__(self, outer_parts: list[str], outer: Table | None) -> None:
        self.outer_parts = outer_parts
        self.outer = outer
        self.in_cell = False
        self._rows: list[list[str]] = []
        self._beside: list[str] = []  # what stands in no cell: a caption
        self._spans = (1, 1)
        # Column → how many rows a cell above still spans, and what it says of them.
        self._pending: dict[int, tuple[int, str]] = {}

    def take(self, name: str, tag: str, parts: list[str], *, closing: bool) -> None:
        """Take the text before a tag of a cell, a row or the table, then the tag."""
        said = "".join(parts)
        if self.in_cell:
            self._close_cell(said)
        elif said.strip():
            self._beside.append(" ".join(said.replace("<br>", " ").split()))
        if closing:
            if name in {"tr", "table"}:
                self._end_row()
            return
        if name == "tr" or not self._rows:
            self._end_row()
            self._rows.append([])
        if name != "tr":
            spans = {kind.lower(): int(count) for kind, count in _SPAN.findall(tag)}
            self._spans = spans.get("row", 1), max(1, spans.get("col", 1))
            self.in_cell = True

    def text(self) -> str:
        """Return the table as Markdown; inside another table's cell, or of one cell, its words."""
        rows = [row for row in self._rows if any(row)][:_MAX_ROWS]
        if self.outer or all(sum(map(bool, row)) < 2 for row in rows):
            words = [cell for row in rows for cell in row if cell]
            joint = "<br>" if self.outer else "\n\n"
            return joint.join(["", *self._beside, *words, ""])
        if len(rows) == 1 and "<br>" not in "".join(rows[0]):  # set side by side, no table
            return "\n\n".join(["", *self._beside, ": ".join(filter(None, rows[0])), ""])
        width = max(map(len, rows))
        lines = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows]
        lines.insert(1, f"|{' --- |' * width}")
        above = "".join(f"{words}\n\n" for words in self._beside)
        return "\n\n" + above + "\n".join(lines) + "\n\n"

    def _close_cell(self, said: str) -> None:
        self.in_cell = False
        row = self._rows[-1]
        self._fill_down(row)
        words = _BREAKS.sub("<br>", " ".join(said.replace("|", "/").split()))
        words = words.removeprefix("<br>").removesuffix("<br>").strip()
        high, wide = self._spans
        at = len(row)
        row.append(words)
        for column in range(at, min(at + wide, MAX_COLUMNS)):
            if column > at:
                row.append("")
            if high > 1 or high == 0:
                below = (high - 1) if high else _MAX_ROWS
                repeated = words if column == at and can_repeat(words) else ""
                self._pending[column] = (below, repeated)

    def _end_row(self) -> None:
        if self._rows and self._rows[-1]:
            self._fill_down(self._rows[-1])

    def _fill_down(self, row: list[str]) -> None:
        while len(row) in self._pending and len(row) < MAX_COLUMNS:
            rows, words = self._pending.pop(len(row))
            if rows > 1:
                self._pending[len(row)] = (rows - 1, words)
            row.append(words)
