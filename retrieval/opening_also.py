"""The "còn" that opens a follow-up, typed without its mark: "*con* Ba Be thi sao"."""

from __future__ import annotations

import re
from collections.abc import Collection

from index.domain import Place
from index.language.places import Gazetteer

_ALSO = re.compile(r"^con (?=\S.* thi sao\b)", re.IGNORECASE)


def without_also(text: str, gazetteer: Gazetteer, on_file: Collection[Place]) -> str:
    """Return a question without it; as it is where "con" begins a name: "con cuong thi sao".

    Args:
        text: the question as typed.
        gazetteer: for the name that it may begin.
        on_file: the places that reports on file are about.
    """
    also = _ALSO.match(text)
    if also is None:
        return text
    named = gazetteer.find_in_question(text, on_file)
    begins = any(m.span.start == 0 and m.span.end > also.end() for m in named)
    return text if begins else text[also.end() :]
