"""Sentences of passages ranked by how much of a question they say."""

from __future__ import annotations

import itertools
import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from index.domain import AreaLevel, BlockKind, Report, Span
from index.language.periods import find_periods
from index.language.scan import scan
from index.language.text import fold
from retrieval.answer import Intent
from retrieval.around import block_at, sentences_in
from retrieval.asked_words import AskedWords, Phrases, names_hold_stops, neighbours
from retrieval.question import Question
from retrieval.read_texts import ReadTexts
from retrieval.term_likeness import VOWELS, abbreviates
from retrieval.terms import weight
from retrieval.text_words import tells_one
from retrieval.words import folded, syllables

# What the report's title says of a question's word counts nearly as much as the sentence.
_BY_TITLE = 0.7
# The heading above and the sentence before it count less.
_BY_LEAD = 0.6
_LIMITS = "alike_limits"
# A number that the question names a thing by: "84 hộ".
_BY_NUMBER, _NO_NUMBER = 0.3, 0.15
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
    """A sentence of a report with how much of the question it covers.

    ``words`` are its folded words where they are known already.
    """

    report: Report
    span: Span
    coverage: float
    score: float
    order: int
    words: frozenset[str] | None = field(default=None, compare=False, repr=False)

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
        for sentence in sentences_in(report, span):
            pieces.append((report, sentence, order))
    if not asked or not pieces:
        return []
    all_read = ReadTexts([report.body[span.start : span.end] for report, span, _ in pieces])
    texts, folds, sets = all_read.texts, all_read.folds, wanted.held_each(all_read)
    seen = Counter(itertools.chain.from_iterable(sets))
    weights = {t: weight(t) * (1 + math.log((len(pieces) + 1) / (seen[t] + 1))) for t in asked}
    total = sum(weights.values())
    short = frozenset(t for t in weights if len(t) > 2 and t.isalpha() and not set(t) & VOWELS)
    titles = {title: wanted.held(title, fold(title)) for title in {r.title for r, _, _ in pieces}}
    stated = numbers_stated(question)
    wants_date = says(question.text, "document", "time")
    sentences = []
    alike = _alike_topics(question.text)
    groups = [(group, _phrases("points", group), named) for group, named in alike.items()]
    every, levels = frozenset(asked), _levels_without_parts(question)
    leads = _Leads(wanted, dict(zip(texts, sets, strict=True)))
    cue, why = _cue(question), says(question.text, "why", "asked")
    shares = wanted.shares_of_pairs(all_read)
    for (report, span, order), text, said, found, words, share in zip(
        pieces, texts, folds, sets, all_read.words, shares, strict=True
    ):
        for group, phrases, named in groups:
            if phrases.stand_in_read(said, words) or (
                group == _LIMITS and ":" in text and tells_one(text, "limits", "told")
            ):
                found = found | named
        title = titles[report.title]
        near = frozenset[str]()
        if not every <= found | title:
            near = leads.held(report, span)
        got = sum(
            [
                w
                if t in found or (t in short and abbreviates(t, text))
                else _BY_TITLE * w
                if t in title
                else _BY_LEAD * w
                if t in near
                else 0.0
                for t, w in weights.items()
            ]
        )
        coverage = got / total
        score = coverage - BY_ORDER * order + _cue_bonus(why, cue, said, words)
        score += _BY_PAIRS * share
        score += sum(_BY_NUMBER if n in _numbers(text) else -_NO_NUMBER for n in stated)
        if levels:
            opens = not _PARTS.isdisjoint(words) and _opens_with_part(question, text)
            score -= _OF_A_PART * opens
        if wants_date:
            score += (
                0.15
                if find_periods(text, question=False) or any(c.isdigit() for c in text)
                else -0.3
            )
        if question.intent is Intent.LIST:
            score += 0.04 * min(6, text.count(",") + text.count(";"))
        sentences.append(Sentence(report, span, coverage, score, order, words))
    sentences.sort(key=lambda s: (-round(s.score, 3), s.order, s.span.start))
    return sentences


def _levels_without_parts(question: Question) -> frozenset[AreaLevel]:
    """Return the levels of the places asked about; none where a commune or a body is among them."""
    levels = frozenset(m.place.level for m in question.places)
    return frozenset() if levels & {AreaLevel.COMMUNE, AreaLevel.AGENCY} else levels


def _opens_with_part(question: Question, text: str) -> bool:
    """Tell whether a sentence opens with a commune that a question does not name."""
    found = _PART.search(text[:_OPENING])
    return found is not None and fold(found.group(1)) not in fold(question.text)


_OF_A_PART = 0.2
_OPENING = 60
_PARTS = frozenset(("xa", "phuong", "tran"))
_PART = re.compile(
    r"(?<![Tt]hị )\b(?:[Xx]ã|[Pp]hường|[Tt]hị trấn) ([A-ZĐ][^\W\d_]* [A-ZĐ][^\W\d_]*)"
)


def numbers_stated(question: Question) -> frozenset[str]:
    """Return the numbers that a question names a thing by: "84 hộ", "4 xã"; no dates, no ranks."""
    spans = [m.span for m in question.periods] + [m.span for m in question.places]
    found = set()
    tokens = scan(question.text)
    for before, token in zip([None, *tokens], tokens, strict=False):
        ranked = before is not None and fold(before.text) in _RANKED
        if token.is_number and not ranked and not any(s.contains(Span(*token[1:])) for s in spans):
            found.add(token.text.lstrip("0") or "0")
    return frozenset(found)


_RANKED = frozenset(("thu", "lan", "khoa", "quy", "thang", "nam", "ngay"))


@lru_cache(maxsize=4096)
def _numbers(text: str) -> frozenset[str]:
    return frozenset(t.text.lstrip("0") or "0" for t in scan(text) if t.is_number)


class _Leads:
    """What the headings above sentences and the sentences right before them hold.

    Args:
        wanted: the words asked for.
        known: what it finds in texts that were read already.
    """

    def __init__(self, wanted: AskedWords, known: dict[str, frozenset[str]]) -> None:
        self._wanted, self._known = wanted, known
        self._blocks: dict[tuple[str, int], tuple[str, tuple[Span, ...]]] = {}

    def held(self, report: Report, span: Span) -> frozenset[str]:
        """Return what the heading and the sentence before ``span`` hold of the words asked for."""
        heading, inside = self._block(report, span.start)
        before = bisect_right(inside, span.start, key=_end) - 1
        if before < 0:
            return self._read(heading)
        lead = inside[before]
        said = report.body[lead.start : lead.end]
        if not names_hold_stops():
            return self._read(heading) | self._read(said)
        return self._wanted.held_in(f"{heading}. {said}")

    def _block(self, report: Report, position: int) -> tuple[str, tuple[Span, ...]]:
        """Return the heading above a position and the sentences of its block, if it is none."""
        last, first = block_at(report, position)
        key = report.id, last
        if key not in self._blocks:
            above = report.blocks[first].span if first >= 0 else Span(0, 0)
            block = report.blocks[last] if last >= 0 else None
            prose = block is not None and block.kind is not BlockKind.HEADING
            inside = sentences_in(report, block.span) if block is not None and prose else ()
            self._blocks[key] = report.body[above.start : above.end], inside
        return self._blocks[key]

    def _read(self, text: str) -> frozenset[str]:
        if text not in self._known:
            self._known[text] = self._wanted.held_in(text)
        return self._known[text]


def _end(span: Span) -> int:
    return span.end


def tells_limits(text: str) -> bool:
    """Tell whether a sentence leads up to what went badly: "thẳng thắn chỉ ra: …"."""
    named = ":" in text or says(text, "points", _LIMITS)
    return named and tells_one(text, "limits", "told")


def _alike_topics(text: str) -> dict[str, frozenset[str]]:
    """Return the groups of words that a question has one of: "kiến nghị" is told as "đề nghị" too.

    With the syllables of each group.
    """
    groups = ("alike", _LIMITS)
    return {g: syllables("points", g) for g in groups if says(text, "points", g)}


def _cue(question: Question) -> str:
    """Return the words beside "ai", folded and between spaces; "" when nobody is asked for."""
    words = fold(question.text).split()
    if "ai" not in words:
        return ""
    at = words.index("ai")
    near = words[at + 1 : at + 3] if at + 2 < len(words) else words[max(0, at - 2) : at]
    return f" {' '.join(near)} "


def _cue_bonus(why: bool, cue: str, said: str, words: frozenset[str]) -> float:
    """Reward a sentence that has what the question word wants: a cause, the verb of "ai …"."""
    bonus = 0.0
    if why:
        bonus += 0.2 if _phrases("why", "told").stand_in_read(said, words) else -0.2
    if cue:
        bonus += 0.35 if cue in f" {said} " else 0.0
    return bonus
