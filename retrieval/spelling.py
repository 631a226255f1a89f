"""Typing slips in the names of indicators: "hộ ngèo", "giai nagn", "tăg".

A syllable that Vietnamese spelling does not allow is read as the word of a known name that it is
one slip away from, where the other words of that name stand beside it; any other syllable only in
a name of three words and more ("nông thôm mới").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from rapidfuzz.distance import OSA

from index.language.lexicon import concepts, load_table
from index.language.place_loose import ordinary_syllables
from index.language.scan import Token
from index.language.text import fold, has_marks, toneless
from retrieval.words import folded_set, listed

_LONGEST = 4  # words of a name
_LONGEST_MARKED = 6  # words of a name that has all its syllables, and only marks amiss
_SURE = 3  # words of a name by which a syllable that may be meant is still known as a slip
_SHORTEST = 3  # letters of a slip: shorter ones are abbreviations
# ng, g and c are written ngh, gh and k before e and i, and only there.
_MISSPELT = re.compile(r"(?:ng|g(?!i)|c(?!h))[eiy]|(?:ngh|gh|k(?!h))[aou]|q(?!u)")


def respelt(tokens: Sequence[Token], *, folded: bool) -> list[Token]:
    """Return a question's tokens with the slips in names of indicators put right.

    Args:
        tokens: its tokens outside places and periods; offsets are kept.
        folded: write what is put right without diacritics.
    """
    read = list(tokens)
    words = [fold(token.text) for token in tokens]
    for index, token in enumerate(tokens):
        if not token.is_word or not words[index].isalpha() or not _may_slip(words[index]):
            continue
        if not folded_set("spelling", "right").isdisjoint(_pairs_at(words, index)):
            continue  # "thuế *suất* nhập khẩu", "kết nạp *tối* thiểu"
        least = 1 if _is_slip(words[index]) else _SURE
        right = _name_around(words, index, least)
        if right:
            read[index] = Token(fold(right) if folded else right, token.start, token.end)
    return read if folded else _with_tones(read)


def bodies_respelt(text: str) -> str:
    """Return a question with slips in what names a body put right: "hải *qaun* Hà Tĩnh"."""
    return _body_slip().sub(_body_meant, text)


def _pairs_at(words: Sequence[str], index: int) -> list[str]:
    """Return a word with the one before it, and with the one behind."""
    return [" ".join(words[at : at + 2]) for at in (index - 1, index) if at >= 0]


@cache
def _body_slip() -> re.Pattern[str]:
    """Return what finds a word of such a name, the other right behind or before it."""
    words = {w for name in listed("body_slips", "names") for w in name.split()}
    known = "|".join(sorted({form for w in words for form in (w, fold(w))}))
    return re.compile(rf"\b(?:({known}) (\w{{3,7}})|(\w{{3,7}}) ({known}))\b", re.IGNORECASE)


def _body_meant(match: re.Match[str]) -> str:
    typed = match[2] or match[3]
    if not _is_slip(fold(typed)):
        return match[0]
    at = 1 if match[2] else 0
    beside = fold(match[1] or match[4])
    meant = [
        words[at]
        for words in map(str.split, listed("body_slips", "names"))
        if fold(words[1 - at]) == beside and OSA.distance(fold(words[at]), fold(typed)) == 1
    ]
    if len(meant) != 1:
        return match[0]
    word = meant[0] if has_marks(match.string) else fold(meant[0])
    return match[0].replace(typed, word)


def _with_tones(tokens: list[Token]) -> list[Token]:
    """Give the words of a name the marks that were amiss: "nông thôn mơi", "dư nơ"."""
    read = list(tokens)
    words = [fold(token.text) for token in tokens]
    for first in range(len(tokens)):
        for size in range(min(_LONGEST_MARKED, len(tokens) - first), 1, -1):
            names = _marked_names().get(tuple(words[first : first + size]), ())
            typed = [token.text for token in tokens[first : first + size]] if names else []
            meant = next((name for name in names if _has_marks_amiss(typed, name)), None)
            if meant is not None:
                for at, word in enumerate(meant, first):
                    read[at] = Token(word, tokens[at].start, tokens[at].end)
                break
    return read


def _has_marks_amiss(typed: Sequence[str], name: Sequence[str]) -> bool:
    """Tell whether a name is typed with some of its tones left out, and nothing else.

    In a name of three words and more other marks may be amiss, too, where most words are right:
    "bình quân *dầu* người".
    """
    pairs = [(word.lower(), meant) for word, meant in zip(typed, name, strict=True)]
    amiss = [word for word, meant in pairs if word not in (meant, toneless(meant))]
    if all(word == meant for word, meant in pairs) or any(word == fold(word) for word in amiss):
        return False  # nothing amiss, or no marks at all
    right = len(pairs) - len(amiss)
    return not amiss or (right >= _SURE - 1 and right > len(amiss))


@cache
def _marked_names() -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Map the folded words of the concepts' names to the names."""
    table: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for concept in concepts():
        for name in concept.names:
            words = tuple(name.lower().split())
            table.setdefault(tuple(map(fold, words)), []).append(words)
    return {key: tuple(names) for key, names in table.items()}


@cache
def _may_slip(word: str) -> bool:
    """Tell whether a folded word may be a slip: in no name itself, with a vowel ("NK" has none)."""
    return len(word) >= _SHORTEST and word not in _known() and not set("aeiouy").isdisjoint(word)


@cache
def _is_slip(word: str) -> bool:
    """Tell whether a folded word is no syllable and no abbreviation that is known."""
    if len(word) < _SHORTEST or not word.isalpha() or not word.isascii():
        return False
    return word not in ordinary_syllables() or _MISSPELT.match(word) is not None


@cache
def _known() -> frozenset[str]:
    """Return the folded words of all names and abbreviations: KCN, OCOP are no slips."""
    names = (name for concept in concepts() for name in concept.names)
    words = {word for name in names for word in fold(name).split()}
    return frozenset(words | {fold(short) for short in load_table("abbreviations")["words"]})


def _name_around(words: Sequence[str], index: int, least: int) -> str:
    """Return the word meant at ``index``: that of the longest name that fits; "" when none does.

    ``least`` is the fewest words of such a name.
    """
    for size in range(min(_LONGEST, len(words)), least - 1, -1):
        for first in range(max(0, index - size + 1), min(index, len(words) - size) + 1):
            at = index - first
            run = words[first : first + size]
            rest = (*run[:at], *run[at + 1 :])
            found = {w for w in _names().get((at, rest), ()) if OSA.distance(fold(w), run[at]) == 1}
            if len({fold(word) for word in found}) == 1:
                return sorted(found)[0]
    return ""


@cache
def _names() -> dict[tuple[int, tuple[str, ...]], tuple[str, ...]]:
    """Map the place of a word and the other words of its name to the words that fit there."""
    table: dict[tuple[int, tuple[str, ...]], set[str]] = {}
    spoken = load_table("questions")["spelling"]["words"]
    for name in (*(n for c in concepts() for n in c.names), *spoken):
        words = name.lower().split()
        if len(words) > _LONGEST or (len(words) == 1 and name not in spoken):
            continue
        for at, word in enumerate(words):
            rest = tuple(fold(w) for w in (*words[:at], *words[at + 1 :]))
            if word.isalpha() and len(word) >= _SHORTEST:
                table.setdefault((at, rest), set()).add(word)
    return {key: tuple(sorted(found)) for key, found in table.items()}
