"""What the buttons of a clarifying question say: no more than tells the choices apart. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.excerpts import shortened

LABEL_LIMIT = 60
# "Thu ngân sách huyện Ba Bể, năm 2022": what, where, when. A label of another form is kept whole.
_LEVELS = "huyện|tỉnh|thành phố|thị xã|quận|xã|phường|thị trấn"
_PARTS = re.compile(rf"(?P<what>.*?)\s*(?P<where>\b(?:{_LEVELS}) [^,]+?)(?P<when>, .+)?")
# What a place's name has around it where nothing else is called so.
_PROVINCE, _DISTRICT = re.compile(r" \([^()]+\)$"), re.compile(r"^huyện (?=\S)")


def choice_labels(labels: Sequence[str]) -> list[str]:
    """Return short labels, as different from each other as the given ones, cut at words."""
    found = _without_the_same([" ".join(label.split()) for label in labels])
    for said_anyhow in (_PROVINCE, _DISTRICT):
        found = _if_apart([said_anyhow.sub("", label) for label in found], found)
    # A label of white space alone is refused by Telegram.
    return [shortened(label, LABEL_LIMIT) or "…" for label in found]


def _without_the_same(labels: list[str]) -> list[str]:
    """Leave out the indicator, the place or the period where all the choices share it."""
    matches = [_PARTS.fullmatch(label) for label in labels]
    rows = [(m["what"], m["where"], (m["when"] or "")) for m in matches if m is not None]
    if len(rows) < len(labels) or len(rows) < 2:
        return labels
    kept = [column for column in zip(*rows, strict=True) if len(set(column)) > 1]
    short = [" ".join(part for part in row if part).strip(" ,") for row in zip(*kept, strict=True)]
    return _if_apart([label.replace(" , ", ", ") for label in short], labels)


def _if_apart(short: list[str], whole: list[str]) -> list[str]:
    return short if len(set(short)) == len(whole) and all(short) else whole
