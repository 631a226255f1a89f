"""Bodies that figures are of: agencies and their offices, and the words that stand for them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from index.domain import AreaLevel, Place
from index.figures.draft import Naming
from index.figures.foreign_topics import is_foreign
from index.figures.sentence import Sentence
from index.figures.state import State
from index.figures.work import Work
from index.language.agencies import lower_head, make_agency
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import load_table, phrase_words, word_set
from index.language.places import PlaceMention
from index.language.scan import PhraseTable, scan

_LONGEST_NAME = 4  # syllables
_CLAUSE = {",", ";", ".", ":", "(", ")"}
_NAMED_BODIES = tuple(
    f"{word} "
    for word in sorted(word_set("areas", "named_bodies") | word_set("areas", "other_levels"))
)
_PROVINCIAL = re.compile(r"(?:^|\s)Sở [A-ZĐ]")
_STANDS_FOR = word_set("areas", "stands_for")
_BODIES = word_set("areas", "bodies")
_BODIES_NAMED_BEFORE = word_set("areas", "bodies_named_before")
_IN_ALL = PhraseTable({words: words for words in word_set("areas", "in_all")})
_OF_COMMUNES = PhraseTable({words: words for words in word_set("areas", "of_communes")})
_DEMONSTRATIVES = word_set("areas", "demonstratives")
_BEFORE_BODY = word_set("areas", "before_body") | _CLAUSE


def body_of(sentence: Sentence) -> Place | None:
    """Return the agency that the sentence is about or reports: named before its first number."""
    limit = sentence.amounts[0].span.start if sentence.amounts else sentence.span.end
    named = [
        m.place
        for m in sentence.places
        if m.span.end <= limit
        and m.place.level is AreaLevel.AGENCY
        and m.text.lower() not in _STANDS_FOR
    ]
    return named[0] if named else None


def opens_with_unit(sentence: Sentence) -> bool:
    """Tell whether "đơn vị" alone is the subject of the sentence's first number."""
    limit = sentence.amounts[0].first if sentence.amounts else len(sentence.tokens)
    tokens = sentence.tokens[:limit]
    for index in range(len(tokens) - 1):
        if [t.text for t in tokens[index : index + 2]] == ["đơn", "vị"]:
            before = tokens[index - 1].text if index else ","
            return before in _BEFORE_BODY
    return False


def leaves(sentence: Sentence, place: Place | None) -> bool:
    """Tell whether a sentence no longer tells of the area or the body told of before it.

    Args:
        sentence: the parsed sentence.
        place: what was told of before it, or None.
    """
    if another_opens(sentence, place) or of_all_again(sentence, place):
        return True
    return (
        place is not None and place.level is AreaLevel.AGENCY and is_foreign(place.name, sentence)
    )


def another_opens(sentence: Sentence, place: Place | None) -> bool:
    """Tell whether a sentence opens with another body than the one told of before it.

    "Cục Thuế tỉnh thu 48 tỷ đồng. *Cục Hải quan* thu 12 tỷ đồng. *Sở Y tế* giám sát 6 ca".

    Args:
        sentence: the parsed sentence.
        place: the body told of before it, or None.
    """
    if place is None or place.level is not AreaLevel.AGENCY:
        return False
    if not place.code:
        house = _houses().match(sentence.tokens, 0) if sentence.tokens else None
        return house is not None and not place.name.lower().startswith(house.value)
    found = _heads().match(sentence.tokens, 0) if sentence.tokens else None
    return found is not None and found.value != place.code.split(":")[2:3]


def of_all_again(sentence: Sentence, place: Place | None) -> bool:
    """Tell whether a sentence opens on all of an area, behind one that told of a part of it.

    "Huyện A dẫn đầu với 91%. *Tính chung*, giải ngân đạt 71%"; but "*Tính chung 9 tháng*" goes on.
    """
    if place is None or not sentence.tokens or not sentence.amounts:
        return False
    if place.level is AreaLevel.COMMUNE and _OF_COMMUNES.match(sentence.tokens, 0):
        return True
    found = _IN_ALL.match(sentence.tokens, 0)
    if found is None or place.level not in (AreaLevel.COMMUNE, AreaLevel.DISTRICT):
        return False
    limit = sentence.amounts[0].span.start
    timed = any(m.span.start < limit for m in sentence.periods)
    return sentence.tokens[found.last].text == "," and not timed


@cache
def _heads() -> PhraseTable[list[str]]:
    """Return the words that open a body's name, with its kind (none: of no kind on file)."""
    table = load_table("agencies")
    bodies = set(table["speakers"]["heads"]) - set(table["speakers"]["parts"])
    kinds: dict[str, list[str]] = {words: [] for words in bodies}
    kinds |= {form: [head["id"]] for head in table["head"] for form in head["forms"]}
    return PhraseTable(kinds)


@cache
def _houses() -> PhraseTable[str]:
    """Return the words that open a house's name, another body's, or tell of several of them."""
    table = load_table("agencies")
    heads = {*table["as_written"]["heads"], *table["speakers"]["heads"]}
    return PhraseTable({words: words for words in heads | word_set("areas", "other_houses")})


def with_body(mentions: list[PlaceMention], state: State) -> list[PlaceMention]:
    """Read "đơn vị" as the agency that the report spoke of, where the report is its province's."""
    body = state.body
    country = next((m.place for m in mentions if m.place.level is AreaLevel.COUNTRY), None)
    if country is not None:
        # "Trên bình diện cả nước, toàn ngành thu …"
        return [
            replace(m, candidates=(country,)) if m.text.lower() == "toàn ngành" else m
            for m in mentions
        ]
    if body is None:
        return mentions
    return [
        replace(m, candidates=(body,))
        if m.text.lower() in _STANDS_FOR and m.place.level is not AreaLevel.AGENCY
        else m
        for m in mentions
    ]


def office(
    place: Place | None, amount: Amount, mentions: list[PlaceMention], work: Work
) -> Place | None:
    """Read a bare name beside a customs office as one: "Chi cục A 204 tỷ đồng, tiếp đến *B* 121".

    Only in a report of the customs department, where an office is named in the same sentence, or
    the list is one of offices ("Số thu của các Chi cục: *B* 121 tỷ đồng").
    """
    chief = work.state.report.place
    if place is None or chief is None or amount.kind is not AmountKind.MONEY:
        return place
    if place.level not in (AreaLevel.DISTRICT, AreaLevel.COMMUNE) or chief.code is None:
        return place
    bare = any(m.place.key == place.key and not m.level_stated for m in mentions)
    beside = any(m.place.level is AreaLevel.AGENCY and m.place.key != chief.key for m in mentions)
    beside = beside or (bare and _lists_offices(work))
    head = lower_head(chief.code.rpartition(":")[2])
    return make_agency(head, place) if bare and beside and head else place


def of_body_named(place: Place | None, words: str, state: State, *, own: bool) -> Place | None:
    """Return the report's area for a body that the indicator names: no group's own number.

    "Khối sở, ngành đạt 47%, trong đó *Ban Quản lý dự án A* giải ngân 210 tỷ đồng".
    """
    if place is None or place.level is not AreaLevel.GROUP or not own:
        return place  # "Ban Vận động quỹ nhận 86 tỷ, trong đó … *cấp huyện 23 tỷ*": the group's
    return state.report.place if words.lower().startswith(_NAMED_BODIES) else place


def unit_meant(sentence: Sentence, mention: PlaceMention, mentions: list[PlaceMention]) -> Place:
    """Return the body that "đơn vị", "chi cục" stands for: the last body named in the sentence.

    "Đối với Bến Tre, *tỉnh này* …" is the province named before it.
    """
    last = sentence.token_at(mention.span.end)
    behind = sentence.tokens[last].text if last < len(sentence.tokens) else ""
    if mention.text.islower() and behind in _DEMONSTRATIVES:
        alike = [
            m.place
            for m in mentions
            if m.span.end <= mention.span.start
            and m.place.level is mention.place.level
            and not m.text.islower()
        ]
        return alike[-1] if alike else mention.place
    if mention.text.lower() not in _BODIES:
        return mention.place
    named = [
        m.place
        for m in mentions
        if m.span.end <= mention.span.start
        and m.place.level is AreaLevel.AGENCY
        and m.text.lower() != mention.text.lower()
    ]
    return named[-1] if named and mention.text.lower() in _BODIES_NAMED_BEFORE else mention.place


def office_named(name: str, before: Place | None, work: Work) -> Place | None:
    """Return the office that a bare name in a list of offices stands for, or None.

    "Chi cục Hải quan Tà Lùng 201 tỷ đồng; *Trà Lĩnh* 48 tỷ", "Số thu của các Chi cục: *Tà Lùng* …".

    Args:
        name: the words before the number.
        before: the area of the number before it in the list, or None.
        work: the sentence.
    """
    words = name.split()
    chief = work.state.report.place
    if not 1 <= len(words) <= _LONGEST_NAME or not all(word[0].isupper() for word in words):
        return None
    head = None
    if before is not None and before.level is AreaLevel.AGENCY and before != chief:
        head = before.name.removesuffix(before.short).strip()
    elif before is None and chief is not None and chief.code and _lists_offices(work):
        lower = lower_head(chief.code.rpartition(":")[2])
        head = lower.other.format("").strip() if lower else None
    if not head or head == name:
        return None
    text = f"{head} {name}"
    for mention in work.gazetteer.find(text, None, work.state.report.places):
        if mention.span.start == 0 and mention.span.end == len(text):
            return mention.place
    return None


def _lists_offices(work: Work) -> bool:
    """Tell whether the sentence, or the lead of its list, speaks of offices and names none."""
    before = work.sentence.tokens[: work.sentence.amounts[0].first]
    lead = scan(work.state.lead or "")
    return any(phrase_words().offices.find(words) for words in (before, lead))


def own_area(
    naming: Naming, place: Place | None, previous: Place | None, state: State
) -> Place | None:
    """Return the area of a number: an office of the province is in no district told before it.

    "Giải ngân của huyện A đạt 38%, *Sở Y tế 29%*"; also where the list's measure was put before it.

    Args:
        naming: what the number's own words name.
        place: the area as read.
        previous: the area of the number before it, or None.
        state: holds whom the text is about.
    """
    office = naming.own and _PROVINCIAL.search(naming.text) is not None
    passed_on = place is not None and place == previous and place.level is AreaLevel.DISTRICT
    home = state.home
    if not (office and passed_on) or home is None or home.level is not AreaLevel.PROVINCE:
        return place
    return home
