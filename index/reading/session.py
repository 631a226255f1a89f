"""Which date in a text is the day of the meeting that it reports on.

Each date at the start of the text is scored by the words around it: a part of a day and an event
speak for it ("Sáng 4/10, … tổ chức hội nghị"), how far a count goes ("tính đến ngày 15/3"), a
deadline and the date of a document against it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from index.domain import Block, BlockKind, Span
from index.language.dates import DateMention, find_dates
from index.language.text import lower
from index.reading.genre import one_of, words

_MAX_BLOCKS = 6
_MAX_BLOCK = 4_000
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Session:
    """The date found, its span an offset into the body, and how well it is supported."""

    mention: DateMention
    score: int


@lru_cache(maxsize=1)
def _cues() -> dict[str, re.Pattern[str]]:
    day, counting, documents = (words("session", k) for k in ("day_parts", "counting", "documents"))
    return {
        "day": re.compile(rf"(?<!\w){one_of(day)}(?:\s+ngày)?[\s,(]{{0,4}}(?:ngày\s)?$"),
        "counting": re.compile(rf"(?<!\w){one_of(counting)}[\s(]{{0,3}}(?:ngày\s{{1,2}})?$"),
        "documents": re.compile(rf"(?<!\w){one_of(documents)}(?!\w)[^.;,:]{{0,45}}?ngày\s{{0,2}}$"),
        "events": re.compile(rf"(?<!\w){one_of(words('session', 'events'))}(?!\w)"),
        "other": re.compile(rf"(?<!\w){one_of(words('session', 'other_days'))}(?!\w)"),
        "start": re.compile(
            r"(?:^|[.!?\n–—-])[\s(]{0,3}(?:ngày|vào ngày|hôm|trong ngày)[\s,(]{0,3}$"
        ),
    }


def find_session(body: str, blocks: Sequence[Block]) -> Session | None:
    """Return the date most like the day of the report's session, or None."""
    best: Session | None = None
    seen = 0
    for block in blocks:
        lead = block.kind is BlockKind.LEAD
        if not lead and (block.kind is not BlockKind.PARAGRAPH or seen >= _MAX_BLOCKS):
            continue
        seen += 1
        text = body[block.span.start : block.span.end][:_MAX_BLOCK].replace("\n", " ")
        lowered = lower(text)
        for mention in find_dates(text):
            if mention.day is None:
                continue
            score = _score(lowered, mention.span) + (1 if lead or seen <= 3 else 0)
            if score >= _ENOUGH and (best is None or score > best.score):
                start = block.span.start
                span = Span(start + mention.span.start, start + mention.span.end)
                best = Session(replace(mention, span=span), score)
    return best


def _score(lowered: str, span: Span) -> int:
    cues = _cues()
    before = lowered[max(0, span.start - 90) : span.start]
    after = lowered[span.end : span.end + 200]
    if cues["counting"].search(before) or cues["documents"].search(before):
        return 0
    sentence = re.split(r"[.;!?\n]\s", before)[-1] + " " + re.split(r"[.;!?\n]\s", after)[0]
    score = 3 if cues["day"].search(before) else 0
    score += 2 if cues["events"].search(sentence) else 0
    score += 2 if cues["start"].search(before) else 0
    return score - (3 if cues["other"].search(sentence) else 0)
