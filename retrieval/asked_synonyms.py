"""Which synonyms may stand for a question's words, and whether a text may hold one of them.

Only a text that holds all words of one must be read in full: its longest word alone ("đồng" of
"đồng bào thiểu số") stands in every other sentence.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from index.language.lexicon import load_table
from index.language.scan import scan_words
from index.language.text import fold_words

Said = tuple[frozenset[str], ...]
"""The folded words of each of several synonyms."""


def synonyms_of(words: Collection[str]) -> dict[str, Said]:
    """Return the synonyms that hold one of ``words`` or mean it, each by its longest word."""
    telling = _telling()
    found: dict[str, set[frozenset[str]]] = {}
    for head, said in itertools.chain.from_iterable(telling.get(word, ()) for word in words):
        found.setdefault(head, set()).add(said)
    return {head: tuple(rows) for head, rows in found.items()}


def holds_one(synonyms: Mapping[str, Said], words: frozenset[str]) -> bool:
    """Tell whether all words of one of the synonyms are among a text's folded words."""
    return any(said <= words for head in synonyms.keys() & words for said in synonyms[head])


def may_stand_in(synonyms: Mapping[str, Said], folded: str) -> bool:
    """Tell whether all words of one of the synonyms stand in a folded text, or inside others."""
    for head, rows in synonyms.items():  # plain loops: this is asked of every sentence
        if head in folded and any(all(word in folded for word in said) for said in rows):
            return True
    return False


def meant_by(words: frozenset[str]) -> Iterator[frozenset[str]]:
    """Yield what each synonym means whose words are all among ``words``."""
    rows = _rows()
    for head in words & rows.keys():
        for said, meant in rows[head]:
            if said <= words:
                yield meant


def _head(said: Collection[str]) -> str:
    return max(sorted(said), key=len)


@cache
def _rows() -> dict[str, list[tuple[frozenset[str], frozenset[str]]]]:
    """Return the folded words of each synonym with those meant by it, by its longest word."""
    found: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
    for table in load_table("synonyms").values():
        for said, meant in table.items():
            words = frozenset(fold_words(scan_words(said)))
            row = words, frozenset(fold_words(scan_words(meant)))
            found.setdefault(_head(words), []).append(row)
    return found


@cache
def _telling() -> dict[str, list[tuple[str, frozenset[str]]]]:
    """Return the synonyms that hold a word, or mean it, by that word: longest word and all."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for head, rows in _rows().items():
        for said, meant in rows:
            for word in said | meant:
                found.setdefault(word, []).append((head, said))
    return found
