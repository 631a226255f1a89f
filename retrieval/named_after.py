"""Schools and firms that bear the names of places: "trường tiểu học Kim Đồng", "công ty giầy X"."""

from __future__ import annotations

import re
from functools import cache

from index.language.gazetteer_data import load_toml
from index.language.text import fold
from retrieval.words import folded, one_of

_FIRM = re.compile(
    rf"\b{one_of('firms', 'heads', bare=True)}"
    rf"(?: (?!{one_of('firms', 'where', bare=True)}\b)\w+){{0,4}}$"
)


@cache
def schools() -> tuple[str, ...]:
    """Return what schools are called before their names."""
    return tuple(load_toml("places.toml")["question_facilities"]["schools"])


def may_name_firm(text: str) -> bool:
    """Tell whether a question names a firm at all."""
    said = f" {fold(text)} "
    return any(f" {head} " in said for head in folded("firms", "heads"))


def names_firm(said: str) -> bool:
    """Tell whether words end in a firm and its trade: "công ty giầy", "nhà máy gạch"."""
    return _FIRM.search(fold(said)) is not None


def names_school(said: str) -> bool:
    """Tell whether words end in what a school is called, however its marks were restored."""
    bare = fold(said)
    return any(
        said.endswith(f" {school}") or (" " in school and bare.endswith(f" {fold(school)}"))
        for school in schools()
    )
