"""The indicator's own words: the noun phrase before a number.

Open vocabulary: nothing here knows any indicator by name. ``data/phrases.toml`` holds the words
that bound a phrase. Counted nouns, which stand behind their number, are in ``counted``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.figures.appositions import without_apposition
from index.figures.base_values import opens_with_time
from index.figures.breakdown_labels import opens_breakdown
from index.figures.joined_alike import joins_alike
from index.figures.judgements import without_judgement
from index.figures.net_of_costs import without_costs
from index.figures.phrase_mentions import without_mentions
from index.figures.phrase_trim import (
    LONGEST,
    clean,
    is_measure,
    strip,
    text_of,
    whole,
)
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, phrase_words, word_set
from index.language.scan import PhraseTable, Token

_LONGEST_LABEL = 40
_FILLED = 3  # tokens that a number may take with it: "2,5% *số phải* thu"
_PERSONS = word_set("naming", "persons")
_OFFICERS, _BY = word_set("naming", "officers"), "theo"
_WHY = {"do", "vì", "nhờ", "bởi"}
_STANDARDS = word_set("naming", "standards")
_SAYERS = tuple(word_set("naming", "sayers"))
_OWED = word_set("noun_phrase", "owed")
_RANKING = word_set("naming", "ranking")
_RATE_NOUNS = word_set("look_left", "rate_nouns")
_STILL = word_set("phrase_trim", "still") | word_set("phrase_trim", "though")
_ASIDES = tuple(sorted(word_set("naming", "asides")))
_MEASURES = PhraseTable({words: words for words in word_set("naming", "bare_measures")})
_BARE_SUMS = PhraseTable({words: words for words in word_set("naming", "bare_sums")})
_SINCE = {"kể", "từ", "trong", "so"}
_ORDINALS = word_set("areas", "ordinals")


@dataclass(frozen=True, slots=True)
class Phrase:
    """An indicator's words; ``measured`` tells that it names a measure by itself."""

    text: str
    measured: bool
    near: bool = True  # nothing but left-out words stands between it and the number


def indicator_phrase(sentence: Sentence, amount: Amount, left: int, cue: int) -> Phrase | None:
    """Return the noun phrase in ``tokens[left:cue]`` that the amount measures, or None.

    Args:
        sentence: the parsed sentence.
        amount: the amount.
        left: first token that may belong to the phrase (behind the previous amount's words).
        cue: the token where the words of the number itself begin.
    """
    own = without_costs(sentence.tokens, _own_depth(sentence, amount, left, cue))
    kept = without_apposition(sentence, own)
    groups = _groups(sentence, _behind_speaker(sentence, kept))
    for number in range(len(groups) - 1, -1, -1):
        given = left and number == 0 and _receives(sentence, groups[0])
        if given and (len(groups) > 1 or _with_a_sum(sentence, groups[0], amount)):
            continue
        if groups[number] and opens_breakdown(sentence.tokens, groups[number][0]):
            continue
        if number + 1 < len(groups) and _by_standard(sentence, groups[number]):
            continue
        if _ranks(sentence, groups[number]) or _is_aside(sentence, groups, number):
            continue
        words = clean(sentence, _without_base(sentence, groups[number], amount))
        if not words or whole(phrase_words().empty, [sentence.tokens[i] for i in words]):
            continue
        if not is_measure(sentence, words):
            words = _with_earlier(sentence, groups, number) or words
        near = number == len(groups) - 1
        aimed = any(cues().plans.match(sentence.tokens, i) for i in range(cue, amount.first))
        if aimed and text_of(sentence, words).lower().endswith(_SAYERS):
            return None  # "*ông A cho biết* chỉ tiêu được giao là 9 tỷ đồng": names nothing
        return Phrase(text_of(sentence, words), is_measure(sentence, words), near)
    return None


def _ranks(sentence: Sentence, group: Sequence[int]) -> bool:
    """Tell whether a group only says how far up a rank: "…, *đứng thứ 38 toàn quốc*, …"."""
    words = [sentence.tokens[i].text for i in group[:3]]
    if len(words) > 2 and words[1] == "nhất" and words[2] in _SINCE:
        return True  # "thu 15 tỷ đồng, *cao nhất kể từ đầu năm*, gấp 1,9 lần tháng 4"
    return len(words) > 1 and words[0] in _RANKING and not _ORDINALS.isdisjoint(words[1:])


def _is_aside(sentence: Sentence, groups: list[list[int]], number: int) -> bool:
    """Tell whether a group only tells more of the one before: "xuất khẩu gỗ, *chủ yếu là ván*,"."""
    group = groups[number]
    if not number or not group or sentence.tokens[group[-1] + 1].text != ",":
        return False  # "…, đặc biệt là thu thuế đạt 8 tỷ đồng": what is measured
    return sentence.words(group[0], group[-1] + 1).lower().startswith(_ASIDES)


def _receives(sentence: Sentence, group: Sequence[int]) -> bool:
    """Tell whether a group only says to whom: "bàn giao 71 ha *cho chủ đầu tư*, đạt 84%".

    Or by what: "còn 4.815 hộ nghèo *theo chuẩn mới*, chiếm 17,95%".
    """
    return bool(group) and sentence.tokens[group[0]].text in {"cho", "theo"}


def _by_standard(sentence: Sentence, group: Sequence[int]) -> bool:
    """Tell whether a group only says what was counted by: "*Theo chuẩn mới*, còn 3,4% hộ nghèo".

    Or why: "*Do ảnh hưởng của bão*, toàn huyện có 300 ha lúa bị ngập".
    """
    words = [sentence.tokens[i].text for i in group[:2]]
    return len(words) > 1 and (words[0] in _WHY or (words[0] == _BY and words[1] in _STANDARDS))


def _with_a_sum(sentence: Sentence, group: Sequence[int], amount: Amount) -> bool:
    """Tell whether a sum follows bare: "268 căn cho hộ nghèo *với mức* 44 triệu đồng/căn"."""
    end = amount.first
    while end and (sure := cues().qualifiers.match_before(sentence.tokens, end)):
        end = sure.first
    told = _BARE_SUMS.match_before(sentence.tokens, end)
    return amount.kind is AmountKind.MONEY and told is not None and told.first > group[0]


def label(sentence: Sentence, amount: Amount, left: int, cue: int) -> Phrase | None:
    """Return the label that ends in a colon right before the number, whole, or None.

    "Chương trình trồng rừng, chống xói mòn: 120 triệu đồng".
    """
    tokens, depth = sentence.tokens, sentence.depth[amount.first]
    same_depth = [i for i in range(left, amount.first) if sentence.depth[i] == depth]
    colon = next((i for i in reversed(same_depth) if tokens[i].text == ":"), None)
    if colon is None or any(
        tokens[i].text in {",", ";"} and sentence.depth[i] == depth for i in range(colon, cue)
    ):
        return None
    if clean(sentence, [i for i in range(colon + 1, cue) if sentence.depth[i] == depth]):
        between = [tokens[i] for i in range(colon + 1, cue) if sentence.depth[i] == depth]
        if not whole(phrase_words().totals, between):
            return None
    first = colon
    while first > left and tokens[first - 1].text != ";" and colon - first < _LONGEST_LABEL:
        first -= 1
    first = _behind_marker(tokens, first, colon)
    group = [i for i in range(first, colon) if sentence.depth[i] == depth]
    group = [i for i in group if tokens[i].text not in "()"]
    if (
        not group
        or opens_breakdown(tokens, group[0])
        or phrase_words().speech.match_before(tokens, colon)
    ):
        return None
    if any(_is_person(sentence, i) for i in group):
        return None  # "ông A, Chủ tịch UBND huyện, yêu cầu: …"
    if any(cues().parts.match(tokens, i) for i in group[:1]):
        return None
    words = strip(sentence, without_mentions(sentence, group))
    words = without_judgement(sentence, words)
    if not any(tokens[i].is_word for i in words):
        return None
    if whole(cues().plans, [tokens[i] for i in words]):
        return None  # "thu 60 tỷ đồng (*KH:* 80 tỷ đồng)": how it is meant, no name
    if whole(phrase_words().empty, [tokens[i] for i in words]):
        return None
    return Phrase(text_of(sentence, words), measured=True)


def _behind_speaker(sentence: Sentence, kept: list[int]) -> list[int]:
    """Leave out who speaks, up to the colon: "*ông A yêu cầu các xã:* thu 50 tỷ đồng".

    Also "*Chủ tịch UBND xã cho biết:* xã có 14 km đường", "*Theo ông A,* xã có 14 km đường".
    """
    tokens = sentence.tokens
    colons = [at for at, i in enumerate(kept) if tokens[i].text == ":"]
    before = kept[: colons[-1]] if colons else []
    said = bool(before) and phrase_words().speech.match_before(tokens, kept[colons[-1]])
    office = said and any(tokens[i].text in _OFFICERS for i in before)
    if before and (office or any(_is_person(sentence, i) for i in before)):
        return kept[colons[-1] + 1 :]
    if not kept or tokens[kept[0]].text != _BY:
        return kept
    commas = [at for at, i in enumerate(kept) if tokens[i].text == ","]
    told = [at for at in commas if any(_is_person(sentence, i) for i in kept[:at])]
    while len(told) > 1 and tokens[kept[told[0]] + 1].text in _OFFICERS:
        told = told[1:]  # "Theo ông A, *Chủ tịch UBND xã*, …"
    return kept[told[0] + 1 :] if told else kept


def _is_person(sentence: Sentence, index: int) -> bool:
    """Tell whether a person is named at ``tokens[index]``: "ông Trần Văn A"."""
    tokens = sentence.tokens
    if tokens[index].text not in _PERSONS or index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    return following.is_word and sentence.body[following.start].isupper()


def _behind_marker(tokens: Sequence[Token], first: int, last: int) -> int:
    """Step over a list marker or enumerator: "-", "D.", "2)", "a)"."""
    while first < last and not (tokens[first].is_word or tokens[first].is_number):
        first += 1
    if first + 1 < last and tokens[first + 1].text in {".", ")"} and len(tokens[first].text) <= 2:
        first += 2
    return first


def _own_depth(sentence: Sentence, amount: Amount, left: int, cue: int) -> list[int]:
    """Return the tokens at the amount's bracket depth; outside a bracket when it holds no words."""
    depth = sentence.depth[amount.first]
    if depth:
        opening = max((i for i in range(left, cue) if sentence.depth[i] < depth), default=left - 1)
        inside = [i for i in range(max(opening + 1, left), cue) if sentence.depth[i] == depth]
        if any(sentence.tokens[i].is_word for i in inside) and clean(sentence, inside):
            return inside
        brackets = [i for i in range(left, amount.first) if sentence.tokens[i].text == "("]
        if brackets and opens_with_time(sentence, brackets[-1] + 1):
            if _of_percent(sentence, left, brackets[-1]):
                return []
            return _subject_outside(sentence, left, min(cue, brackets[-1]))
    return [
        i
        for i in range(left, cue)
        if sentence.depth[i] == 0 and sentence.tokens[i].text not in "()"
    ]


def _of_percent(sentence: Sentence, left: int, opening: int) -> bool:
    """Tell whether the words before a bracket say what the percent before them is of.

    "chậm đóng chiếm 2,5% *số phải thu* (cuối năm 2021 là 3%)": again of what was not paid.
    """
    before = [a for a in sentence.amounts if a.last <= opening][-1:]
    if not before or before[0].kind is not AmountKind.PERCENT or before[0].last < left - _FILLED:
        return False
    of = range(before[0].last, opening)
    words = all(sentence.tokens[i].is_word for i in of)
    return bool(of) and words and not any(cues().changes.match(sentence.tokens, i) for i in of)


def _subject_outside(sentence: Sentence, left: int, opening: int) -> list[int]:
    """Return what a bracket with a time of its own tells of: "*Bán buôn* tuy giảm (tháng 4 đạt"."""
    outside = [i for i in range(left, opening) if sentence.depth[i] == sentence.depth[left]]
    for at, index in enumerate(outside):
        named = any(sentence.tokens[i].is_word for i in outside[:at])
        rate = named and sentence.tokens[index - 1].text in _RATE_NOUNS
        if named and not rate and cues().changes.match(sentence.tokens, index):
            outside = outside[:at]
            break
    while outside and sentence.tokens[outside[-1]].text in _STILL:
        outside = outside[:-1]
    return outside


def _groups(sentence: Sentence, kept: Sequence[int]) -> list[list[int]]:
    """Split at semicolons (keep what follows the last), colons and commas.

    A comma inside a fixed list ("nông, lâm, thủy sản") splits nothing, nor one between things
    that are numbered alike ("thiết bị *lớp 3, lớp 7*").
    """
    tokens = sentence.tokens
    for index in range(len(kept) - 1, -1, -1):
        if tokens[kept[index]].text in {";", "•", "…"}:
            kept = kept[index + 1 :]
            break
    compounds = sentence.matches(phrase_words().compounds)
    found = [compounds[index] for index in kept if index in compounds] if compounds else ()
    inside = {index for each in found for index in range(each.first, each.last)}
    commas = [index for index in kept if tokens[index].text == ","]
    inside |= {i for i in commas if _numbered(tokens, i) or joins_alike(tokens, i)}
    groups: list[list[int]] = [[]]
    for index in kept:
        if tokens[index].text in {",", ":"} and index not in inside:
            groups.append([])
        else:
            groups[-1].append(index)
    return groups


def _numbered(tokens: Sequence[Token], comma: int) -> bool:
    """Tell whether a comma parts two numbers of one thing: "lớp 3*,* lớp 7"."""
    before, behind = tokens[max(0, comma - 2) : comma], tokens[comma + 1 : comma + 3]
    paired = len(before) == len(behind) == 2 and before[0].text == behind[0].text
    return paired and before[1].is_number and behind[1].is_number


def _without_exclusion(sentence: Sentence, group: list[int]) -> list[int]:
    """Cut "nếu *trừ tiền sử dụng đất* thì đạt": what is left out is not what is measured."""
    exclusions = sentence.matches(phrase_words().exclusions)
    if exclusions:
        fixed = sentence.matches(phrase_words().compounds).values()
        for at, index in enumerate(group):
            named = any(each.first < index < each.last for each in fixed)  # "giảm khấu *trừ*"
            if index in exclusions and not named:
                return group[:at]
    return group


def _without_base(sentence: Sentence, group: list[int], amount: Amount) -> list[int]:
    """Cut "nợ thuế *so với tổng thu ngân sách* chiếm 4,5%": the debt is measured, not the revenue.

    And what is left out of the measure.
    """
    group = _without_exclusion(sentence, group)
    if amount.kind is not AmountKind.PERCENT:
        return group
    against = (at for at, i in enumerate(group) if cues().against.match(sentence.tokens, i))
    at = next(against, 0)
    return group[:at] if clean(sentence, group[:at]) else group


def _with_earlier(sentence: Sentence, groups: list[list[int]], number: int) -> list[int]:
    """Join a group that names no measure with the measure before the comma.

    "tỷ lệ rác thải được thu gom, *xử lý* đạt 93%": the list belongs to one measure.
    """
    tokens = sentence.tokens
    if groups[number] and cues().parts.match(tokens, groups[number][0]):
        return []  # "tổng thu nội địa, *trong đó* nợ khó thu"
    first = number
    if _names_item(sentence, groups[number]):
        return []
    behind_colon = groups[number] and tokens[groups[number][0] - 1].text == ":"
    if behind_colon and any(_MEASURES.match(tokens, i) for i in groups[number]):
        return []  # "giải phóng mặt bằng: *Dự án đường vành đai có tổng mức đầu tư* 120 tỷ đồng"
    while first > 0 and number - first < 3:
        first -= 1
        words = clean(sentence, groups[first])
        if not words or len(words) > LONGEST:
            return []
        if any(cues().changes.match(tokens, i) for i in words[1:]):
            return []
        if words[-1] != _last_word(sentence, groups[first]):
            return []
        if is_measure(sentence, words) or tokens[words[0]].text in _OWED:
            depth = sentence.depth[words[0]]
            joined = list(range(words[0], groups[number][-1] + 1))
            joined = [i for i in joined if sentence.depth[i] == depth]
            joined = [i for i in joined if tokens[i].text not in "()"]
            joined = strip(sentence, without_mentions(sentence, joined))
            return joined if len(joined) <= LONGEST else words
        if len(words) > 4:
            return []
    return []


def _names_item(sentence: Sentence, group: Sequence[int]) -> bool:
    """Tell whether the group is a bare name behind a colon: "như sau: *Tà Lùng* 201 tỷ đồng"."""
    first = group[0] if group else 0
    if not first or sentence.tokens[first - 1].text != ":":
        return False
    return all(sentence.body[sentence.tokens[i].start].isupper() for i in group)


def _last_word(sentence: Sentence, group: Sequence[int]) -> int:
    kept = without_mentions(sentence, group)
    return kept[-1] if kept else -1
