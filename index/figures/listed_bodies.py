"""Places listed behind a body: "giải ngân cao: *Ban Quản lý dự án A* 71%, huyện B 68%".

What stands behind the colon names the first alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.figures.draft import Draft, renamed

_COLON = ": "


def without_first_of_list(drafts: Sequence[Draft]) -> list[Draft]:
    """Take the first one's name off those behind it that are other places' numbers.

    Args:
        drafts: the figures of a sentence, in order.
    """
    done: list[Draft] = []
    first: Draft | None = None
    for draft in drafts:
        figure = draft.figure
        again = first is not None and figure.indicator == first.figure.indicator
        if again and first is not None and figure.place != first.figure.place:
            name = figure.indicator.partition(_COLON)[0]
            figure = renamed(figure, name)
        elif _COLON in figure.indicator and not again:
            first = draft
        done.append(replace(draft, figure=figure))
    return done
