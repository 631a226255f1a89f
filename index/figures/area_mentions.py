"""Which place mentions of a sentence can be the area of a number at all."""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import AreaLevel, Place
from index.figures.graded import only_grades
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import cues, phrase_words, word_set
from index.language.places import PlaceMention
from index.language.scan import PhraseTable
from index.language.text import lower

_COMPARING = word_set("areas", "comparing")
_LISTING = {"là", "gồm", ":"}
_WITH = word_set("areas", "with")
_INDEFINITE = word_set("areas", "indefinite")
_NEAR_GIFT = 3  # tokens: "đã giao hơn"
_SOURCE_WORDS = 5  # "theo số liệu thống kê của"
_ALL_OF = ("toàn ", "cả ")
_CLAUSE = {",", ";", ".", ":", "(", ")"}
_SIGNERS = word_set("areas", "signers")
_DOCUMENTS = word_set("areas", "documents")
_SIGNER_LINKS = word_set("areas", "signer_links")
_WITHIN = "trên địa bàn"
_UNIT_WORDS = ("tỉnh", "thành phố", "huyện", "thị xã", "quận")
_RANK_WORDS = word_set("areas", "rank_words")
_HALF_OF_NAME = ["trung", "du", ","]
_RANK_LINKS = word_set("areas", "rank_links")
_ORDINALS = word_set("areas", "ordinals")
_AVERAGES = word_set("areas", "averages")
_SUPPORTING = word_set("areas", "supporting")
_GUESTS = word_set("remembering", "guests")
_VENUES = PhraseTable({words: words for words in word_set("areas", "venues")})
_AT = {"tại", "ở"}
_COMPANIES = PhraseTable({words: words for words in word_set("parks", "companies")})
_COMPANY_NAME = 9  # tokens
_NO_NAME = word_set("areas", "no_company_name")
_SERVING = word_set("areas", "serving")
_STANDARD = 7  # "theo chuẩn nghèo đa chiều mới của"
_NAME_AND_BRACKET = 2  # tokens: "Mai ("
_LEADERS = word_set("areas", "leaders")
_GUEST_JOINTS = {",", "và", "cùng", "với"}
_WIDER_BODIES = word_set("areas", "wider_bodies")
_BEFORE_WIDER = word_set("areas", "before_wider")


def own_places(sentence: Sentence, chief: Place | None = None) -> list[PlaceMention]:
    """Return the mentions that can be an area of a number.

    Left out are places compared with, signers of documents, destinations and plurals that name
    nobody ("các địa phương"), and names that are taken together ("3 huyện A, B và C"). ``chief`` is
    the area that the report is about: what it tells by itself is its own.
    """
    kept: list[PlaceMention] = []
    together = sentence.names_counted()
    compared_until, compared = -1, None
    for mention in sentence.places:
        first = sentence.token_at(mention.span.start)
        between = {t.text for t in sentence.tokens[compared_until:first]}
        again = mention.place == compared  # "cao hơn bình quân cả nước, *cả nước* đạt 29%"
        if compared_until >= 0 and between and between <= {"và", ","} and not again:
            # "sau Hà Nội và Hải Phòng": the comparison runs through the list.
            compared_until = sentence.token_at(mention.span.end)
            continue
        before = sentence.tokens[first - 1].text if first else ""
        two = sentence.tokens[first - 2].text if first > 1 else ""
        if before in _COMPARING or (before == "với" and two in _WITH) or _compared(sentence, first):
            compared_until, compared = sentence.token_at(mention.span.end), mention.place
            continue
        if _in_document(sentence, mention) or _rank_among(sentence, mention):
            continue
        if only_grades(sentence, mention, chief) or _sets_standard(sentence, first):
            continue
        if mention.text.islower() and _of_many(sentence, first):
            continue
        if mention.place != chief and _only_tells(sentence, mention):
            continue
        if _of_the_source(sentence, mention, kept) or _venue(sentence, mention):
            continue
        if _in_company_name(sentence, mention):
            continue
        if chief is not None and mention.place.code in chief.within and _above(mention, before):
            continue
        if chief is not None and mention.place != chief and _sends_guests(sentence, mention, chief):
            continue
        if chief is not None and _seat_elsewhere(sentence, mention, chief):
            continue
        if _gives(sentence, mention) or any(low <= first < high for low, high in together):
            continue
        kept.append(mention)
    return kept


def _only_tells(sentence: Sentence, mention: PlaceMention) -> bool:
    """Tell whether a body is only the source: "*Theo Kho bạc Nhà nước tỉnh*, …, toàn tỉnh …".

    Or "*Bảo hiểm xã hội tỉnh A* cho biết, …, toàn tỉnh có 9.000 người".

    Without an area of its own behind it ("Theo Cục Hải quan A, thu 312 tỷ đồng") the number may
    be the body's.
    """
    if mention.place.level is not AreaLevel.AGENCY or not sentence.amounts:
        return False
    first, last = (sentence.token_at(at) for at in (mention.span.start, mention.span.end))
    before = [token.text for token in sentence.tokens[:first]]
    if last >= len(sentence.tokens):
        return False
    says = None if first else phrase_words().speech.match(sentence.tokens, last)
    if says is not None and says.last < len(sentence.tokens):
        last = says.last
    elif "theo" not in before[-_SOURCE_WORDS:] or any(
        not sentence.tokens[i].is_word for i in range(before.index("theo"), first)
    ):
        return False
    limit = sentence.amounts[0].span.start
    areas = [m for m in sentence.places if mention.span.end < m.span.start < limit]
    if says is None and sentence.tokens[last].text != ",":
        return False
    return any(m.place.level is not AreaLevel.AGENCY and _all_of(sentence, m) for m in areas)


def _all_of(sentence: Sentence, mention: PlaceMention) -> bool:
    """Tell whether an area is told of as a whole: "*toàn tỉnh*", "*trên địa bàn*"."""
    if mention.text.lower().startswith((*_ALL_OF, _WITHIN)):
        return True
    return mention.text.islower() and _of_many(sentence, sentence.token_at(mention.span.start))


def _of_the_source(sentence: Sentence, mention: PlaceMention, kept: Sequence[PlaceMention]) -> bool:
    """ "Tại A, *theo báo cáo của Sở Tài chính tỉnh*, thu *trên địa bàn* …": both are A's."""
    if mention.text.lower() == _WITHIN:
        heads = (m for m in kept if m.place.level is mention.place.level and not m.text.islower())
        return any(sentence.token_at(m.span.start) <= 1 for m in heads)
    if mention.text.lower() not in _UNIT_WORDS or not mention.text.islower():
        return False
    if not any(m.place.level is mention.place.level and not m.text.islower() for m in kept):
        return False
    first, last = (sentence.token_at(at) for at in (mention.span.start, mention.span.end))
    if last >= len(sentence.tokens) or sentence.tokens[last].text != ",":
        return False
    while first > 0 and sentence.tokens[first - 1].is_word:
        first -= 1
    return sentence.tokens[first].text == "theo"


def _venue(sentence: Sentence, mention: PlaceMention) -> bool:
    """ "*tại hội trường xã A*, UBND huyện B tổ chức …": where people met, not what is told of."""
    first, last = (sentence.token_at(at) for at in (mention.span.start, mention.span.end))
    tokens = sentence.tokens
    limit = sentence.amounts[0].first if sentence.amounts else len(tokens)
    venue = _VENUES.match_before(tokens, first, 5) if first else None
    if venue is None or not venue.first or tokens[venue.first - 1].text not in _AT:
        return False
    behind = [m for m in sentence.places if mention.span.end < m.span.start]
    named = any(sentence.token_at(m.span.start) < limit for m in behind)
    return named and last < limit and tokens[last].text == ","


def _in_company_name(sentence: Sentence, mention: PlaceMention) -> bool:
    """ "*Công ty CP Lọc hóa dầu Bình Sơn* đạt doanh thu …": part of a name, no area.

    "Công ty Điện lực Sơn La" serves all of that area; what it tells is the area's.
    """
    if mention.text != mention.place.short:
        return False
    tokens, first = sentence.tokens, sentence.token_at(mention.span.start)
    for start in range(first - 1, max(-1, first - _COMPANY_NAME), -1):
        if not tokens[start].is_word or tokens[start].text in _NO_NAME:
            return False
        kind = _COMPANIES.match(tokens, start)
        if kind is not None:
            words = sentence.words(kind.last, first).lower()
            return bool(words) and not any(each in words for each in _SERVING)
    return False


def _sends_guests(sentence: Sentence, mention: PlaceMention, chief: Place) -> bool:
    """ "Dự đại hội có *lãnh đạo Huyện ủy A* và 248 đại biểu": A only sent whom else came.

    So did what lies above the area of the congress: "*Trưởng đoàn đại biểu Quốc hội tỉnh* …".
    """
    last = sentence.token_at(mention.span.end)
    behind = next((a for a in sentence.amounts if a.first >= last), None)
    if behind is None or behind.unit not in _GUESTS:
        return False
    if mention.place.code in chief.within and cues().attendance.match(sentence.tokens, 0):
        return True
    if mention.text.islower():
        return False
    if {token.text for token in sentence.tokens[last : behind.first]} - _GUEST_JOINTS:
        return False
    start = first = sentence.token_at(mention.span.start)
    while first > 0 and sentence.tokens[first - 1].is_word:
        first -= 1
    words = " ".join(token.text for token in sentence.tokens[first:start])
    return any(f" {leader} " in f" {words} " for leader in _LEADERS)


def _seat_elsewhere(sentence: Sentence, mention: PlaceMention, chief: Place) -> bool:
    """ "Bệnh viện Bạch Mai (*Hà Nội*) hỗ trợ 14 bác sĩ": a guest, and what it does it does here."""
    first, last = (sentence.token_at(at) for at in (mention.span.start, mention.span.end))
    tokens, place = sentence.tokens, mention.place
    if first < _NAME_AND_BRACKET or last >= len(tokens) or chief.level is AreaLevel.AGENCY:
        return False
    if (tokens[first - 1].text, tokens[last].text) != ("(", ")") or mention.text.islower():
        return False
    if place.key == chief.key or chief.code in place.within or place.code in chief.within:
        return False
    named = tokens[first - 2]
    place_before = any(m.span.end == named.end for m in sentence.places)
    return sentence.body[named.start].isupper() and not place_before


def _above(mention: PlaceMention, before: str) -> bool:
    """ "Dự đại hội có Bí thư *Tỉnh ủy*; 248 đại biểu …": a body above the area that is told of."""
    text = lower(mention.text)
    return text in _WIDER_BODIES or (text in _UNIT_WORDS and before in _BEFORE_WIDER)


def _sets_standard(sentence: Sentence, first: int) -> bool:
    """ "hộ nghèo *theo chuẩn nghèo của tỉnh* còn 126 hộ": whose standard it is, no area."""
    before = [token.text for token in sentence.tokens[max(0, first - _STANDARD) : first]]
    at = next((i for i, words in enumerate(before) if words == "theo"), None)
    return (
        at is not None and "chuẩn" in before[at : at + 3] and all(w.isalpha() for w in before[at:])
    )


def _of_many(sentence: Sentence, first: int) -> bool:
    """Tell whether a unit word is one of several kinds: "*các* huyện, *thị xã*, *thành phố*"."""
    tokens = sentence.tokens
    while first > 0:
        if tokens[first - 1].text in _INDEFINITE:
            return True
        if tokens[first - 1].text not in {",", "và"}:
            return False
        units = phrase_words().area_units
        unit = units.match_before(tokens, first - 1) if first > 1 else None
        if unit is None:
            return False
        first = unit.first
    return False


def _rank_among(sentence: Sentence, mention: PlaceMention) -> bool:
    """Tell whether the place is only what a rank is taken in: "đứng thứ 38 *toàn quốc*"."""
    first, tokens = sentence.token_at(mention.span.start), sentence.tokens
    if [token.text for token in tokens[max(0, first - 3) : first]] == _HALF_OF_NAME:
        first -= 3  # "thứ 11/14 tỉnh *Trung du*, miền núi phía Bắc"
    while first > 0 and tokens[first - 1].text in _RANK_LINKS:
        first -= 1
    if first < 2 or not (mention.text.islower() or mention.place.level is AreaLevel.REGION):
        return False
    if tokens[first - 1].text in _RANK_WORDS:
        return True
    if tokens[first - 2].text == "/" and first > 2:
        first -= 2  # "thứ 9/11 vùng …"
    return tokens[first - 1].is_number and tokens[first - 2].text in _ORDINALS


def _gives(sentence: Sentence, mention: PlaceMention) -> bool:
    """Tell whether the place only assigns a plan: "*tỉnh Lào Cai* giao chỉ tiêu 1.800 tỷ"."""
    last = sentence.token_at(mention.span.end)
    behind = [token.text for token in sentence.tokens[last : last + 2]]
    if mention.text.lower() in _UNIT_WORDS and " ".join(behind) in _SUPPORTING:
        # "xã A *được* huyện hỗ trợ 5 tỷ đồng, *tỉnh hỗ trợ* 3 tỷ đồng": both came to the commune
        before = sentence.tokens[: sentence.token_at(mention.span.start)]
        return any(token.text == "được" for token in before)
    given = [a for a in sentence.amounts if last < a.first <= last + _NEAR_GIFT]
    if given and given[0].kind is AmountKind.PHYSICAL:
        return False  # "*Xã A đã giao* 31,2 ha": land handed over, no plan
    return behind[:1] == ["giao"] or behind in (["đã", "giao"], ["giao", "chỉ"])


def _compared(sentence: Sentence, first: int) -> bool:
    """Tell whether the mention ends a comparison: "cao hơn bình quân chung *của cả nước*"."""
    index = first - 1
    while index >= 0 and first - index <= 8 and sentence.tokens[index].text not in _CLAUSE:
        word = sentence.tokens[index].text
        if word == "hơn" or (word == "lần" and sentence.tokens[index - 1].is_number):
            following = {t.text for t in sentence.tokens[index + 1 : first]}
            # "3 huyện cao hơn bình quân chung *là* huyện A 72%": those that are higher
            return bool(following & _AVERAGES) and not following & _LISTING
        index -= 1
    return False


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
