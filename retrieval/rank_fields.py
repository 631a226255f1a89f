"""Among whom a rank is asked for: "Huế xếp thứ mấy *cả nước*" is asked of Huế alone."""

from __future__ import annotations

import re
from functools import cache

from index.domain import Span
from index.language.text import fold
from retrieval.words import one_of


def rank_field(text: str) -> Span | None:
    """Return where a question says among whom a rank is taken, or None.

    Args:
        text: the question as typed.
    """
    found = _pattern().search(fold(text))
    return Span(*found.span("field")) if found else None


@cache
def _pattern() -> re.Pattern[str]:
    asked, links, names = (
        one_of("rank_fields", part, bare=True) for part in ("asked", "links", "names")
    )
    return re.compile(rf"\b(?:{asked})(?: (?:{links}))? (?P<field>{names})\b")
