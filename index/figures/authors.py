"""Which office wrote a report of its own work: "*Sở Xây dựng tỉnh A* tổng kết năm 2022".

Such a report is about the office's area, and what it says of that is the area's; but the office
tells of itself, too. Its title, its letterhead or its first sentence says who it is.
"""

from __future__ import annotations

import re
from functools import cache

from index.domain import AreaLevel, BlockKind, Report
from index.language.lexicon import load_table, word_set
from index.language.places import Gazetteer
from index.language.scan import PhraseTable, Token, scan

_TABLE = "told_of"
_HEADS = PhraseTable({words: words for words in word_set("authors", "heads", _TABLE)})
_NOT_HEADS = PhraseTable({words: words for words in word_set("authors", "not_heads", _TABLE)})
_NOT_NAMES = word_set("authors", "not_names", _TABLE)
_VERBS = PhraseTable({words: words for words in word_set("authors", "verbs", _TABLE)})
_NOT_BEFORE = PhraseTable({words: words for words in word_set("authors", "not_before", _TABLE)})
_OWN_WORK = PhraseTable({words: words for words in word_set("authors", "own_work", _TABLE)})
_IN_NAME = {",", "-", "–", "&"}
_UNIT = {"tỉnh", "huyện", "thành", "thị", "quận", "tp", "xã", "phường"}
_LONGEST = 16  # tokens of a name
_HEAD = 600  # characters of a letterhead
_OPENING = 400  # characters of the first sentence
_LINES = 12
_AND = re.compile(r" (VÀ|-|–|&) |, ")
_NUMBER = re.compile(r"^\s*[Ss]ố\s*:")


def author_of(report: Report, gazetteer: Gazetteer) -> str | None:
    """Return the name of the office that wrote a report on its own work, or None.

    Args:
        report: the report; about an area.
        gazetteer: the places, which end such a name.
    """
    place = report.place
    if place is None or place.level not in (AreaLevel.PROVINCE, AreaLevel.DISTRICT):
        return None
    titled = _named_at(report.title, 0, gazetteer, report)
    name = titled or _in_letterhead(report.body) or _in_opening(report, gazetteer)
    if name is not None and name.lower().endswith(f" {place.short.lower()}"):
        name = name[: -len(place.short) - 1]  # "Tỉnh đoàn *Yên Bái*"
    return name


def _named_at(text: str, first: int, gazetteer: Gazetteer, report: Report) -> str | None:
    """Return the name that begins at a token of a text, without the area that it ends in."""
    tokens = scan(text)
    if first >= len(tokens):
        return None
    head = _HEADS.match(tokens, first)
    if head is None or _NOT_HEADS.match(tokens, first) or not _is_capital(tokens[first], text):
        return None
    areas = {m.span.start: m.place for m in gazetteer.find(text, None, report.places)}
    last = head.last
    while last < len(tokens) and last - first < _LONGEST:
        token = tokens[last]
        if token.start in areas or _VERBS.match(tokens, last):
            break
        inside = token.text in _IN_NAME and last + 1 < len(tokens) and tokens[last + 1].is_word
        if not (token.is_word or inside):
            break
        if token.text in _IN_NAME and _HEADS.match(tokens, last + 1):
            return None  # "Sở A, *Sở B* …": several
        last += 1
    while last > head.last and not tokens[last - 1].is_word:
        last -= 1
    if last == len(tokens) or last - first == _LONGEST:
        return None
    area = areas.get(tokens[last].start)
    if area is not None and report.place is not None and area.key != report.place.key:
        return None  # another area's office
    if last < len(tokens) and tokens[last - 1].text in _UNIT:
        last -= 1
    name = text[tokens[first].start : tokens[last - 1].end]
    bare = last == head.last
    if (bare and area is None) or tokens[head.last].text in _NOT_NAMES:
        return None  # "các Sở có …"
    one_word = head.last - head.first == 1
    if one_word and not bare and not _is_capital(tokens[head.last], text):
        return None  # "Phòng chống dịch"
    return _spelt(name) if text[: len(name)].isupper() and " " in name else name


def _in_letterhead(body: str) -> str | None:
    """Return the office whose line in capitals stands over a paper, the lower of two."""
    found = None
    for line in body[:_HEAD].splitlines()[:_LINES]:
        opening = scan(line)
        if _NUMBER.match(line) or (opening and _kinds().match(opening, 0)):
            break
        words = line.split()
        upper = next((i for i, word in enumerate(words) if not word.isupper()), len(words))
        told = " ".join(words[:upper]).partition(" CỘNG H")[0].strip("*_# |")
        tokens = scan(told)
        head = _HEADS.match(tokens, 0) if tokens else None
        if head is None or _NOT_HEADS.match(tokens, 0) or not told.isupper():
            continue
        name = re.split(r" (?:TỈNH|HUYỆN|THÀNH PHỐ|THỊ XÃ|QUẬN|TP)\b", told)[0]
        if len(name.split()) > len(head.value.split()):
            found = _spelt(name)
    return found


@cache
def _kinds() -> PhraseTable[str]:
    kinds = load_table("places")["letterhead"]["kinds"]
    return PhraseTable({words.lower(): words for words in kinds})


def _spelt(name: str) -> str:
    """Return a name in capitals as it is written in a text: "Sở Tài nguyên và Môi trường"."""
    pieces = re.split(r"( VÀ | - | – | & |, )", name)
    return "".join(
        piece.lower() if index % 2 else piece[:1] + piece[1:].lower() if index else _headed(piece)
        for index, piece in enumerate(pieces)
    )


def _headed(piece: str) -> str:
    """Return the first part of a name, its head and what it is the office of with capitals."""
    tokens = scan(piece)
    head = _HEADS.match(tokens, 0)
    words = piece.lower()
    if head is None or head.last >= len(tokens):
        return words[:1].upper() + words[1:]
    at = tokens[head.last].start
    return words[:1].upper() + words[1:at] + words[at : at + 1].upper() + words[at + 1 :]


def _in_opening(report: Report, gazetteer: Gazetteer) -> str | None:
    """Return the office that a report's first sentence tells of: "Sáng 4/1, *Sở A* tổng kết …"."""
    kinds = (BlockKind.PARAGRAPH, BlockKind.LEAD)
    first = next((b.span for b in report.blocks if b.kind in kinds), None)
    if first is None:
        return None
    text = report.body[first.start : min(first.end, first.start + _OPENING)]
    text = re.split(r"(?<=[^\d.]{2})\.\s", text)[0]
    tokens = scan(text)
    if not _OWN_WORK.find(tokens) and not _OWN_WORK.find(scan(report.title)):
        return None
    for head in _HEADS.find(tokens):
        before = _NOT_BEFORE.match_before(tokens, head.first)
        opens = head.first == 0 or not tokens[head.first - 1].is_word
        if before is None and opens:
            return _named_at(text, head.first, gazetteer, report)
    return None


def _is_capital(token: Token, text: str) -> bool:
    return text[token.start].isupper()
