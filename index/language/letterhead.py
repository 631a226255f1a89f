"""Whose paper it is by its letterhead: "ỦY BAN NHÂN DÂN *XÃ DIỄN LỘC* Số: 61/BC-UBND …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from index.domain import AreaLevel, Place
from index.language.gazetteer_data import load_toml
from index.language.places import Gazetteer

_HEAD = 500  # characters in which the state's or the Party's name, its number or kind stands
_BESIDE = 120  # characters that the second line of two columns may take
_STATE = re.compile(
    r"CỘNG HO?[ÒÀ]A? XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM"
    r"|\b[Ss]ố\s*:\s*\d{0,5}\s*[/-]\s*[A-ZĐ]{2}"
)
_ISSUER = 20  # characters before a place in which the word for who issues it stands
_OF_PARTY = 9  # characters of a place that say both: "HUYỆN ỦY B"
_AREAS = frozenset({AreaLevel.PROVINCE, AreaLevel.DISTRICT, AreaLevel.COMMUNE})


def issuing_area(
    body: str, gazetteer: Gazetteer, context: Sequence[Place], on: date | None
) -> Place | None:
    """Return the area whose council, committee or Party issued a paper, or None without a head.

    Args:
        body: the report's text.
        gazetteer: the places.
        context: areas that tell which of several of a name is meant.
        on: the report's date, where known.
    """
    head = body[:_HEAD]
    state = _STATE.search(head)
    end = state.start() if state else _kind(head)
    first = _issuers().search(head, 0, end)
    if first is None:
        return None
    # Two columns may be one text: "ỦY BAN NHÂN DÂN   CỘNG HÒA … / HUYỆN A   Độc lập - Tự do".
    text = head[: (state.end() if state else end) + _BESIDE]
    named: Place | None = None
    for mention in gazetteer.find(text, None, context, on):
        start, place = mention.span.start, mention.place
        if start < first.start() or place.level not in _AREAS or not text[start:][:2].isupper():
            continue
        if named is None:
            named = place
        elif _issuers().search(text, max(0, start - _ISSUER), start + _OF_PARTY):
            # "ĐẢNG BỘ TỈNH A / *HUYỆN ỦY B*": the lower one wrote it.
            named = next((c for c in mention.candidates if named.code in c.within), named)
    return named


def _kind(head: str) -> int:
    """Return where a line in capitals says what paper it is ("BÁO CÁO"), or 0."""
    for line in _kinds().finditer(head):
        if line.group().isupper():
            return line.start()
    return 0


@cache
def _issuers() -> re.Pattern[str]:
    words = (word.upper() for word in load_toml("places.toml")["letterhead"]["issuers"])
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


@cache
def _kinds() -> re.Pattern[str]:
    words = (word.upper() for word in load_toml("places.toml")["letterhead"]["kinds"])
    return re.compile(rf"^[ \t*#]*(?:{'|'.join(map(re.escape, words))})\b.{{0,120}}$", re.MULTILINE)
