"""What is derived from a question alone, worked out once for all figures and sentences judged."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TypeVar

Asked = TypeVar("Asked")
Made = TypeVar("Made")


def once_each(make: Callable[[Asked], Made]) -> Callable[[Asked], Made]:
    """Keep the result for the last argument, known again by identity.

    A question is judged against hundreds of figures one after the other; its hash, over all that
    it holds, costs more than most of what is derived from it. The argument must not change.
    """
    last: tuple[Asked, Made] | None = None

    @functools.wraps(make)
    def kept(asked: Asked) -> Made:
        nonlocal last
        seen = last
        if seen is not None and seen[0] is asked:
            return seen[1]
        made = make(asked)
        last = asked, made
        return made

    return kept
