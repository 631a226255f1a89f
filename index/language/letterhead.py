"""Whose paper it is by its letterhead: "ỦY BAN NHÂN DÂN *XÃ DIỄN LỘC* Số: 61/BC-UBND …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from index.domain import AreaLevel, Place
from index.language.gazetteer_data import load_toml
from index.language.places import Gazetteer

_HEAD = 500  # characters in which the state's or the Party's name or the paper's number stands
_BESIDE = 120  # characters that the second line of two columns may take
_STATE = re.compile(
    r"CỘNG HO?[ÒÀ]A? XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM"
    r"|\b[Ss]ố\s*:\s*\d{0,5}\s*[/-]\s*[A-ZĐ]{2}"
)
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
    issuer = _issuers().search(head, 0, state.start() if state else 0)
    if state is None or issuer is None:
        return None
    # Two columns may be one text: "ỦY BAN NHÂN DÂN   CỘNG HÒA … / HUYỆN A   Độc lập - Tự do".
    text = head[: state.end() + _BESIDE]
    for mention in gazetteer.find(text, None, context, on):
        named = mention.span.start >= issuer.start() and text[mention.span.start :][:2].isupper()
        if named and mention.place.level in _AREAS:
            return mention.place
    return None


@cache
def _issuers() -> re.Pattern[str]:
    words = (word.upper() for word in load_toml("places.toml")["letterhead"]["issuers"])
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")
