"""Whom a sentence is about where no name stands before its numbers.

"Với diện tích 120 ha, *xã A* là vùng trồng …", "Hộ nghèo *của huyện* còn 2,1%" right behind what a
report on a province told of huyện B, a paragraph that named only huyện C until its first number.
"""

from __future__ import annotations

from index.domain import AreaLevel, Place, Report, Span
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.gazetteer_data import unit_type
from index.language.lexicon import word_set
from index.language.places import Gazetteer, PlaceMention

_FRONTED = word_set("subjects_told", "fronted")
_OWNED = word_set("subjects_told", "owned")
_DOES = word_set("subjects_told", "does")
_NO_UNIT = word_set("subjects_told", "no_unit")
_INDEFINITE = word_set("areas", "indefinite")
_CLAUSE = {",", ";", ":"}
_SMALL = (AreaLevel.DISTRICT, AreaLevel.COMMUNE)
_GOES_ON = tuple(sorted(word_set("subjects_told", "goes_on")))
_AREA = word_set("subjects_told", "area")
_LEAST_NAMED = 2  # times


def not_named_before(
    sentence: Sentence, mentions: list[PlaceMention], state: State, gazetteer: Gazetteer
) -> Place | None:
    """Return the area that a sentence without a name before its numbers is about, or None."""
    return _told_later(sentence, mentions, state, gazetteer) or _told_again(sentence, state)


def _told_later(
    sentence: Sentence, mentions: list[PlaceMention], state: State, gazetteer: Gazetteer
) -> Place | None:
    """Return the area that "*Với* 120 hộ …, *huyện A* đang …" is about: behind all its numbers."""
    tokens = sentence.tokens
    if not sentence.amounts or not tokens or tokens[0].text not in _FRONTED or not mentions:
        return None
    named, home = mentions[0], state.home
    first, last = (sentence.token_at(at) for at in (named.span.start, named.span.end))
    if named.span.start < sentence.amounts[-1].span.end or named.text.islower():
        return None
    if tokens[first - 1].text != "," or last >= len(tokens) or not tokens[last].is_word:
        return None
    if any(token.text == ";" for token in tokens[:first]):
        return None
    return named.place if home is None or gazetteer.contains(home, named.place) else None


def _told_again(sentence: Sentence, state: State) -> Place | None:
    """Return the district told of last, where "huyện" alone is what the sentence is about.

    Only in a report on a province, in which "huyện" is nobody's name otherwise.
    """
    home, told = state.home, state.whole_place
    if home is None or home.level is not AreaLevel.PROVINCE or state.place is not None:
        return None
    if told is None or told.level not in _SMALL or home.code not in told.within:
        return None
    unit = unit_type(told).split()
    limit = sentence.amounts[0].first if sentence.amounts else 0
    if any(m.span.end <= sentence.tokens[limit].start for m in sentence.places):
        return None
    return told if any(_of_unit(sentence, at, unit) for at in range(limit)) else None


def _of_unit(sentence: Sentence, at: int, unit: list[str]) -> bool:
    tokens, last = sentence.tokens, at + len(unit)
    if [token.text for token in tokens[at:last]] != unit or last >= len(tokens):
        return False
    behind = tokens[last]
    written = sentence.body[behind.start : behind.end]
    if behind.text in _NO_UNIT or written[:1].isupper() or not behind.is_word:
        return False
    before = tokens[at - 1].text if at else ","
    if before in _INDEFINITE:
        return False
    return before in _OWNED or before in _CLAUSE or behind.text in _DOES


def named_throughout(
    report: Report, span: Span, gazetteer: Gazetteer, context: tuple[Place, ...]
) -> Place | None:
    """Return the one area that a paragraph named, and named again, before its first number.

    "Nghị quyết Đảng bộ *huyện B* coi … là trọng tâm. Chương trình ở *huyện B* có bước tiến. Thu
    nhập bình quân 44 triệu đồng": of huyện B, in a report that opened with huyện A.
    """
    chief = report.place
    if chief is None or chief.level not in _SMALL:
        return None
    named = [
        mention.place
        for mention in gazetteer.find(report.body, span, context)
        if mention.place.level is chief.level
    ]
    if len(named) < _LEAST_NAMED or len({place.key for place in named}) != 1:
        return None
    return named[0] if named[0] != chief else None


def goes_on(text: str) -> bool:
    """Tell whether a paragraph tells of what the one before told of: "*Trong đó*, xuất khẩu …"."""
    return text.lstrip(" -–+*").lower().startswith(_GOES_ON)


def of_the_area(text: str) -> bool:
    """Tell whether a body told what is of all its area: "hàng hóa *trên địa bàn* đạt …"."""
    return any(words in text.lower() for words in _AREA)
