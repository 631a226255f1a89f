"""Revenue raised in an area as a part of all: "tổng thu 63 tỷ, *trong đó thu trên địa bàn* 14 tỷ".

Elsewhere "trên địa bàn" only says where. Behind "trong đó" it tells what the area raised itself
from what it was given, so it stays in the name: the part would pass for the whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.figures.draft import Draft, renamed
from index.figures.sentence import Sentence
from index.language.lexicon import cues, word_set
from index.language.terms import term_list

_REVENUE = "#budget_revenue"
_ALL = tuple(word_set("local_revenue", "all"))
_AREA = word_set("local_revenue", "area")
_HERE = "trên địa bàn"


def raised_here(sentence: Sentence, drafts: Sequence[Draft], whole: str | None) -> list[Draft]:
    """Name what an area raised itself, where it is told as a part of its revenue.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
        whole: the indicator told of before the sentence, that "Trong đó" may go on with.
    """
    parts = [match.first for match in cues().parts.starting(sentence.tokens)]
    if not parts:
        return list(drafts)
    before = [d.figure.indicator for d in drafts if d.amount.first < parts[0] and _of_revenue(d)]
    whole = before[-1] if before else whole
    done, raised = [], ""
    for draft in drafts:
        if draft.named:
            raised = draft.figure.indicator if _is_raised_here(sentence, draft, parts) else ""
        here = raised and draft.figure.indicator == raised
        done.append(_named_here(draft, whole) if here else draft)
    return done


def _of_revenue(draft: Draft) -> bool:
    """Tell whether a number's own words name revenue, and nothing else."""
    named = [term for term in term_list(draft.figure.indicator) if term.startswith("#")]
    return draft.named and named == [_REVENUE]


def _is_raised_here(sentence: Sentence, draft: Draft, parts: Sequence[int]) -> bool:
    """Tell whether a named number is of revenue "trên địa bàn" behind one of the ``parts``."""
    first = draft.amount.first
    part = max((at for at in parts if at < first), default=None)
    if part is None or not _of_revenue(draft):
        return False
    said = {token.text for token in sentence.tokens[part:first]}
    return said >= _AREA and not draft.figure.indicator.lower().startswith(_ALL)


def _named_here(draft: Draft, whole: str | None) -> Draft:
    """Return a number with "trên địa bàn" in its name, as a part of the whole."""
    name = f"{draft.figure.indicator} {_HERE}"
    parent = draft.figure.parent or whole
    figure = renamed(draft.figure, name, parent=parent)
    return replace(draft, figure=figure)
