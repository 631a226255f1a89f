"""What stands around a sentence in its report: the heading above it, and what leads up to it."""

from __future__ import annotations

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
    heading = ""
    blocks: list[Block] = []
    for block in report.blocks:
        if block.span.start > position:
            break
        if block.kind is BlockKind.HEADING:
            heading = report.body[block.span.start : block.span.end]
            blocks = []
        blocks.append(block)
    return Above(heading, tuple(blocks))


def sentences_in(report: Report, span: Span) -> tuple[Span, ...]:
    """Return the sentences of a stretch of a report, which is split once for those who read it."""
    return _sentences(report.body, span)


@lru_cache(maxsize=512)
def _sentences(body: str, span: Span) -> tuple[Span, ...]:
    return tuple(split_sentences(body, span))


def is_in_heading(report: Report, span: Span) -> bool:
    """Tell whether the span lies in a heading."""
    return any(b.kind is BlockKind.HEADING and b.span.contains(span) for b in report.blocks)
