"""The indicator of a count: its noun with the verb, or the phrase that says it is the number of."""

from __future__ import annotations

from itertools import pairwise

from index.domain import Relation
from index.figures import bare_counts, completions, counted
from index.figures.draft import Draft, Naming
from index.figures.inheriting import same_unit
from index.figures.noun_phrase import Phrase
from index.figures.phrase_trim import whole
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.figures.state import State
from index.figures.subgroups import is_subgroup
from index.figures.unsaid import animals, came_to, done_for, given_to, handed_on, of_share, whose
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import concept_table, phrase_words, word_set
from index.language.scan import scan

_COPULAS = word_set("naming", "copulas")
_NOT_SUBJECT = word_set("naming", "not_subject")
_MEASURE_NOUNS = word_set("naming", "measure_nouns")
_WORKING = {("đang", "tập"), ("đang", "triển"), ("đang", "phấn"), ("đang", "huy")}
_TRAVELLERS = word_set("naming", "travellers")
_GROWN_TO = word_set("naming", "grown_to") | {","}
_GUESTS = word_set("naming", "guests")
_TURNS = "lượt"
_THE_REST = "số còn lại"
_HAPPENED = (" xảy ra vụ", " vụ")
_EVENTS = tuple(sorted(word_set("naming", "events")))
_FORMER = {"", "cũ"}  # "địa bàn tỉnh A *cũ* 4.429 căn": no verb
_RECEIVING = word_set("naming", "receiving")
_CAUSING = word_set("naming", "causing")
_WHERE = word_set("areas", "where")
_TOTALS = word_set("naming", "totals")
_COMPLETING = word_set("naming", "completing")


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
        of_rate = bare_counts.of_rate(drafts, noun) if bare else ""
        if of_rate and not same_unit(drafts, amount):
            return Naming(of_rate, own=True, measured=True)
        if same_unit(drafts, amount) or (bare and drafts):
            return Naming("", own=False, measured=False)
        return Naming(noun, own=True, measured=True)
    if bare and reading.from_value and same_unit(drafts, amount):
        return Naming("", own=False, measured=False)  # "19 lượt, *giảm từ 23 lượt*"
    if bare and bare_counts.plan_of_percent(sentence, amount, reading, drafts):
        return Naming("", own=False, measured=False)
    if phrase and whole(phrase_words().averages, scan(phrase.text)):
        return Naming(f"{noun} {phrase.text.lower()}", own=True, measured=True)
    if phrase and phrase.text.lower() in _TOTALS:
        added = bare_counts.added_before(noun, amount, drafts)
        words = completions.of_new_countryside(sentence, f"tổng số {added or noun}", state)
        return Naming(words, own=True, measured=True)
    apart = not bare and amount.total is not None and _set_off(sentence, reading)
    if phrase and phrase.measured and not apart and _counts(phrase.text, noun):
        words = completions.of_new_countryside(sentence, phrase.text, state)
        return Naming(words, own=True, measured=True)
    noun_again = phrase is not None and phrase.text.lower().startswith(f"{noun.lower()} ")
    if (
        phrase
        and phrase.near
        and bare
        and noun_again
        and not bare_counts.part_of(sentence, amount, left)
    ):
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
    inside = bare_counts.inside(sentence, amount, left) if bare else ""
    if inside:
        return Naming(f"{noun} {inside}", own=True, measured=True)
    leader = bare_counts.leader(sentence, amount, left)
    if leader:
        return Naming(f"{leader} {noun}", own=True, measured=True)
    rate = drafts[-1].figure.indicator if drafts else ""
    beside = sentence.depth[amount.first] or (
        drafts and bare_counts.as_many(sentence, drafts[-1], amount)
    )
    of_percent = bool(drafts) and drafts[-1].amount.kind is AmountKind.PERCENT
    told = counted.verb_phrase(sentence, amount, left, reading.cue).lower()
    if (not of_percent or is_subgroup(told)) and told not in _FORMER:
        beside = False  # "350 xe hàng (*xuất 140 xe*, nhập 190 xe)", "5% (*đồng bào Tày* 90 hộ)"
    level = [d for d in drafts if sentence.depth[d.amount.first] <= sentence.depth[amount.first]]
    if bare and level and bare_counts.next_place(sentence, level[-1], amount):
        return Naming(level[-1].figure.indicator, own=True, measured=False)
    if bare and beside and f" {noun.lower()} " in f" {rate.lower()} ":
        # "tỷ lệ hộ nghèo 5% (4.935 hộ)", "tỷ lệ hộ nghèo 5%, tương ứng 4.935 hộ"
        return Naming(rate[rate.lower().index(noun.lower()) :], own=True, measured=True)
    if bare and beside and of_percent and (told := of_share(sentence, amount, noun, drafts[-1])):
        return Naming(told, own=True, measured=True)
    counted_before = state.stated.get(AmountKind.COUNT)
    if (
        bare
        and not drafts
        and counted_before
        and bare_counts.labelled_place(sentence, amount, left)
    ):
        indicator = counted_before.indicator
        if counted_before.unit == amount.unit and indicator.lower().startswith(amount.unit):
            # "68 xã đạt chuẩn. Nhiều nhất là Di Linh: *13 xã*"
            return Naming(indicator, own=True, measured=True)
    summed = bare_counts.summed_up(sentence, amount, left, drafts) if bare else ""
    if summed:
        return Naming(summed, own=True, measured=True)
    left_over = bare_counts.left_over(sentence, amount, reading, noun, drafts) if bare else ""
    if left_over:
        return Naming(left_over, own=True, measured=True)
    if bare and phrase and phrase.near and _came_in_turns(phrase.text, noun):
        return Naming(phrase.text, own=True, measured=True)
    verb = counted.verb_phrase(sentence, amount, left, reading.cue)
    verb = verb or handed_on(sentence, amount, left)
    verb = verb or came_to(sentence, amount, left, bare=bare)
    if bare and not verb and (told := given_to(sentence, amount, drafts)):
        verb = told
    verb = done_for(_completing(verb, amount, drafts), drafts)
    if bare and (told := whose(sentence, amount, verb, noun, drafts)):
        return Naming(told, own=True, measured=True)
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
    if bare and not verb and (told := _grown_to(sentence, noun, amount, drafts)):
        return Naming(told, own=True, measured=True)
    came = _came_before(verb, noun, amount, drafts)
    if came:
        return Naming(came, own=True, measured=True)
    guests = _guests(drafts) if noun.lower() == _TURNS and verb.lower() in _GUESTS else ""
    if guests:
        noun, verb = "", f"{guests} {verb}"  # "2,1 triệu lượt khách, trong đó *quốc tế* …"
    elif noun.lower() == _TURNS and _travels(verb):
        noun = ""  # "khách quốc tế 97.800 *lượt*"
    noun = animals(sentence, amount, noun, verb, drafts)
    if bare and verb.lower().startswith(f"{noun.lower()} "):
        noun = ""  # "hộ cận nghèo 812 *hộ*"
    words = completions.of_new_countryside(sentence, f"{verb} {noun}".strip(), state)
    if bare and verb and (head := bare_counts.list_head(sentence, amount, left, drafts)):
        return Naming(f"{head}: {verb}", own=True, measured=True)
    if reading.added or (amount.first and sentence.tokens[amount.first - 1].text == "thêm"):
        words += " thêm"
    if sentence.words(max(left, amount.first - 3), amount.first).lower() == _THE_REST:
        # "*Số còn lại* 17 công trình thuộc nguồn vốn khác" are not all of them.
        words = words.replace(amount.unit, f"{amount.unit} còn lại", 1)
    return Naming(words, own=True, measured=True, verb=verb)


def _grown_to(sentence: Sentence, noun: str, amount: Amount, drafts: list[Draft]) -> str:
    """ "Lượng khách quốc tế tăng 31%, *ước đạt 52.000 lượt khách*": what grew so, or ""."""
    if not drafts or not noun or drafts[-1].figure.relation is not Relation.CHANGE:
        return ""
    grown = drafts[-1].figure.indicator
    between = [t.text for t in sentence.tokens[drafts[-1].reading.after : amount.first]]
    told = "đạt" in between and _GROWN_TO.issuperset(between)
    return grown if told and noun.lower().split()[-1] in grown.lower().split() else ""


def _harmed(verb: str, noun: str, drafts: list[Draft]) -> str:
    """Name those an accident harmed: "tai nạn … làm chết 118 *người*" counts người chết.

    What harmed them is the event counted before in the sentence ("161 *vụ* tai nạn giao thông").
    """
    words = " ".join(word for word in verb.split() if word.lower() not in _CAUSING)
    for draft in reversed(drafts):
        told = draft.figure.indicator
        _, event, cause = told.partition("vụ ")
        if draft.figure.unit == "vụ" and told.lower().endswith(_HAPPENED):
            # "*Tai nạn giao thông* xảy ra 214 vụ, làm chết 61 người"
            happened = next(end for end in _HAPPENED if told.lower().endswith(end))
            before = told[: -len(happened)].lower()
            event, cause = ("vụ", before) if before.startswith(_EVENTS) else ("", "")
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


def _came_in_turns(subject: str, noun: str) -> bool:
    """Tell whether the subject is who came: "*khách nội địa* có khoảng 61.000 lượt (khách)"."""
    turns = noun.lower().split()
    several = len(subject.split()) > 1
    return turns[:1] == [_TURNS] and several and subject.split()[0].lower() in _TRAVELLERS


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


def _counts(phrase: str, noun: str) -> bool:
    """Tell whether the phrase names the count: "tổng số đảng viên … lên 63 đảng viên"."""
    words = phrase.lower()
    first = noun.lower().split()[:1]
    return words.startswith(
        ("số ", "tổng số", "tổng", "quy mô", "dân số", "lượng", "bình quân", "mật độ", "đàn ")
    ) or (bool(first) and f" {first[0]}" in f" {words}" and words.startswith(("tỷ lệ", "tỉ lệ")))


def _set_off(sentence: Sentence, reading: Reading) -> bool:
    """ "tỷ lệ trường tiểu học đạt chuẩn cao, *4/7 trường THCS đạt chuẩn*": a clause of its own."""
    return reading.cue > 0 and sentence.tokens[reading.cue - 1].text == ","


def _is_subject(sentence: Sentence, amount: Amount, reading: Reading) -> bool:
    """Tell whether a copula links the phrase before the count to it: "hộ cận nghèo *là* 6 hộ"."""
    between = {token.text for token in sentence.tokens[reading.cue : amount.first]}
    return bool(between & _COPULAS) and not between & _NOT_SUBJECT


def _merely_joined(sentence: Sentence, before: Draft, amount: Amount) -> bool:
    between = {t.text for t in sentence.tokens[before.reading.after : amount.first]}
    return between in ({"và"}, {","}, {"/"}) and before.amount.kind is AmountKind.COUNT
