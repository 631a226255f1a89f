"""Answers that are text: who, when, why, which; the sentence or list, verbatim."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import cache

from index.domain import INDEXED_BLOCKS, BlockKind, PeriodKind, Report, Span
from index.language.lexicon import load_table
from index.language.periods import find_periods
from index.language.scan import scan
from index.language.sentences import split_sentences
from index.language.text import fold
from retrieval import people
from retrieval.answer import Answer, Intent, Status
from retrieval.around import is_in_heading
from retrieval.causes import asks_why, cause
from retrieval.citing import Citations, cite
from retrieval.document_facts import about_report, asks_session_day, likeliest
from retrieval.lookup import Corpus
from retrieval.question import Question
from retrieval.scene import understood
from retrieval.sentence_rank import Sentence, rank_sentences, says
from retrieval.who import asks_who, names_somebody, who_holds
from retrieval.words import one_of

# A sentence answers when it holds this share of the question's weight.
SUPPORTED = 0.6
_LONGEST_HEAD = 600
_LONGEST_LIST = 1500
# "vị trí thứ 5", "đứng đầu", "12/63".
_RANK = re.compile(
    rf"{one_of('told', 'placed')}(?: \w+){{0,2}}? \d"
    rf"|{one_of('told', 'placing')} {one_of('told', 'ends')}|\d ?/ ?63"
)
_HOUR = re.compile(r"\d+ ?(?:giờ|h\b|h\d)")


def answer_text(
    question: Question, ranked: Sequence[tuple[Report, Span]], corpus: Corpus
) -> Answer | None:
    """Answer from passages ranked best first, or return None when they do not say.

    Args:
        question: the question.
        ranked: passages (report, span) of the places asked for, best first.
        corpus: not searched further; gives nothing but what ``ranked`` names.
    """
    if not ranked:
        return None
    if asks_session_day(question) and likeliest(ranked).session_date_span is None:
        return None  # the report does not say on which day it was given
    told = about_report(question, ranked)
    if told is not None:
        return told
    office = (
        people.office_asked(scan(question.text), [m.span for m in question.places])
        if asks_who(question)
        else None
    )
    if office:
        return who_holds(question, ranked, office)
    sentences = [
        s
        for s in rank_sentences(question, ranked)
        if not _of_other_years(question, s)
        and _tells(question, s)
        and (not _wants_superlative(question) or says(s.text, "told", "superlatives"))
    ]
    if not sentences:
        return None
    best = sentences[0]
    if best.coverage < SUPPORTED and not asks_why(question):
        return None
    if asks_why(question):
        told_cause = cause(question, sentences)
        if told_cause is None:
            return None
        best = told_cause
    if asks_who(question) and not names_somebody(best):
        named = [s for s in sentences[:5] if names_somebody(s) and s.coverage >= SUPPORTED]
        if not named:
            return None
        best = named[0]
    return _quoted(question, best, sentences)


def _of_other_years(question: Question, sentence: Sentence) -> bool:
    """Tell whether neither the sentence nor its report is of a year that the question names."""
    asked = {m.year for m in question.periods if m.year and not m.base}
    if not asked or any(m.year_high for m in question.periods):
        return False
    named = {m.year for m in find_periods(sentence.text) if m.year and not m.base}
    return bool(named) and not named & asked


def _wants_superlative(question: Question) -> bool:
    """Tell whether the first or last of several is asked for, and no rank ("xếp hạng mấy")."""
    return question.intent is Intent.RANK and not says(question.text, "told", "ranks")


def _tells(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence can answer "xếp thứ mấy" (a rank) or "mấy giờ" (an hour)."""
    if says(question.text, "told", "ranks"):
        return bool(_RANK.search(sentence.text.lower()))
    if says(question.text, "told", "hours"):
        return bool(_HOUR.search(sentence.text.lower()))
    return True


def _asks_topic(question: Question) -> bool:
    """Tell whether a whole list of points is wanted: limits, proposals, tasks."""
    return says(question.text, "points", "topics") and says(question.text, "points", "asking")


def _stretch(best: Sentence) -> Span:
    """Return the sentence with those that follow it in its paragraph, up to a bound."""
    blocks = [b for b in best.report.blocks if b.kind in INDEXED_BLOCKS]
    at = next((i for i, b in enumerate(blocks) if b.span.contains(best.span)), None)
    block = blocks[at].span if at is not None else best.span
    if at is not None and blocks[at].kind is BlockKind.HEADING and at + 1 < len(blocks):
        # The heading names the topic; what stands under it is the answer.
        under = list(
            itertools.takewhile(lambda b: b.kind is not BlockKind.HEADING, blocks[at + 1 :])
        )
        kept = [b for b in under if b.span.end <= blocks[at].span.end + _LONGEST_LIST]
        if under:
            return Span(under[0].span.start, (kept or under[:1])[-1].span.end)
    end = best.span.end
    for sentence in split_sentences(best.report.body, block):
        if best.span.end < sentence.end <= best.span.start + _LONGEST_LIST:
            end = sentence.end
    return Span(best.span.start, end)


def _quoted(question: Question, best: Sentence, sentences: Sequence[Sentence]) -> Answer:
    """Return the sentence, verbatim, with the time it names in front where a time is asked for."""
    citations = Citations()
    if _asks_topic(question) or is_in_heading(best.report, best.span):
        span = _stretch(best)
        citations.add(cite(best.report, span, (span,)))
        points = [
            " ".join(best.report.body[s.start : s.end].split())
            for s in split_sentences(best.report.body, span)
        ]
        head = f"“{' '.join(points)}”"
        return Answer(Status.ANSWERED, head, (), understood(question), (), citations.all())
    citations.add(cite(best.report, best.span, (best.span,)))
    text = " ".join(best.text.split())
    lead = _asked_time(question, best)
    head = f"{lead}: “{_clip(text)}”" if lead else f"“{_clip(text)}”"
    details = []
    for other in sentences[1:3]:
        if other.coverage >= max(SUPPORTED, 0.9 * best.coverage) and other.span != best.span:
            citations.add(cite(other.report, other.span, (other.span,)))
            details.append(f"“{_clip(' '.join(other.text.split()))}”")
    return Answer(Status.ANSWERED, head, tuple(details), understood(question), (), citations.all())


def _clip(text: str) -> str:
    """Cut a long sentence at a word, with "…"."""
    return text if len(text) <= _LONGEST_HEAD else text[:_LONGEST_HEAD].rsplit(" ", 1)[0] + "…"


@cache
def _times_asked() -> tuple[tuple[str, PeriodKind], ...]:
    """Return the folded words that ask for a time, with its kind, in the order of trial."""
    table = load_table("questions")["time_asked"]
    return tuple((fold(words), PeriodKind(kind)) for words, kind in table.items())


def _asked_time(question: Question, sentence: Sentence) -> str:
    """Return the date, term or stretch that the question asks for, as the sentence writes it."""
    said = fold(question.text)
    kind = next((kind for words, kind in _times_asked() if words in said), None)
    if kind is None:
        return ""
    mentions = [
        m
        for m in find_periods(sentence.text)
        if m.kind is kind and (m.year or m.kind is PeriodKind.DAY)
    ]
    if not mentions:
        return ""
    asked = set(question.all_terms)

    def distance(start: int) -> int:
        near = fold(sentence.text[max(0, start - 60) : start])
        return -sum(term in near for term in asked)

    chosen = min(mentions, key=lambda m: (distance(m.span.start), m.span.start))
    label = chosen.label[:1].upper() + chosen.label[1:]
    return " ".join(label.split())
