"""Prices on the average of months: "*Bình quân 9 tháng*, CPI tăng 2,18%" is no month's change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft, renamed
from index.figures.sentence import Sentence
from index.language.lexicon import word_set

_OPENING = ["bình", "quân"]
_PRICES = tuple(sorted(word_set("price_averages", "prices")))
_AVERAGE = "bình quân"


def averaged_over_months(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Say "bình quân" of the price index in a sentence that opens with the average of a time.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    opens = [token.text for token in sentence.tokens[:2]] == _OPENING
    if not opens or not sentence.periods or sentence.token_at(sentence.periods[0].span.start) != 2:
        return list(drafts)
    full = {
        name: f"{name} {_AVERAGE}"
        for name in (draft.figure.indicator for draft in drafts)
        if name.lower().startswith(_PRICES) and _AVERAGE not in name.lower()
    }
    done: list[Draft] = []
    for draft in drafts:
        figure = draft.figure
        if figure.relation is Relation.CHANGE:
            name = full.get(figure.indicator, figure.indicator)
            parent = full.get(figure.parent or "", figure.parent)
            figure = renamed(figure, name, parent=parent)
        done.append(replace(draft, figure=figure))
    return done
