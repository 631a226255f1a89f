"""One office of a body that reports: "*Riêng văn phòng Cục Thuế*, tháng 7 thu 402 tỷ đồng".

What it collects is a part of what the whole body told of collects; its name goes over its numbers.
"""

from __future__ import annotations

from index.figures.openings import subject_start
from index.figures.sentence import Sentence
from index.language.lexicon import word_set
from index.language.scan import PhraseTable, scan

_MARKS = frozenset(",-–+") | {"tại", "ở", "đối", "với", "khối"}
_OFFICES = PhraseTable({words: words for words in word_set("part_bodies", "offices")})


def office_opened(sentence: Sentence) -> tuple[str, int] | None:
    """Return the office that a sentence opens with, set off by a comma, and the token behind it."""
    tokens = sentence.tokens
    first = subject_start(sentence, _MARKS)
    found = _OFFICES.match(tokens, first) if first < len(tokens) else None
    if found is None or found.last >= len(tokens) or tokens[found.last].text != ",":
        return None
    return sentence.words(found.first, found.last), found.last


def is_office(words: str) -> bool:
    """Tell whether a part's name is such an office: all that a sentence tells of it is its own."""
    tokens = scan(words)
    found = _OFFICES.match(tokens, 0) if tokens else None
    return found is not None and found.last == len(tokens)
