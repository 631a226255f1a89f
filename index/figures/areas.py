"""Which place or body each number of a sentence is about."""

from __future__ import annotations

from index.domain import AreaLevel, Place
from index.figures.areas_behind import told_behind
from index.figures.areas_left import is_wider, of_the_others, raised_before
from index.figures.areas_together import joined, of_whole_row
from index.figures.bodies import unit_meant
from index.figures.brands import names_brand
from index.figures.one_of_those import is_one_counted
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, load_table, phrase_words, word_set
from index.language.places import Gazetteer, PlaceMention
from index.language.scan import PhraseTable

_CLAUSE = {",", ";", ".", ":", "(", ")"}
_WHERE = word_set("areas", "where")
_BEFORE_WHERE = word_set("areas", "before_where")
_UNITS: dict[str, list[str]] = load_table("figures")["areas"]
_BODIES = PhraseTable({words: words for words in word_set("areas", "party_bodies")})
_OLD = "cũ"
_PROVINCES = {AreaLevel.PROVINCE}  # "Cao Bằng tăng 6,1%; *Sơn La* 5,8%"
_WHOLE = "toàn "
_NEXT_CLAUSE = {",", ";", "và", "khi", "còn"}  # "…, *trong khi* toàn tỉnh đạt 71%"
_LONGEST_ROW = 14  # tokens: "các nhà thầu tại huyện A và huyện B"
UNIT_WORDS = {"các", "huyện", "xã", "phường", "tỉnh", "quận", "thành", "phố", "thị", "trấn"}
"""Words that may stand between a joint and a name in a row of places."""


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
            if not cues().parts.match(sentence.tokens, left):
                previous = None  # "…; trong đó, đã trả 402 tỷ đồng" is of the same place
            break
    start = sentence.tokens[left].start if left < len(sentence.tokens) else sentence.span.start
    default = subject or state.place or state.home
    depth = sentence.depth[amount.first]
    runs = [told_behind(sentence, a, mentions, amount.first) for a in sentence.amounts]
    told = [mention for run in runs for mention in run]
    together = [mention for run in runs if len(run) > 1 for mention in run]
    near = [
        mention
        for mention in mentions
        if mention not in together
        and start <= mention.span.start
        and mention.span.end <= amount.span.start
        and sentence.depth[sentence.token_at(mention.span.start)] <= depth
        # In brackets behind a named area only another name takes its place, no "huyện", "xã".
        and not (
            depth and previous is not None and mention.text.islower() and not is_wider(mention)
        )
    ]
    behind = told_behind(sentence, amount, mentions, right)
    at = behind[0].place if len(behind) == 1 else None
    if at is not None and default is not None and gazetteer.contains(default, at):
        around = [m for m in near[-1:] if m not in told and m.place.key != default.key]
        if all(gazetteer.contains(m.place, at) for m in around):
            return at
    if of_whole_row(sentence, near, amount):
        alone = previous is None or any(m.place.key == previous.key for m in near)
        return (state.place or state.home) if alone else previous
    for mention in reversed(near if near and not _passed(sentence, near, amount) else []):
        place = unit_meant(sentence, mention, mentions)
        whole = mention.text.lower().startswith(_WHOLE)  # "Theo Công an tỉnh A, *toàn tỉnh* có"
        if _only_hosts(place, default, gazetteer) and mention is not near[0] and not whole:
            continue
        if _of_the_doer(sentence, mention, amount, state) or raised_before(
            sentence, mention, amount
        ):
            continue
        return place
    if amount.kind is AmountKind.COUNT:
        group = _group_behind(sentence, amount, right)
        if group is not None:
            return group
    if of_the_others(sentence, amount, left):
        # Behind a semicolon the sentence's subject is the one named, at its head the one before.
        named = previous or subject or state.place
        alike = named is not None and default is not None and named.level is default.level
        return state.home if alike else default
    return previous if previous is not None else default


def _of_the_doer(sentence: Sentence, mention: PlaceMention, amount: Amount, state: State) -> bool:
    """ "Các nhà thầu *tại huyện A và B* đã nhập thiết bị, nộp thuế 160 tỷ": the customs' number.

    Only in a report of an agency: the place says where those work who paid.
    """
    chief = state.report.place
    if chief is None or chief.level is not AreaLevel.AGENCY:
        return False
    if mention.place.level not in (AreaLevel.DISTRICT, AreaLevel.COMMUNE):
        return False
    first, last = (sentence.token_at(at) for at in (mention.span.start, mention.span.end))
    while first > 0 and sentence.tokens[first - 1].is_word and first > last - _LONGEST_ROW:
        first -= 1
    words = [token.text for token in sentence.tokens[first:last]]
    where = {"tại", "ở"} & set(words[1:])
    return bool(where) and any(t.text == "đã" for t in sentence.tokens[last : amount.first])


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
    words = name.replace(" - ", " ").replace(" – ", " ").split()
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
            provinces = previous is not None and {like.level, mention.place.level} == _PROVINCES
            if whole and (provinces or mention.place.province_code == like.province_code):
                return mention.place
    return None


def _only_hosts(place: Place, default: Place | None, gazetteer: Gazetteer) -> bool:
    """Tell whether ``place`` is merely where the area lies (huyện X, tỉnh Y; a body of tỉnh Y)."""
    if default is None or place.key == default.key:
        return False
    if default.level is AreaLevel.AGENCY:
        return place.code is not None and place.code in default.within
    return gazetteer.contains(place, default)


def subject_of(sentence: Sentence, mentions: list[PlaceMention]) -> Place | None:
    """Return the area that the sentence opens with: before its first number and first verb."""
    limit = sentence.amounts[0].span.start if sentence.amounts else sentence.span.end
    heads = [m for m in mentions if m.span.end <= limit and not names_brand(sentence, m)]
    if sentence.amounts:
        asides = [m for m in heads if _aside(sentence, m)]
        asides += [m for m in heads if any(joined(sentence, [a, m]) for a in asides)]
        heads = [m for m in heads if m not in asides]
    if heads and sentence.amounts and _labels(sentence, heads[0]):
        return None
    if heads and (_ranked(sentence, heads[0]) or is_one_counted(sentence, heads[0])):
        return None
    return heads[0].place if heads else None


def lasts(sentence: Sentence, mentions: list[PlaceMention], subject: Place | None) -> bool:
    """Tell whether the subject is what the sentences behind it are about, too.

    Not where it stands in brackets ("khu tái định cư B (*huyện A*)"), is one of several ("*Huyện
    A*, huyện B và huyện C đã hoàn thành") or a part ("3 xã đạt chuẩn, trong đó *xã A* …").
    """
    if subject is not None and subject.level is AreaLevel.GROUP:
        return False  # "Khối huyện đạt 52%. Có 5 chủ đầu tư …": of all again
    for number, mention in enumerate(mentions):
        if mention.place == subject:
            first = sentence.token_at(mention.span.start)
            behind = sentence.tokens[sentence.token_at(mention.span.end) :][:2]
            listed = [token.text for token in behind] == [")", ","]  # "nghề mộc B (*xã A*), rèn …"
            bracketed = sentence.depth[first] and (sentence.amounts or listed)
            if _of_old(sentence, mention) or _an_example(sentence, mentions[number:]):
                return False
            if one_of_several(sentence, mentions[number:]):
                return False
            if _goes_wider(sentence, mentions[number:]):
                return False
            if any(cues().parts.match(sentence.tokens, i) for i in range(1, first)):
                return False
            return not bracketed and not joined(sentence, mentions[number:])
    return True


def _goes_wider(sentence: Sentence, mentions: list[PlaceMention]) -> bool:
    """ "Xã A có 41 hộ nghèo, *toàn huyện có 612 hộ nghèo*": what follows is of all again.

    Not behind a share: "Xã A có 41 hộ nghèo, chiếm 3% *toàn huyện*, giảm 12 hộ".
    """
    inside = mentions[0].place
    return any(
        is_wider(other)
        and other.place.code in inside.within
        and not sentence.depth[sentence.token_at(other.span.start)]
        and sentence.tokens[sentence.token_at(other.span.start) - 1].text in _NEXT_CLAUSE
        and any(amount.span.start > other.span.end for amount in sentence.amounts)
        for other in mentions[1:]
    )


def _an_example(sentence: Sentence, mentions: list[PlaceMention]) -> bool:
    """ "một số nơi giải ngân cao *như: huyện A* (92%), huyện B (71%)": one of many, with numbers.

    One alone is told of at length behind it: "Điển hình như *xã A*. Những năm qua, …".
    """
    first = _behind_body(sentence, sentence.token_at(mentions[0].span.start))
    before = [token.text for token in sentence.tokens[max(0, first - 2) : first] if token.is_word]
    return before[-1:] == ["như"] and bool(sentence.amounts) and len(mentions) > 1


def _behind_body(sentence: Sentence, first: int) -> int:
    """Return where a body of a place begins: "như: *Đảng bộ* xã A kết nạp 14 đảng viên"."""
    body = _BODIES.match_before(sentence.tokens, first)
    return body.first if body is not None else first


def _of_old(sentence: Sentence, mention: PlaceMention) -> bool:
    """Tell whether an area is told of that was joined with others: "Khu vực *Tỉnh B (cũ)* góp"."""
    last = sentence.token_at(mention.span.end)
    behind = [t.text for t in sentence.tokens[last : last + 2]]
    return bool(behind) and behind[behind[0] == "(" :][:1] == [_OLD]


def one_of_several(sentence: Sentence, mentions: list[PlaceMention]) -> bool:
    """Tell whether a later clause opens with another such place: "Xã A 12 tỷ; *xã B* 9 tỷ".

    Behind a comma it has its number at once: "Huyện A 1.034 ca, *huyện B 987 ca*". The same house
    may stand before both: "Tòa án huyện A 12 vụ; *Tòa án huyện B* 9 vụ".
    """
    tokens, subject = sentence.tokens, mentions[0]
    opening = sentence.token_at(subject.span.start)
    for other in mentions[1:]:
        first, house = _behind_body(sentence, sentence.token_at(other.span.start)), opening
        while (
            house > 0
            and tokens[house - 1].is_word
            and (tokens[house - 1].text == tokens[first - 1].text)
        ):
            first, house = first - 1, house - 1
        alike = other.place.level is subject.place.level and not other.text.islower()
        at_once = any(sentence.token_at(other.span.end) == a.first for a in sentence.amounts)
        apart = tokens[first - 1].text == ";" or (tokens[first - 1].text == "," and at_once)
        if alike and other.place != subject.place and apart:
            return any(a.span.start < other.span.start for a in sentence.amounts)
    return False


def _passed(sentence: Sentence, near: list[PlaceMention], amount: Amount) -> bool:
    """Tell whether places are only named in a row before a new measure: of none of them.

    "đi qua thành phố A, huyện B và huyện C, *tổng mức đầu tư* 900 tỷ đồng", "hợp nhất các xã A, B
    và C, *diện tích* 60 km2".
    """
    last = sentence.token_at(near[-1].span.end)
    if last + 1 >= amount.first or sentence.tokens[last].text != ",":
        return False
    measure = phrase_words().heads.match(sentence.tokens, last + 1)
    return measure is not None and measure.last <= amount.first and joined(sentence, near[-2:])


def _aside(sentence: Sentence, mention: PlaceMention) -> bool:
    """Tell whether the place is only where something is: "xảy ra *ở xã A*; thu …"."""
    first = sentence.token_at(mention.span.start)
    if not first or sentence.tokens[first - 1].text not in _WHERE:
        return False
    before = sentence.tokens[first - 2] if first > 1 else None
    return before is not None and before.is_word and before.text not in _BEFORE_WHERE


def _labels(sentence: Sentence, mention: PlaceMention) -> bool:
    """Tell whether a list opens with the mention: "qua các xã: *Ia Pal* 4,7 km, Ia Blang 7 km"."""
    first, last = sentence.token_at(mention.span.start), sentence.token_at(mention.span.end)
    colon = first > 0 and sentence.tokens[first - 1].text == ":"
    return colon and last == sentence.amounts[0].first


def _ranked(sentence: Sentence, mention: PlaceMention) -> bool:
    """Tell whether a rank opens the sentence: "Cao nhất là *huyện X* (71%), tiếp đến là …"."""
    first = sentence.token_at(mention.span.start)
    rank = phrase_words().ranks.match(sentence.tokens, 0) if first else None
    return rank is not None and rank.last == first
