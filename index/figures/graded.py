"""A level that only grades something: "học sinh giỏi *cấp tỉnh*", "đề tài *cấp huyện*".

It says at which contest or by whom a thing was judged; the number is of whoever won.
"""

from __future__ import annotations

from index.domain import Place
from index.figures.sentence import Sentence
from index.language.lexicon import word_set
from index.language.places import PlaceMention

_LEVELS = word_set("graded", "levels")
_GRADED = word_set("graded", "graded")
_WHOSE = word_set("graded", "whose")


def only_grades(sentence: Sentence, mention: PlaceMention, chief: Place | None) -> bool:
    """Tell whether a place mention is only the level of the thing named right before it.

    Args:
        sentence: the parsed sentence.
        mention: one of its places.
        chief: the area that the report is about.
    """
    if mention.text.lower() not in _LEVELS or mention.place == chief:
        return False
    first = sentence.token_at(mention.span.start)
    before = sentence.tokens[first - 1] if first else None
    if before is None or not (before.is_word or before.is_number):
        return False
    if before.is_number or before.text in _GRADED:
        return True  # "học sinh giỏi lớp *9 cấp tỉnh*"
    above = chief is not None and mention.place.code in chief.within
    return above and before.text not in _WHOSE
