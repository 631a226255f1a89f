"""A place of the gazetteer by its code, for the tests of this folder."""

from __future__ import annotations

from index.domain import Place
from index.language.places import Gazetteer


def place(code: str) -> Place:
    found = Gazetteer.load().by_code(code)
    assert found is not None, code
    return found
