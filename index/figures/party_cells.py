"""One Party cell of an area: "*Chi bộ thôn Na* có 9 đảng viên" counts not its commune's."""

from __future__ import annotations

from index.figures.openings import subject_start
from index.figures.sentence import Sentence
from index.language.lexicon import word_set

_MARKS = frozenset(",-–+") | {"tại", "ở"}
_CELL = ("chi", "bộ")
_OF = word_set("party_cells", "of")
_OTHERS = word_set("party_cells", "others")
_VERBS = word_set("party_cells", "verbs")
_STOPS = {",", ";", ":", ".", "(", "…"}
_HOLDS = ("tổ", "chức")  # "tổ dân phố" is part of a name
_MOST = 10  # tokens of a name


def cell_opened(sentence: Sentence) -> tuple[str, int] | None:
    """Return the one cell that is a sentence's subject, and the token behind its name.

    "Chi bộ thôn 4", "Chi bộ Trường THPT A"; "chi bộ trực thuộc", "các chi bộ" are many.
    """
    tokens = sentence.tokens
    first = subject_start(sentence, _MARKS)
    last = first + len(_CELL)
    if tuple(token.text for token in tokens[first:last]) != _CELL or last >= len(tokens):
        return None
    named = sentence.body[tokens[last].start].isupper()
    if not (named or tokens[last].text in _OF):
        return None
    begun = {amount.first for amount in sentence.amounts}
    while last < len(tokens) and last - first < _MOST:
        # The number of a hamlet ("thôn 4") is no amount.
        pair = tuple(token.text for token in tokens[last : last + 2])
        if tokens[last].text in _STOPS | _VERBS or last in begun or pair == _HOLDS:
            break
        last += 1
    ended = last < len(tokens) and len(_CELL) < last - first < _MOST
    return (sentence.words(first, last), last) if ended else None


def is_cell(words: str) -> bool:
    """Tell whether a name is that of a cell."""
    return tuple(words.lower().split()[: len(_CELL)]) == _CELL


def leaves_cell(words: str, sentence: Sentence) -> bool:
    """Tell whether a sentence behind one on a cell tells of others: "*Đảng bộ xã* có 320".

    Args:
        words: the name in force.
        sentence: the sentence behind.
    """
    first = sentence.amounts[0].first if sentence.amounts else None
    said = {token.text for token in sentence.tokens[:first]}
    return is_cell(words) and not said.isdisjoint(_OTHERS)
