"""Causes: "vì sao thu giảm" wants the sentence that tells why, beside the one that tells what."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from index.domain import INDEXED_BLOCKS, BlockKind, Span
from index.language.scan import scan_words
from index.language.sentences import split_sentences
from index.language.text import lower
from retrieval.around import above, is_in_heading
from retrieval.asked_words import Phrases
from retrieval.question import Question
from retrieval.sentence_rank import Sentence, says
from retrieval.terms import term_set, weight
from retrieval.words import listed, syllables

# What stands before the sentence counts nearly as much as its own words.
_BEFORE = 0.7
# Share of the topic that the sentence and what leads up to it must name.
_COVERED = 0.6
# "Nguyên nhân chủ yếu là …" says that it is a cause, so less of the topic will do.
_COVERED_NAMED = 0.28
_NAMED, _TOLD = 0.5, 0.15
# What each passage ranked before a sentence's own takes from it.
_LATER = 0.005
_SENTENCES_BEFORE = 2


def asks_why(question: Question) -> bool:
    """Tell whether a question wants a cause."""
    return says(question.text, "why", "asked")


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
    best: tuple[float, Sentence] | None = None
    for sentence in sentences:
        if not _tells(sentence.text, "told") or is_in_heading(sentence.report, sentence.span):
            continue
        leading = _leading(sentence)
        if _of_the_opposite(question, f"{leading} {sentence.text}"):
            continue
        own, before = term_set(sentence.text), term_set(leading)
        got = sum(weight(t) * (1.0 if t in own else _BEFORE if t in before else 0.0) for t in topic)
        named = _tells(sentence.text, "named")
        if got < (_COVERED_NAMED if named else _COVERED) * total:
            continue
        score = got / total + (_NAMED if named else _TOLD) - _LATER * sentence.order
        if best is None or score > best[0]:
            best = (score, sentence)
    return best[1] if best else None


def _of_the_opposite(question: Question, text: str) -> bool:
    """Tell whether a rise is explained where a fall is asked about, or the other way round."""
    for one, other in (("rise", "fall"), ("fall", "rise")):
        if says(question.text, "why", one) and not says(question.text, "why", other):
            return _tells(text, other) and not _tells(text, one)
    return False


@lru_cache(maxsize=8192)
def _tells(text: str, row: str) -> bool:
    """Tell whether a report's sentence holds a word of cause, by its marks: "do", never "đó"."""
    return _cause_words(row).stand_in(lower(text))


@cache
def _cause_words(row: str) -> Phrases:
    """Return the list ``[why] row``, matched by its marks."""
    return Phrases([" ".join(scan_words(phrase)) for phrase in listed("why", row)])


def _leading(sentence: Sentence) -> str:
    """Return the title, the heading above, and the sentences right before (of one paragraph)."""
    report = sentence.report
    over = above(report, sentence.span.start)
    earlier: list[Span] = []
    # A cause may open the paragraph behind the one that states its effect.
    for block in reversed(over.blocks):
        if block.kind in INDEXED_BLOCKS and block.kind is not BlockKind.HEADING:
            found = split_sentences(report.body, block.span)
            earlier = [s for s in found if s.end <= sentence.span.start]
            if earlier:
                break
    said = " ".join(report.body[s.start : s.end] for s in earlier[-_SENTENCES_BEFORE:])
    return f"{report.title}. {over.heading}. {said}"
