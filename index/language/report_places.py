"""Which areas a report is about: its title, its first paragraphs, the words for its own area.

A delegation of the province visits a district: the report is the district's. A conference of the
province names ten districts: the report is the province's. A customs department speaks: the report
is its own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import cache

from index.domain import AreaLevel, Block, Place
from index.language.gazetteer_data import load_toml, unit_type
from index.language.letterhead import issuing_area
from index.language.place_names import tokenise
from index.language.place_sources import source_area, source_body
from index.language.places import REFORM, Gazetteer
from index.language.report_area_weights import (
    Piece,
    area_scores,
    mentions_in,
    own_area_words,
    pieces_of,
    province_votes,
)
from index.language.report_title_areas import RANK, from_title

_PRINTER_WEIGHT = 3.0  # of the province that the paper serves, against named places
_MANY = 5  # provinces in a text about the country
_ROW = 4  # districts named alike
_LARGE_SHARE = 0.4  # of all named places: such a province is the subject
_SMALL = (AreaLevel.DISTRICT, AreaLevel.COMMUNE)
_YEAR = re.compile(r"(?<!\d)(20[12]\d)(?!\d)")
# "LSO-", "(BĐ) -", "BTO -": a newspaper's initials before the first sentence.
_INITIALS = re.compile(r"^\W{0,3}\(?([A-ZĐ]{2,4}?)(?:O|ĐT|TV|P)?\)?\s*[-–—]", re.MULTILINE)


def report_places(
    title: str,
    body: str,
    blocks: tuple[Block, ...],
    gazetteer: Gazetteer,
    on: date | None = None,
    source: str | None = None,
    url: str | None = None,
) -> tuple[Place, ...]:
    """Return the areas that a report is about, the main one first, its province after it.

    ``blocks`` say which stretches of ``body`` count; with none the whole body does. ``on`` is the
    report's date where known: from July 2025 the units of 2025 are meant. ``source`` and ``url``
    say who printed it; where the text only says "tỉnh", that tells which one. Empty when nothing
    names an area.
    """
    pieces = pieces_of(title, body, blocks)
    if on is None and _years(title, body) and min(_years(title, body)) > REFORM.year:
        on = REFORM
    printed_by = source_area(source, url, gazetteer, on)
    words = own_area_words(pieces)
    votes = province_votes(pieces, gazetteer, on)
    if on is not None and on >= REFORM:
        named = [c for m in gazetteer.find(title, None, (), on) for c in m.candidates]
        meant = {place.province_code for place in (*named, *printed_by)}
        votes = _with_former(votes, meant, gazetteer)
    wide = _wide(title, pieces, votes, words, gazetteer, on)
    if wide is not None:
        return (wide,)
    home = _home(votes, printed_by, words, gazetteer)
    if home is None:
        home = _by_initials(body, gazetteer)
    context = (home,) if home else ()
    scores = area_scores(pieces, gazetteer, context, on)
    main = from_title(title, gazetteer, context, scores, on)
    issued_by = None if main else issuing_area(body, gazetteer, (*printed_by, *context), on)
    main = main or ([issued_by] if issued_by else [])
    if not main:
        told_by = source_body(source, gazetteer, on)
        main = _of_the_whole(_from_body(words, scores, home), told_by)
        main = _of_its_district(main, printed_by, words)
    if not main or (main == [home] and not scores):
        # The text names nothing below the province; who printed it may serve less than that.
        small = [p for p in printed_by if p.level in _SMALL and home and _inside(p, home)]
        if small and (words[unit_type(small[0])] or not words["tỉnh"]):
            main = small
        elif not main:
            return context
    return _with_containers(main, home, gazetteer)


def _of_the_whole(main: list[Place], told_by: Place | None) -> list[Place]:
    """Return the body that tells of itself for one of its offices: the one named most in a row.

    Args:
        main: what the text says most of.
        told_by: the body that the source names, or None.
    """
    if told_by is None or not main or main[0].level is not AreaLevel.AGENCY:
        return main
    return [told_by] if told_by.within[:1] and told_by.within[0] in main[0].within[1:] else main


def _of_its_district(
    main: list[Place], printed_by: Sequence[Place], words: Mapping[str, float]
) -> list[Place]:
    """Return the district that printed a text on "toàn huyện" for a commune that it only names.

    Args:
        main: what the text says most of.
        printed_by: the area that the source serves.
        words: how often the text calls its own area what.
    """
    if not main or main[0].level is not AreaLevel.COMMUNE or not printed_by:
        return main
    district = printed_by[0]
    if district.level is not AreaLevel.DISTRICT or not _inside(main[0], district):
        return main
    own = words.get(unit_type(district), 0.0)
    return [district] if own > words.get(unit_type(main[0]), 0.0) else main


def _years(title: str, body: str) -> list[int]:
    head = title + "\n" + body[:2_000]
    return [int(year) for year in _YEAR.findall(head)]


def _with_former(
    votes: dict[str, float], meant: Collection[str | None], gazetteer: Gazetteer
) -> dict[str, float]:
    """Count what speaks for a former province for the one that it is now a part of, too.

    "xã A (tỉnh mới B) … của huyện C, tỉnh D (cũ)": the communes that were merged are named most,
    and they lay in D. Only for a province that the title or the printer can mean (``meant``).
    """
    added = dict(votes)
    for code, weight in votes.items():
        former = gazetteer.by_code(code)
        if former is not None and former.successor in votes and former.successor in meant:
            added[former.successor] += weight
    return added


def _home(
    votes: dict[str, float],
    printed_by: Sequence[Place],
    words: dict[str, float],
    gazetteer: Gazetteer,
) -> Place | None:
    """Return the province that the named places share most of, the printer's where few do."""
    votes = dict(votes)
    if printed_by and printed_by[-1].province_code:
        code = printed_by[-1].province_code
        # A city's paper that speaks of "tỉnh" means another one.
        away = words["tỉnh"] > 0 and unit_type(printed_by[-1]) != "tỉnh"
        if not away and (code in votes or not votes or words["tỉnh"] > 0):
            votes[code] = votes.get(code, 0.0) + _PRINTER_WEIGHT
            votes[code] += min(words["tỉnh"], _PRINTER_WEIGHT)
    if not votes:
        return None
    code, _ = max(votes.items(), key=lambda item: (item[1], item[0].startswith("p")))
    return gazetteer.by_code(code)


def _inside(inner: Place, outer: Place) -> bool:
    return outer.code in inner.within


def _wide(
    title: str,
    pieces: Sequence[Piece],
    votes: dict[str, float],
    words: dict[str, float],
    gazetteer: Gazetteer,
    on: date | None,
) -> Place | None:
    """Return the country or the region that a text about many provinces is about.

    The title names no single area, no province has a large share of what is named, and the text
    speaks of the whole ("cả nước", "toàn ngành", "Tổng cục Thuế").
    """
    total = sum(votes.values())
    spread = len(votes) >= _MANY and max(votes.values()) < _LARGE_SHARE * total
    named = gazetteer.find(title, None, (), on)
    wide = [m.place for m in named if m.place.level in (AreaLevel.COUNTRY, AreaLevel.REGION)]
    if len(named) > len(wide) or (votes and not spread):
        return None
    if wide:
        return wide[0] if spread or not words["tỉnh"] else None
    if not spread or words["tỉnh"] > 1:
        return None
    speaks = any(
        mention.place.level is AreaLevel.COUNTRY
        for piece in pieces
        for mention in mentions_in(piece, gazetteer, (), on)
    ) or any(_national_word(piece) for piece in pieces)
    return gazetteer.by_code("vn") if speaks else None


def _national_word(piece: Piece) -> bool:
    text = " ".join(token.key for token in tokenise(piece.text, piece.span))
    return any(word in text for word in _national_speakers())


@cache
def _national_speakers() -> tuple[str, ...]:
    return tuple(load_toml("places.toml")["country"]["speakers"])


def _by_initials(body: str, gazetteer: Gazetteer) -> Place | None:
    """Read a newspaper's initials ("LSO-") where no place at all is named."""
    for match in _INITIALS.finditer(body[:3_000]):
        fits = [
            place
            for place in gazetteer.provinces()
            if "".join(word[0] for word in place.short.split()) == match.group(1)
        ]
        if len(fits) == 1:
            return fits[0]
    return None


def _from_body(
    words: dict[str, float], scores: dict[str, tuple[Place, float]], home: Place | None
) -> list[Place]:
    """Return the main area when the title names none."""
    own = [
        (weight, place)
        for place, weight in scores.values()
        if home is None or place.province_code in (None, home.province_code)
    ]
    agencies = [item for item in own if item[1].level is AreaLevel.AGENCY]
    small = [item for item in own if item[1].level in _SMALL]
    province = scores[home.key][1] if home and home.key in scores else 0.0
    province += words["tỉnh"] if home else 0.0
    best_agency = max(agencies, key=lambda item: item[0], default=None)
    best_small = max(small, key=lambda item: item[0], default=None)
    if (
        best_agency
        and best_agency[0] > province
        and (not best_small or best_agency[0] > best_small[0])
    ):
        return [best_agency[1]]
    if best_small is None:
        return [home] if home else []
    strength = best_small[0] + words[unit_type(best_small[1])]
    peers = sum(
        1
        for weight, place in small
        if place.level is best_small[1].level and weight >= best_small[0] / 3
    )
    if peers >= 3 or strength <= province or _among_districts(best_small, small):
        return [home] if home else []
    return [best_small[1]]


def _among_districts(best: tuple[float, Place], small: list[tuple[float, Place]]) -> bool:
    """Tell whether a commune is named once, in a picture's words, and the districts in a row."""
    if best[1].level is not AreaLevel.COMMUNE:
        return False
    return sum(p.level is AreaLevel.DISTRICT and 2 * w >= best[0] for w, p in small) >= _ROW


def _with_containers(
    main: Sequence[Place], home: Place | None, gazetteer: Gazetteer
) -> tuple[Place, ...]:
    """Add what contains the main area, the province last of what is sure."""
    areas = list(main)
    for code in main[0].within:
        outer = gazetteer.by_code(code)
        if outer is not None and outer.level in RANK:
            areas.append(outer)
    if main[0].level is AreaLevel.AGENCY and home and home.level is AreaLevel.PROVINCE:
        areas.append(home)
    if home is not None and main[0].province_code is None:
        areas.append(home)
    return tuple(dict.fromkeys(areas))
