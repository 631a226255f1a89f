"""Which of a question's words a text holds, found without reading all its words.

``term_set(text)`` splits, folds and matches every word of a text, and a question asks for six of
them in dozens of sentences. Here a text is searched for these alone. Where a search cannot decide
(an abbreviation that may stand for a word asked for, a name of a concept asked for, a word with
a digit), the text is read in full, so the results are always those of the full reading.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Sequence
from functools import cache

from index.language.lexicon import concepts, load_table
from index.language.scan import scan_words
from index.language.terms import term_set
from index.language.text import fold, fold_words
from retrieval.asked_synonyms import holds_one, may_stand_in, meant_by, synonyms_of
from retrieval.read_texts import ReadTexts, words_of

_SPACE = r"\s*"
_BETWEEN = re.compile(r"[\W_]+")
# Letters that begin a unit with a digit behind them (m2, km³): no words by themselves there.
_UNITS = frozenset({"m", "km"})


class AskedWords:
    """The terms of a question, and its words that stand side by side.

    Args:
        terms: the terms, as ``term_set`` gives them.
        pairs: neighbouring words, folded.
    """

    def __init__(
        self, terms: Collection[str], pairs: Collection[tuple[str, str]] = frozenset()
    ) -> None:
        self._terms = frozenset(terms)
        self._plain = tuple(t for t in self._terms if _is_plain(t))
        self._pairs = frozenset(pairs)
        self._plain_pairs = [p for p in self._pairs if all(map(_is_plain, p))]
        self._other_pairs = self._pairs.difference(self._plain_pairs)
        words = self._plain_and_named()
        self._doubts, self._names = self._doubtful(words)
        self._plain_doubts = frozenset(filter(_is_plain, self._doubts))
        self._other_doubts = [word for word in self._doubts if word not in self._plain_doubts]
        self._synonyms = synonyms_of(words)
        self._signs = [signs_of(t) for t in self._terms if t[0] == "#" and _names_of(t)]

    def _doubtful(
        self, words: set[str]
    ) -> tuple[list[str], list[tuple[frozenset[str], re.Pattern[str]]]]:
        """Return the words, and what ``_names_in`` gives, with which a text is read in full.

        ``words`` is what ``_plain_and_named`` gives.
        """
        concepts = [t for t in self._terms if t[0] == "#"]
        doubts = {t for t in self._terms if t[0] != "#"}.difference(self._plain)
        short_of = _short_of()
        doubts.update(*(short_of[word] for word in words & short_of.keys()))
        return list(doubts), [_names_in(t) for t in concepts if _names_of(t)]

    def _plain_and_named(self) -> set[str]:
        """Return the plain words asked for, and those of the names of the concepts asked for."""
        named = (name for t in self._terms if t[0] == "#" for name in _names_of(t))
        return {*self._plain, *(word for name in named for word in name)}

    def held_in(self, text: str) -> frozenset[str]:
        """Return ``term_set(text)`` as far as it was asked for."""
        return self.held(text, fold(text))

    def held(self, text: str, folded: str) -> frozenset[str]:
        """Return ``term_set(text)`` as far as it was asked for; ``folded`` is ``fold(text)``."""
        for heads, pattern in self._names:
            for head in heads:
                if head in folded:
                    if pattern.search(folded):
                        return self._terms & term_set(text)
                    break
        for word in self._doubts:
            if word in folded and _stands(word, folded):
                return self._terms & term_set(text)
        if may_stand_in(self._synonyms, folded):
            return self._terms & term_set(text)
        return frozenset([t for t in self._plain if t in folded and _stands(t, folded)])

    def held_each(self, read: ReadTexts) -> list[frozenset[str]]:
        """Return what ``held`` finds in each text."""
        plain = frozenset(self._plain)
        return [
            self._terms & term_set(text) if self._in_full(folded, words) else plain & words
            for text, folded, words in zip(read.texts, read.folds, read.words, strict=True)
        ]

    def _in_full(self, folded: str, words: frozenset[str]) -> bool:
        """Tell whether a text must be read in full, by its folded words."""
        if not self._plain_doubts.isdisjoint(words):
            return True
        if holds_one(self._synonyms, words):
            return True
        for signs, (_, pattern) in zip(self._signs, self._names, strict=True):
            if any(sign <= words for sign in signs) and pattern.search(folded):
                return True
        return any(word in folded and _stands(word, folded) for word in self._other_doubts)

    def missing(self, terms: Sequence[str], *folded: str) -> list[str]:
        """Return the plain terms asked for that no part of any folded text can be: soon said."""
        lacking = [t for t in terms if t in self._plain and not any(t in text for text in folded)]
        return [] if lacking and any(map(self._may_hide, folded)) else lacking

    def _may_hide(self, folded: str) -> bool:
        """Tell whether a term may stand in a folded text otherwise than by its own letters."""
        hidden = any(word in folded for word in self._doubts)
        return hidden or may_stand_in(self._synonyms, folded)

    def share_of_pairs(self, text: str, folded: str) -> float:
        """Return the share of the pairs that stand side by side in a text, but for punctuation."""
        if not self._pairs:
            return 0.0
        held = 0
        for one, two in self._plain_pairs:
            if one in folded and two in folded and _stand_together(one, two, folded):
                held += 1
        if any(one in folded and two in folded for one, two in self._other_pairs):
            held += len(self._other_pairs & neighbours(text))
        return held / len(self._pairs)

    def shares_of_pairs(self, read: ReadTexts) -> list[float]:
        """Return ``share_of_pairs`` of each text."""
        shares = []
        for text, folded, words in zip(read.texts, read.folds, read.words, strict=True):
            held = 0
            for one, two in self._plain_pairs:
                if one in words and two in words and _stand_together(one, two, folded):
                    held += 1
            if any(one in folded and two in folded for one, two in self._other_pairs):
                held += len(self._other_pairs & neighbours(text))
            shares.append(held / len(self._pairs) if held else 0.0)
        return shares


def words_in(folded: str) -> frozenset[str]:
    """Return the words of a folded text, with those that its short forms and synonyms may mean."""
    words = words_of(folded)
    table = _abbreviations()
    short = words & table.keys()
    words = words.union(*(table[word] for word in short)) if short else words
    return words.union(*meant_by(words))


@cache
def signs_of(term: str) -> tuple[frozenset[str], ...]:
    """Return sets of words: a text that is of a term, or names it in pieces, holds all of one."""
    names = _names_of(term) if term[0] == "#" else ((term,),)
    return tuple(frozenset(word for word in name if word.isalpha()) for name in names)


def may_hold(signs: Sequence[frozenset[str]], words: frozenset[str]) -> bool:
    """Tell whether a text of these words (of ``words_in``) may be of the term of the signs."""
    return any(sign <= words for sign in signs)


class Phrases:
    """Phrases that are looked for in texts of the same form (folded, or as ``lower`` makes them).

    Args:
        phrases: tokens between single spaces.
    """

    def __init__(self, phrases: Collection[str]) -> None:
        self._rows = tuple(map(_phrase_row, phrases))
        # Told by a text's words: the phrases of one plain word, and what others need at least.
        self._alone = frozenset(p for p in phrases if _is_plain(p))
        self._more = [
            (frozenset(filter(_is_plain, row[0])), row)
            for row in self._rows
            if self._alone.isdisjoint(row[0]) or len(row[0]) > 1
        ]
        # One word of each of the others, looked for in one go: most texts hold none of these.
        self._heads = frozenset(max(plain, key=len) for plain, _ in self._more if plain)
        self._plain = all(map(_is_plain, (word for row in self._rows for word in row[0])))

    def stand_in_read(self, text: str, words: frozenset[str]) -> bool:
        """Tell what ``stand_in`` does of a text whose words are known, each a run of letters."""
        if not self._plain:
            return self.stand_in(text)
        if not self._alone.isdisjoint(words):
            return True
        return not self._heads.isdisjoint(words) and any(
            plain <= words and _stands_so(row[2], text) for plain, row in self._more if row[2]
        )

    def may_stand_in(self, words: frozenset[str]) -> bool:
        """Tell whether a text of these words may hold a phrase: never untrue where it does."""
        if not self._alone.isdisjoint(words):
            return True
        if self._plain and self._heads.isdisjoint(words):
            return False
        return any(plain <= words for plain, _ in self._more)

    def stand_in(self, text: str) -> bool:
        """Tell whether a text holds one of the phrases, its tokens one behind the other."""
        spaced = ""
        for words, phrase, pattern in self._rows:
            if words[0] not in text or (len(words) > 1 and not all(word in text for word in words)):
                continue
            if pattern is not None:
                if _stands_so(pattern, text):
                    return True
                continue
            spaced = spaced or f" {' '.join(scan_words(text))} "
            if phrase in spaced:
                return True
        return False


def _stands_so(pattern: re.Pattern[str], text: str) -> bool:
    return any(not _is_letter(text, found.start() - 1) for found in pattern.finditer(text))


def _phrase_row(phrase: str) -> tuple[list[str], str, re.Pattern[str] | None]:
    """Return the phrase's words, the longest first, the phrase, and its pattern if it has one."""
    words = phrase.split()
    pattern = None
    if all(map(_is_plain, words)):
        one, more = words[0], "".join(rf"\s+{word}" for word in words[1:])
        pattern = re.compile(rf"{one}(?={more}(?![^\W\d_]))")
    return sorted(words, key=len, reverse=True), f" {' '.join(words)} ", pattern


def neighbours(text: str) -> set[tuple[str, str]]:
    """Return the folded words and numbers of a text that stand side by side."""
    words = [word for word in scan_words(text) if word[0].isalpha() or word[0].isdecimal()]
    return set(itertools.pairwise(fold_words(words)))


def _is_plain(word: str) -> bool:
    """Tell whether a word is letters alone, so that it is a token wherever no letter is beside."""
    return word.isalpha() and word not in _UNITS


def _stands(word: str, folded: str) -> bool:
    """Tell whether a word stands in a folded text with no letter beside it."""
    at = folded.find(word)
    while at >= 0:
        if not _is_letter(folded, at - 1) and not _is_letter(folded, at + len(word)):
            return True
        at = folded.find(word, at + 1)
    return False


def _stand_together(one: str, two: str, folded: str) -> bool:
    """Tell whether one word stands right before another, but for what is no letter or digit."""
    at = folded.find(one)
    while at >= 0:
        behind = at + len(one)
        following = _BETWEEN.match(folded, behind)
        if (
            following is not None
            and folded.startswith(two, following.end())
            and not _is_letter(folded, at - 1)
            and not _is_letter(folded, following.end() + len(two))
        ):
            return True
        at = folded.find(one, at + 1)
    return False


def _is_letter(text: str, at: int) -> bool:
    """Tell whether a letter, as ``scan`` takes them, stands at ``at``."""
    return 0 <= at < len(text) and text[at].isalnum() and not text[at].isdecimal()


@cache
def _abbreviations() -> dict[str, frozenset[str]]:
    """Return the folded abbreviations with the folded words that they stand for."""
    found: dict[str, frozenset[str]] = {}
    for short, full in load_table("abbreviations")["words"].items():
        key = fold(short)
        found[key] = found.get(key, frozenset()) | frozenset(fold_words(scan_words(full)))
    return found


@cache
def _short_of() -> dict[str, frozenset[str]]:
    """Return by each word the abbreviations that stand for it, and by each of these itself."""
    found: dict[str, set[str]] = {}
    for short, full in _abbreviations().items():
        for word in (short, *full):
            found.setdefault(word, set()).add(short)
    return {word: frozenset(shorts) for word, shorts in found.items()}


@cache
def names_hold_stops() -> bool:
    """Tell whether a concept has a name with a full stop: only that goes on behind ". "."""
    return any("." in scan_words(name) for concept in concepts() for name in concept.names)


@cache
def _names_of(term: str) -> tuple[tuple[str, ...], ...]:
    """Return the folded tokens of each name of a concept's term."""
    return tuple(
        tuple(fold_words(scan_words(name)))
        for concept in concepts()
        if f"#{concept.id}" == term
        for name in concept.names
    )


@cache
def _names_in(term: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """Return the longest word of each name of a concept, and the pattern of all the names."""
    names = _names_of(term)
    heads = frozenset(max(name, key=len) for name in names)
    patterns = sorted({_SPACE.join(map(re.escape, name)) for name in names})
    return heads, re.compile("|".join(patterns))
