"""Bounds behind those counted, which say who they are: "công dân *từ 14 tuổi trở lên*".

And the bound right behind a number: "90% *trở lên*".
"""

from __future__ import annotations

from collections.abc import Sequence

from index.language.lexicon import word_set
from index.language.scan import PhraseTable, Token

_LEVELS = PhraseTable({words: words for words in word_set("tail_bounds", "levels")})
_FULL, _DOSES = word_set("noise", "full"), word_set("noise", "doses")
_JOINTS = {",", "và"}
_OR_MORE = (["trở", "lên"], ["trở", "xuống"])
_FROM, _BETWEEN = {"từ", "dưới", "trên"}, {"đến", "dưới", "-", "–"}
_BOUNDS = {"dưới", "trên"}
_DASH, _SHORTEST_LINE = {"-", "–"}, 3
_STRETCHES = {"tháng", "ngày", "năm"}
_CLOSERS = {",", ";", ".", ":", "(", ")", "với", "và", "tại", "ở"}


def aged_end(tokens: Sequence[Token], index: int) -> int | None:
    """Return the token behind "từ 14 tuổi trở lên" at ``tokens[index]``, else None.

    It says which people are counted: "9.812 công dân *từ 14 tuổi trở lên* được cấp …".
    """
    if tokens[index].is_number and [t.text for t in tokens[index + 1 : index + 2]] == ["tuổi"]:
        return index + 2  # "trẻ *5 tuổi* hoàn thành chương trình"
    if tokens[index].text not in _FROM:
        return None
    last = index + 1
    while last < len(tokens) and (tokens[last].is_number or tokens[last].text in _BETWEEN):
        last += 1
    if last == index + 1 or last >= len(tokens) or tokens[last].text != "tuổi":
        return None
    return or_more_end(tokens, last + 1)


def lines_end(body: str, tokens: Sequence[Token], index: int) -> int | None:
    """Return the token behind a second name with a dash at ``tokens[index]``, else None.

    "2 dự án A - B *và C - D* đi qua huyện": both are counted.
    """
    if tokens[index].text != "và" or index < _SHORTEST_LINE:
        return None
    before = index
    while before and (body[tokens[before - 1].start].isupper() or tokens[before - 1].text in _DASH):
        before -= 1
    last = index + 1
    while last < len(tokens) and (body[tokens[last].start].isupper() or tokens[last].text in _DASH):
        last += 1
    dashed = [_DASH & {t.text for t in part} for part in (tokens[before:index], tokens[index:last])]
    return last if all(dashed) and tokens[last - 1].is_word else None


def doses_end(tokens: Sequence[Token], index: int) -> int | None:
    """Return the token behind "đủ 2 mũi" at ``tokens[index]``, else None.

    It says which people are counted: "12.500 người tiêm *đủ 2 mũi*".
    """
    if tokens[index].text not in _FULL:
        return None
    told = tokens[index + 1 : index + 3]
    return index + 3 if len(told) == 2 and told[0].is_number and told[1].text in _DOSES else None


def or_more_end(tokens: Sequence[Token], index: int) -> int:
    """Return the token behind "trở lên" at ``tokens[index]``, a bound of the number before it."""
    more = [token.text for token in tokens[index : index + 2]]
    return index + 2 if more in _OR_MORE else index


def lasting_end(tokens: Sequence[Token], index: int) -> int | None:
    """Return the token behind "từ 3 tháng trở lên", "trên 90 ngày" at ``tokens[index]``, else None.

    It says which are counted: "35 doanh nghiệp *nợ thuế trên 90 ngày* với 12 tỷ đồng".
    """
    if tokens[index].text not in _FROM:
        return None
    last = index + 1
    while last < len(tokens) and (tokens[last].is_number or tokens[last].text in _BETWEEN):
        last += 1
    if last == index + 1 or last >= len(tokens) or tokens[last].text not in _STRETCHES:
        return None
    end = or_more_end(tokens, last + 1)
    bounded = tokens[index].text in _BOUNDS and tokens[last - 1].is_number
    closed = end == len(tokens) or tokens[end].text in _CLOSERS
    return end if end > last + 1 or (bounded and closed) else None


def levels_end(tokens: Sequence[Token], index: int, right: int) -> int | None:
    """Return the token behind ", tiểu học và THCS" at ``tokens[index]``, else None.

    Levels told together say which schools one number counts: "83 trường mầm non*, tiểu học, THCS*".
    One that has a number of its own behind it is counted apart.
    """
    if tokens[index].text not in _JOINTS or _LEVELS.match_before(tokens, index) is None:
        return None
    end, at = None, index
    while at + 1 < right and tokens[at].text in _JOINTS:
        level = _LEVELS.match(tokens, at + 1 + (tokens[at + 1].text == "và"))
        if level is None:
            break
        end = at = level.last
        if at >= right:
            break
    behind = tokens[end : end + 2] if end is not None else []
    # "872 trường mầm non và phổ thông *với* 380.000 học sinh": those are no schools.
    counted = any(t.is_number for t in behind) and behind[0].text not in _CLOSERS
    return None if counted or end is None or end > right else end
