"""The words of ``data/genre.toml``, compiled once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Any

from index.language.text import lower


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads((files("index.reading") / "data/genre.toml").read_text("utf-8"))


@lru_cache(maxsize=64)
def words(section: str, key: str) -> frozenset[str]:
    """Return the words listed under ``[section] key``, canonical and lower case."""
    return frozenset(lower(word) for word in _table()[section][key])


def keys(section: str) -> dict[str, list[str]]:
    """Return a whole section: key to the spellings listed for it."""
    return {
        key: [lower(word) for word in spellings] for key, spellings in _table()[section].items()
    }


def one_of(spellings: Iterable[str]) -> str:
    """Return a pattern that matches any of ``spellings``, longest first, any white space."""
    ordered = sorted(spellings, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


def plain(text: str) -> str:
    """Return canonical lower-case ``text`` with single spaces, for comparison with the words."""
    return " ".join(lower(text).split())
