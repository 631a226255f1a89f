"""Gold files: JSON lines, read within bounds and checked line by line."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from index.errors import HoibaocaoError

_MAX_CHARS = 32_000_000


class GoldUnreadable(HoibaocaoError):
    """A gold or batch file is missing, too large or not JSON lines."""


@dataclass(frozen=True, slots=True)
class GoldQuestion:
    """One gold question. ``evidence`` holds (report file, quote) pairs that may be cited."""

    id: str
    question: str
    kind: str
    history: tuple[str, ...]
    values: tuple[str, ...]
    variants: tuple[str, ...]
    forbidden: tuple[str, ...]
    evidence: tuple[tuple[str, str], ...]


def read_json_lines(path: Path, stream: TextIO | None = None) -> list[tuple[int, Any]]:
    """Return (line number, value) of every line that is not blank; a bad line's value is None.

    Args:
        path: the file.
        stream: read this instead, up to the same size; ``path`` only names it.

    Raises:
        GoldUnreadable: the file cannot be read or is over 32 million characters long.
    """
    try:
        if stream is None:
            # Not the file's stated size: a pipe or /dev/zero has none.
            with path.open(encoding="utf-8-sig", errors="replace") as file:
                text = file.read(_MAX_CHARS + 1)
        else:
            text = stream.read(_MAX_CHARS + 1)
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise GoldUnreadable(f"{path}: {reason}; name a JSON lines file") from error
    if len(text) > _MAX_CHARS:
        raise GoldUnreadable(f"{path}: over 32 million characters; split the file")
    rows: list[tuple[int, Any]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                rows.append((number, json.loads(line)))
            except (ValueError, RecursionError):
                rows.append((number, None))
    return rows


def load_gold(path: Path) -> tuple[GoldQuestion, ...]:
    """Read a gold file.

    Raises:
        GoldUnreadable: the file cannot be read, or a line is not a gold question, or one that
            `hoibaocao feedback` left something to fill in.
    """
    rows = read_json_lines(path)
    if not rows:
        raise GoldUnreadable(f"{path}: no gold questions; write one JSON object a line")
    return tuple(_gold(path, number, row) for number, row in rows)


def _gold(path: Path, number: int, row: Any) -> GoldQuestion:
    missing = _to_fill_in(row)
    if missing:
        raise GoldUnreadable(
            f"{path}:{number}: {row.get('id', number)}: to fill in: {missing}; "
            "write what is right, or remove the line"
        )
    try:
        shown = [row, *row.get("support", ()), *row.get("alternatives", ())]
        return GoldQuestion(
            id=str(row.get("id", number)),
            question=str(row["question"]),
            kind=str(row["kind"]),
            history=tuple(map(str, row.get("history") or ())),
            values=tuple(map(str, row["answer_values"])),
            variants=tuple(map(str, row.get("variants", ()))),
            forbidden=tuple(map(str, row.get("must_not_contain", ()))),
            evidence=tuple((str(one["doc"]), str(one["quote"])) for one in shown if one.get("doc")),
        )
    except (AttributeError, KeyError, TypeError) as error:
        raise GoldUnreadable(
            f"{path}:{number}: not a gold question; it needs question, kind and answer_values"
        ) from error


def _to_fill_in(row: Any) -> str:
    """Return what an exported complaint still lacks: without it any answer would be right."""
    if not isinstance(row, dict):
        return ""
    if row.get("kind") == "":
        return "kind (unanswerable, if the reports truly do not say)"
    if "given" in row and row.get("kind") != "unanswerable" and row.get("answer_values") == []:
        return "answer_values, doc and quote"
    return ""
