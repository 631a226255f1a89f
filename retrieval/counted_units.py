"""Units that a question counts or lists, whose kind is none of the name's behind them."""

from __future__ import annotations

import re

from retrieval.words import one_of

_NO_WORD = "|"
_PLURALS = re.compile(
    rf"\b(?:{one_of('degrees', 'all_of')}|{one_of('degrees', 'all_of', bare=True)})\b",
    re.IGNORECASE,
)
# "bao nhiêu *xã* Gia Bình đạt chuẩn": what is counted, and the name is of where they lie.
_COUNTED_UNITS = re.compile(
    rf"(?:\b(?:{one_of('how_much', 'phrases')}|{one_of('how_much', 'phrases', bare=True)})"
    rf"|^(?:tổng |tong |cho biết |cho biet )?(?:số lượng|số|tỷ lệ|tỉ lệ|so luong|so|ty le|ti le)) "
    rf"((?:{one_of('how_much', 'areas')}|{one_of('how_much', 'areas', bare=True)})"
    rf"(?:(?:, | và | va )(?:{one_of('how_much', 'areas')}"
    rf"|{one_of('how_much', 'areas', bare=True)}))*)\b",
    re.IGNORECASE,
)
# "văn hóa *xã hội* Cư Jút ra sao": society, and no commune called Hội Cư.
_SOCIETY = re.compile(
    rf"(?<!\w)(?:{one_of('society', 'before')}|{one_of('society', 'before', bare=True)})"
    r"[ ,-]{1,3}(x[ãa] h[ộo]i)\b",
    re.IGNORECASE,
)
_MONTHS = re.compile(r"(?<=\d )thang(?= [a-z])", re.IGNORECASE)
_PER_UNIT = re.compile(r"(?<=\w)/ ?(?:xã|xa|huyện|huyen|thôn|thon)\b", re.IGNORECASE)


def without_units(text: str) -> str:
    """Blank out "các huyện": the name behind it is that of the place they lie in.

    So it is behind "tiêu chí/xã" and behind what is counted, "bao nhiêu *xã* Gia Bình"; and counted
    months open no name: "9 *thang* binh duong" is of no Thăng Bình; nor does society.
    """
    text = _SOCIETY.sub(_without_unit, text)
    text = _PER_UNIT.sub(lambda match: _NO_WORD * len(match.group()), text)
    text = _COUNTED_UNITS.sub(_without_unit, text)
    text = _MONTHS.sub(lambda match: _NO_WORD * len(match.group()), text)
    return _PLURALS.sub(lambda match: _NO_WORD * len(match.group()), text)


def _without_unit(match: re.Match[str]) -> str:
    start, end = (at - match.start() for at in match.span(1))
    said = match.group()
    return f"{said[:start]}{_NO_WORD * (end - start)}{said[end:]}"
