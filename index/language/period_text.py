"""A text in which periods are looked for: how it is written, and what of it is taken."""

from __future__ import annotations

import re
from dataclasses import replace

from index.domain import Span
from index.language import period_words
from index.language.period_mentions import PeriodMention
from index.language.spoken_spelling import as_written
from index.language.text import fold, has_marks, lower

# How far to the left of a mention its cue words may stand.
_LOOK_BACK = 64


class SearchedText:
    """A text with its folded form (same offsets), and the parts that a period was read from."""

    def __init__(self, text: str, *, question: bool) -> None:
        """Fold the text, spelt as it is written where it is spelt as it is spoken.

        Args:
            text: report text or a question.
            question: whether it is a question.
        """
        self.folded = fold(text)
        if "qui" in self.folded or "ki" in self.folded:
            text = as_written(text)
            self.folded = fold(text)
        self.text = text
        self.raw = lower(text)
        self.marked = has_marks(text)
        self.question = question
        self._taken = bytearray(len(text))

    def free(self, start: int, end: int) -> bool:
        """Tell whether no period was read from a stretch yet."""
        return self._taken.find(1, start, end) < 0

    def take(self, span: Span) -> None:
        """Note that a stretch is spoken for."""
        self._taken[span.start : span.end] = b"\x01" * (span.end - span.start)

    def spelt(self, start: int, end: int) -> bool:
        """Tell whether the marks of a stretch are those of the words that its letters match."""
        return period_words.spelt(self.raw[start:end], self.question or not self.marked)

    def search_before(self, pattern: re.Pattern[str], end: int, floor: int) -> re.Match[str] | None:
        """Return the match of a pattern right before ``end``, behind ``floor``, spelt as meant."""
        match = pattern.search(self.folded, max(floor, end - _LOOK_BACK), end)
        if match and not self.spelt(match.start(), match.end()):  # "của *tỉnh* đến 30/9"
            behind = self.folded.find(" ", match.start(), end)
            match = pattern.search(self.folded, behind + 1, end) if behind >= 0 else None
        return match if match and self.spelt(match.start(), match.end()) else None

    def reaching_back(self, mention: PeriodMention, start: int) -> PeriodMention:
        """Return a mention that begins further left, with the bracket around it closed."""
        span = Span(start, mention.span.end)
        if "(" in self.text[start : mention.span.start] and self.text.startswith(")", span.end):
            span = Span(start, span.end + 1)
        return replace(mention, span=span, label=self.text[span.start : span.end])
