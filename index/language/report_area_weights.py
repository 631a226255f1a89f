"""How strongly a report's text speaks for each area: by where it is named, and how often.

The title and the first paragraphs weigh most. Provinces get votes from everything that lies in
them, areas get the weight of their own mentions, and "toàn huyện", "của tỉnh" say which level the
text calls its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from index.domain import INDEXED_BLOCKS, AreaLevel, Block, Place, Span
from index.language.place_names import tokenise
from index.language.places import Gazetteer, PlaceMention

_TITLE_WEIGHT = 6.0
_PARAGRAPH_WEIGHTS = (3.0, 3.0, 2.0, 1.5)  # the first indexed paragraphs; the rest weigh 1
_MAX_BODY = 60_000  # code points that are read; the areas are clear long before


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with its weight; the title is a text of its own."""

    text: str
    span: Span
    weight: float


def pieces_of(title: str, body: str, blocks: Sequence[Block]) -> list[Piece]:
    """Return the stretches that are read: the title, then the indexed blocks."""
    pieces = [Piece(title, Span(0, len(title)), _TITLE_WEIGHT)] if title else []
    spans = [block.span for block in blocks if block.kind in INDEXED_BLOCKS]
    if not spans:
        spans = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", body)]
    for number, span in enumerate(spans):
        if span.start > _MAX_BODY:
            break
        weight = _PARAGRAPH_WEIGHTS[number] if number < len(_PARAGRAPH_WEIGHTS) else 1.0
        end = min(span.end, _MAX_BODY + 5_000)
        pieces.append(Piece(body, Span(span.start, max(span.start, end)), weight))
    return pieces


def mentions_in(
    piece: Piece, gazetteer: Gazetteer, context: Sequence[Place], on: date | None
) -> list[PlaceMention]:
    """Return the places named in one stretch."""
    return gazetteer.find(piece.text, piece.span, context, on)


def province_votes(
    pieces: Sequence[Piece], gazetteer: Gazetteer, on: date | None
) -> dict[str, float]:
    """Weigh the provinces that the named places lie in, by code."""
    votes: dict[str, float] = defaultdict(float)
    for piece in pieces:
        for mention in mentions_in(piece, gazetteer, (), on):
            level = mention.place.level
            if level in (AreaLevel.COUNTRY, AreaLevel.REGION):
                continue
            found = [p.province_code for p in mention.candidates if p.province_code]
            codes = list(dict.fromkeys(found))  # in order: sums must not hang on a hash
            # A bare provincial city is also its province; a homonym counts for each a little.
            base = 1.5 if level in (AreaLevel.PROVINCE, AreaLevel.AGENCY) else 1.0
            for code in codes:
                votes[code] += piece.weight * base / len(codes) ** 2
    return votes


def area_scores(
    pieces: Sequence[Piece],
    gazetteer: Gazetteer,
    context: Sequence[Place],
    on: date | None,
) -> dict[str, tuple[Place, float]]:
    """Return the weight of each named area, by key."""
    weights: dict[str, float] = defaultdict(float)
    places: dict[str, Place] = {}
    bare: list[tuple[PlaceMention, float]] = []
    for piece in pieces:
        for mention in mentions_in(piece, gazetteer, context, on):
            place = mention.place
            if place.level in (AreaLevel.COUNTRY, AreaLevel.REGION, AreaLevel.GROUP):
                continue
            if len(mention.candidates) > 1 and not mention.level_stated:
                bare.append((mention, piece.weight))
                continue
            places[place.key] = place
            weights[place.key] += piece.weight
    stated = dict(weights)
    for mention, weight in bare:
        place = among_namesakes(mention, stated)
        places[place.key] = place
        weights[place.key] += weight
    return {key: (places[key], weight) for key, weight in weights.items()}


def among_namesakes(mention: PlaceMention, weights: Mapping[str, float]) -> Place:
    """Return what a bare name means where a town and the district around it are named alike.

    "Hồng Ngự: …" of a text that says "*thị xã* Hồng Ngự": the one whose unit the text names most.

    Args:
        mention: the name with all that it may mean.
        weights: how strongly the text speaks for each area, by key.
    """
    first = mention.place
    alike = [
        p
        for p in mention.candidates
        if (p.short, p.level, p.province_code) == (first.short, first.level, first.province_code)
    ]
    return max(alike, key=lambda place: weights.get(place.key, 0.0))


def own_area_words(pieces: Sequence[Piece]) -> dict[str, float]:
    """Count how a text calls its own area: "toàn huyện", "của tỉnh", "BCH Đảng bộ tỉnh"."""
    words: dict[str, float] = defaultdict(float)
    for piece in pieces:
        tokens = tokenise(piece.text, piece.span)
        for i, token in enumerate(tokens):
            if token.key not in {"tỉnh", "huyện", "xã", "phường"} or (
                i + 1 < len(tokens) and tokens[i + 1].cap and not tokens[i + 1].upper
            ):
                continue
            before = tokens[i - 1].key if i else ""
            after = tokens[i + 1].key if i + 1 < len(tokens) else ""
            if before in {"toàn", "của", "bộ", "bàn", "trong", "ubnd", "hđnd"} and after not in {
                "ủy",
                "hội",
            }:
                words[token.key] += 0.5 * piece.weight
    return words
