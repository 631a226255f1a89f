"""Places listed behind a bound of their plan: "5 huyện thu trên 55% *dự toán*: huyện A *71%*".

The percents behind their names are of that plan, too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import word_set

_BOUNDS = word_set("listed_places", "bounds")
_OPENERS = word_set("bounds_of_plans", "openers")


def of_bounded_plan(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Make the percents right behind the places of a list what a bound before the list is of.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    bound: Draft | None = None
    for number, draft in enumerate(drafts):
        figure = draft.figure
        if draft.amount.kind is not AmountKind.PERCENT:
            continue
        if figure.relation is Relation.PERCENT_OF_PLAN:
            bound = draft if _bounds(draft) else None
        elif bound is not None and figure.relation is Relation.VALUE and _listed(sentence, draft):
            if not _opened(sentence, bound):
                break
            base = bound.figure.base
            figure = replace(figure, relation=Relation.PERCENT_OF_PLAN, base=base)
            done[number] = replace(draft, figure=figure)
    return done


def _bounds(draft: Draft) -> bool:
    return bool(_BOUNDS & set((draft.reading.qualifier or "").split(", ")))


def _listed(sentence: Sentence, draft: Draft) -> bool:
    """Tell whether nothing but a bracket stands between a place and a percent."""
    first = draft.amount.first
    first -= first > 0 and sentence.tokens[first - 1].text == "("
    ends = sentence.tokens[first - 1].end if first else -1
    return any(mention.span.end == ends for mention in sentence.places)


def _opened(sentence: Sentence, bound: Draft) -> bool:
    """Tell whether a list opens right behind the words of a bound."""
    after = bound.reading.after
    return after < len(sentence.tokens) and sentence.tokens[after].text in _OPENERS
