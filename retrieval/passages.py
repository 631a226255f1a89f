"""Answers that are text: who, when, why, which; the sentence or list, verbatim."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import cache

from index.domain import INDEXED_BLOCKS, BlockKind, PeriodKind, Report, Span
from index.language.lexicon import load_table
from index.language.periods import find_periods
from index.language.sentences import split_sentences
from index.language.text import fold
from retrieval.answer import Answer, Status
from retrieval.around import is_in_heading
from retrieval.as_read import AsRead
from retrieval.causes import asks_why, cause
from retrieval.citing import Citations, cite
from retrieval.document_facts import about_report, asks_session_day, days_before, likeliest
from retrieval.done_by import done_by
from retrieval.limits import shortfalls
from retrieval.lookup import Corpus
from retrieval.named_office import holds_short_pair, may_tell_of_office
from retrieval.question import Question
from retrieval.scene import understood
from retrieval.sentence_rank import Sentence, rank_sentences, says
from retrieval.speeches import Speaker, speech_asked, speeches
from retrieval.telling import tells
from retrieval.told_next import told_with_next
from retrieval.who import asks_who, names_doer, names_somebody, office_held, only_office, who_holds
from retrieval.words import folded

# A sentence answers when it holds this share of the question's weight.
SUPPORTED = 0.6
_LONGEST_HEAD = 600
_LONGEST_LIST = 1500
_MOST_POINTS = 3
_NEXT_BEST = 4
_FIRST = 6
_LITTLE_WORSE = 0.2
_LESS_SAID = 0.05


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
    office = office_held(question) if asks_who(question) else None
    holder = who_holds(question, ranked, office) if office else None
    if office and holder is None and only_office(question):
        return None  # whoever else is named does not hold it
    if holder is not None or (office and "ai" in question.words):
        return holder
    told = done_by(question, ranked) if asks_who(question) else None
    if told is not None:
        return told
    sentences = AsRead(
        s
        for s in rank_sentences(question, ranked)
        if tells(question, s) and may_tell_of_office(question, s) and holds_short_pair(question, s)
    )
    if not sentences:
        return None
    asked = speech_asked(question)
    if asked is not None:
        said = speeches(question, asked, sentences)
        if said:
            return _points(question, said)
        if asked.speaker is Speaker.AREA:
            return None  # whoever proposes something else is not the one asked about
    best = next((s for s in sentences[:_NEXT_BEST] if _stands_for(s, sentences[0])), sentences[0])
    if best.coverage < SUPPORTED and not asks_why(question):
        short = [s for s in shortfalls(question, ranked) if tells(question, s)]
        return _points(question, short) if short else None
    if asks_why(question):
        told_cause = cause(question, sentences)
        if told_cause is None:
            return None
        best = told_cause
    if asks_who(question):
        named = [s for s in sentences[:_FIRST] if names_somebody(question, s)]
        most = max((s.coverage for s in named), default=0.0) - _LESS_SAID
        doers = [s for s in named if names_doer(question, s) and _stands_for(s, best)]
        doers = [s for s in doers if s.coverage >= most]  # of no other meeting
        fit = doers or [s for s in named if s is best or s.coverage >= SUPPORTED]
        if not fit:
            return None
        best = fit[0]
        # "ai chủ trì": a sentence that names nobody says nothing more.
        return _quoted(question, best, [s for s in sentences[:_FIRST] if s in named])
    return _quoted(question, best, sentences)


def _stands_for(sentence: Sentence, best: Sentence) -> bool:
    """Tell whether a sentence says enough of the question, and little worse than the best."""
    return sentence.coverage >= SUPPORTED and sentence.score > best.score - _LITTLE_WORSE


def _asks_topic(question: Question) -> bool:
    """Tell whether a whole list of points is wanted: limits, proposals, tasks."""
    if not says(question.text, "points", "topics"):
        return False
    opens = fold(question.text).startswith(folded("points", "topics"))
    return opens or says(question.text, "points", "asking")


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
    if _asks_topic(question) or is_in_heading(best.report, best.span):
        return _points(question, [best])
    citations = Citations()
    whole = told_with_next(question, best)
    citations.add(cite(best.report, whole, (whole,)))
    text = " ".join(best.report.body[whole.start : whole.end].split())
    lead = _asked_time(question, best)
    head = f"{lead}: “{_clip(text)}”" if lead else f"“{_clip(text)}”"
    details = []
    for other in sentences[1:3]:
        if other.coverage >= max(SUPPORTED, 0.9 * best.coverage) and not whole.contains(other.span):
            citations.add(cite(other.report, other.span, (other.span,)))
            details.append(f"“{_clip(' '.join(other.text.split()))}”")
    return Answer(Status.ANSWERED, head, tuple(details), understood(question), (), citations.all())


def _points(question: Question, told: Sequence[Sentence]) -> Answer:
    """Return the first of the sentences with what follows it, and the others one a line."""
    citations = Citations()
    lines: list[str] = []
    last: Span | None = None
    for sentence in told[: _MOST_POINTS + 1]:
        if sentence.report.id != told[0].report.id or (last and last.contains(sentence.span)):
            continue
        last = sentence.span if last else _stretch(sentence)
        citations.add(cite(sentence.report, last, (last,)))
        points = [
            " ".join(sentence.report.body[s.start : s.end].split())
            for s in split_sentences(sentence.report.body, last)
        ]
        lines.append(f"“{' '.join(points)}”")
    return Answer(
        Status.ANSWERED, lines[0], tuple(lines[1:]), understood(question), (), citations.all()
    )


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
    mentions = [m for m in mentions if not m.base] or mentions
    if not mentions:
        return ""
    asked = set(question.all_terms)

    def distance(start: int) -> int:
        near = fold(sentence.text[max(0, start - 60) : start])
        return -sum(term in near for term in asked)

    chosen = min(mentions, key=lambda m: (distance(m.span.start), m.span.start))
    first = days_before(sentence.text, chosen.span.start)
    label = first + chosen.label[:1].upper() + chosen.label[1:]
    return " ".join(label.split())
