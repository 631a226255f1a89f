"""One hamlet, school, person, market of an area: "*Thôn Na Lay* có 12 hộ nghèo, 30 hộ cận nghèo".

What it has is not what its commune has; how it is named tells it from a kind ("trường THCS").
"""

from __future__ import annotations

from functools import lru_cache

from index.figures.sentence import Sentence
from index.language.lexicon import phrase_words, word_set
from index.language.scan import PhraseTable, scan

_BANKS = word_set("small_parts", "banks")
_KINDS = PhraseTable({words: words for words in word_set("small_parts", "kinds") | _BANKS})
BANK = "ngân hàng"
_NUMBERED = word_set("small_parts", "numbered")
_INSIDE = word_set("small_parts", "inside")
_PEOPLE = word_set("small_parts", "people")
_DESCRIBED = word_set("small_parts", "described")
_VERBS = word_set("topics", "verbs") | word_set("named_parts", "verbs")
_LONGEST, _MOST_DESCRIBING = 8, 5  # tokens of a name, and of what stands before it


def small_part_at(sentence: Sentence, first: int) -> tuple[str, int] | None:
    """Return the small part named at ``tokens[first]``, and the token behind its name, or None.

    Args:
        sentence: the parsed sentence.
        first: the token where its kind would stand.
    """
    tokens = sentence.tokens
    kind = _KINDS.match(tokens, first) if first < len(tokens) else None
    if kind is None or kind.last >= len(tokens):
        return None
    if kind.value in _BANKS:
        return sentence.words(first, kind.last), kind.last
    last = kind.last
    if kind.value in _NUMBERED and tokens[last].is_number:
        counted = any(amount.first == last for amount in sentence.amounts)
        return None if counted else (sentence.words(first, last + 1), last + 1)
    start = _behind_description(sentence, last) if kind.value in _DESCRIBED else last
    last = start
    while last < len(tokens) and last - start < _LONGEST and _in_name(sentence, last):
        last += 1
    if last == start or last >= len(tokens):
        return None
    if kind.value in _PEOPLE and _speaks(sentence, last):
        return None
    written = sentence.words(start, start + 1)
    if written.isupper() and len(written) > 1:
        return None  # "trường *THCS*": of which there are many
    return sentence.words(first, last), last


@lru_cache(maxsize=65536)
def small_part_in(told: str) -> tuple[str, str] | None:
    """Return the kind and the name of the small part that words open with, or None.

    "Thôn Na Lay – hộ nghèo" is of one hamlet, "trường THCS đạt chuẩn" of no one school.
    """
    tokens = scan(told)
    kind = _KINDS.match(tokens, 0) if tokens else None
    if kind is not None and kind.value in _BANKS:
        return BANK, kind.value
    last = kind.last if kind else 0
    if kind is None or last >= len(tokens):
        return None
    if kind.value in _NUMBERED and tokens[last].is_number:
        return kind.value, tokens[last].text
    while last < len(tokens) and told[tokens[last].start].isupper():
        last += 1
    name = told[tokens[kind.last].start : tokens[last - 1].end]
    first = told[tokens[kind.last].start : tokens[kind.last].end]
    named = last > kind.last and not (first.isupper() and len(first) > 1)
    return (kind.value, name) if named else None


def _speaks(sentence: Sentence, last: int) -> bool:
    """Tell whether somebody is named who tells of the area: "*Ông A*, Chi cục trưởng, cho biết"."""
    tokens = sentence.tokens
    return not tokens[last].is_word or bool(phrase_words().speech.find(tokens[last:]))


def _behind_description(sentence: Sentence, first: int) -> int:
    """Return the token behind what such a thing makes: "Nhà máy *xi măng* Đồng Bành"."""
    tokens, last = sentence.tokens, first
    while last < len(tokens) and last - first < _MOST_DESCRIBING:
        if not tokens[last].is_word or tokens[last].text in _VERBS:
            return first
        if sentence.body[tokens[last].start].isupper():
            return last
        last += 1
    return first


def _in_name(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.is_word and (sentence.body[token.start].isupper() or token.text in _INSIDE)
