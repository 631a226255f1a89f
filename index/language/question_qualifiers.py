"""Places of a question that narrow each other: "An Lão, Bình Định" is one place."""

from __future__ import annotations

import re

from index.domain import AreaLevel, Place, Span
from index.language.gazetteer_data import PlaceMention, Units, unit_type
from index.language.open_places import make_commune

_QUALIFIER_GAP = re.compile(r"\s*[,(-]?\s*(?:(?:thuộc|thuoc|của|cua|ở|o|tại|tai)\s+)?\Z")
_BRACKET = re.compile(r"\s*\(\s*(?:(?:tỉnh|tinh|tp\.?|thành phố|thanh pho)\s+)?\Z", re.IGNORECASE)


def qualified(text: str, mentions: list[PlaceMention], units: Units) -> list[PlaceMention]:
    """Let places choose among each other's homonyms; fold "An Lão, Bình Định" into one.

    A bare name before a province in brackets that has no unit of that name is no unit's: "(cửa
    khẩu) Tân Thanh (Lạng Sơn)" asks nothing of a Tân Thanh elsewhere.
    """
    result: list[PlaceMention] = []
    for mention in mentions:
        last = result[-1] if result else None
        gap = text[last.span.end : mention.span.start] if last else ""
        inner = _inside(last, mention) if last else ()
        if last and inner and _QUALIFIER_GAP.match(gap):
            span = Span(last.span.start, mention.span.end)
            result[-1] = PlaceMention(span, text[span.start : span.end], inner, last.level_stated)
            continue
        if last and _elsewhere(last, mention, units) and _BRACKET.match(gap):
            result.pop()
        elif last and _QUALIFIER_GAP.match(gap) and _is_namesake(last, mention, units):
            # A commune of old that no table has: "xã An Hải (Tuy An)".
            kind = unit_type(last.place)
            made = tuple(make_commune(kind, last.place.short, p) for p in mention.candidates)
            span = Span(last.span.start, mention.span.end)
            result[-1] = PlaceMention(span, text[span.start : span.end], made, level_stated=True)
            continue
        result.append(mention)
    narrowed = []
    for mention in result:
        candidates = mention.candidates
        for other in result:
            inner = _inside(mention, other) if other is not mention else ()
            if len(candidates) > 1 and inner:
                candidates = inner
        narrowed.append(PlaceMention(mention.span, mention.text, candidates, mention.level_stated))
    return narrowed


def _inside(inner: PlaceMention, outer: PlaceMention) -> tuple[Place, ...]:
    """Return the candidates of ``inner`` that lie in a candidate of ``outer``."""
    codes = {place.code for place in outer.candidates if place.code}
    return tuple(
        place
        for place in inner.candidates
        if place.level in (AreaLevel.DISTRICT, AreaLevel.COMMUNE)
        and (codes & set(place.within) or place.successor in codes)
    )


def _is_namesake(inner: PlaceMention, outer: PlaceMention, units: Units) -> bool:
    """Tell whether communes of a name all lie outside the province of the district behind it."""
    if any(
        place.level is not AreaLevel.COMMUNE or not place.province_code
        for place in inner.candidates
    ):
        return False
    if any(place.level is not AreaLevel.DISTRICT for place in outer.candidates):
        return False
    homes = {_since_2025(place, units) for place in outer.candidates}
    return homes.isdisjoint(_since_2025(place, units) for place in inner.candidates)


def _since_2025(place: Place, units: Units) -> str | None:
    """Return the code of the province of today that a place lies in."""
    province = units.places.get(place.province_code or "")
    return (province and province.successor) or place.province_code


def _elsewhere(inner: PlaceMention, outer: PlaceMention, units: Units) -> bool:
    """Tell whether a bare name's units all lie outside a province, before and since its merger."""
    if inner.level_stated or any(p.level is not AreaLevel.PROVINCE for p in outer.candidates):
        return False
    homes = {place.code for place in outer.candidates}
    homes |= {place.successor for place in outer.candidates}
    for place in inner.candidates:
        if place.level not in (AreaLevel.DISTRICT, AreaLevel.COMMUNE) or not place.province_code:
            return False
        province = units.places.get(place.province_code)
        if not homes.isdisjoint({place.province_code, province and province.successor} - {None}):
            return False
    return True
