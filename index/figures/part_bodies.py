"""Some offices of a body that reports: "*Riêng văn phòng Cục Thuế*, tháng 7 thu 402 tỷ đồng".

What they collect is part of what the whole body told of collects; their name goes over their
numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.figures.draft import Draft
from index.figures.openings import subject_start
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set
from index.language.scan import PhraseTable, scan

_MARKS = frozenset(",-–+") | {"tại", "ở", "đối", "với", "khối"}
_OFFICES = PhraseTable({words: words for words in word_set("part_bodies", "offices")})
_COUNTED = tuple(word_set("part_bodies", "counted"))
_TAKING = word_set("part_bodies", "taking")
_REACHED = word_set("part_bodies", "reached")
_PARTING = frozenset({";", "(", ":", "."})


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


def counted_offices(sentence: Sentence, amount: Amount, drafts: Sequence[Draft]) -> str:
    """Return the name of what so many offices of a body took in together, or "".

    "*14 chi cục thuế các huyện, thành phố thu* 252,6 tỷ đồng": of these, and not of the whole body.
    """
    before = drafts[-1].amount if drafts else None
    if before is None or before.kind is not AmountKind.COUNT or before.total is not None:
        return ""
    if amount.kind is not AmountKind.MONEY or not before.unit.startswith(_COUNTED):
        return ""
    between = sentence.tokens[before.last : amount.first]
    verb = next((i for i, token in enumerate(between) if token.text in _TAKING), None)
    if verb is None or any(token.text in _PARTING for token in between[:verb]):
        return ""
    if any(token.text not in _REACHED for token in between[verb + 1 :]):
        return ""
    return sentence.words(before.first, before.last + verb + 1)
