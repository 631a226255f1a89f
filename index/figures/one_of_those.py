"""A place that is one of those counted: "thêm *xã A* đạt chuẩn, nâng số xã đạt chuẩn lên 7/14 xã".

The count is of the area above it, and so is what the text goes on with: the place was only the one
that came new. A school is one of the schools, wherever it stands: "*trường THCS xã A* …, nâng số
trường đạt chuẩn lên 31/42 trường".
"""

from __future__ import annotations

from index.domain import AreaLevel, Place
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import load_table, word_set
from index.language.places import PlaceMention

_UNITS: dict[str, list[str]] = load_table("figures")["areas"]
_OF_LEVEL = {
    AreaLevel.COMMUNE: frozenset(_UNITS["commune_units"]),
    AreaLevel.DISTRICT: frozenset(_UNITS["district_units"]),
}
_RAISING = word_set("one_of_those", "raising")
_ANY = word_set("one_of_those", "any_place")
_NUMBER = word_set("one_of_those", "number")
_LONGEST = 8  # tokens of what is named with a place: "Trường Tiểu học Kim Đồng xã A"


def counting(place: Place | None, amount: Amount, sentence: Sentence, state: State) -> Place | None:
    """Return the area that places are counted in: no commune has communes.

    "Thêm xã A đạt chuẩn, nâng lên 7/14 xã" counts those of the district.

    Args:
        place: the area that the number was given.
        amount: the number.
        sentence: its sentence.
        state: the running context.
    """
    if place is None or amount.kind is not AmountKind.COUNT:
        return place
    counted = amount.unit.lower() in _OF_LEVEL.get(place.level, ())
    if place.level is AreaLevel.DISTRICT:
        counted = counted and amount.total is not None  # "giáp 5 huyện": none of its own
    named = [m for m in sentence.places if m.span.end <= amount.span.start and m.place == place]
    if not counted and not any(_raises(sentence, mention, amount) for mention in named):
        return place
    around = [m.place for m in sentence.places if m.span.end <= amount.span.start]
    around += [each for each in (state.place, *state.report.places[:1]) if each is not None]
    return next((area for area in around if area.code and area.code in place.within), place)


def is_one_counted(sentence: Sentence, mention: PlaceMention) -> bool:
    """Tell whether a place, or a thing named with it, is only the last of those counted behind it.

    Args:
        sentence: the parsed sentence.
        mention: one of its places.
    """
    behind = (a for a in sentence.amounts if a.span.start > mention.span.end)
    return any(_raises(sentence, mention, amount) for amount in behind)


def _raises(sentence: Sentence, mention: PlaceMention, amount: Amount) -> bool:
    """Tell whether "nâng số … lên" leads from the place to a number of its kind."""
    if amount.kind is not AmountKind.COUNT or mention.text.islower():
        return False
    tokens = sentence.tokens
    first, last = (sentence.token_at(at) for at in (mention.span.start, mention.span.end))
    raised = [i for i in range(last, amount.first) if tokens[i].text in _RAISING]
    if not raised or tokens[raised[-1] - 1].text != ",":
        return False
    if any(a.first > raised[-1] for a in sentence.amounts if a.last <= amount.first):
        return False  # "nâng số xã lên 7 xã; *12 thôn*": another count
    if _NUMBER.isdisjoint(token.text for token in tokens[raised[-1] : amount.first]):
        return False  # "nâng tổng vốn lên 40 tỷ đồng cho 3 xã"
    return amount.unit.lower() in _named(sentence, first, last, mention)


def _named(sentence: Sentence, first: int, last: int, mention: PlaceMention) -> set[str]:
    """Return what the place, or the thing that is named with it, may be counted as."""
    units = {*_OF_LEVEL.get(mention.place.level, ()), *_ANY}
    start = first
    while start > 0 and first - start < _LONGEST and sentence.tokens[start - 1].is_word:
        start -= 1
    return units | {token.text for token in sentence.tokens[start:last]}
