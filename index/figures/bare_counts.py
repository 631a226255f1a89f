"""What a count with no words of its own goes on with: a rate, a rank, a list, a sum before it."""

from __future__ import annotations

from itertools import pairwise

from index.domain import Figure, Relation
from index.figures.draft import Draft
from index.figures.inheriting import same_unit
from index.figures.noun_phrase import Phrase
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import phrase_words, word_set

_AS_MANY = word_set("naming", "as_many")
_FULL_NAME = 2  # words
_LONGEST_LEVEL = 5  # words
_CLAUSE = {",", ";", ":"}
_MORE = " thêm"
_BETWEEN_PLACES = word_set("naming", "between_places") | {",", ";", "(", ")", ":"}
_AHEAD = [words.split() for words in word_set("naming", "ahead")]
_INSIDE = word_set("phrase_trim", "inside")
_RANKING, _ORDINALS = word_set("naming", "ranking"), word_set("areas", "ordinals")
_STILL = word_set("phrase_trim", "still")
_ARRIVED = word_set("look_left", "arriving")
_SELF_NAMED = word_set("naming", "self_named")


def added_before(noun: str, amount: Amount, drafts: list[Draft]) -> str:
    """Return what a bare total counts: "thêm 2 *xã đạt chuẩn*, nâng tổng số lên 14/17 xã"."""
    if noun.lower() != amount.unit.lower():
        return ""
    names = (d.figure.indicator for d in reversed(drafts) if d.figure.unit == amount.unit)
    name = next(names, "")
    return name.removesuffix(_MORE) if name.endswith(_MORE) else ""


def leader(sentence: Sentence, amount: Amount, left: int) -> str:
    """Return the name that a rank gives a count to: "dẫn đầu là *Hàn Quốc* với 231 dự án", or "".

    A place of ours is the number's area and no part of its name.
    """
    tokens, last = sentence.tokens, amount.first
    has = last - 1 > left and tokens[last - 1].text == "có"
    if last - 1 <= left or not (has or tokens[last - 1].text == "với"):
        return ""
    last -= 1
    ahead = [t.text for t in tokens[max(left, last - 2) : last]] in _AHEAD
    last -= 2 * ahead
    first = last
    while first > left and sentence.body[tokens[first - 1].start].isupper():
        first -= 1
    before = [t.text for t in tokens[max(left, first - 3) : first]]
    if has and any(phrase_words().named_parts.match(tokens, i) for i in range(first, last)):
        return ""  # "Riêng KCN A có 34 dự án": told by its name elsewhere
    ranked = (last, last) if has else _ranked(sentence, left, last + 2 * ahead)
    if ranked[0] < ranked[1]:
        (first, last), ahead = ranked, True
    if has and last - first >= _FULL_NAME and (not first or tokens[first - 1].text in _CLAUSE):
        ahead = True  # "*Hàn Quốc có* 96 dự án": not all that there are
    if first == last and not has and (thing := _most_of(sentence, left, last + 2 * ahead)):
        return thing
    if first == last and not has and (level := _level_ahead(sentence, left, last)):
        return level
    if first == last or not (ahead or (before[-1:] == ["là"] and before[:2] in _AHEAD)):
        return ""
    start, end = tokens[first].start, tokens[last - 1].end
    if any(m.span.start < end and start < m.span.end for m in sentence.places):
        return ""
    return sentence.words(first, last)


def _most_of(sentence: Sentence, left: int, last: int) -> str:
    """Return who has most of what: "*Sở Y tế* có *hồ sơ trễ hạn* nhiều nhất với 912", or "".

    An area is whose the number is, and no part of its name.
    """
    tokens, first = sentence.tokens, last
    while first > left and tokens[first - 1].text not in _CLAUSE:
        first -= 1
    has = next((i for i in range(first, last) if tokens[i].text == "có"), last)
    end = last - 2
    if has >= end or [t.text for t in tokens[end:last]] not in _AHEAD or has == first:
        return ""
    start, named = tokens[first].start, tokens[has - 1].end
    placed = any(m.span.start < named and start < m.span.end for m in sentence.places)
    thing = sentence.words(has + 1, end)
    opens = sentence.body[start].isupper() and not placed
    return f"{thing} {sentence.words(first, has)}" if opens else thing


def _level_ahead(sentence: Sentence, left: int, last: int) -> str:
    """Return what leads in small letters: "nhiều nhất là *cấp tiểu học* với 287", or ""."""
    tokens, first = sentence.tokens, last
    while first > left and last - first < _LONGEST_LEVEL and tokens[first - 1].text != "là":
        first -= 1
    ahead = [t.text for t in tokens[max(left, first - 3) : first - 1]] in _AHEAD
    words = all(token.is_word for token in tokens[first:last])
    return sentence.words(first, last) if first < last and ahead and words else ""


def _ranked(sentence: Sentence, left: int, last: int) -> tuple[int, int]:
    """Return where the name stands that opens a clause and takes a rank in it, else nothing.

    "*Hàn Quốc* dẫn đầu về số dự án *với* 74 dự án", "; *Đức* đứng thứ ba với 12 dự án".
    """
    tokens, first = sentence.tokens, last
    while first > left and tokens[first - 1].text not in _CLAUSE:
        first -= 1
    end = first
    while end < last and sentence.body[tokens[end].start].isupper():
        end += 1
    rank = end
    while rank < last and tokens[rank].text in _STILL:
        rank += 1
    pair = [token.text for token in tokens[rank : rank + 2]]
    # "*Hàn Quốc* là nhà đầu tư lớn nhất với 96 dự án"
    first_of = pair[:1] == ["là"] and tokens[last - 1].text == "nhất"
    ranked = (
        pair in _AHEAD or first_of or (pair[:1] and pair[0] in _RANKING and pair[-1] in _ORDINALS)
    )
    return (first, end) if ranked else (last, last)


def inside(sentence: Sentence, amount: Amount, left: int) -> str:
    """Return where a count is told of: "*Ngoài khu công nghiệp* có 3 dự án", or ""."""
    tokens, last = sentence.tokens, amount.first
    if last <= left or tokens[last - 1].text != "có":
        return ""
    last, first = last - 1, last - 1
    while first > left and tokens[first - 1].text not in _CLAUSE:
        first -= 1
    words = sentence.words(first, last).lower()
    return words if words in _INSIDE else ""


def left_over(
    sentence: Sentence, amount: Amount, reading: Reading, noun: str, drafts: list[Draft]
) -> str:
    """Return what "đầu năm có 5.400 hộ nghèo …; cuối năm *còn 4.900 hộ*" goes on with, or ""."""
    between = {token.text for token in sentence.tokens[reading.cue : amount.first]}
    if not between & _ARRIVED:
        return ""
    for draft in reversed(drafts):
        figure = draft.figure
        like = f"{figure.unit.lower()} ".startswith(f"{noun.lower()} ")
        # "*hộ nghèo* giảm 26 hộ, *còn 112 hộ*"
        told = figure.relation is Relation.VALUE or (draft.named and _falls(figure))
        if like and draft.amount.kind is AmountKind.COUNT and told:
            longer = f" {noun.lower()} " in f" {figure.indicator.lower()}"
            return figure.indicator if longer else ""
    # "tỷ lệ hộ nghèo giảm 5,9%, hiện *còn 6.013 hộ*"
    return of_rate(drafts, noun)


def summed_up(sentence: Sentence, amount: Amount, left: int, drafts: list[Draft]) -> str:
    """Return what "kết nạp 14 đảng viên mới, *lũy kế từ đầu năm 39 đảng viên*" goes on with."""
    words = [token.text for token in sentence.tokens[left : amount.first]]
    words = words[1:] if words[:1] in ([","], [";"]) else words
    start = sentence.tokens[left].start
    dated = any(start <= m.span.start < amount.span.start for m in sentence.periods)
    of_all = amount.total is not None  # "thêm 12 xã đạt chuẩn, *lũy kế 52/101 xã*"
    if words[:2] != ["lũy", "kế"] or "," in words or not (dated or of_all):
        return ""  # a bare "lũy kế 19 sản phẩm" is of no time, and not of what was done in one
    told = same_unit(drafts, amount)
    return told.indicator.removesuffix(_MORE) if told is not None else ""


def _falls(figure: Figure) -> bool:
    return figure.relation is Relation.CHANGE and figure.direction == "giảm"


def as_many(sentence: Sentence, before: Draft, amount: Amount) -> bool:
    """Tell whether the count only says how many the percent before it are."""
    between = {t.text for t in sentence.tokens[before.amount.last : amount.first]}
    if before.amount.kind is not AmountKind.PERCENT or not between & _AS_MANY:
        return False
    after = sentence.tokens[before.reading.after : amount.first]
    return {t.text for t in after} <= _AS_MANY | {",", ")"}


def of_rate(drafts: list[Draft], noun: str) -> str:
    """Return what a rate before is of: "tỷ lệ hộ nghèo còn 9%, tương ứng giảm 7.920 *hộ*"."""
    rate = drafts[-1].figure.indicator if drafts else ""
    if not drafts or drafts[-1].amount.kind is not AmountKind.PERCENT:
        return ""
    return rate[rate.lower().index(noun.lower()) :] if f" {noun.lower()} " in rate.lower() else ""


def item_before(sentence: Sentence, level: list[Draft], amount: Amount) -> Draft | None:
    """Return the number that the next item of a list of places may go on from.

    "xã A 212 hộ nghèo, *chiếm 49,8%*; *xã B 246 hộ*": behind a semicolon the last count, not the
    percents told of it.
    """
    count = next((d for d in reversed(level) if d.amount.kind is AmountKind.COUNT), None)
    if count is None or level[-1] is count:
        return level[-1] if level else None
    behind = level[level.index(count) + 1 :]
    between = sentence.tokens[level[-1].amount.last : amount.first]
    percents = all(d.amount.kind is AmountKind.PERCENT and not d.named for d in behind)
    apart = any(token.text == ";" for token in between)
    return count if percents and apart else level[-1]


def next_place(sentence: Sentence, before: Draft, amount: Amount) -> bool:
    """Tell whether the count goes on in a list of places: "A 20/20 xã đạt chuẩn, *B 18/24 xã*"."""
    if before.amount.kind is not AmountKind.COUNT or not before.amount.unit.startswith(amount.unit):
        return False
    low, high = before.reading.after, amount.first
    semicolons = [i for i in range(low, high) if sentence.tokens[i].text == ";"]
    low = semicolons[-1] if semicolons else low  # "212 hộ nghèo*, chiếm 49,8%*; xã B 246 hộ"
    start, end = sentence.tokens[before.amount.last - 1].end, amount.span.start
    depth = sentence.depth[amount.first]
    named = [
        p.span
        for p in sentence.places
        if start <= p.span.start
        and p.span.end <= end
        and sentence.depth[sentence.token_at(p.span.start)] <= depth
    ]
    rest = {
        token.text
        for index, token in enumerate(sentence.tokens[low:high], low)
        if not any(span.start <= token.start < span.end for span in named)
        # "(đạt 140% kế hoạch)" behind the number before
        and sentence.depth[index] <= depth
    }
    return bool(named) and rest <= _BETWEEN_PLACES


def list_head(sentence: Sentence, amount: Amount, left: int, drafts: list[Draft]) -> str:
    """Return the head of a list of kinds: "*Số vụ vi phạm*: giao thông 27 vụ, *ma túy 12 vụ*".

    It holds until a clause of another kind begins; a number of another unit is none of it.
    """
    first = next((d for d in drafts if ": " in d.figure.indicator_text), None)
    if first is None or first.amount.unit != amount.unit or drafts[0] is not first:
        return ""
    head = first.figure.indicator_text.split(": ", 1)[0]
    counts = {d.amount.unit for d in drafts if d.amount.kind is AmountKind.COUNT}
    between = {t.text for t in sentence.tokens[first.amount.last : amount.first]}
    joints = {sentence.tokens[left].text, sentence.tokens[left + 1].text} & {",", ";"}
    listed = bool(joints) and not between & ({",", ";"} - joints) and "trong" not in between
    return head if listed and counts == {amount.unit} and head.lower().startswith("số ") else ""


def labelled_place(sentence: Sentence, amount: Amount, left: int) -> bool:
    """Tell whether a place's name and a colon stand right before the amount."""
    at = amount.first - 1
    if at <= left or sentence.tokens[at].text != ":":
        return False
    return any(place.span.end == sentence.tokens[at - 1].end for place in sentence.places)


def plan_of_percent(
    sentence: Sentence, amount: Amount, reading: Reading, drafts: list[Draft]
) -> bool:
    """Tell whether a bracket only tells the plan: "1.126 người, 75% kế hoạch (*1.500 người*)"."""
    if not drafts or reading.relation not in (Relation.PLAN, Relation.TARGET):
        return False
    before = drafts[-1]
    if before.amount.unit == amount.unit and sentence.tokens[before.amount.last].text == "/":
        return True  # "96.300 con/*KH 98.000 con*"
    behind = [token.text for token in sentence.tokens[before.reading.after : amount.first]]
    of_plan = before.figure.relation is Relation.PERCENT_OF_PLAN
    told = same_unit(drafts, amount)
    return of_plan and behind == ["("] and told is not None and told.unit == amount.unit


def part_of(sentence: Sentence, amount: Amount, left: int) -> bool:
    """ "*Trong số* hộ nghèo có 1.488 hộ …": some of those named before it, not all of them."""
    words = [token.text for token in sentence.tokens[left : amount.first]]
    return any(pair == ("trong", "số") for pair in pairwise(words))


def named_by_unit(
    amount: Amount, reading: Reading, phrase: Phrase | None, drafts: list[Draft]
) -> bool:
    """Tell whether what is counted names a change by itself: "giảm 340 *hộ nghèo*".

    Whatever stands before it ("Kết quả rà soát cuối năm, toàn huyện giảm …") is no name of it then,
    but "số hộ nghèo dân tộc thiểu số giảm …" is.
    """
    if reading.relation is not Relation.CHANGE or amount.unit.lower() not in _SELF_NAMED:
        return False
    closer = phrase is not None and phrase.near and amount.unit.lower() in phrase.text.lower()
    return not closer and not same_unit(drafts, amount)
