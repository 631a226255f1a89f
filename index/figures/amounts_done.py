"""What was done with an amount: "lượng *rác thải* phát sinh 72 tấn/ngày, thu gom 51 tấn/ngày"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.figures.draft import Draft, renamed
from index.language.lexicon import word_set

_DOINGS = word_set("amounts_done", "doings", "told_of")
_HEADS = tuple(
    f"{words} " for words in sorted(word_set("amounts_done", "heads", "told_of"), key=len)
)
_ENDS = word_set("amounts_done", "ends", "told_of")


def of_amounts(drafts: Sequence[Draft]) -> list[Draft]:
    """Complete bare doings by what the amount before them is of.

    Args:
        drafts: the figures of a sentence, in order.
    """
    done: list[Draft] = []
    thing = ""
    for draft in drafts:
        figure = draft.figure
        name = figure.indicator.lower()
        head = next((words for words in reversed(_HEADS) if name.startswith(words)), "")
        if head:
            thing = _thing(figure.indicator[len(head) :])
        elif thing and name in _DOINGS:
            words = f"{figure.indicator} {thing}"
            figure = renamed(figure, words)
        done.append(replace(draft, figure=figure))
    return done


def _thing(words: str) -> str:
    """Return what an amount is of, up to how it came about: "rác thải sinh hoạt *phát sinh*"."""
    kept = words.split()
    end = next((i for i, word in enumerate(kept) if i and word.lower() in _ENDS), None)
    return " ".join(kept[:end])
