"""Whether a sentence can answer what a question asks for: a time, a rank, a kind, an event."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from index.domain import Period, PeriodKind
from index.language.lexicon import load_table
from index.language.periods import PeriodMention, find_periods
from index.language.scan import scan_words
from index.language.text import fold
from retrieval.aimed_lists import aimed_otherwise
from retrieval.answer import Intent
from retrieval.around import above
from retrieval.asked import off_places
from retrieval.bounds import bound_asked, is_body_kind, kind_asked, kind_openings, unit_words
from retrieval.causes import asks_why
from retrieval.kept import once_each
from retrieval.limits import asks_limits, asks_solutions, gives_limits, gives_solutions
from retrieval.listed_clauses import clause_asked, names_grade
from retrieval.meetings import of_another_meeting
from retrieval.named_texts import asks_named, tells_named
from retrieval.question import Question
from retrieval.rules import in_play, only_where
from retrieval.sentence_rank import Sentence, says
from retrieval.sounds_alike import names_things, without_thing
from retrieval.text_words import folded_phrases, phrases, says_one, spaced, tells_one
from retrieval.told_next import told_with_next
from retrieval.words import folded, one_of

# "vị trí thứ 5", "đứng đầu", "12/63".
_RANK = re.compile(
    rf"{one_of('told', 'placed')}(?: \w+){{0,2}}? \d"
    rf"|{one_of('told', 'placing')} {one_of('told', 'ends')}|\d ?/ ?63"
)
_DURATION = re.compile(rf"\d+ ?{one_of('told', 'stretches')}\b")
_HOUR = re.compile(rf"\d+ ?(?:{one_of('told', 'clock')}|h\b|h\d)")
_NAMED = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_KIND_REACH = 3  # words between a kind and its "nào"
_BEFORE = 40  # characters in front of a name


def tells(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence can answer the question, by what it must hold to do so.

    Args:
        question: a question that wants text.
        sentence: a sentence of a report.
    """
    return not any(lacks(question, sentence) for lacks in _lacks(question))


@once_each
def _lacks(question: Question) -> tuple[Callable[[Question, Sentence], bool], ...]:
    """Return the rules on what a sentence lacks that the question leaves in play: mostly none."""
    return in_play(_LACKS, question)


def _with_next(question: Question, sentence: Sentence) -> str:
    whole = told_with_next(question, sentence)
    return sentence.report.body[whole.start : whole.end]


@once_each
def _patterns(question: Question) -> list[re.Pattern[str]]:
    """Return what a sentence must hold, lower-case: a rank, an hour, a stretch of time."""
    kinds = (("ranks", _RANK), ("hours", _HOUR), ("durations", _DURATION))
    return [pattern for kind, pattern in kinds if says(question.text, "told", kind)]


@only_where(_patterns)
def _lacks_pattern(question: Question, sentence: Sentence) -> bool:
    said = sentence.text.lower()
    return any(pattern.search(said) is None for pattern in _patterns(question))


@only_where(names_things)
def _sounds_alike(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence is of what a thing asked for only sounds like: "dừa", no "dứa"."""
    return without_thing(question, sentence.text)


@once_each
def _wants_limits(question: Question) -> bool:
    return asks_limits(question) and question.intent is Intent.PASSAGE and not asks_why(question)


@once_each
def wants_superlative(question: Question) -> bool:
    """Tell whether the first or last of several is asked for, and no rank ("xếp hạng mấy")."""
    text = question.text
    named = question.intent is Intent.RANK and says(text, "told", "superlatives")
    return bool(named or _split_end(question)) and not says(text, "told", "ranks")


@once_each
def _split_end(question: Question) -> str:
    """Return the end that a superlative around its thing asks for: "xã *ít* tiêu chí *nhất*"."""
    if question.intent is not Intent.PASSAGE or not kind_asked(question):
        return ""
    said = fold(off_places(question))  # "Lâm *Đồng*" is no "đông"
    return next((end for end, pattern in _split_ends() if pattern.search(said)), "")


@cache
def _split_ends() -> tuple[tuple[str, re.Pattern[str]], ...]:
    names = "".join(rf"(?<!{word} )" for word in folded_phrases("superlatives", "no_end"))
    words = {end: folded_phrases("superlatives", f"split_{end}") for end in ("first", "last")}
    return tuple(
        (end, re.compile(rf"\b(?:{'|'.join(of)}) (?:\w+ ){{1,3}}{names}nhat\b"))
        for end, of in words.items()
    )


def _says_superlative(question: Question, text: str) -> bool:
    """Tell whether a sentence names a first or last, of the end that is asked for."""
    said = spaced(question.text)
    for end in ("first", "last"):
        if says_one(said, "superlatives", end) or _split_end(question) == end:
            return tells_one(text, "superlatives", end)
    return says(text, "told", "superlatives")


@once_each
def _years_asked(question: Question) -> set[int]:
    """Return the years that a question names; none where it names a stretch of them."""
    if any(m.year_high for m in question.periods):
        return set()
    return {m.year for m in question.periods if m.year and not m.base}


@only_where(_years_asked)
def _of_other_years(question: Question, sentence: Sentence) -> bool:
    """Tell whether neither the sentence nor its report is of a year that the question names."""
    asked = _years_asked(question)
    if not asked:
        return False
    found = [m for m in find_periods(sentence.text) if m.year and not m.base]
    # "về thành tích *giai đoạn 2016 - 2021*", told in 2021: its report says when.
    alone = [m for m in found if not any(_reaches_over(m, year) for year in asked)]
    named = {m.year for m in alone if m.year}
    report = sentence.report
    if named and min(named) > max(asked) and any(str(year) in report.title for year in asked):
        return False  # what was put off to the year after is told of the year asked about
    if named:
        return not named & asked
    known = {report.session_date.year} if report.session_date else set()
    known |= _years(report.period) if report.period else set()
    if not known or known & asked:
        return False
    near = above(report, sentence.span.start)
    # What leads up to it; what another sentence goes on with tells of another year.
    end = sentence.span.end
    around = " ".join(report.body[b.span.start : min(b.span.end, end)] for b in near.blocks[-1:])
    said = f"{report.title} {near.heading}"
    told = {m.year for m in find_periods(around) if not m.base}  # "so với *2021*" tells of 2022
    return not (told & asked or any(str(year) in said for year in asked))


def _reaches_over(mention: PeriodMention, year: int) -> bool:
    """Tell whether a mention is of several years, among them the one given."""
    first, last = mention.year, mention.year_high
    return first is not None and last is not None and min(first, last) <= year <= max(first, last)


def _years(period: Period) -> set[int]:
    """Return the years from a period's start to its end."""
    if period.start is None or period.end is None:
        return set()
    return set(range(period.start.year, period.end.year + 1))


@cache
def _times_wanted() -> tuple[tuple[str, frozenset[PeriodKind]], ...]:
    table = load_table("text_questions")["times_wanted"]
    return tuple((fold(words), frozenset(map(PeriodKind, kinds))) for words, kinds in table.items())


def _tells_time(question: Question, text: str) -> bool:
    """Tell whether the sentence names a time of the kind asked for, where one is asked for."""
    kinds = _kinds_of_time(question)
    if kinds is None:
        return True
    told = [m for m in find_periods(text) if m.kind is not PeriodKind.TO_NOW]
    return any(not kinds or m.kind in kinds for m in told)  # "hiện" says of nothing when it was


@once_each
def _kinds_of_time(question: Question) -> frozenset[PeriodKind] | None:
    said = f" {spaced(question.text)} "
    return next((kinds for words, kinds in _times_wanted() if f" {words} " in said), None)


def _tells_kind(question: Question, text: str) -> bool:
    """Tell whether the sentence names one of the kind asked for: "xã nào", "tiêu chí nào"."""
    bound = bound_asked(question)
    kind = kind_asked(question)
    if (kind or question.intent is Intent.LIST) and not names_grade(question, text):
        return False
    if bound is not None and kind:
        number = question.text[bound.span.start : bound.span.end]
        if "".join(number.split()) not in "".join(text.split()):
            return False
    openings = kind_openings(kind) if kind else ()
    if is_body_kind(kind):
        return any(f" {word} " in f" {spaced(text)} " for word in openings)
    if openings:
        return _names_place(question, clause_asked(question, kind, text))
    asked = [name for word in _said_kinds(question) for name in (word, *_own_names(word))]
    return not asked or any(_goes_on(text, word) for word in asked)


@cache
def _own_names(kind: str) -> tuple[str, ...]:
    """Return what things of a kind are called: a "tuyến đường" is a "công trình"."""
    names = load_table("text_questions")["said_kinds"]["own_names"]
    return tuple(fold(name) for word, own in names.items() if fold(word) == kind for name in own)


@once_each
def _said_kinds(question: Question) -> list[str]:
    """Return the words before "nào" that a sentence has to go on from: "tiêu chí nào"."""
    said = f" {spaced(question.text)} "
    listed = folded_phrases("said_kinds", "words")
    times = "".join(rf"(?<! {word})" for word in folded_phrases("said_kinds", "times"))
    which = "|".join(folded_phrases("said_kinds", "which"))
    asked = rf"(?: \w+){{0,{_KIND_REACH}}}?{times} (?:{which}) "
    names = "".join(rf"(?<!{word})" for word in folded_phrases("said_kinds", "in_names"))
    return [w for w in listed if re.search(rf"{names} {w}{asked}", said)]


def _goes_on(text: str, kind: str) -> bool:
    """Tell whether a word for a kind is followed by which of it: "tiêu chí: …", "tiêu chí A"."""
    plain = fold(text)
    return any(
        plain[m.end() :].lstrip()[:1] not in ("", ".", ",", ";")
        for m in re.finditer(rf"\b{kind}\b", plain)
    )


def _names_place(question: Question, text: str) -> bool:
    """Tell whether a sentence holds a name that is neither of those asked about nor a person's."""
    known = {fold(n) for m in question.places for n in (m.place.short, m.place.province or "")}
    for start, name in _capitalised(text):
        before, words = text[:start].rstrip(), name.split()
        if name.isupper() or fold(name) in known:
            continue
        last = fold(_last_word(before))
        if len(words) < 2 and last not in unit_words():
            continue  # "Công tác …": one capital makes no name, but in "huyện Lắk"
        if not any(c.isalpha() for c in before) or before[-1] in ".!?":
            # It opens the sentence: "Xã Hòa Sơn …", but no "Hoàn thành …".
            if len(words) > 1 and fold(words[0]) in unit_words():
                return True
        elif last in unit_words() or not _in_body(before[-_BEFORE:], text[start : start + _BEFORE]):
            return True
    return False


def _last_word(text: str) -> str:
    words = scan_words(text[-_BEFORE:])
    return words[-1] if words else ""


def _capitalised(text: str) -> list[tuple[int, str]]:
    """Return the runs of capitalised words that single blanks part, each with its start."""
    runs: list[tuple[int, int]] = []
    for word in _NAMED.finditer(text):
        if not word.group()[0].isupper():
            continue
        if runs and text[runs[-1][1] : word.start()] == " ":
            runs[-1] = (runs[-1][0], word.end())
        else:
            runs.append((word.start(), word.end()))
    return [(start, text[start:end]) for start, end in runs]


def _in_body(before: str, text: str) -> bool:
    """Tell whether a name that opens ``text`` is, or ends, a body's or a person's."""
    opens = (*phrases("body_names", "opens"), *phrases("body_names", "speaks_for"))
    said = " ".join(scan_words(text))
    if any(f"{said} ".startswith(f"{phrase} ") for phrase in opens):
        return True
    ahead = f" {' '.join(scan_words(re.split(r'[,;:()]', before)[-1]))} "
    return any(f" {phrase} " in ahead for phrase in (*opens, *phrases("no_place", "before")))


@once_each
def _ending(question: Question) -> tuple[list[str], bool]:
    """Return the words of a question, and whether one before the last denies."""
    said = spaced(off_places(question)).split()
    before = f" {' '.join(said[:-1])} "
    for phrase in folded("denied", "but"):
        before = before.replace(f" {phrase} ", " ")  # "khám *chữa* bệnh" denies nothing
    return said, says_one(before, "denied", "asked")


def _same_direction(question: Question, text: str) -> bool:
    """Tell whether a denial, or "cao" and "thấp" of a kind's degree, is told as it is asked."""
    said, denied = _ending(question)
    # Why a thing was not done is often told in the sentence behind the one that denies it.
    if denied and not asks_why(question) and not tells_one(text, "denied", "told"):
        return False
    if not said or not kind_asked(question):
        return True
    for direction in ("high", "low"):
        degrees = folded_phrases("degree", f"asked_{direction}")
        if said[-1] in degrees and not tells_one(text, "degree", direction):
            return False
    return True


@only_where(wants_superlative)
def _lacks_superlative(question: Question, sentence: Sentence) -> bool:
    if not wants_superlative(question):
        return False
    return _only_aimed(question, sentence.text) or not _says_superlative(question, sentence.text)


def _only_aimed(question: Question, text: str) -> bool:
    """Tell whether a sentence only strives for the first or last: "*phấn đấu* … cao nhất"."""
    before = text.rpartition("nhất")[0] or text
    asked = tells_one(question.text, "superlatives", "aimed")
    return not asked and tells_one(before, "superlatives", "aimed")


@only_where(asks_solutions)
def _lacks_solutions(question: Question, sentence: Sentence) -> bool:
    return asks_solutions(question) and not gives_solutions(sentence)


@only_where(_wants_limits)
def _lacks_limits(question: Question, sentence: Sentence) -> bool:
    return _wants_limits(question) and not gives_limits(sentence)


@only_where(lambda question: _kinds_of_time(question) is not None)
def _lacks_time(question: Question, sentence: Sentence) -> bool:
    return not _tells_time(question, sentence.text)


@only_where(asks_named)
def _lacks_name(question: Question, sentence: Sentence) -> bool:
    return not tells_named(question, sentence.text)


def _asks_kind(question: Question) -> bool:
    listed = question.intent is Intent.LIST or bool(_said_kinds(question))
    return listed or bool(kind_asked(question))


@only_where(_asks_kind)
def _lacks_kind(question: Question, sentence: Sentence) -> bool:
    return not _tells_kind(question, _with_next(question, sentence))


def _asks_direction(question: Question) -> bool:
    return _ending(question)[1] or bool(kind_asked(question))


@only_where(_asks_direction)
def _of_another_direction(question: Question, sentence: Sentence) -> bool:
    return not _same_direction(question, sentence.text)


_LACKS: tuple[Callable[[Question, Sentence], bool], ...] = (
    aimed_otherwise,
    _lacks_pattern,
    _lacks_superlative,
    _lacks_solutions,
    _lacks_limits,
    _of_other_years,
    of_another_meeting,
    _lacks_time,
    _lacks_name,
    _lacks_kind,
    _of_another_direction,
    _sounds_alike,
)
