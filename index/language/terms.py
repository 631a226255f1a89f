"""Terms: what a question and a figure are compared by.

A term is a concept ("#budget_revenue", any of its names) or a syllable without diacritics. Both
sides go through the same function, so "thu NSNN", "thu ngân sách" and "thu ngan sach" meet.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from index.language.lexicon import concept_table, concepts, load_table
from index.language.scan import PhraseTable, Token, scan, scan_words
from index.language.text import fold, fold_word, fold_words

# Concepts that only say which field a thing is of.
_GENERIC = frozenset({"#socio_economic", "#state_budget"})
# Verbs and nouns that go with many indicators.
_FAINT = frozenset({"thu", "von", "lam", "don", "tien", "hieu", "luc", "mang", "moi"})
# So many letters without a vowel are no word: "tccsd" is "tccsđ".
_SURE = 3
_VOWELS = frozenset("aeiouy")
# A concept counts for more than a syllable: it is a whole name.
CONCEPT_WEIGHT = 2.5


def terms(tokens: Sequence[Token], *, folded: bool = False) -> list[tuple[str, Token]]:
    """Return concepts (longest names first) and the other syllables, folded, each with its token.

    ``folded`` also matches concepts without diacritics, for text that has none.
    """
    return _terms_of(as_meant(tokens, folded=folded), folded=folded)


def as_meant(tokens: Sequence[Token], *, folded: bool = False) -> list[Token]:
    """Return tokens with abbreviations written out and what is meant for a synonym.

    Args:
        tokens: the tokens.
        folded: also read synonyms without diacritics.
    """
    return _without_synonyms(_expanded(tokens), folded=folded)


def _terms_of(tokens: Sequence[Token], *, folded: bool) -> list[tuple[str, Token]]:
    table = concept_table(folded=folded)
    found: list[tuple[str, Token]] = []
    position = 0
    while position < len(tokens):
        match = table.match(tokens, position)
        if match:
            found.append((f"#{match.value.id}", tokens[position]))
            position = match.last
            continue
        token = tokens[position]
        if token.is_word:
            found.append((fold_word(token.text), token))
        position += 1
    return found


@cache
def _abbreviations() -> dict[str, tuple[str, ...]]:
    """Return what abbreviations stand for; those that no word can be also typed without marks."""
    words = load_table("abbreviations")["words"]
    names = {name for concept in concepts() for name in concept.names}
    bare = {
        fold(short): full
        for short, full in words.items()
        if len(short) >= _SURE and _VOWELS.isdisjoint(fold(short)) and fold(short) not in names
    }
    return {short: tuple(t.text for t in scan(full)) for short, full in (bare | words).items()}


def _expanded(tokens: Sequence[Token]) -> list[Token]:
    """Write abbreviations out; every word of one stands where the abbreviation did."""
    table = _abbreviations()
    names = concept_table()
    found: list[Token] = []
    position = 0
    while position < len(tokens):
        name = names.match(tokens, position)
        last = name.last if name else position + 1
        for token in tokens[position:last]:
            full = None if name else table.get(token.text)
            if full:
                found.extend(Token(word, token.start, token.end) for word in full)
            else:
                found.append(token)
        position = last
    return found


@cache
def synonyms(*, folded: bool = False) -> PhraseTable[tuple[str, ...]]:
    """Return what is read for the phrases of ``synonyms.toml``, as words."""
    rows = {
        said: meant for table in load_table("synonyms").values() for said, meant in table.items()
    }
    return PhraseTable(
        {said: tuple(scan_words(meant)) for said, meant in rows.items()}, folded=folded
    )


def _without_synonyms(tokens: list[Token], *, folded: bool) -> list[Token]:
    """Write what is meant for a synonym; every word of it stands where the synonym did."""
    table = synonyms(folded=folded)
    if not table.may_match(tokens):
        return tokens
    found: list[Token] = []
    position = 0
    for match in table.find(tokens):
        found += tokens[position : match.first]
        start, end = tokens[match.first].start, tokens[match.last - 1].end
        found += [Token(word, start, end) for word in match.value]
        position = match.last
    return [*found, *tokens[position:]]


def meant_words(text: str) -> list[str]:
    """Return the words of a text as they are meant: abbreviations written out, no synonyms.

    "Vốn *GNBV*" is "vốn giảm nghèo bền vững".
    """
    words = _written_out(scan_words(text))
    found: list[str] = []
    position = 0
    for first, last, meant in synonyms().find_words(words):
        found += [*words[position:first], *meant]
        position = last
    return [*found, *words[position:]] if position else words


def _written_out(words: list[str]) -> list[str]:
    """Return words with abbreviations written out, as ``_expanded`` does with tokens."""
    table = _abbreviations()
    if table.keys().isdisjoint(words):
        return words
    named = {
        position for name in concept_table().find_words(words) for position in range(*name[:2])
    }
    found: list[str] = []
    for position, word in enumerate(words):
        full = None if position in named else table.get(word)
        found += full or (word,)
    return found


@lru_cache(maxsize=65536)
def term_list(text: str) -> tuple[str, ...]:
    """Return the terms of a text, in order."""
    words = meant_words(text)
    found: list[str] = []
    position = 0
    for first, last, concept in concept_table().find_words(words):
        found += fold_words([w for w in words[position:first] if w[0].isalpha()])
        found.append(f"#{concept.id}")
        position = last
    return (*found, *fold_words([w for w in words[position:] if w[0].isalpha()]))


@lru_cache(maxsize=65536)
def term_set(text: str) -> frozenset[str]:
    """Return the terms of a text together with all its folded syllables."""
    words = meant_words(text)
    names = concept_table().find_words(words)
    found = fold_words([word for word in words if word[0].isalpha()])
    return frozenset([*found, *(f"#{concept.id}" for _, _, concept in names)])


def weight(term: str) -> float:
    """Return how much a term counts."""
    if term in _GENERIC:
        return 0.8
    if term in _FAINT:
        return 0.5
    return CONCEPT_WEIGHT if term.startswith("#") else 1.0


# Words that may stand inside an indicator's name: "thu *ngân sách* nội địa" is thu nội địa.
_GAPS = frozenset(
    ("ngan", "sach", "nha", "nuoc", "tong", "so", "kim", "ngach", "gia", "tri", "ty", "le")
)


@cache
def concept_names(term: str) -> tuple[tuple[str, ...], ...]:
    """Return the folded syllables of each name (of two and more) of a concept term."""
    for concept in concepts():
        if f"#{concept.id}" == term:
            names = [tuple(fold(name).replace("-", " ").split()) for name in concept.names]
            return tuple(words for words in names if len(words) > 1)
    return ()


@lru_cache(maxsize=65536)
def names_concept(text: str, term: str) -> bool:
    """Tell whether ``text`` holds a name of the concept in order, with light words in between."""
    folded = fold(text)
    names = [name for name in concept_names(term) if all(word in folded for word in name)]
    if not names:
        return False
    tokens = [token for token in scan(text) if token.is_word]
    other = {
        index
        for match in concept_table().find(tokens)
        if f"#{match.value.id}" != term and match.last - match.first > 2
        for index in range(match.first, match.last)
    }
    # "nhập khẩu" inside "xuất nhập khẩu" is a piece of another name.
    words = ["" if index in other else fold_word(token.text) for index, token in enumerate(tokens)]
    return any(
        _in_order(words[start:], name)
        for name in names
        for start in range(len(words))
        if words[start] == name[0]
    )


def _in_order(words: Sequence[str], name: Sequence[str]) -> bool:
    position = 0
    for word in words:
        if word == name[position]:
            position += 1
            if position == len(name):
                return True
        elif word not in _GAPS:
            return False
    return False
