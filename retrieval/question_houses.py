"""Houses of an area in a question, however they are written: "TT phục vụ hành chính công Phú Thọ".

A report's "Trung tâm Phục vụ hành chính công tỉnh" is a body on file of its own; a question that
names it before its area asks of it, and not of the area.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from index.domain import AreaLevel, Place, Span
from index.language.place_questions import OnFile
from index.language.places import PlaceMention
from index.language.scan import scan
from index.language.text import fold
from retrieval.words import folded, one_table


def houses(
    mentions: Sequence[PlaceMention], text: str, on_file: Collection[Place]
) -> tuple[PlaceMention, ...]:
    """Read an area right behind a house's name as that house on file.

    Args:
        mentions: the places found.
        text: the question as typed.
        on_file: the places that reports on file are about.
    """
    bodies = on_file.bodies if isinstance(on_file, OnFile) else on_file
    written = [p for p in bodies if p.level is AreaLevel.AGENCY and p.code is None]
    if not written:
        return tuple(mentions)
    return tuple(_read(mention, text, written) for mention in mentions)


def _read(mention: PlaceMention, text: str, written: Sequence[Place]) -> PlaceMention:
    codes = {p.code for p in mention.candidates if p.code and p.level is not AreaLevel.AGENCY}
    there = [p for p in written if p.within and p.within[0] in codes] if codes else []
    if not there:
        return mention
    said = _before(text, mention)
    for house in there:
        full = _head(house, mention)
        heads = (full, _shortened(full))
        head = next((h for h in heads if h and [word for word, _ in said[-len(h) :]] == h), None)
        if head is not None:
            start = said[-len(head)][1]
            span = Span(start, mention.span.end)
            return replace(mention, span=span, text=text[start : span.end], candidates=(house,))
    return mention


def _head(house: Place, mention: PlaceMention) -> list[str]:
    """Return a house's folded words without its area: "trung tam phuc vu hanh chinh cong"."""
    short = next((p.short for p in mention.candidates if p.code == house.within[0]), "")
    return _without_unit(fold(house.name).removesuffix(fold(short)).split())


def _shortened(head: list[str]) -> list[str]:
    """Return a house's name as it is said for short: "trung tâm *(phục vụ)* hành chính công"."""
    said = f" {' '.join(head)} "
    for words in folded("house_units", "left_out"):
        said = said.replace(f" {words} ", " ")
    return said.split()


def _before(text: str, mention: PlaceMention) -> list[tuple[str, int]]:
    """Return the folded words before a place, short forms in full, each with where it begins."""
    short = one_table("house_forms")
    words = [
        (word, token.start)
        for token in scan(text[: mention.span.start])
        for word in " ".join(short.get(fold(token.text), (fold(token.text),))).split()
    ]
    kept = len(_without_unit([word for word, _ in words]))
    return words[:kept]


def _without_unit(words: list[str]) -> list[str]:
    """Return words without the kind of an area that they end in: "bệnh viện đa khoa *tỉnh*"."""
    for unit in folded("house_units"):
        size = len(unit.split())
        if words[-size:] == unit.split():
            return words[:-size]
    return words
