"""The indicator of a count: its noun with the verb, or the phrase that says it is the number of."""

from __future__ import annotations

from collections.abc import Callable

from index.figures import bare_counts, counted
from index.figures.completions import of_new_countryside
from index.figures.counted_doings import named_by_doing
from index.figures.counts_going_on import (
    change_counted,
    in_next_place,
    of_labelled_place,
    of_the_one_before,
    summed_or_left,
    those_that_met,
)
from index.figures.counts_of_rates import counted_of_rate
from index.figures.draft import Naming, named_so
from index.figures.guests_in_turns import in_turns
from index.figures.inheriting import same_unit
from index.figures.noun_phrase import Phrase
from index.figures.number import Count, Number
from index.figures.phrase_trim import whole
from index.figures.subjects_counted import (
    broken_down,
    changed_to,
    guests_told,
    herd_told,
    subject_judged,
)
from index.figures.totals_counted import total_counted
from index.figures.unsaid import insured
from index.figures.where_counted import having, of_people
from index.language.lexicon import phrase_words, word_set
from index.language.scan import scan

_COPULAS = word_set("naming", "copulas")
_NOT_SUBJECT = word_set("naming", "not_subject")
_MEASURE_NOUNS = word_set("naming", "measure_nouns")


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


def _averaged(count: Count) -> Naming | None:
    """Name an average by what is counted."""
    phrase = count.phrase
    if phrase is None or not whole(phrase_words().averages, scan(phrase.text)):
        return None
    return named_so(f"{count.noun} {phrase.text.lower()}")


def _by_subject(count: Count) -> Naming | None:
    """Name animals by their kind or breed, guests by their branch, a place's by its whole."""
    told = herd_told(count) or guests_told(count)
    return named_so(told or broken_down(count) or changed_to(count))


def _of_judged_subject(count: Count) -> Naming | None:
    """Name by the clause before that only tells how it goes: "*Nạn tảo hôn* giảm, còn 31 cặp"."""
    return named_so(subject_judged(count))


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
    return named_so(of_new_countryside(number.sentence, words, number.state)) if words else None


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
        return named_so(f"{count.noun} tham gia {insurance}")
    if count.bare and (body := of_people(n.sentence, n.amount, n.left)):
        return named_so(body)
    if count.bare and (told := having(n.sentence, n.amount, n.left, n.reading.cue)):
        return named_so(told)
    return named_so(f"{count.noun} {where}") if where else None


def _of_leader(count: Count) -> Naming | None:
    """Name by who takes a rank: "*Hàn Quốc* dẫn đầu với 74 dự án"."""
    leader = bare_counts.leader(count.number.sentence, count.number.amount, count.number.left)
    alike = same_unit(count.number.drafts, count.number.amount)
    if f" {count.noun.lower()} " in f" {leader.lower()} ":
        return named_so(leader)  # "*hồ sơ trễ hạn* nhiều nhất với 912 hồ sơ"
    if leader.islower() and alike is not None:
        # "nhiều nhất là *cấp tiểu học* với 287"
        return named_so(f"{leader} {alike.indicator_text}")
    return named_so(f"{leader} {count.noun}") if leader else None


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


_RULES: tuple[Callable[[Count], Naming | None], ...] = (
    change_counted,
    of_the_one_before,
    _averaged,
    total_counted,
    _by_subject,
    _by_phrase,
    _inside,
    _of_leader,
    in_next_place,
    counted_of_rate,
    those_that_met,
    of_labelled_place,
    summed_or_left,
    in_turns,
    _of_judged_subject,
)
