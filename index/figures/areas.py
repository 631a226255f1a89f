"""Which place or body each number of a sentence is about."""

from __future__ import annotations

from dataclasses import replace

from index.domain import AreaLevel, Place
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.agencies import lower_head, make_agency
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, load_table, word_set
from index.language.places import Gazetteer, PlaceMention

_COMPARING = word_set("areas", "comparing")
_INDEFINITE = word_set("areas", "indefinite")
_CLAUSE = {",", ";", ".", ":", "(", ")"}
_SIGNERS = word_set("areas", "signers")
_DOCUMENTS = word_set("areas", "documents")
_SIGNER_LINKS = word_set("areas", "signer_links")
_AVERAGES = word_set("areas", "averages")
_STANDS_FOR = word_set("areas", "stands_for")
_BODIES = word_set("areas", "bodies")
_BODIES_NAMED_BEFORE = word_set("areas", "bodies_named_before")
_BEFORE_BODY = word_set("areas", "before_body") | _CLAUSE
_EXAMPLES = word_set("areas", "examples") | {":", "("}
_UNITS: dict[str, list[str]] = load_table("figures")["areas"]


def own_places(sentence: Sentence) -> list[PlaceMention]:
    """Return the mentions that can be an area of a number.

    Left out are places compared with, signers of documents, destinations and plurals that name
    nobody ("các địa phương").
    """
    kept: list[PlaceMention] = []
    compared_until = -1
    for mention in sentence.places:
        first = sentence.token_at(mention.span.start)
        if compared_until >= 0 and {t.text for t in sentence.tokens[compared_until:first]} <= {
            "và",
            ",",
        }:
            # "sau Hà Nội và Hải Phòng": the comparison runs through the list.
            compared_until = sentence.token_at(mention.span.end)
            continue
        before = sentence.tokens[first - 1].text if first else ""
        two = sentence.tokens[first - 2].text if first > 1 else ""
        if before in _COMPARING or (before == "với" and two == "so") or _compared(sentence, first):
            compared_until = sentence.token_at(mention.span.end)
            continue
        if _in_document(sentence, mention):
            continue
        if before in _INDEFINITE and mention.text.islower():
            continue
        if _gives(sentence, mention):
            continue
        kept.append(mention)
    return kept


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
    place: Place | None, amount: Amount, mentions: list[PlaceMention], state: State
) -> Place | None:
    """Read a bare name beside a customs office as one: "Chi cục A 204 tỷ đồng, tiếp đến *B* 121".

    Only in a report of the customs department, where an office is named in the same sentence.
    """
    chief = state.report.place
    if place is None or chief is None or amount.kind is not AmountKind.MONEY:
        return place
    if place.level not in (AreaLevel.DISTRICT, AreaLevel.COMMUNE) or chief.code is None:
        return place
    bare = any(m.place.key == place.key and not m.level_stated for m in mentions)
    beside = any(m.place.level is AreaLevel.AGENCY and m.place.key != chief.key for m in mentions)
    head = lower_head(chief.code.rpartition(":")[2])
    return make_agency(head, place) if bare and beside and head else place


def counting(place: Place | None, amount: Amount, state: State) -> Place | None:
    """Return the area that communes are counted in: no commune has communes.

    "Thêm xã A đạt chuẩn, nâng lên 7/14 xã" counts those of the district.
    """
    if place is None or place.level is not AreaLevel.COMMUNE:
        return place
    if amount.kind is not AmountKind.COUNT or amount.unit.lower() not in _UNITS["commune_units"]:
        return place
    report = next(iter(state.report.places), None)
    return report if report is not None and report.code in place.within else place


def _gives(sentence: Sentence, mention: PlaceMention) -> bool:
    """Tell whether the place only assigns a plan: "*tỉnh Lào Cai* giao chỉ tiêu 1.800 tỷ"."""
    last = sentence.token_at(mention.span.end)
    behind = [token.text for token in sentence.tokens[last : last + 2]]
    return behind[:1] == ["giao"] or behind in (["đã", "giao"], ["giao", "chỉ"])


def _compared(sentence: Sentence, first: int) -> bool:
    """Tell whether the mention ends a comparison: "cao hơn bình quân chung *của cả nước*"."""
    index = first - 1
    while index >= 0 and first - index <= 8 and sentence.tokens[index].text not in _CLAUSE:
        word = sentence.tokens[index].text
        if word == "hơn" or (word == "lần" and sentence.tokens[index - 1].is_number):
            following = {t.text for t in sentence.tokens[index + 1 : first]}
            return bool(following & _AVERAGES)
        index -= 1
    return False


def area_of(
    sentence: Sentence,
    amount: Amount,
    mentions: list[PlaceMention],
    left: int,
    right: int,
    previous: Place | None,
    subject: Place | None,
    state: State,
    gazetteer: Gazetteer,
) -> Place | None:
    """Return the amount's area.

    Args:
        sentence: the parsed sentence.
        amount: the amount.
        mentions: ``own_places`` of the sentence.
        left: token where the amount's own words begin.
        right: token where the next amount begins.
        previous: area of the amount before it in the sentence, or None.
        subject: the area that the sentence opens with, or None.
        state: the running context.
        gazetteer: for what lies in what.
    """
    for index in range(amount.first - 1, left - 1, -1):
        if sentence.tokens[index].text == ";":
            ends = sentence.tokens[index - 1].end if index else -1
            owner = next((m.place for m in mentions if m.span.end == ends), None)
            clause = sentence.tokens[index - 6 : index] if index >= 6 else ()
            alone = any(token.text == ";" for token in clause)
            if index + 1 == amount.first and owner is not None and alone:
                return owner  # "…; Chi cục A; 187 tỷ đồng": a slip for a comma
            left = index + 1
            previous = None
            break
    start = sentence.tokens[left].start if left < len(sentence.tokens) else sentence.span.start
    default = subject or state.place or state.report.place
    depth = sentence.depth[amount.first]
    near = [
        mention
        for mention in mentions
        if start <= mention.span.start
        and mention.span.end <= amount.span.start
        and sentence.depth[sentence.token_at(mention.span.start)] <= depth
        # In brackets behind a named area only another name takes its place, no "huyện", "xã".
        and not (depth and previous is not None and mention.text.islower())
    ]
    for mention in reversed(near):
        place = _unit_meant(sentence, mention, mentions)
        if _only_hosts(place, default, gazetteer) and mention is not near[0]:
            continue
        return place
    if amount.kind is AmountKind.COUNT:
        group = _group_behind(sentence, amount, right)
        if group is not None:
            return group
    return previous if previous is not None else default


def _group_behind(sentence: Sentence, amount: Amount, right: int) -> Place | None:
    """Return the group that a count is taken of: "5 địa phương … bình quân của *khối huyện*"."""
    for mention in sentence.places:
        if mention.place.level is not AreaLevel.GROUP or mention.span.start < amount.span.end:
            continue
        if not mention.text.lower().startswith("khối"):
            continue
        first = sentence.token_at(mention.span.start)
        between = {token.text for token in sentence.tokens[amount.last : first]}
        return mention.place if first <= right and not between & _CLAUSE else None
    return None


def bare_name(
    name: str, previous: Place | None, state: State, gazetteer: Gazetteer
) -> Place | None:
    """Return the place that a bare name in a list of places stands for, or None.

    "huyện Vĩnh Thạnh 24%, TP Quy Nhơn 23%, *Phù Mỹ* 22%": a name without its unit word is of the
    level of the one before it, or of a district's.
    """
    words = name.split()
    like = previous or state.report.place
    if like is None or like.code is None or not 1 <= len(words) <= 4:
        return None
    if not all(word[0].isupper() for word in words):
        return None
    levels = {
        AreaLevel.DISTRICT: _UNITS["district_units"],
        AreaLevel.COMMUNE: _UNITS["commune_units"],
    }
    if previous is None:  # the parts of the area that the report is about
        levels = {
            AreaLevel.PROVINCE: _UNITS["district_units"],
            AreaLevel.DISTRICT: _UNITS["commune_units"],
        }
    prefixes = levels.get(like.level, _UNITS["province_units"])
    for prefix in prefixes:
        text = f"{prefix} {name}"
        for mention in gazetteer.find(text, None, state.report.places):
            whole = mention.span.start == 0 and mention.span.end == len(text)
            if whole and mention.place.province_code == like.province_code:
                return mention.place
    return None


def _unit_meant(sentence: Sentence, mention: PlaceMention, mentions: list[PlaceMention]) -> Place:
    """Return the body that "đơn vị", "chi cục" stands for: the last body named in the sentence."""
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


def _only_hosts(place: Place, default: Place | None, gazetteer: Gazetteer) -> bool:
    """Tell whether ``place`` is merely where the area lies (huyện X, tỉnh Y; a body of tỉnh Y)."""
    if default is None or place.key == default.key:
        return False
    if default.level is AreaLevel.AGENCY:
        return place.code is not None and place.code in default.within
    return gazetteer.contains(place, default)


def _in_document(sentence: Sentence, mention: PlaceMention) -> bool:
    """ "Nghị quyết 24/2019/NQ-HĐND tỉnh X": the province only signed it."""
    first = sentence.token_at(mention.span.start)
    low = max(0, first - 14)
    words = {token.text for token in sentence.tokens[low:first]}
    if not (words & _SIGNERS and words & _DOCUMENTS and "/" in words):
        return False
    tail = sentence.tokens[max(low, first - 3) : first]
    return not any(cues().changes.match(sentence.tokens, i) for i in range(low, first)) and any(
        token.text in _SIGNERS or token.text in _SIGNER_LINKS for token in tail
    )


def subject_of(sentence: Sentence, mentions: list[PlaceMention]) -> Place | None:
    """Return the area that the sentence opens with: before its first number and first verb."""
    limit = sentence.amounts[0].span.start if sentence.amounts else sentence.span.end
    heads = [m for m in mentions if m.span.end <= limit]
    if heads and sentence.amounts and _labels(sentence, heads[0]):
        return None
    return heads[0].place if heads else None


def are_examples(
    sentence: Sentence, mentions: list[PlaceMention], before: Amount, amount: Amount
) -> bool:
    """Tell whether the places between two amounts only name what the first one counts.

    "công nhận 2 xã *là xã Ia Pal và Ia Blang*, bằng 200% kế hoạch": the percent is of the count.
    """
    between = [
        m for m in mentions if before.span.end <= m.span.start and m.span.end <= amount.span.start
    ]
    if not between or before.kind is not AmountKind.COUNT or amount.kind is AmountKind.COUNT:
        return False
    first = sentence.token_at(between[0].span.start)
    words = {token.text for token in sentence.tokens[before.last : first]}
    return bool(words & _EXAMPLES)


def _labels(sentence: Sentence, mention: PlaceMention) -> bool:
    """Tell whether a list opens with the mention: "qua các xã: *Ia Pal* 4,7 km, Ia Blang 7 km"."""
    first, last = sentence.token_at(mention.span.start), sentence.token_at(mention.span.end)
    colon = first > 0 and sentence.tokens[first - 1].text == ":"
    return colon and last == sentence.amounts[0].first
