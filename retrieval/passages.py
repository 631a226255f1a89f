"""Answers that are text: who, when, why, which; the sentence or list, verbatim."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from index.domain import INDEXED_BLOCKS, BlockKind, PeriodKind, Report, Span
from index.language.lexicon import load_table
from index.language.periods import find_periods
from index.language.scan import scan, scan_words
from index.language.sentences import split_sentences
from index.language.text import fold, fold_words
from retrieval import people
from retrieval.answer import Answer, Intent, Status
from retrieval.citing import Citations, cite, stated_day
from retrieval.lookup import Corpus
from retrieval.numeric import understood
from retrieval.question import Question
from retrieval.terms import term_set, weight

# A sentence answers when it holds this share of the question's weight.
SUPPORTED = 0.6
_LONGEST_HEAD = 600
# What the report's title says of a question's word counts nearly as much as the sentence.
_BY_TITLE = 0.7
_LONGEST_LIST = 1500
# Words that stand together in the question and in the sentence ("lớn nhất", "chủ trì").
_BY_PAIRS = 0.3


@cache
def _words(table: str, row: str) -> tuple[str, ...]:
    """Return folded phrases of ``questions.toml``, each between spaces."""
    return tuple(f" {fold(phrase)} " for phrase in load_table("questions")[table][row])


@lru_cache(maxsize=256)
def _says(text: str, table: str, row: str) -> bool:
    """Tell whether a text holds one of the phrases, without diacritics."""
    spaced = f" {' '.join(t.text for t in scan(fold(text)))} "
    return any(phrase in spaced for phrase in _words(table, row))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report with how much of the question it covers."""

    report: Report
    span: Span
    coverage: float
    score: float
    order: int

    @property
    def text(self) -> str:
        """The sentence as written."""
        return self.report.body[self.span.start : self.span.end]


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
    if _asks_session_day(question) and _likeliest(ranked).session_date_span is None:
        return None  # the report does not say on which day it was given
    told = _about_report(question, ranked)
    if told is not None:
        return told
    office = (
        people.office_asked(scan(question.text), [m.span for m in question.places])
        if _asks_who(question)
        else None
    )
    if office:
        return _who_holds(question, ranked, office)
    sentences = rank_sentences(question, ranked)
    if not sentences:
        return None
    best = sentences[0]
    if best.coverage < SUPPORTED:
        return None
    if _says(question.text, "why", "asked") and not _says(best.text, "why", "told"):
        best = _cause_beside(best, sentences) or best
    if _asks_who(question) and not _names_somebody(best):
        named = [s for s in sentences[:5] if _names_somebody(s) and s.coverage >= SUPPORTED]
        if not named:
            return None
        best = named[0]
    return _quoted(question, best, sentences)


def _cause_beside(best: Sentence, sentences: Sequence[Sentence]) -> Sentence | None:
    """Return the sentence right behind (else before) that tells a cause of the same report."""
    own = sorted((s for s in sentences if s.report.id == best.report.id), key=lambda s: s.span)
    at = next((i for i, s in enumerate(own) if s.span == best.span), None)
    if at is None:
        return None
    for beside in (at + 1, at - 1, at + 2):
        if 0 <= beside < len(own) and _says(own[beside].text, "why", "told"):
            return own[beside]
    return None


def _asks_who(question: Question) -> bool:
    return "ai" in question.words and "ai" in [t.text for t in scan(question.text)]


def _names_somebody(sentence: Sentence) -> bool:
    return bool(people.persons(sentence.report.body, sentence.span)) or any(
        word in sentence.text
        for word in ("Ban ", "UBND", "Sở ", "HĐND", "Bộ ", "Cục ", "Tỉnh ủy", "Huyện ủy", "ngành")
    )


def _about_report(question: Question, ranked: Sequence[tuple[Report, Span]]) -> Answer | None:
    """Answer what is asked of the document itself: author, printed date, session date."""
    report = _likeliest(ranked)
    text = question.text
    if _says(text, "document", "author"):
        if report.author is None or report.author_span is None:
            return None
        head = f"Tác giả bài “{report.title}”: {report.author}."
        return _fact(question, report, report.author_span, head)
    if _says(text, "document", "printed"):
        span = report.printed_date_span
        if span is None:
            return None
        shown = report.body[span.start : span.end]
        return _fact(
            question, report, span, f"Ngày in trên trang của bài “{report.title}”: {shown}."
        )
    span = report.session_date_span
    if _asks_session_day(question) and span:
        shown = " ".join(report.body[span.start : span.end].split())
        day = report.session_date
        full = f" ({day:%-d/%-m/%Y})" if day and str(day.year) not in shown else ""
        head = f"Buổi làm việc diễn ra ngày {shown}{full}."
        return _fact(question, report, _sentence_at(report, span), head, (span,))
    return None


def _asks_session_day(question: Question) -> bool:
    text = question.text
    return _says(text, "document", "day") and _says(text, "document", "event")


def _likeliest(ranked: Sequence[tuple[Report, Span]]) -> Report:
    """Return the report with most of the best passages."""
    votes: Counter[str] = Counter()
    for position, (report, _) in enumerate(ranked[:8]):
        votes[report.id] += 8 - position
    best = votes.most_common(1)[0][0]
    return next(report for report, _ in ranked if report.id == best)


def _sentence_at(report: Report, span: Span) -> Span:
    for block in report.blocks:
        if block.span.contains(span):
            for sentence in split_sentences(report.body, block.span):
                if sentence.overlaps(span):
                    return sentence
    return span


def _fact(
    question: Question, report: Report, span: Span, head: str, marked: tuple[Span, ...] = ()
) -> Answer:
    citations = Citations()
    citations.add(cite(report, span, marked or (span,)))
    return Answer(Status.ANSWERED, head, (), understood(question), (), citations.all())


def _who_holds(
    question: Question, ranked: Sequence[tuple[Report, Span]], office: Sequence[str]
) -> Answer | None:
    """Answer "bí thư huyện ủy X là ai" only from a sentence that gives somebody that office."""
    seen: set[str] = set()
    for report, _ in ranked:
        if report.id in seen:
            continue
        seen.add(report.id)
        if _of_another_year(question, report):
            continue
        for block in report.blocks:
            if block.kind not in INDEXED_BLOCKS and block.kind is not BlockKind.CAPTION:
                continue
            for span in split_sentences(report.body, block.span):
                person = people.holder(report.body, span, office)
                if person is not None:
                    citations = Citations()
                    citations.add(cite(report, span, (person.span,)))
                    head = f"{person.name} (theo báo cáo{_dated(report)})."
                    return Answer(
                        Status.ANSWERED, head, (), understood(question), (), citations.all()
                    )
    return None


def _of_another_year(question: Question, report: Report) -> bool:
    """Tell whether the question names a year that the report is not of."""
    asked = {m.year for m in question.periods if m.year and m.kind is PeriodKind.YEAR}
    told = {report.session_date.year if report.session_date else None}
    told.add(report.period.year if report.period else None)
    return bool(asked) and not asked & told


def _dated(report: Report) -> str:
    day = stated_day(report)
    return f" ngày {day:%-d/%-m/%Y}" if day else ""


def rank_sentences(question: Question, ranked: Sequence[tuple[Report, Span]]) -> list[Sentence]:
    """Return the sentences of the passages, best first by rarity-weighted coverage."""
    pieces: list[tuple[Report, Span, int]] = []
    for order, (report, span) in enumerate(ranked):
        for sentence in split_sentences(report.body, span):
            pieces.append((report, sentence, order))
    seen: Counter[str] = Counter()
    sets = []
    for report, span, _ in pieces:
        found = term_set(report.body[span.start : span.end])
        sets.append(found)
        seen.update(found)
    asked = question.all_terms
    if not asked or not pieces:
        return []
    weights = {t: weight(t) * (1 + math.log((len(pieces) + 1) / (seen[t] + 1))) for t in asked}
    total = sum(weights.values())
    pairs = _pairs(question.text)
    wants_date = _says(question.text, "document", "time")
    sentences = []
    for (report, span, order), found in zip(pieces, sets, strict=True):
        title = term_set(report.title)
        got = sum(
            w if t in found else _BY_TITLE * w if t in title else 0.0 for t, w in weights.items()
        )
        coverage = got / total
        text = report.body[span.start : span.end]
        score = coverage - 0.01 * order + _cue_bonus(question, text)
        score += _BY_PAIRS * _pairs_kept(pairs, text)
        text = report.body[span.start : span.end]
        if wants_date:
            score += (
                0.15
                if find_periods(text, question=False) or any(c.isdigit() for c in text)
                else -0.3
            )
        if question.intent is Intent.LIST:
            score += 0.04 * min(6, text.count(",") + text.count(";"))
        sentences.append(Sentence(report, span, coverage, score, order))
    sentences.sort(key=lambda s: (-round(s.score, 3), s.order, s.span.start))
    return sentences


def _pairs(text: str) -> set[tuple[str, str]]:
    words = [word for word in scan_words(text) if word[0].isalpha() or word[0].isdecimal()]
    return set(itertools.pairwise(fold_words(words)))


def _pairs_kept(asked: set[tuple[str, str]], text: str) -> float:
    """Return the share of the question's neighbouring words that the text keeps together."""
    return len(asked & _pairs(text)) / len(asked) if asked else 0.0


def _cue_bonus(question: Question, text: str) -> float:
    """Reward a sentence that has what the question word wants: a cause, the verb of "ai …"."""
    bonus = 0.0
    if _says(question.text, "why", "asked"):
        bonus += 0.2 if _says(text, "why", "told") else -0.2
    words = fold(question.text).split()
    if "ai" in words:
        at = words.index("ai")
        near = words[at + 1 : at + 3] if at + 2 < len(words) else words[max(0, at - 2) : at]
        bonus += 0.35 if f" {' '.join(near)} " in f" {fold(text)} " else 0.0
    return bonus


def _asks_topic(question: Question) -> bool:
    """Tell whether a whole list of points is wanted: limits, proposals, tasks."""
    return _says(question.text, "points", "topics") and _says(question.text, "points", "asking")


def _is_heading(sentence: Sentence) -> bool:
    return any(
        b.kind is BlockKind.HEADING and b.span.contains(sentence.span)
        for b in sentence.report.blocks
    )


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
    if _asks_topic(question) or _is_heading(best):
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
    return text if len(text) <= _LONGEST_HEAD else text[:_LONGEST_HEAD].rsplit(" ", 1)[0] + "…"


def _asked_time(question: Question, sentence: Sentence) -> str:
    """Return the date, term or stretch that the question asks for, as the sentence writes it."""
    folded = fold(question.text)
    kinds: tuple[PeriodKind, ...] = ()
    if "ngay nao" in folded:
        kinds = (PeriodKind.DAY,)
    elif "giai doan" in folded:
        kinds = (PeriodKind.RANGE,)
    elif "nhiem ky" in folded:
        kinds = (PeriodKind.TERM,)
    elif "nam hoc" in folded:
        kinds = (PeriodKind.SCHOOL_YEAR,)
    elif "nam nao" in folded:
        kinds = (PeriodKind.YEAR,)
    if not kinds:
        return ""
    mentions = [
        m
        for m in find_periods(sentence.text)
        if m.kind in kinds and (m.year or m.kind is PeriodKind.DAY)
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
