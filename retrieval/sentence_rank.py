"""Sentences of passages ranked by how much of a question they say."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from index.domain import Report, Span
from index.language.periods import find_periods
from index.language.sentences import split_sentences
from index.language.text import fold
from retrieval.answer import Intent
from retrieval.asked_words import AskedWords, Phrases, neighbours
from retrieval.question import Question
from retrieval.term_likeness import VOWELS, abbreviates
from retrieval.terms import weight
from retrieval.words import folded, syllables

# What the report's title says of a question's word counts nearly as much as the sentence.
_BY_TITLE = 0.7
# Words that stand together in the question and in the sentence ("lớn nhất", "chủ trì").
_BY_PAIRS = 0.3
BY_ORDER = 0.01
"""How much each passage in front of a sentence's own takes from its score."""


@cache
def _phrases(table: str, row: str) -> Phrases:
    return Phrases(folded(table, row))


@lru_cache(maxsize=256)
def says(text: str, table: str, row: str) -> bool:
    """Tell whether a text holds one of the phrases, without diacritics."""
    return _phrases(table, row).stand_in(fold(text))


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


def rank_sentences(question: Question, ranked: Sequence[tuple[Report, Span]]) -> list[Sentence]:
    """Return the sentences of the passages, best first by rarity-weighted coverage."""
    asked = question.all_terms
    wanted = AskedWords(asked, neighbours(question.text))
    pieces: list[tuple[Report, Span, int]] = []
    for order, (report, span) in enumerate(ranked):
        for sentence in split_sentences(report.body, span):
            pieces.append((report, sentence, order))
    if not asked or not pieces:
        return []
    texts = [report.body[span.start : span.end] for report, span, _ in pieces]
    folds = [fold(text) for text in texts]
    sets = [wanted.held(text, folded) for text, folded in zip(texts, folds, strict=True)]
    seen = Counter(itertools.chain.from_iterable(sets))
    weights = {t: weight(t) * (1 + math.log((len(pieces) + 1) / (seen[t] + 1))) for t in asked}
    total = sum(weights.values())
    short = frozenset(t for t in weights if len(t) > 2 and t.isalpha() and not set(t) & VOWELS)
    titles = {title: wanted.held(title, fold(title)) for title in {r.title for r, _, _ in pieces}}
    wants_date = says(question.text, "document", "time")
    sentences = []
    alike = _alike_topics(question.text)
    cue, why = _cue(question), says(question.text, "why", "asked")
    for (report, span, order), text, said, own in zip(pieces, texts, folds, sets, strict=True):
        found = own
        for group, words in alike.items():
            if _phrases("points", group).stand_in(said):
                found = found | words
        title = titles[report.title]
        got = sum(
            [
                w
                if t in found or (t in short and abbreviates(t, text))
                else _BY_TITLE * w
                if t in title
                else 0.0
                for t, w in weights.items()
            ]
        )
        coverage = got / total
        score = coverage - BY_ORDER * order + _cue_bonus(why, cue, said)
        score += _BY_PAIRS * wanted.share_of_pairs(text, said)
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


def _alike_topics(text: str) -> dict[str, frozenset[str]]:
    """Return the groups of words that a question has one of: "kiến nghị" is told as "đề nghị" too.

    With the syllables of each group.
    """
    groups = ("alike", "alike_limits")
    return {g: syllables("points", g) for g in groups if says(text, "points", g)}


def _cue(question: Question) -> str:
    """Return the words beside "ai", folded and between spaces; "" when nobody is asked for."""
    words = fold(question.text).split()
    if "ai" not in words:
        return ""
    at = words.index("ai")
    near = words[at + 1 : at + 3] if at + 2 < len(words) else words[max(0, at - 2) : at]
    return f" {' '.join(near)} "


def _cue_bonus(why: bool, cue: str, said: str) -> float:
    """Reward a sentence that has what the question word wants: a cause, the verb of "ai …"."""
    bonus = 0.0
    if why:
        bonus += 0.2 if _phrases("why", "told").stand_in(said) else -0.2
    if cue:
        bonus += 0.35 if cue in f" {said} " else 0.0
    return bonus
