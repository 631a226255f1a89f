"""The areas that a report's title names as its subject."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache

from index.domain import AreaLevel, Place, Span
from index.language.gazetteer_data import PlaceMention, load_toml, unit_type
from index.language.place_lexicon import lexicon
from index.language.place_names import Tok, name_key, tokenise
from index.language.places import Gazetteer
from index.language.report_area_weights import among_namesakes

RANK = {AreaLevel.PROVINCE: 0, AreaLevel.DISTRICT: 1, AreaLevel.COMMUNE: 2}
"""The levels of ordinary units, from the large to the small."""

_PROVINCE = "tỉnh"


def from_title(
    title: str,
    gazetteer: Gazetteer,
    context: Sequence[Place],
    scores: dict[str, tuple[Place, float]],
    on: date | None,
) -> list[Place]:
    """Return the areas that the title names as its subject, main one first."""
    weights = {key: weight for key, (_, weight) in scores.items()}
    named = [
        (mention.span.start, _of_old(mention, scores) or among_namesakes(mention, weights))
        for mention in gazetteer.find(title, None, context, on)
        if mention.place.level in (*RANK, AreaLevel.AGENCY)
    ]
    named += _elided(title, scores, [Span(at, at + 1) for at, _ in named], context)
    named.sort(key=lambda item: item[0])
    areas = list(dict.fromkeys(place for _, place in named))
    if not areas:
        return []
    first = areas[0]
    if _of_all(title) and first.level in (AreaLevel.PROVINCE, AreaLevel.DISTRICT):
        # "Huyện A dẫn đầu giải ngân *khối huyện*": a row of all of them, told by the province.
        whole = _province_of(first, scores, gazetteer)
        if whole is not None:
            return [whole]
    inner = [
        place
        for place in areas
        if place.level is not AreaLevel.AGENCY
        and first.key != place.key
        and gazetteer.contains(first, place)
    ]
    if first.level is AreaLevel.PROVINCE and inner:
        # The province visits, supervises, praises: the report is about the smaller area, unless
        # the title lists several districts.
        subject = inner[0]
        peers = [place for place in inner if place.level is subject.level]
        if len(peers) < 3:
            within = [p for p in inner if p not in peers and gazetteer.contains(subject, p)]
            return [*peers, *within]
        return [first]
    return [first, *(place for place in inner if place.level is AreaLevel.COMMUNE)]


def _of_old(mention: PlaceMention, scores: Mapping[str, tuple[Place, float]]) -> Place | None:
    """Return the commune that no table has and the text tells of by the name in the title, or None.

    "*Xã Phú Hải* sơ kết …" of a text on "xã Phú Hải, huyện A", where the tables know another one.
    """
    if mention.place.level is not AreaLevel.COMMUNE:
        return None
    alike = (place for place, _ in scores.values() if place.name == mention.place.name)
    return next((p for p in alike if (p.code or "").startswith("x:") and p.province), None)


def _of_all(title: str) -> bool:
    """Tell whether the title speaks of all the areas of one kind."""
    said = f" {' '.join(token.key for token in tokenise(title))} "
    return any(f" {words} " in said for words in _kinds())


@cache
def _kinds() -> frozenset[str]:
    return frozenset(
        name_key(words) for words in load_toml("places.toml")["all_of_a_kind"]["words"]
    )


def _province_of(
    area: Place, scores: dict[str, tuple[Place, float]], gazetteer: Gazetteer
) -> Place | None:
    """Return the province that the area is, or lies in, if the report names it."""
    if area.level is AreaLevel.PROVINCE:
        return area
    named = (place for place, _ in scores.values() if place.level is AreaLevel.PROVINCE)
    return next((place for place in named if gazetteer.contains(place, area)), None)


@cache
def _never() -> frozenset[str]:
    """Return the words behind which a unit word refers to nothing."""
    return frozenset([*load_toml("places.toml")["reference_not"]["before"], "khối"])


@cache
def _not_before() -> frozenset[str]:
    """Return the words in front of which a unit word refers to nothing."""
    return frozenset(load_toml("places.toml")["reference_not"]["after"])


def _joined(title: str, tokens: Sequence[Tok], at: int) -> int:
    """Return the token that a comma or "và" joins to the one before ``tokens[at]``, else -1."""
    if at >= len(tokens):
        return -1
    if tokens[at].key == "và":
        return at + 1
    return at if title[tokens[at - 1].end : tokens[at].start].strip() == "," else -1


def _elided(
    title: str,
    scores: dict[str, tuple[Place, float]],
    taken: Sequence[Span],
    context: Sequence[Place],
) -> Iterable[tuple[int, Place]]:
    """Resolve "Thành ủy", "huyện" without a name in the title by what the body names most.

    "Tỉnh" is the province that most of the places named lie in (``context``), and no neighbour
    that is named once.
    """
    units = lexicon().units
    tokens = tokenise(title)
    of_many = -1  # where "nhiều huyện, thị xã" goes on: kinds of places, and no one of them
    for i, token in enumerate(tokens):
        for size in (2, 1):
            kind = units.get(" ".join(t.key for t in tokens[i : i + size]))
            if kind is None:
                continue
            if i > 0 and (tokens[i - 1].key in _never() or i == of_many):
                of_many = _joined(title, tokens, i + size)
                break
            behind = tokens[i + size].key if i + size < len(tokens) else ""
            if behind in _not_before():
                continue  # "kinh tế - *xã* hội" names no xã
            if any(span.start == token.start for span in taken):
                break
            if i > 0 and tokens[i - 1].key[0].isdecimal():
                break  # "còn 4 huyện" is no single one
            fits = [
                (weight, place)
                for place, weight in scores.values()
                if unit_type(place) == kind and place.level in RANK
            ]
            home = next((p for p in context if p.level is AreaLevel.PROVINCE), None)
            if fits and home is not None and unit_type(home) == kind == _PROVINCE:
                yield token.start, home
                break
            best = max((weight for weight, _ in fits), default=0.0)
            if fits and sum(weight > best / 2 for weight, _ in fits) < 3:
                yield token.start, max(fits, key=lambda item: item[0])[1]
            break
