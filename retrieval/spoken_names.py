"""Names that people say and reports do not: "trường *cấp 3*" is a "trường THPT".

And names that both may say for one: "*người dân* đóng góp", "*nhân dân* đóng góp".
"""

from __future__ import annotations

import re

from index.language.lexicon import load_table
from index.language.text import fold, has_marks
from retrieval.words import listed, one_of

_SCHOOLS: dict[str, str] = {
    fold(said): written for said, written in load_table("questions")["school_spoken"].items()
}
_LEVEL = re.compile(
    rf"\b({one_of('school_nouns')}|{one_of('school_nouns', bare=True)})"
    r" (c[ấa]p (?:[1-3]|i{1,3}))\b",
    re.IGNORECASE,
)

_GIVERS = "|".join(one_of("contributors", bare=bare) for bare in (False, True))
_GIFTS = "|".join(one_of("contributors", "giving", bare=bare) for bare in (False, True))
# A place may stand between: "người dân xã A đóng góp".
_GIVING = re.compile(rf"\b(?:{_GIVERS})\b(?=(?: [\w-]+){{0,6}} (?:{_GIFTS})\b)", re.IGNORECASE)


def as_reported(text: str) -> str:
    """Return the question with levels of school, and those who give, as reports may name them."""
    text = _LEVEL.sub(_written, text)
    return _GIVING.sub(_people(text), text, count=1)


def _people(text: str) -> str:
    people = listed("contributors", "means")[0]
    return people if has_marks(text) else fold(people)


def _written(match: re.Match[str]) -> str:
    written = _SCHOOLS.get(fold(match[2]))
    if written is None:
        return match[0]  # "cấp ı", which is no level
    return f"{match[1]} {written if has_marks(match.string) else fold(written)}"
