"""A level that only grades something: "học sinh giỏi *cấp tỉnh*", "đề tài *cấp huyện*".

It says at which contest or by whom a thing was judged; the number is of whoever won.
"""

from __future__ import annotations

from index.domain import Place
from index.figures.sentence import Sentence
from index.language.lexicon import word_set
from index.language.places import PlaceMention
from index.language.scan import PhraseTable

_LEVELS = word_set("graded", "levels")
_UNITS = frozenset({"tỉnh", "huyện", "toàn quốc"})
_CONTESTS = PhraseTable({words: words for words in word_set("where_counted", "contests")})
_LONGEST = 6  # words of a contest
_GRADED = word_set("graded", "graded")
_WHOSE = word_set("graded", "whose")


def only_grades(sentence: Sentence, mention: PlaceMention, chief: Place | None) -> bool:
    """Tell whether a place mention is only the level of the thing named right before it.

    Args:
        sentence: the parsed sentence.
        mention: one of its places.
        chief: the area that the report is about.
    """
    if mention.place == chief:
        return False
    first = sentence.token_at(mention.span.start)
    if mention.text in _UNITS and _CONTESTS.match_before(sentence.tokens, first, _LONGEST):
        return True  # "tham gia *Hội thao tỉnh* giành 6 huy chương"
    if mention.text.lower() not in _LEVELS:
        return False
    before = sentence.tokens[first - 1] if first else None
    if before is None or not (before.is_word or before.is_number):
        return False
    if before.is_number or before.text in _GRADED:
        return True  # "học sinh giỏi lớp *9 cấp tỉnh*"
    above = chief is not None and mention.place.code in chief.within
    return above and before.text not in _WHOSE
