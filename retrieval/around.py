"""What stands around a sentence in its report: the heading above it, and what leads up to it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from index.domain import Block, BlockKind, Report, Span
from index.language.sentences import split_sentences


@dataclass(frozen=True, slots=True)
class Above:
    """A report up to a position: the last heading and the blocks from it on.

    ``blocks`` begins with the heading; without one it holds all blocks from the report's first.
    """

    heading: str
    blocks: tuple[Block, ...]


def above(report: Report, position: int) -> Above:
    """Return the heading above ``position`` of the report's body, and the blocks down to there."""
    starts, openings = _layout(report)
    last = bisect_right(starts, position) - 1
    if last < 0:
        return Above("", ())
    first = openings[last]
    if first < 0:
        return Above("", report.blocks[: last + 1])
    span = report.blocks[first].span
    return Above(report.body[span.start : span.end], report.blocks[first : last + 1])


def block_at(report: Report, position: int) -> tuple[int, int]:
    """Return the numbers of the last block that starts up to ``position`` and of its heading.

    -1 where there is none. ``above`` gives what they hold.
    """
    starts, openings = _layout(report)
    last = bisect_right(starts, position) - 1
    return last, openings[last] if last >= 0 else -1


# Sentences of a dozen reports are looked at in turns.
_LAYOUTS: dict[int, tuple[Report, list[int], list[int]]] = {}
_MOST_LAYOUTS = 256


def _layout(report: Report) -> tuple[list[int], list[int]]:
    """Return where each block starts, and which one is the last heading up to it (-1: none)."""
    kept = _LAYOUTS.get(id(report))
    if kept is None or kept[0] is not report:
        openings: list[int] = []
        for at, block in enumerate(report.blocks):
            before = openings[-1] if openings else -1
            openings.append(at if block.kind is BlockKind.HEADING else before)
        if len(_LAYOUTS) >= _MOST_LAYOUTS:
            _LAYOUTS.clear()
        kept = _LAYOUTS[id(report)] = report, [b.span.start for b in report.blocks], openings
    return kept[1], kept[2]


def sentences_in(report: Report, span: Span) -> tuple[Span, ...]:
    """Return the sentences of a stretch of a report, which is split once for those who read it."""
    return _sentences(report.body, span)


@lru_cache(maxsize=512)
def _sentences(body: str, span: Span) -> tuple[Span, ...]:
    return tuple(split_sentences(body, span))


def is_in_heading(report: Report, span: Span) -> bool:
    """Tell whether the span lies in a heading."""
    return any(b.kind is BlockKind.HEADING and b.span.contains(span) for b in report.blocks)
