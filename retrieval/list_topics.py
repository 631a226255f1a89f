"""What a list of numbers in a report is of: said by it, or by what leads up to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from index.domain import INDEXED_BLOCKS, BlockKind, Figure, Report, Span
from index.language.scan import scan_words
from index.language.sentences import split_sentences
from index.language.terms import concept_names
from index.language.text import fold
from retrieval.terms import term_set
from retrieval.words import light

_MOST_SENTENCES = 4  # read back from a list to what it is of


def is_about(report: Report, figure: Figure, topic: Sequence[str], names: Sequence[Span]) -> bool:
    """Tell whether the list that a figure stands in is of the topic, by it or what leads up to it.

    Read backwards from the figure's sentence; a sentence that names another thing ends it.

    Args:
        report: the report.
        figure: a number of the list.
        topic: terms.
        names: where the names of the list stand, which say nothing of what it is of.
    """
    missing, syllables = set(topic), set[str]()
    things = {term for term in topic if term.startswith("#")}
    for span in _leading(report, figure.sentence):
        text = report.body[span.start : span.end]
        missing -= term_set(text)
        syllables |= set(fold(" ".join(scan_words(text))).split())
        missing -= {t for t in missing if any(syllables >= set(n) for n in concept_names(t))}
        if not missing:
            return True
        inside = [n for n in names if span.contains(n)]
        for name in inside:
            text = text.replace(report.body[name.start : name.end], " ")
        named = {term for term in term_set(text) if term.startswith("#")}
        if named and things and not named & things and not _half_named(things, syllables):
            return False
    missing -= term_set(report.title)
    syllables |= set(fold(" ".join(scan_words(report.title))).split())
    return all(any(syllables >= set(n) for n in concept_names(t)) for t in missing)


def _half_named(things: Iterable[str], syllables: set[str]) -> bool:
    """Tell whether half of a name of a thing was said: "bàn giao" of "bàn giao mặt bằng"."""
    names = [set(name) - light() for thing in things for name in concept_names(thing)]
    return any(name and 2 * len(name & syllables) >= len(name) for name in names)


def _leading(report: Report, sentence: Span) -> list[Span]:
    """Return a sentence, those before it in its paragraph or before its list."""
    blocks = [b for b in report.blocks if b.kind in INDEXED_BLOCKS]
    at = next((i for i, b in enumerate(blocks) if b.span.contains(sentence)), None)
    spans = [sentence]
    if at is not None:
        inside = split_sentences(report.body, blocks[at].span)
        spans += [s for s in reversed(inside) if s.end <= sentence.start]
        before = at - 1
        if blocks[at].kind is BlockKind.LIST_ITEM:
            while before >= 0 and blocks[before].kind is BlockKind.LIST_ITEM:
                before -= 1
        spans += [b.span for b in reversed(blocks[max(0, before - 1) : before + 1])]
    return spans[:_MOST_SENTENCES]
