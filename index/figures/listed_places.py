"""Numbers in lists of places, which go on with the indicator of the list.

"Tỷ lệ giải ngân: huyện A 24%, TP B 23%, *C* 22%"; "Khối huyện: – Huyện A: 61,25%".
"""

from __future__ import annotations

import re

from index.domain import AreaLevel, BlockKind, Figure, Place, Relation
from index.figures import areas, bodies
from index.figures.draft import Draft, Naming
from index.figures.inheriting import frame_of, rate_part
from index.figures.phrase_trim import whole
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.figures.standings import standing
from index.figures.work import Work
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import phrase_words, word_set
from index.language.scan import PhraseTable, scan

_OPENERS = word_set("noise", "list_openers")
_GROUP_OPENERS = {"có", "gồm", "là", ":"}
_NEAR_GROUP = 8  # tokens of "bình quân chung của khối huyện"
_LEAST_BRACKET = 4  # tokens of "Tên (Huyện)"
_LISTING = {"gồm", "là"}
_BOUND = re.compile(r" (?:trên|dưới) \d")
_COUNTED = PhraseTable({words: words for words in word_set("lists_carried_on", "units")})
_LISTING, _NEAR_LIST = {"gồm", ":", "bao"}, 4
_BOUNDS = word_set("listed_places", "bounds")
_PLURALS = word_set("listed_places", "plurals")


def in_list_of_places(
    work: Work, amount: Amount, naming: Naming, left: int
) -> tuple[Naming, Place | None]:
    """Take a name in a list of places for a place: its number goes on with the list's indicator."""
    stands = standing(work, amount, naming, left)
    if stands is not None:
        return stands
    grouped = _grouped(work, amount, left)
    if grouped is not None:
        before = work.drafts[-1].figure.place if work.drafts else None
        named = areas.bare_name(grouped, before, work.state, work.gazetteer)
        return Naming("", own=False, measured=False), named
    previous = _item_before(work, amount)
    bounded = _bounded(work, amount)
    if bounded and not naming.measured:
        before = work.drafts[-1].figure.place if work.drafts else None
        named = areas.bare_name(naming.text, before, work.state, work.gazetteer)
        named = named or _cut_name(work, amount, naming.text, before)
        at_place = not naming.own or named or _ends_in_place(work, amount)
        words = bounded if at_place else f"{bounded} {naming.text}"
        return Naming(words, own=True, measured=True), named
    if previous is None and naming.measured:
        return _first_of_list(work, amount, naming, left)
    if previous is not None and naming.measured:
        counted = _commune_counted(work, amount, naming, previous)
        if counted is not None:
            return Naming("", own=False, measured=False), counted
    if not naming.own or naming.measured:
        return naming, None
    if previous is not None and amount.kind is not previous.amount.kind:
        return naming, None
    elided = Naming("", own=False, measured=False)
    place = previous.figure.place if previous else None
    name = _behind_rank(naming.text)
    named = areas.bare_name(name, place, work.state, work.gazetteer)
    named = named or _cut_name(work, amount, name, place)
    if amount.unit.endswith("đồng"):
        named = bodies.office_named(name, place, work) or named
    if named is not None and previous is not None:
        return elided, named
    if named is not None:
        frame = frame_of(work.sentence, amount)
        return (Naming(frame, own=True, measured=True) if frame else naming), named
    if previous is None:
        return naming, None
    tokens = work.sentence.tokens
    start = tokens[left].start if left < len(tokens) else amount.span.start
    inside = any(
        start <= place.span.start and place.span.end <= amount.span.start for place in work.places
    )
    return (elided if inside and amount.kind is AmountKind.PERCENT else naming), None


def _commune_counted(work: Work, amount: Amount, naming: Naming, previous: Draft) -> Place | None:
    """Return the commune in "xã A 412 hộ, *Châu Hóa* 386 hộ": what is counted is no part of it."""
    place = previous.figure.place
    # "612 *hộ nghèo*, B 581 *hộ*"
    alike = amount.kind is previous.amount.kind
    alike = alike and amount.unit.split()[:1] == previous.amount.unit.split()[:1]
    if not alike or place is None or place.level is not AreaLevel.COMMUNE:
        return None
    name = naming.text.removesuffix(amount.unit).strip()
    if not name:
        return _before_its_district(work, amount, place)
    return areas.bare_name(name, place, work.state, work.gazetteer)


def _before_its_district(work: Work, amount: Amount, before: Place) -> Place | None:
    """Return the commune in "xã A (huyện B) 655 hộ, *Ngọc Long (Yên Minh)* 641 hộ", or None."""
    sentence, last = work.sentence, amount.first
    tokens = sentence.tokens
    if last < _LEAST_BRACKET or tokens[last - 1].text != ")":
        return None
    opening = next((i for i in range(last - 1, 0, -1) if tokens[i].text == "("), 0)
    first = opening
    while first > 0 and tokens[first - 1].is_word:
        first -= 1
    kind = before.name.split()[0]
    written = f"{kind} {sentence.words(first, last)}"
    found = work.gazetteer.find(written, None, work.state.context) if first < opening else []
    named = found[0] if found and found[0].span.start == 0 else None
    return named.place if named and named.place.level is AreaLevel.COMMUNE else None


def _grouped(work: Work, amount: Amount, left: int) -> str | None:
    """Return the words of the first place in "*dưới bình quân có* huyện X *29%*", else None.

    How a group stands to the average is no name: its numbers are of what was told before.
    """
    tokens = work.sentence.tokens
    told = any(d.amount.kind is AmountKind.PERCENT for d in work.drafts)
    if amount.kind is not AmountKind.PERCENT or not (
        told or AmountKind.PERCENT in work.state.stated
    ):
        return None
    for index in range(left, amount.first):
        group = phrase_words().groupings.match(tokens, index)
        if group is None or not _opens_clause(work.sentence, index):
            continue
        for at in range(group.last, min(amount.first, group.last + _NEAR_GROUP)):
            if tokens[at].text in _GROUP_OPENERS:
                return work.sentence.words(at + 1, amount.first)
            if not tokens[at].is_word:
                break
    return None


def _opens_clause(sentence: Sentence, index: int) -> bool:
    """Tell whether nothing but "các đơn vị" stands between a break and the token."""
    first = index
    while first > 0 and sentence.tokens[first - 1].is_word:
        first -= 1
    words = sentence.tokens[first:index]
    while words:
        unit = phrase_words().unit_words.match(words, 0)
        if unit is None:
            return False
        words = words[unit.last :]
    return True


def _bounded(work: Work, amount: Amount) -> str:
    """Return the rate of a list that a bound announces, or "".

    "5 đơn vị *giải ngân* trên 60% là Sở Y tế *71%*, huyện A *68%*".
    """
    level = work.same_level(amount)
    counts = [d for d in level if d.amount.kind is AmountKind.COUNT]
    if amount.kind is not AmountKind.PERCENT or not counts:
        return ""
    count = counts[-1]
    tokens = work.sentence.tokens
    opener = tokens[count.reading.after].text if count.reading.after < amount.first else ""
    between = {token.text for token in tokens[count.amount.last : amount.first]}
    bound = _BOUND.search(count.figure.indicator)
    told = work.state.stated.get(AmountKind.PERCENT)
    if told is not None and phrase_words().groupings.find(scan(count.figure.indicator)):
        return rate_part(told.indicator)  # "2 huyện *dưới mức bình quân* là A 52%, B 48%"
    if bound is None or opener not in _OPENERS or ";" in between:
        return ""
    words = count.figure.indicator[: bound.start()].removeprefix(count.figure.unit).strip()
    words = words.removeprefix("có ").strip()
    bare = whole(phrase_words().empty, scan(words)) or (not words and opener in _LISTING)
    if told is not None and bare:
        return rate_part(told.indicator)  # "3 huyện *đạt tỷ lệ* trên 60% là …": the one told before
    return words


def _ends_in_place(work: Work, amount: Amount) -> bool:
    """Tell whether a place's name stands right before the number."""
    before = work.sentence.tokens[amount.first - 1].end if amount.first else -1
    return any(place.span.end == before for place in work.sentence.places)


def _before_rank(
    work: Work, amount: Amount, naming: Naming, left: int
) -> tuple[Naming, Place] | None:
    """Take "*tỷ lệ hộ nghèo* cao nhất là *Sơn Vĩ* 41%" apart, or return None."""
    tokens = work.sentence.tokens[left : amount.first]
    ranked = phrase_words().ranks.find(tokens)
    if not ranked or ranked[-1].last >= len(tokens) or tokens[ranked[-1].last - 1].text != "là":
        return None
    name = work.sentence.words(left + ranked[-1].last, amount.first)
    named = areas.bare_name(name, None, work.state, work.gazetteer)
    of = scan(naming.text)
    inside = phrase_words().ranks.find(of)
    if named is None or not inside or not inside[-1].first:
        return None
    frame = naming.text[: of[inside[-1].first - 1].end]
    return Naming(frame, own=True, measured=True), named


def _first_of_list(
    work: Work, amount: Amount, naming: Naming, left: int
) -> tuple[Naming, Place | None]:
    """Take "tỷ lệ hộ nghèo còn cao như *Sơn Vĩ*" apart: the rate, and the first place of a list."""
    ranked = _before_rank(work, amount, naming, left)
    if ranked is not None:
        return ranked
    frame, opener, name = naming.text.rpartition(" như ")
    named = areas.bare_name(name, None, work.state, work.gazetteer) if opener else None
    if named is None or rate_part(frame) == frame:
        return naming, None
    return Naming(rate_part(frame), own=True, measured=True), named


def _item_before(work: Work, amount: Amount) -> Draft | None:
    """Return the number that the list goes on from.

    "A 201 tỷ đồng, đạt 80%; *B* 48 tỷ": behind a semicolon the last of the same kind.
    """
    level = work.same_level(amount)
    if not level:
        return None
    tokens = work.sentence.tokens[level[-1].amount.last : amount.first]
    if any(token.text == ";" for token in tokens):
        return next((d for d in reversed(level) if d.amount.kind is amount.kind), level[-1])
    return level[-1]


def is_bound(sentence: Sentence, amount: Amount, reading: Reading) -> bool:
    """Tell whether a percent only bounds which places are named: no place has it.

    "*Các xã có tỷ lệ hộ nghèo trên 60%* là xã A, xã B".
    """
    if amount.kind is not AmountKind.PERCENT or reading.relation is Relation.SHARE:
        return False
    if not _BOUNDS & set((reading.qualifier or "").split(", ")):
        return False
    tokens, first = sentence.tokens, amount.first
    while first > 0 and tokens[first - 1].is_word:
        first -= 1
    opening = first
    while first < amount.first and tokens[first].text in _PLURALS:
        first += 1
    if first == opening:
        return False  # "Huyện (Mai Sơn) có tỷ lệ che phủ rừng trên 60%": its own
    unit = phrase_words().area_units.match(tokens, first) if first < amount.first else None
    start = tokens[first].start
    named = [m for m in sentence.places if start <= m.span.start < amount.span.start]
    if any(not m.text.islower() for m in named):
        return False  # "huyện A có tỷ lệ che phủ rừng trên 54%": that area's own
    listed = any(t.text in _LISTING for t in tokens[amount.last : amount.last + _NEAR_LIST])
    unit = unit or (_COUNTED.match(tokens, first) if listed and first < amount.first else None)
    there = unit is not None and any(t.text == "có" for t in tokens[unit.last : amount.first])
    return there or (unit is not None and listed)  # "*các đơn vị giải ngân dưới 30%* gồm: …"


def _behind_rank(text: str) -> str:
    """Return the name behind a rank: "thấp nhất *Vinh* 0,3%", "vị trí tiếp theo là *Vinh*"."""
    tokens = scan(text)
    rank = phrase_words().totals.match(tokens, 0) or phrase_words().ranks.match(tokens, 0)
    return " ".join(text.split()[rank.last :]) if rank else text


def _cut_name(work: Work, amount: Amount, name: str, previous: Place | None) -> Place | None:
    """Return the place whose first syllable was taken for a word that is left out: "*Kỳ* Sơn"."""
    tokens, body = work.sentence.tokens, work.sentence.body
    first = amount.first - len(name.split())
    if first < 1 or work.sentence.words(first, amount.first) != name:
        return None
    if not body[tokens[first - 1].start].isupper():
        return None
    whole = f"{body[tokens[first - 1].start : tokens[first - 1].end]} {name}"
    return areas.bare_name(whole, previous, work.state, work.gazetteer)


def of_unit_list(work: Work, amount: Amount, naming: Naming) -> Figure | None:
    """Return what an item of a list under a header of units goes on with, or None.

    "Khối huyện, thị xã: – Huyện A: 61,25%": the last number of that kind told of the whole.
    """
    state = work.state
    if work.kind is not BlockKind.LIST_ITEM or work.drafts or naming.own or not work.places:
        return None
    header = state.lead or (state.headings[-1] if state.headings else "")
    tokens = [token for token in scan(header) if token.is_word]
    position = 0
    while position < len(tokens):
        word = phrase_words().unit_words.match(tokens, position)
        if word is None:
            return None
        position = word.last
    return state.stated.get(amount.kind) if tokens else None
