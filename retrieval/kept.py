"""What is derived from a question alone, worked out once for all figures and sentences judged."""

from __future__ import annotations

import functools
import operator
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


def once_for(*fields: str) -> Callable[[Callable[[Asked], Made]], Callable[[Asked], Made]]:
    """Keep the result for the last argument and for those with the same objects in some fields.

    A question is asked in several readings, each made of it with ``dataclasses.replace``, and what
    is derived from fields that no reading changes is the same for all.

    Args:
        fields: the names of these, two at least; nothing else of the argument may be looked at.
    """
    fields_of = operator.attrgetter(*fields)

    def keep(make: Callable[[Asked], Made]) -> Callable[[Asked], Made]:
        last: tuple[Asked, tuple[object, ...], Made] | None = None

        @functools.wraps(make)
        def kept(asked: Asked) -> Made:
            nonlocal last
            seen = last
            if seen is not None and seen[0] is asked:
                return seen[2]
            held = fields_of(asked)
            same = seen is not None and all(map(operator.is_, seen[1], held))
            made = seen[2] if seen is not None and same else make(asked)
            last = asked, held, made
            return made

        return kept

    return keep
