"""What a list of numbers in a report is of: said by it, or by what leads up to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from index.domain import INDEXED_BLOCKS, BlockKind, Figure, Report, Span
from index.language.periods import find_periods
from index.language.scan import scan_words
from index.language.terms import concept_names
from index.language.text import fold
from retrieval.asked_words import may_hold, signs_of, words_in
from retrieval.listed_values import ListedValues
from retrieval.terms import term_set
from retrieval.words import light

_MOST_SENTENCES = 4  # read back from a list to what it is of


class ListTopic:
    """What the lists of one report are to be of.

    Args:
        report: the report.
        topic: terms.
        values: its lists; their names say nothing of what they are of.
    """

    def __init__(self, report: Report, topic: Sequence[str], values: ListedValues) -> None:
        self._report, self._topic, self._values = report, topic, values
        self._things = {term for term in topic if term.startswith("#")}
        self._blocks = [b for b in report.blocks if b.kind in INDEXED_BLOCKS]
        self._decided: dict[Span, bool] = {}

    def may_hold(self) -> Iterator[Span]:
        """Yield the sentences that may stand in lists of the topic, in the report's order.

        A search of the text for the topic's words, so that most of a report need not be read.
        """
        body, head = self._report.body, words_in(fold(self._report.title))
        signs = [sign for t in self._topic if not may_hold(sign := signs_of(t), head)]
        words: dict[Span, frozenset[str]] = {}

        def may_be_about(near: Sequence[Span]) -> bool:
            for span in near:
                if span not in words:
                    words[span] = words_in(fold(body[span.start : span.end]))
            held = head.union(*(words[span] for span in near))
            return all(may_hold(sign, held) for sign in signs)

        for at, span in enumerate(block.span for block in self._blocks):
            if not self._values.may_list(span):
                continue
            for sentence in self._values.sentences(span):
                if not self._values.may_list(sentence):
                    continue
                # Lines of a paragraph that was wrapped are one sentence for the figures.
                if may_be_about(self._leading(sentence, at)) or (
                    "\n" in body[span.start : span.end]
                    and any(f.sentence != sentence for f in self._values.figures_in(sentence))
                ):
                    yield sentence

    def is_about(self, figure: Figure) -> bool:
        """Tell whether the list that a figure stands in is of the topic, by what leads up to it.

        Read backwards from the figure's sentence; a sentence that names another thing ends it.
        """
        if figure.sentence not in self._decided:
            self._decided[figure.sentence] = self._decide(figure.sentence)
        return self._decided[figure.sentence]

    def _decide(self, sentence: Span) -> bool:
        report, things = self._report, self._things
        missing, syllables = set(self._topic), set[str]()
        at = next((i for i, b in enumerate(self._blocks) if b.span.contains(sentence)), None)
        for span in self._leading(sentence, at):
            text = report.body[span.start : span.end]
            held = missing & term_set(text)
            missing -= held
            syllables |= set(fold(" ".join(scan_words(text))).split())
            missing -= {t for t in missing if any(syllables >= set(n) for n in concept_names(t))}
            if not missing:
                return True
            if not things and (held or span != sentence):
                continue
            for name in self._values.names_in(span):
                text = text.replace(report.body[name.start : name.end], " ")
            named = {term for term in term_set(text) if term.startswith("#")}
            if named and not named & things and not _half_named(things, _untimed(text)):
                return False
        missing -= term_set(report.title)
        syllables |= set(fold(" ".join(scan_words(report.title))).split())
        return all(any(syllables >= set(n) for n in concept_names(t)) for t in missing)

    def _leading(self, sentence: Span, at: int | None) -> list[Span]:
        """Return a sentence, those before it in its paragraph or before its list."""
        spans = [sentence]
        if at is not None:
            inside = self._values.sentences(self._blocks[at].span)
            spans += [s for s in reversed(inside) if s.end <= sentence.start]
            first, last = self._before(at)
            spans += [b.span for b in reversed(self._blocks[first:last])]
        return spans[:_MOST_SENTENCES]

    def _before(self, at: int) -> tuple[int, int]:
        """Return the range of the two blocks before a paragraph, or before its list."""
        before = at - 1
        if self._blocks[at].kind is BlockKind.LIST_ITEM:
            while before >= 0 and self._blocks[before].kind is BlockKind.LIST_ITEM:
                before -= 1
        return max(0, before - 1), before + 1


def _untimed(text: str) -> set[str]:
    """Return the folded words of a text without its times: "*đến* 30/6" is of no "khách đến"."""
    for mention in reversed(find_periods(text)):
        text = f"{text[: mention.span.start]} {text[mention.span.end :]}"
    return set(fold(" ".join(scan_words(text))).split())


def _half_named(things: Iterable[str], syllables: set[str]) -> bool:
    """Tell whether half of a name of a thing was said: "bàn giao" of "bàn giao mặt bằng"."""
    names = [set(name) - light() for thing in things for name in concept_names(thing)]
    return any(name and 2 * len(name & syllables) >= len(name) for name in names)
