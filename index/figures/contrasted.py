"""Groups told as a pair: "dân số *thành thị* 142.780 người; *nông thôn* 1.155.230 người".

The second one's words leave out what was counted; it stands under the whole that the first does,
and is no part of the first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure
from index.figures.draft import Draft
from index.language.lexicon import load_table

_PAIRS: list[list[str]] = load_table("figures")["contrasted"]["pairs"]
_BARE = "khu vực "


def of_paired_groups(drafts: Sequence[Draft]) -> list[Draft]:
    """Name the second group of a pair as the first was.

    Args:
        drafts: the figures of one sentence, in order.
    """
    done: list[Draft] = []
    renamed: dict[str, Figure] = {}
    for draft in drafts:
        figure = draft.figure
        if draft.named:
            renamed.pop(figure.indicator, None)
            like = _like(done, draft)
            if like is not None:
                renamed[figure.indicator] = like
        if like := renamed.get(figure.indicator):
            figure = replace(
                figure,
                indicator=like.indicator,
                indicator_text=like.indicator_text,
                parent=like.parent,
            )
        done.append(replace(draft, figure=figure))
    return done


def _like(before: Sequence[Draft], draft: Draft) -> Figure | None:
    """Return the figure of the pair's first group, with the second one's word in its name."""
    figure = draft.figure
    group = _group(figure)
    other = next((a for a, b in _PAIRS if b == group), None)
    if other is None:
        return None
    for earlier in reversed(before):
        first = earlier.figure
        same = earlier.amount.kind is draft.amount.kind and first.place == figure.place
        name = re.sub(rf"(?<!\w){other}(?!\w)", group, first.indicator, count=1)
        told = name.lower() == figure.indicator.lower() and first.parent == figure.parent
        if same and not told and first.relation is figure.relation and name != first.indicator:
            text = re.sub(rf"(?<!\w){other}(?!\w)", group, first.indicator_text, count=1)
            return replace(first, indicator=name, indicator_text=text)
    return None


def _group(figure: Figure) -> str:
    """Return the words of a name that says only which group, without its unit."""
    words = figure.indicator.lower().removesuffix(f" {figure.unit.lower()}").strip()
    return words.removeprefix(_BARE).removeprefix("ở ").removeprefix("tại ")
