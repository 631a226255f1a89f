"""What stands around a position of a report: the last heading and the blocks from it on."""

from __future__ import annotations

from index.domain import Block, BlockKind, Report, Span
from retrieval.around import above
from tests.retrieval.making import report

BODY = "Mở đầu.\nI. Thu\nThu 8 tỷ đồng.\nThu 9 tỷ đồng.\nII. Chi\nChi 7 tỷ đồng.\n"


def made(kinds: str) -> Report:
    """A report whose lines are paragraphs, or headings where there is an "h"."""
    blocks, start = [], 0
    for kind, line in zip(kinds, BODY.splitlines(), strict=True):
        span = Span(start, start + len(line))
        heads = BlockKind.HEADING if kind == "h" else BlockKind.PARAGRAPH
        blocks.append(Block(heads, span))
        start = span.end + 1
    return report(BODY, blocks=tuple(blocks))


def test_the_heading_above_and_the_blocks_from_it_on() -> None:
    given = made("phpphp")
    for text, heading, first, last in (
        ("Mở", "", 0, 1),
        ("Thu 9", "I. Thu", 1, 4),
        ("II.", "II. Chi", 4, 5),
        ("7 tỷ", "II. Chi", 4, 6),
    ):
        found = above(given, BODY.index(text))
        assert found.heading == heading
        assert found.blocks == given.blocks[first:last]


def test_without_headings_and_before_all_blocks() -> None:
    assert above(made("pppppp"), len(BODY)).blocks == made("pppppp").blocks
    late = report(BODY, blocks=made("pppppp").blocks[1:])
    assert above(late, 0).blocks == ()


def test_reports_are_told_apart() -> None:
    one, two = made("hppppp"), made("pphppp")
    for given in (one, two, one):
        heading = above(given, len(BODY)).heading
        assert heading == ("Mở đầu." if given is one else "Thu 8 tỷ đồng.")
