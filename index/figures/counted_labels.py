"""Kinds counted behind a label: "*Số trường đạt chuẩn:* mầm non 12 trường, tiểu học 9 trường".

"Trường tiểu học" alone would be all there are; the label says which of them are counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.item_labels import label_colon
from index.figures.item_marks import past_mark
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import word_set
from index.language.scan import scan

_STATES = word_set("counted_labels", "states")
_LEADS = tuple(f"{words} " for words in sorted(word_set("counted_labels", "leads"), key=len))
_LONGEST = 12  # words of a label


def of_counted_label(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Put a label over the kinds counted behind it, where their names leave out what it says.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    colon = label_colon(sentence)
    label = _label(sentence, colon)
    counted = [d for d in drafts if label and _is_kind(sentence, d, label, colon)]
    if not counted:
        return done
    names = {draft.figure.indicator for draft in counted}
    for at, draft in enumerate(done):
        parent = draft.figure.parent
        within = parent is None or label.lower().startswith(parent.lower())
        if draft.figure.indicator in names and within and draft.amount.first > colon:
            done[at] = replace(draft, figure=replace(draft.figure, parent=label))
    return done


def _label(sentence: Sentence, colon: int) -> str:
    """Return the label that says in what state those counted are, or ""."""
    first = past_mark(sentence.tokens)
    tokens = sentence.tokens[first:colon]
    if not 0 < len(tokens) <= _LONGEST or not all(token.is_word for token in tokens):
        return ""
    if tokens[0].text in _STATES or not any(token.text in _STATES for token in tokens):
        return ""
    start, end = tokens[0].start, tokens[-1].end
    spans = [m.span for m in sentence.places] + [m.span for m in sentence.periods]
    if any(start <= span.start < end for span in spans):
        return ""
    label = sentence.words(first, colon)
    for lead in _LEADS:
        label = label[len(lead) :] if label.lower().startswith(lead) else label
    return label


def _is_kind(sentence: Sentence, draft: Draft, label: str, colon: int) -> bool:
    """Tell whether a count is of a kind of those in the label, named by no more than the kind."""
    figure, said = draft.figure, {token.text for token in scan(label)}
    if draft.amount.kind is not AmountKind.COUNT or figure.relation is not Relation.VALUE:
        return False
    if draft.amount.first < colon or sentence.depth[draft.amount.first]:
        return False
    named = {token.text for token in scan(figure.indicator)}
    return figure.unit.lower().split()[0] in said and not named & said & _STATES
