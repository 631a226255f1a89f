"""Units before and after they were merged: "sáp nhập *12 xã* thành *6 xã*"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from index.figures.draft import Draft
from index.figures.sentence import STOPS, Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import word_set
from index.language.scan import PhraseTable

_DOINGS = PhraseTable({words: words for words in word_set("merged_units", "doings")})
_ENDS = PhraseTable({words: words for words in word_set("merged_units", "ends")})


def before_and_after(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Name the units that were merged by the doing, and those left by what they are after it.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for at, (before, after) in enumerate(pairwise(drafts)):
        doing = _merged(sentence, before, after)
        if doing:
            noun = before.amount.unit
            done[at] = _named(before, f"{doing} {noun}")
            done[at + 1] = _named(after, f"{after.amount.unit} sau {doing}")
    return done


def _merged(sentence: Sentence, before: Draft, after: Draft) -> str:
    """Return the doing that makes the units of one number those of the next, or ""."""
    tokens, first, second = sentence.tokens, before.amount, after.amount
    counted = first.kind is AmountKind.COUNT is second.kind and first.unit == second.unit
    end = _ENDS.match_before(tokens, second.first) if counted else None
    if end is None or end.first < first.last:
        return ""
    if any(tokens[i].text in STOPS - {","} for i in range(first.last, end.first)):
        return ""
    start = first.first
    while start > 0 and tokens[start - 1].text not in STOPS and not tokens[start - 1].is_number:
        start -= 1
    found = (_DOINGS.match(tokens, i) for i in range(first.first - 1, start - 1, -1))
    return next((doing.value for doing in found if doing), "")


def _named(draft: Draft, name: str) -> Draft:
    return draft.renamed(name)
