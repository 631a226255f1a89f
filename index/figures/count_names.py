"""The indicator of a count: its noun with the verb, or the phrase that says it is the number of."""

from __future__ import annotations

from itertools import pairwise

from index.domain import Figure, Relation
from index.figures import completions, counted
from index.figures.draft import Draft, Naming
from index.figures.inheriting import same_unit
from index.figures.noun_phrase import Phrase
from index.figures.phrase_trim import whole
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import concept_table, phrase_words, word_set
from index.language.scan import scan

_COPULAS = word_set("naming", "copulas")
_NOT_SUBJECT = word_set("naming", "not_subject")
_AS_MANY = word_set("naming", "as_many")
_MEASURE_NOUNS = word_set("naming", "measure_nouns")
_WORKING = {("đang", "tập"), ("đang", "triển"), ("đang", "phấn"), ("đang", "huy")}
_TRAVELLERS = word_set("naming", "travellers")
_GUESTS = word_set("naming", "guests")
_TURNS = "lượt"
_FORMER = {"", "cũ"}  # "địa bàn tỉnh A *cũ* 4.429 căn": no verb
_MORE = " thêm"
_RECEIVING = word_set("naming", "receiving")
_CAUSING = word_set("naming", "causing")
_WHERE = word_set("areas", "where")
_AHEAD = [words.split() for words in word_set("naming", "ahead")]
_TOTALS = word_set("naming", "totals")
_COMPLETING = word_set("naming", "completing")
_ARRIVED = word_set("look_left", "arriving")


def count_name(
    sentence: Sentence,
    amount: Amount,
    reading: Reading,
    phrase: Phrase | None,
    left: int,
    right: int,
    drafts: list[Draft],
    state: State,
) -> Naming:
    """Return the indicator of a count (see ``naming.name_of``).

    ``phrase`` is the noun phrase before it, or None.
    """
    noun = counted.counted_phrase(sentence, amount, right)
    if not noun and "unit_shared" in amount.flags:
        noun = amount.unit  # "lần lượt *16*, 15 và 14 tiêu chí"
    bare = counted.is_bare(sentence, amount, right)
    if reading.relation is Relation.CHANGE:
        of_rate = _of_rate(drafts, noun) if bare else ""
        if of_rate and not same_unit(drafts, amount):
            return Naming(of_rate, own=True, measured=True)
        if same_unit(drafts, amount) or (bare and drafts):
            return Naming("", own=False, measured=False)
        return Naming(noun, own=True, measured=True)
    if bare and _plan_of_percent(sentence, amount, reading, drafts):
        return Naming("", own=False, measured=False)
    if phrase and whole(phrase_words().averages, scan(phrase.text)):
        return Naming(f"{noun} {phrase.text.lower()}", own=True, measured=True)
    if phrase and phrase.text.lower() in _TOTALS:
        added = _added_before(noun, amount, drafts)
        words = completions.of_new_countryside(sentence, f"tổng số {added or noun}", state)
        return Naming(words, own=True, measured=True)
    if phrase and phrase.measured and _counts(phrase.text, noun):
        words = completions.of_new_countryside(sentence, phrase.text, state)
        return Naming(words, own=True, measured=True)
    noun_again = phrase is not None and phrase.text.lower().startswith(f"{noun.lower()} ")
    if phrase and phrase.near and bare and noun_again and not _part_of(sentence, amount, left):
        # "*Trường đạt chuẩn quốc gia* có 23/45 trường"
        words = completions.of_new_countryside(sentence, phrase.text, state)
        return Naming(words, own=True, measured=True)
    if phrase and phrase.near and bare and _is_subject(sentence, amount, reading):
        words = phrase.text
        if noun.lower() not in words.lower() and noun.lower() not in _MEASURE_NOUNS:
            words = f"{words} {noun}"
        return Naming(
            completions.of_new_countryside(sentence, words, state), own=True, measured=True
        )
    leader = _leader(sentence, amount, left)
    if leader:
        return Naming(f"{leader} {noun}", own=True, measured=True)
    rate = drafts[-1].figure.indicator if drafts else ""
    beside = sentence.depth[amount.first] or (drafts and _as_many(sentence, drafts[-1], amount))
    of_percent = bool(drafts) and drafts[-1].amount.kind is AmountKind.PERCENT
    told = counted.verb_phrase(sentence, amount, left, reading.cue).lower()
    if not of_percent and told not in _FORMER:
        beside = False  # "350 xe hàng (*xuất 140 xe*, nhập 190 xe)"
    if bare and beside and f" {noun.lower()} " in f" {rate.lower()} ":
        # "tỷ lệ hộ nghèo 5% (4.935 hộ)", "tỷ lệ hộ nghèo 5%, tương ứng 4.935 hộ"
        return Naming(rate[rate.lower().index(noun.lower()) :], own=True, measured=True)
    counted_before = state.stated.get(AmountKind.COUNT)
    if bare and not drafts and counted_before and _labelled_place(sentence, amount, left):
        indicator = counted_before.indicator
        if counted_before.unit == amount.unit and indicator.lower().startswith(amount.unit):
            # "68 xã đạt chuẩn. Nhiều nhất là Di Linh: *13 xã*"
            return Naming(indicator, own=True, measured=True)
    if bare and drafts and _next_place(sentence, drafts[-1], amount):
        return Naming(drafts[-1].figure.indicator, own=True, measured=False)
    summed = _summed_up(sentence, amount, left, drafts) if bare else ""
    if summed:
        return Naming(summed, own=True, measured=True)
    left_over = _left_over(sentence, amount, reading, noun, drafts) if bare else ""
    if left_over:
        return Naming(left_over, own=True, measured=True)
    verb = counted.verb_phrase(sentence, amount, left, reading.cue)
    verb = _completing(verb, amount, drafts)
    if not verb and drafts and _merely_joined(sentence, drafts[-1], amount):
        verb = drafts[-1].naming.verb
    if whole(phrase_words().harms, scan(verb)):
        return Naming(_harmed(verb, noun, drafts), own=True, measured=True, verb=verb)
    if verb and _only_where(verb):
        verb = ""  # "hộ nghèo *ở 4 xã* vùng cao" counts no households
    if verb and _still_owed(sentence, amount, left):
        verb = f"phải {verb}"
    if verb and _in_hand(sentence, amount, left):
        verb = f"đang {verb}"
    came = _came_before(verb, noun, amount, drafts)
    if came:
        return Naming(came, own=True, measured=True)
    guests = _guests(drafts) if noun.lower() == _TURNS and verb.lower() in _GUESTS else ""
    if guests:
        noun, verb = "", f"{guests} {verb}"  # "2,1 triệu lượt khách, trong đó *quốc tế* …"
    elif noun.lower() == _TURNS and _travels(verb):
        noun = ""  # "khách quốc tế 97.800 *lượt*"
    if bare and verb.lower().startswith(f"{noun.lower()} "):
        noun = ""  # "hộ cận nghèo 812 *hộ*"
    words = completions.of_new_countryside(sentence, f"{verb} {noun}".strip(), state)
    if reading.added or (amount.first and sentence.tokens[amount.first - 1].text == "thêm"):
        words += " thêm"
    return Naming(words, own=True, measured=True, verb=verb)


def _plan_of_percent(
    sentence: Sentence, amount: Amount, reading: Reading, drafts: list[Draft]
) -> bool:
    """Tell whether a bracket only tells the plan: "1.126 người, 75% kế hoạch (*1.500 người*)"."""
    if not drafts or reading.relation not in (Relation.PLAN, Relation.TARGET):
        return False
    before = drafts[-1]
    behind = [token.text for token in sentence.tokens[before.reading.after : amount.first]]
    of_plan = before.figure.relation is Relation.PERCENT_OF_PLAN
    told = same_unit(drafts, amount)
    return of_plan and behind == ["("] and told is not None and told.unit == amount.unit


def _part_of(sentence: Sentence, amount: Amount, left: int) -> bool:
    """ "*Trong số* hộ nghèo có 1.488 hộ …": some of those named before it, not all of them."""
    words = [token.text for token in sentence.tokens[left : amount.first]]
    return any(pair == ("trong", "số") for pair in pairwise(words))


def _added_before(noun: str, amount: Amount, drafts: list[Draft]) -> str:
    """Return what a bare total counts: "thêm 2 *xã đạt chuẩn*, nâng tổng số lên 14/17 xã"."""
    if noun.lower() != amount.unit.lower():
        return ""
    names = (d.figure.indicator for d in reversed(drafts) if d.figure.unit == amount.unit)
    name = next(names, "")
    return name.removesuffix(_MORE) if name.endswith(_MORE) else ""


def _leader(sentence: Sentence, amount: Amount, left: int) -> str:
    """Return the name that a rank gives a count to: "dẫn đầu là *Hàn Quốc* với 231 dự án", or "".

    A place of ours is the number's area and no part of its name.
    """
    tokens, last = sentence.tokens, amount.first
    if last - 1 <= left or tokens[last - 1].text != "với":
        return ""
    last -= 1
    ahead = [t.text for t in tokens[max(left, last - 2) : last]] in _AHEAD
    last -= 2 * ahead
    first = last
    while first > left and sentence.body[tokens[first - 1].start].isupper():
        first -= 1
    before = [t.text for t in tokens[max(left, first - 3) : first]]
    if first == last or not (ahead or (before[-1:] == ["là"] and before[:2] in _AHEAD)):
        return ""
    start, end = tokens[first].start, tokens[last - 1].end
    if any(m.span.start < end and start < m.span.end for m in sentence.places):
        return ""
    return sentence.words(first, last)


def _harmed(verb: str, noun: str, drafts: list[Draft]) -> str:
    """Name those an accident harmed: "tai nạn … làm chết 118 *người*" counts người chết.

    What harmed them is the event counted before in the sentence ("161 *vụ* tai nạn giao thông").
    """
    words = " ".join(word for word in verb.split() if word.lower() not in _CAUSING)
    for draft in reversed(drafts):
        _, event, cause = draft.figure.indicator.partition("vụ ")
        if event and draft.amount.kind is AmountKind.COUNT:
            return f"{noun} {words} do {cause}".replace("  ", " ")
    return f"{noun} {words}".strip()


def _guests(drafts: list[Draft]) -> str:
    """Return who came in the turns counted before: "khách" of "lượt khách", or ""."""
    for draft in reversed(drafts):
        turns = [token.text for token in scan(draft.figure.indicator)]
        if _TURNS in turns[:-1] and draft.amount.kind is AmountKind.COUNT:
            return turns[turns.index(_TURNS) + 1]
    return ""


def _travels(verb: str) -> bool:
    """Tell whether what stands before "97.800 lượt" is who or what came, and no verb."""
    words = verb.split() or [""]
    return words[0].lower() in _TRAVELLERS or words[-1][:1].isupper()


def _came_before(verb: str, noun: str, amount: Amount, drafts: list[Draft]) -> str:
    """Return who came: "Khách lưu trú tháng 5 ước 93 nghìn lượt; 5 tháng *đón 398 nghìn lượt*"."""
    if noun.lower() != _TURNS or verb.lower() not in _RECEIVING:
        return ""
    turns = [d.figure for d in drafts if d.figure.unit.split(" ")[-1] == _TURNS]
    whole_figures = [f for f in turns if f.parent is None and f.indicator.lower() != noun.lower()]
    return whole_figures[-1].indicator if whole_figures else ""


def _only_where(verb: str) -> bool:
    """Tell whether what stands before a count is a measure and where it was taken."""
    tokens = scan(verb)
    where = bool(tokens) and tokens[-1].text in _WHERE
    head = phrase_words().heads.match(tokens, 0) or concept_table().match(tokens, 0)
    return where and head is not None


def _in_hand(sentence: Sentence, amount: Amount, left: int) -> bool:
    """Tell whether a count is of work in hand: "*đang tập trung* nâng cấp, xây mới 7 trường"."""
    words = [token.text for token in sentence.tokens[left : amount.first]]
    return any(pair in _WORKING for pair in pairwise(words)) and "đã" not in words


def _still_owed(sentence: Sentence, amount: Amount, left: int) -> bool:
    """Tell whether a count is of what must be done: "*phải* di dời 864 ngôi mộ (đã di dời 851)"."""
    behind = [token.text for token in sentence.tokens[amount.last : amount.last + 2]]
    return behind == ["(", "đã"] and any(
        token.text == "phải" for token in sentence.tokens[left : amount.first]
    )


def _completing(verb: str, amount: Amount, drafts: list[Draft]) -> str:
    """Say of what work a bare "hoàn thành" is: "*GPMB* 41 dự án …, đã *hoàn thành* 17 dự án"."""
    if verb.lower() not in _COMPLETING:
        return verb
    works = [d.naming.verb for d in drafts if d.figure.unit == amount.unit and d.naming.verb]
    work = works[-1] if works else ""
    return f"{verb} {work}" if whole(concept_table(), scan(work)) else verb


def _left_over(
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
    return _of_rate(drafts, noun)


def _summed_up(sentence: Sentence, amount: Amount, left: int, drafts: list[Draft]) -> str:
    """Return what "kết nạp 14 đảng viên mới, *lũy kế từ đầu năm 39 đảng viên*" goes on with."""
    words = [token.text for token in sentence.tokens[left : amount.first]]
    words = words[1:] if words[:1] == [","] else words
    start = sentence.tokens[left].start
    dated = any(start <= m.span.start < amount.span.start for m in sentence.periods)
    of_all = amount.total is not None  # "thêm 12 xã đạt chuẩn, *lũy kế 52/101 xã*"
    if words[:2] != ["lũy", "kế"] or "," in words or not (dated or of_all):
        return ""  # a bare "lũy kế 19 sản phẩm" is of no time, and not of what was done in one
    told = same_unit(drafts, amount)
    return told.indicator.removesuffix(_MORE) if told is not None else ""


def _falls(figure: Figure) -> bool:
    return figure.relation is Relation.CHANGE and figure.direction == "giảm"


def _counts(phrase: str, noun: str) -> bool:
    """Tell whether the phrase names the count: "tổng số đảng viên … lên 63 đảng viên"."""
    words = phrase.lower()
    first = noun.lower().split()[:1]
    return words.startswith(
        ("số ", "tổng số", "tổng", "quy mô", "dân số", "lượng", "bình quân", "mật độ", "đàn ")
    ) or (bool(first) and f" {first[0]}" in f" {words}" and words.startswith(("tỷ lệ", "tỉ lệ")))


def _labelled_place(sentence: Sentence, amount: Amount, left: int) -> bool:
    """Tell whether a place's name and a colon stand right before the amount."""
    at = amount.first - 1
    if at <= left or sentence.tokens[at].text != ":":
        return False
    return any(place.span.end == sentence.tokens[at - 1].end for place in sentence.places)


def _is_subject(sentence: Sentence, amount: Amount, reading: Reading) -> bool:
    """Tell whether a copula links the phrase before the count to it: "hộ cận nghèo *là* 6 hộ"."""
    between = {token.text for token in sentence.tokens[reading.cue : amount.first]}
    return bool(between & _COPULAS) and not between & _NOT_SUBJECT


def _as_many(sentence: Sentence, before: Draft, amount: Amount) -> bool:
    """Tell whether the count only says how many the percent before it are."""
    between = {t.text for t in sentence.tokens[before.amount.last : amount.first]}
    if before.amount.kind is not AmountKind.PERCENT or not between & _AS_MANY:
        return False
    after = sentence.tokens[before.reading.after : amount.first]
    return {t.text for t in after} <= _AS_MANY | {",", ")"}


def _of_rate(drafts: list[Draft], noun: str) -> str:
    """Return what a rate before is of: "tỷ lệ hộ nghèo còn 9%, tương ứng giảm 7.920 *hộ*"."""
    rate = drafts[-1].figure.indicator if drafts else ""
    if not drafts or drafts[-1].amount.kind is not AmountKind.PERCENT:
        return ""
    return rate[rate.lower().index(noun.lower()) :] if f" {noun.lower()} " in rate.lower() else ""


def _next_place(sentence: Sentence, before: Draft, amount: Amount) -> bool:
    """Tell whether the count goes on in a list of places: "A 20/20 xã đạt chuẩn, *B 18/24 xã*"."""
    if before.amount.kind is not AmountKind.COUNT or not before.amount.unit.startswith(amount.unit):
        return False
    low, high = before.reading.after, amount.first
    start, end = sentence.tokens[before.amount.last - 1].end, amount.span.start
    named = [p.span for p in sentence.places if start <= p.span.start and p.span.end <= end]
    rest = {
        token.text
        for token in sentence.tokens[low:high]
        if not any(span.start <= token.start < span.end for span in named)
    }
    return bool(named) and rest <= {",", ";", "và", "(", ":", "trong", "đó", "riêng"}


def _merely_joined(sentence: Sentence, before: Draft, amount: Amount) -> bool:
    between = {t.text for t in sentence.tokens[before.reading.after : amount.first]}
    return between in ({"và"}, {","}, {"/"}) and before.amount.kind is AmountKind.COUNT
