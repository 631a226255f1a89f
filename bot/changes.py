"""What has become of a citation whose report was edited or removed. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.tables.answers import ShownCitation
from index.domain import Report, Span
from index.language.sentences import split_sentences
from index.language.text import fold

# Below this likeness two sentences are not versions of one another.
_ALIKE = 0.5
_MAX_SENTENCES = 3000
_WORDS = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Change:
    """A citation then and now.

    ``report`` is the report's present version (None: it is gone), ``span`` what stands in the
    sentence's place (None: nothing like it does), ``intact`` whether it is the same words.
    """

    shown: ShownCitation
    report: Report | None = None
    span: Span | None = None
    intact: bool = False

    @property
    def now(self) -> str:
        """The words that stand there now."""
        if self.report is None or self.span is None:
            return ""
        return self.report.body[self.span.start : self.span.end]


def present_version(shown: ShownCitation, headers: Iterable[Report]) -> str | None:
    """Return the id of the report that took the place of the one cited: same file, else title."""
    reports = list(headers)
    same = [r for r in reports if r.file == shown.file]
    same = same or [r for r in reports if shown.title and fold(r.title) == fold(shown.title)]
    return same[0].id if same else None


def find_change(shown: ShownCitation, report: Report | None) -> Change:
    """Find the cited words, or what they became, in the report's present version."""
    if report is None:
        return Change(shown)
    start = report.body.find(shown.quote)
    if start >= 0:
        return Change(shown, report, Span(start, start + len(shown.quote)), intact=True)
    sentences = [s for block in report.indexed_spans() for s in split_sentences(report.body, block)]
    likeness = [
        (_likeness(shown.quote, report.body[s.start : s.end]), s)
        for s in sentences[:_MAX_SENTENCES]
    ]
    best, span = max(likeness, key=lambda pair: pair[0], default=(0.0, None))
    return Change(shown, report, span if best >= _ALIKE else None)


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one.lower().split(), other.lower().split(), autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0


def changed_words(before: str, now: str) -> tuple[Sequence[Span], Sequence[Span]]:
    """Return which words of each of two sentences the other lacks, as spans into each."""
    old, new = list(_WORDS.finditer(before)), list(_WORDS.finditer(now))
    matcher = SequenceMatcher(None, [m[0] for m in old], [m[0] for m in new], autojunk=False)
    gone: list[Span] = []
    come: list[Span] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "equal":
            if i2 > i1:
                gone.append(Span(old[i1].start(), old[i2 - 1].end()))
            if j2 > j1:
                come.append(Span(new[j1].start(), new[j2 - 1].end()))
    return gone, come
