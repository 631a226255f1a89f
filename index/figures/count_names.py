"""The indicator of a count: its noun with the verb, or the phrase that says it is the number of."""

from __future__ import annotations

from collections.abc import Callable

from index.domain import Relation
from index.figures import bare_counts, counted
from index.figures.completions import of_new_countryside
from index.figures.counted_doings import named_by_doing
from index.figures.draft import Naming
from index.figures.governing_verbs import verb_phrase
from index.figures.inheriting import same_unit
from index.figures.noun_phrase import Phrase
from index.figures.number import Count, Number
from index.figures.phrase_trim import whole
from index.figures.subgroups import is_subgroup
from index.figures.subjects_counted import (
    broken_down,
    changed_to,
    guests_told,
    herd_told,
    subject_judged,
)
from index.figures.unsaid import insured, is_kind, of_share
from index.figures.where_counted import having, of_people
from index.language.amounts import AmountKind
from index.language.lexicon import phrase_words, word_set
from index.language.scan import scan

_COPULAS = word_set("naming", "copulas")
_NOT_SUBJECT = word_set("naming", "not_subject")
_MEASURE_NOUNS = word_set("naming", "measure_nouns")
_TRAVELLERS = word_set("naming", "travellers")
_TURNS = "lượt"
_FORMER = {"", "cũ"}  # "địa bàn tỉnh A *cũ* 4.429 căn": no verb
_TOTALS = word_set("naming", "totals")
_RUNNING = word_set("summed_up", "running_totals")
_RAISED, _UP = ("đưa ", "nâng "), (" lên", " lên thành")
_RAISING = "nâng"
_LEFT = "còn"
_FOUNDED = tuple(f" {words}" for words in word_set("counted", "founded"))
_PUT_DOWN = "đăng ký"
_CLAUSE = {",", ";", ".", ":", ")"}
_UNNAMED = Naming("", own=False, measured=False)


def count_name(number: Number, phrase: Phrase | None) -> Naming:
    """Return the indicator of a count (see ``naming.name_of``).

    The rules are asked in order; where none knows, what was done to those counted decides.

    Args:
        number: the count.
        phrase: the noun phrase before it, or None.
    """
    noun = counted.counted_phrase(number.sentence, number.amount, number.right)
    if not noun and "unit_shared" in number.amount.flags:
        noun = number.amount.unit  # "lần lượt *16*, 15 và 14 tiêu chí"
    bare = counted.is_bare(number.sentence, number.amount, number.right)
    count = Count(number, phrase, noun, bare)
    named = (rule(count) for rule in _RULES)
    return next((naming for naming in named if naming is not None), None) or named_by_doing(count)


def _named(words: str) -> Naming | None:
    return Naming(words, own=True, measured=True) if words else None


def _changed(count: Count) -> Naming | None:
    """Name a change: by its noun, unless it is of what was counted or rated before."""
    number = count.number
    if number.reading.relation is not Relation.CHANGE:
        return None
    alike = same_unit(number.drafts, number.amount)
    of_rate = bare_counts.of_rate(number.drafts, count.noun) if count.bare else ""
    if of_rate and not alike:
        return Naming(of_rate, own=True, measured=True)
    changed = None if alike else _changed_before(number)
    if count.bare and changed is not None:
        return Naming(changed, own=True, measured=False)
    if alike or (count.bare and number.drafts):
        return _UNNAMED
    return Naming(count.noun, own=True, measured=True)


def _changed_before(number: Number) -> str | None:
    """Return the name of a change in the same unit, told before one in another.

    "xã A giảm 9 vụ, 6 người chết; xã B *giảm 12 vụ*": cases again, and no people.
    """
    counts = [d for d in number.drafts if d.amount.kind is AmountKind.COUNT]
    if not counts or counts[-1].amount.unit == number.amount.unit:
        return None
    alike = [d for d in counts if d.amount.unit == number.amount.unit]
    return alike[-1].figure.indicator if alike else None


def _of_the_one_before(count: Count) -> Naming | None:
    """Leave an earlier value ("19 lượt, *giảm từ 23 lượt*") and a percent's plan to it."""
    n = count.number
    if not count.bare:
        return None
    earlier = n.reading.from_value and same_unit(n.drafts, n.amount)
    plan = bare_counts.plan_of_percent(n.sentence, n.amount, n.reading, n.drafts)
    return _UNNAMED if earlier or plan else None


def _averaged(count: Count) -> Naming | None:
    """Name an average by what is counted."""
    phrase = count.phrase
    if phrase is None or not whole(phrase_words().averages, scan(phrase.text)):
        return None
    return _named(f"{count.noun} {phrase.text.lower()}")


def _total(count: Count) -> Naming | None:
    """Name a bare total by what is counted, or by what was added just before."""
    number, phrase = count.number, count.phrase
    told = number.sentence.words(number.left, number.amount.first).lower().strip(" ,;)")
    raised = told.startswith(_RAISED) and told.endswith(_UP) and "tổng" not in told.split()
    if told in _RUNNING or raised:
        # "thêm 3 xã đạt chuẩn (kế hoạch 5 xã), *lũy kế* 45/175 xã", "…, *đưa toàn tỉnh lên* 45 xã"
        return _named(bare_counts.added_before(count.noun, number.amount, number.drafts))
    if phrase is None or phrase.text.lower() not in _TOTALS:
        return None
    added = bare_counts.added_before(count.noun, number.amount, number.drafts)
    added = added or _raised(count)
    words = f"tổng số {added or count.noun}"
    return _named(of_new_countryside(number.sentence, words, number.state))


def _raised(count: Count) -> str:
    """Return what "3 sản phẩm OCOP, *nâng* tổng số lên 17 sản phẩm" is a total of, or ""."""
    number = count.number
    before = number.drafts[-1] if number.drafts else None
    if not count.bare or before is None or before.figure.unit != number.amount.unit:
        return ""
    between = number.sentence.words(before.amount.last, number.amount.first).lower().split()
    name = before.figure.indicator
    if name.lower().endswith(_FOUNDED):  # all there are, not only the new ones
        return ""
    _, told, of = f" {name}".partition(f" {count.noun} ")  # "*kết nạp* đảng viên nữ"
    return f"{count.noun} {of}" if told and _RAISING in between else ""


def _by_subject(count: Count) -> Naming | None:
    """Name animals by their kind or breed, guests by their branch, a place's by its whole."""
    told = herd_told(count) or guests_told(count)
    return _named(told or broken_down(count) or changed_to(count))


def _of_judged_subject(count: Count) -> Naming | None:
    """Name by the clause before that only tells how it goes: "*Nạn tảo hôn* giảm, còn 31 cặp"."""
    return _named(subject_judged(count))


def _by_phrase(count: Count) -> Naming | None:
    """Name a count by the phrase that says it is the number of, or that is its subject."""
    number, phrase, noun = count.number, count.phrase, count.noun
    if phrase is None:
        return None
    words = ""
    apart = not count.bare and number.amount.total is not None and _set_off(number)
    if phrase.measured and not apart and _counts(phrase.text, noun):
        words = phrase.text
    elif phrase.near and count.bare and _repeated(count, phrase):
        words = phrase.text  # "*Trường đạt chuẩn quốc gia* có 23/45 trường"
    elif phrase.near and count.bare and _is_subject(number):
        words = phrase.text
        if noun.lower() not in words.lower() and noun.lower() not in _MEASURE_NOUNS:
            words = f"{words} {noun}"
    return _named(of_new_countryside(number.sentence, words, number.state)) if words else None


def _repeated(count: Count, phrase: Phrase) -> bool:
    """Tell whether a phrase opens with the noun counted, and none of those named are counted."""
    number = count.number
    again = phrase.text.lower().startswith(f"{count.noun.lower()} ")
    return again and not bare_counts.part_of(number.sentence, number.amount, number.left)


def _inside(count: Count) -> Naming | None:
    """Name by where it was counted: "*ngoài khu công nghiệp* có 3 dự án"; or by the insurance."""
    n = count.number
    where = bare_counts.inside(n.sentence, n.amount, n.left) if count.bare else ""
    insurance = insured(n.sentence, n.amount, n.left) if count.bare else ""
    if insurance:
        return _named(f"{count.noun} tham gia {insurance}")
    if count.bare and (body := of_people(n.sentence, n.amount, n.left)):
        return _named(body)
    if count.bare and (told := having(n.sentence, n.amount, n.left, n.reading.cue)):
        return _named(told)
    return _named(f"{count.noun} {where}") if where else None


def _of_leader(count: Count) -> Naming | None:
    """Name by who takes a rank: "*Hàn Quốc* dẫn đầu với 74 dự án"."""
    leader = bare_counts.leader(count.number.sentence, count.number.amount, count.number.left)
    alike = same_unit(count.number.drafts, count.number.amount)
    if f" {count.noun.lower()} " in f" {leader.lower()} ":
        return _named(leader)  # "*hồ sơ trễ hạn* nhiều nhất với 912 hồ sơ"
    if leader.islower() and alike is not None:
        return _named(f"{leader} {alike.indicator_text}")  # "nhiều nhất là *cấp tiểu học* với 287"
    return _named(f"{leader} {count.noun}") if leader else None


def _in_next_place(count: Count) -> Naming | None:
    """Name the next place's count by that of the one before."""
    number = count.number
    sentence, amount = number.sentence, number.amount
    depth = sentence.depth[amount.first]
    level = [d for d in number.drafts if sentence.depth[d.amount.first] <= depth]
    before = bare_counts.item_before(sentence, level, amount)
    if not (count.bare and before and bare_counts.next_place(sentence, before, amount)):
        return None
    return Naming(before.figure.indicator, own=True, measured=False)


def _of_rate(count: Count) -> Naming | None:
    """Name how many a rate is: "tỷ lệ hộ nghèo 5% (*4.935 hộ*)", "…, tương ứng *4.935 hộ*"."""
    number, noun = count.number, count.noun
    if not (count.bare and number.drafts and _beside(number)):
        return None
    before = number.drafts[-1]
    rate = before.figure.indicator
    if f" {noun.lower()} " in f" {rate.lower()} ":
        return Naming(rate[rate.lower().index(noun.lower()) :], own=True, measured=True)
    if before.amount.kind is not AmountKind.PERCENT:
        return None
    return _named(of_share(number.sentence, number.amount, noun, before))


def _beside(number: Number) -> bool:
    """Tell whether a count says in brackets, or as many, what the number before it does.

    Not "350 xe hàng (*xuất 140 xe*, nhập 190 xe)", "5% (*đồng bào Tày* 90 hộ)".
    """
    sentence, amount, before = number.sentence, number.amount, number.drafts[-1]
    told = verb_phrase(sentence, amount, number.left, number.reading.cue).lower()
    if _came_in_turns(told, number.amount.unit):
        return False  # "tăng 8% (*khách quốc tế* 41.200 lượt; …)"
    of_percent = before.amount.kind is AmountKind.PERCENT
    kind = is_subgroup(told) or is_kind(told, number.amount.unit)
    if (not of_percent or kind) and told not in _FORMER:
        return False  # "đạt 59,6% (*mầm non* 12 trường, …)"
    return bool(sentence.depth[amount.first]) or bare_counts.as_many(sentence, before, amount)


def _met(count: Count) -> Naming | None:
    """Name those that reached what others put down for: "qua bình xét có *614 hộ đạt*"."""
    number = count.number
    tokens, behind = number.sentence.tokens, number.amount.last
    met = [token.text for token in tokens[behind : behind + 2]]
    if not count.bare or met[:1] != ["đạt"] or (len(met) > 1 and met[1] not in _CLAUSE):
        return None
    for draft in reversed(number.drafts):
        _, put_down, aim = draft.figure.indicator.partition(f"{count.noun} {_PUT_DOWN} ")
        if put_down and draft.amount.unit == number.amount.unit:
            return _named(f"{count.noun} đạt {aim}")
    return _named(f"{count.noun} đạt") if number.drafts else None


def _of_labelled_place(count: Count) -> Naming | None:
    """Name by what was counted before: "68 xã đạt chuẩn. Nhiều nhất là Di Linh: *13 xã*"."""
    number = count.number
    before = number.state.stated.get(AmountKind.COUNT)
    if not count.bare or number.drafts or not before:
        return None
    if not bare_counts.labelled_place(number.sentence, number.amount, number.left):
        return None
    unit, told = number.amount.unit, before.indicator
    return _named(told) if before.unit == unit and told.lower().startswith(unit) else None


def _summed_or_left(count: Count) -> Naming | None:
    """Name a running total, or what is left, by what was counted before."""
    if not count.bare:
        return None
    n = count.number
    summed = bare_counts.summed_up(n.sentence, n.amount, n.left, n.drafts)
    left = bare_counts.left_over(n.sentence, n.amount, n.reading, count.noun, n.drafts)
    return _named(summed or left or _left_of_before(count))


def _left_of_before(count: Count) -> str:
    """Return what "Đầu năm có 3.486 hộ nghèo. *Đến nay còn 2.912 hộ*" goes on with, or ""."""
    n = count.number
    before = n.state.stated.get(AmountKind.COUNT)
    if n.drafts or before is None or before not in n.state.told:
        return ""
    dated = any(mention.span.end <= n.amount.span.start for mention in n.sentence.periods)
    between = {t.text for t in n.sentence.tokens[n.reading.cue : n.amount.first]}
    name, noun = before.indicator.lower(), count.noun.lower()
    like = before.unit.lower().startswith(noun) and f" {noun} " in f" {name} " and name != noun
    told = before.relation is Relation.VALUE and dated and _LEFT in between
    return before.indicator if like and told else ""


def _in_turns(count: Count) -> Naming | None:
    """Name by who came: "*khách nội địa* có khoảng 61.000 lượt (khách)"."""
    phrase = count.phrase
    if not (count.bare and phrase and phrase.near and _came_in_turns(phrase.text, count.noun)):
        return None
    return _named(phrase.text)


_RULES: tuple[Callable[[Count], Naming | None], ...] = (
    _changed,
    _of_the_one_before,
    _averaged,
    _total,
    _by_subject,
    _by_phrase,
    _inside,
    _of_leader,
    _in_next_place,
    _of_rate,
    _met,
    _of_labelled_place,
    _summed_or_left,
    _in_turns,
    _of_judged_subject,
)


def _came_in_turns(subject: str, noun: str) -> bool:
    """Tell whether the subject is who came: "*khách nội địa* có khoảng 61.000 lượt (khách)"."""
    turns = noun.lower().split()
    several = len(subject.split()) > 1
    return turns[:1] == [_TURNS] and several and subject.split()[0].lower() in _TRAVELLERS


def _counts(phrase: str, noun: str) -> bool:
    """Tell whether the phrase names the count: "tổng số đảng viên … lên 63 đảng viên"."""
    words = phrase.lower()
    first = noun.lower().split()[:1]
    return words.startswith(
        ("số ", "tổng số", "tổng", "quy mô", "dân số", "lượng", "bình quân", "mật độ", "đàn ")
    ) or (bool(first) and f" {first[0]}" in f" {words}" and words.startswith(("tỷ lệ", "tỉ lệ")))


def _set_off(number: Number) -> bool:
    """ "tỷ lệ trường tiểu học đạt chuẩn cao, *4/7 trường THCS đạt chuẩn*": a clause of its own."""
    cue = number.reading.cue
    return cue > 0 and number.sentence.tokens[cue - 1].text == ","


def _is_subject(number: Number) -> bool:
    """Tell whether a copula links the phrase before the count to it: "hộ cận nghèo *là* 6 hộ"."""
    between = {
        token.text for token in number.sentence.tokens[number.reading.cue : number.amount.first]
    }
    return bool(between & _COPULAS) and not between & _NOT_SUBJECT
