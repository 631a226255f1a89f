"""Causes: "vì sao thu giảm" wants the sentence that tells why, beside the one that tells what."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from index.domain import INDEXED_BLOCKS, BlockKind, Report, Span
from index.language.scan import scan_words
from index.language.terms import concept_names
from index.language.text import fold, fold_words, lower
from retrieval.around import above, is_in_heading, sentences_in
from retrieval.asked import off_places
from retrieval.asked_words import AskedWords, Phrases
from retrieval.cause_places import tells_of_part
from retrieval.cause_subjects import of_another_subject
from retrieval.concluded import concludes, premise_of
from retrieval.directions import directions, effect
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.sentence_rank import Sentence, numbers_stated, says
from retrieval.terms import term_set, weight
from retrieval.words import light, listed, one_of, syllables

# What stands before the sentence counts nearly as much as its own words.
_BEFORE = 0.7
# Share of the topic that the sentence and what leads up to it must name.
_COVERED = 0.6
# "Nguyên nhân chủ yếu là …" says that it is a cause, so less of the topic will do.
_COVERED_NAMED = 0.28
# Share of the thing that is named at all.
_THINGS = 0.5
_NAMED, _TOLD = 0.35, 0.15
_NUMBER = 0.3
# What each passage ranked before a sentence's own takes from it.
_LATER = 0.005
_SENTENCES_BEFORE = 2
# A district's cause stands behind the province's own.
_OF_A_PART = 0.45
# So does that of a report on another year than the one asked about.
_OF_ANOTHER_YEAR = 0.3


def asks_why(question: Question) -> bool:
    """Tell whether a question wants a cause."""
    return says(question.text, "why", "asked") or says(question.text, "why", "short")


def cause(question: Question, sentences: Sequence[Sentence]) -> Sentence | None:
    """Return the sentence that tells the cause of what is asked, or None.

    A cause seldom repeats its effect: "Thu giảm 12%. Nguyên nhân là …". So the topic may stand in
    the sentences right before, in the heading or in the title; a word of cause must stand in the
    sentence itself.

    Args:
        question: the question; its ``all_terms`` without "vì sao" are the topic.
        sentences: sentences of the best passages, best first.
    """
    topic = [t for t in question.all_terms if t not in syllables("why", "asked")]
    if not topic:
        return None
    total = sum(map(weight, topic))
    # The thing itself, without how it went.
    things = [t for t in topic if t not in syllables("why", "rise") | syllables("why", "fall")]
    wanted, stated = AskedWords(topic), numbers_stated(question)
    best: tuple[float, Sentence] | None = None
    for sentence in sentences:
        if sentence.words is not None and not _folded_words("told").may_stand_in(sentence.words):
            continue
        text = sentence.text
        if concludes(text):
            premise = premise_of(sentence, sentences)
            got = _got(topic, wanted.held_in(text), ())
            score = got / total + _TOLD - _LATER * sentence.order
            if premise and got >= _COVERED * total and (best is None or score > best[0]):
                best = (score, premise)
            continue
        if not _tells(text, "told") or is_in_heading(sentence.report, sentence.span):
            continue
        named = _tells(text.replace(*_ESPECIALLY), "named")
        least = (_COVERED_NAMED if named else _COVERED) * total
        bonus = _NUMBER * sum(number in text for number in stated)
        bonus -= _OF_A_PART * tells_of_part(question, sentence.report)
        bonus -= _OF_ANOTHER_YEAR * _of_another_year(question, sentence.report)
        own = wanted.held_in(text)
        # What leads up to it is read only where the sentence may still be the best.
        got = _got(topic, own, topic)
        score = got / total + bonus + (_NAMED if named else _TOLD) - _LATER * sentence.order
        if got < least or (best is not None and score <= best[0]):
            continue
        leading = _leading(sentence)
        got = _got(topic, own, wanted.held_in(leading))
        score = got / total + bonus + (_NAMED if named else _TOLD) - _LATER * sentence.order
        if got < least or (best is not None and score <= best[0]) or _only_discussed(text):
            continue
        if (
            _names(things, text, leading if named else "")
            and not of_another_subject(question, topic, text, leading)
            and _of_the_direction(question, topic, leading, text, named=named)
            and _names_office(question, f"{sentence.report.title} {text}")
        ):
            best = (score, sentence)
    return best[1] if best else None


def _of_another_year(question: Question, report: Report) -> bool:
    """Tell whether a question names years that none of a report's own period is."""
    years = {m.year for m in question.periods if m.year}
    own = report.period
    if not years or own is None or own.start is None or own.end is None:
        return False
    return not any(own.start.year <= year <= own.end.year for year in years)


def _got(topic: Sequence[str], own: Collection[str], before: Collection[str]) -> float:
    """Return how much of the topic a sentence holds, or what stands before it."""
    return sum(weight(t) * (1.0 if t in own else _BEFORE if t in before else 0.0) for t in topic)


@once_each
def _asked_direction(question: Question) -> tuple[str, str] | None:
    """Return the row of the direction asked about with the other one: ("fall", "rise")."""
    text = off_places(question)
    asked = [row for row in ("rise", "fall") if says(text, "why", row)]
    if len(asked) != 1:
        return None
    return asked[0], "fall" if asked[0] == "rise" else "rise"


def _of_the_direction(
    question: Question, topic: Sequence[str], leading: str, text: str, *, named: bool
) -> bool:
    """Tell whether a rise is explained where a rise is asked about, a fall where a fall is.

    A sentence that does not call itself a cause must say itself how the thing went.
    """
    asked = _asked_direction(question)
    if asked is None:
        return True
    if named and says(question.text, "why", "unmet") and _tells(leading, "unmet"):
        return True  # "… không đạt: tốc độ *tăng* trưởng. Nguyên nhân là …": nothing rose there
    one, other = asked
    concepts = frozenset(t for t in topic if t.startswith("#"))
    own = directions(text, concepts)
    if effect(text) == other and one not in own:
        return False
    if named and not own and (_tells(text, one) or not concepts.isdisjoint(term_set(text))):
        return True  # "Nguyên nhân *chậm* là …": what went up before is another thing
    if not named and concepts:
        return one in own or effect(text) == one
    told = own or directions(leading, concepts)
    if told and effect(text) != one:
        return one in told
    said = f"{leading} {text}"
    return _tells(said, one) or not _tells(said, other)


def _names(things: Sequence[str], text: str, leading: str) -> bool:
    """Tell whether the thing itself is named, in the sentence also by its words apart."""
    known, own = term_set(f"{leading} {text}"), set(fold_words(scan_words(text)))
    title = set(fold_words(scan_words(leading.split(". ", 1)[0])))

    def named(term: str) -> bool:
        if term in known:
            return True
        names = [set(name) for name in concept_names(term)]
        # "Giải phóng mặt bằng" in the title is half of "bàn giao mặt bằng".
        return any(own >= n or 2 * len((n - light()) & title) >= len(n) for n in names)

    plain = [t for t in things if t[0] != "#"]
    if plain and len(plain) < len(things):
        # "xuất khẩu *chè*": a cause of other exports is none; one of "chè" needs not say exports.
        if own.issuperset(plain):
            return True
        if not any(map(named, plain)):
            return False
    got = sum(weight(t) for t in things if named(t))
    return got >= _THINGS * sum(map(weight, things))


def _names_office(question: Question, text: str) -> bool:
    """Tell whether the office that a question names, if any, is named: "vì sao *Sở Y tế* …"."""
    name = _office_asked(question)
    return not name or name in " ".join(fold_words(scan_words(text)))


@once_each
def _office_asked(question: Question) -> str:
    """Return the folded head and first word of the office that a question names, "" for none."""
    words = scan_words(question.text)
    lowered = [lower(word) for word in words]
    for head in listed("why", "offices"):
        own = head.split()
        for at in range(len(words) - len(own)):
            if lowered[at : at + len(own)] == own:
                return " ".join(fold_words(words[at : at + len(own) + 1]))
    return ""


# "nhất là do": especially, not "is because".
_ESPECIALLY = ("nhất là do", "nhất do")


def _only_discussed(text: str) -> bool:
    """Tell whether causes are a thing to talk of here: "các đại biểu phân tích nguyên nhân"."""
    said = lower(text)
    return bool(_DISCUSSED.search(said)) and not _GIVEN.search(said)


_DISCUSSED = re.compile(rf"(?:{one_of('discussed', 'verbs')})(?: \w+){{0,2}} nguyên nhân")
_GIVEN = re.compile(r"nguyên nhân[^.;]{0,80}:|\b(?:do|vì|bởi|nhờ|khiến)\b")


@lru_cache(maxsize=8192)
def _tells(text: str, row: str) -> bool:
    """Tell whether a report's sentence holds a word of cause, by its marks: "do", never "đó"."""
    return _cause_words(row).stand_in(lower(text))


@cache
def _cause_words(row: str) -> Phrases:
    """Return the list ``[why] row``, matched by its marks."""
    return Phrases([" ".join(scan_words(phrase)) for phrase in listed("why", row)])


@cache
def _folded_words(row: str) -> Phrases:
    """Return the list ``[why] row`` without marks: where none of it stands, no marked one can."""
    return Phrases([" ".join(scan_words(fold(phrase))) for phrase in listed("why", row)])


def _leading(sentence: Sentence) -> str:
    """Return the title, the heading above, and the sentences right before (of one paragraph)."""
    report = sentence.report
    over = above(report, sentence.span.start)
    earlier: list[Span] = []
    # A cause may open the paragraph behind the one that states its effect.
    for block in reversed(over.blocks):
        if block.kind in INDEXED_BLOCKS and block.kind is not BlockKind.HEADING:
            found = sentences_in(report, block.span)
            earlier = [s for s in found if s.end <= sentence.span.start]
            if earlier:
                break
    said = " ".join(report.body[s.start : s.end] for s in earlier[-_SENTENCES_BEFORE:])
    return f"{report.title}. {over.heading}. {said}"
