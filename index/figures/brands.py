"""Goods that bear the name of where they grow: "*vải sớm Phúc Hòa*", "*gạo* Điện Biên".

The name says which goods are told of, not what the sentence and those behind it are about.
"""

from __future__ import annotations

from index.figures.sentence import Sentence
from index.language.lexicon import word_set
from index.language.places import PlaceMention
from index.language.scan import PhraseTable

_GOODS = PhraseTable(
    {words: words for words in word_set("crops", "crops") | word_set("brands", "goods")}
)
_KINDS = word_set("brands", "kinds")
_LEVELS = word_set("brands", "levels")
_LONGEST = 3  # syllables of such goods


def names_brand(sentence: Sentence, mention: PlaceMention) -> bool:
    """Tell whether a bare place name only says which goods: it stands right behind their name.

    Args:
        sentence: the parsed sentence.
        mention: a place in it; with its level ("vải *huyện* Lục Ngạn") it is no brand.
    """
    tokens = sentence.tokens
    first = sentence.token_at(mention.span.start)
    if not first or not sentence.body[mention.span.start].isupper():
        return False
    if tokens[first].text in _LEVELS:
        return False
    last = first - (tokens[first - 1].text in _KINDS)
    goods = _GOODS.match_before(tokens, last, _LONGEST) if last > 0 else None
    return goods is not None and goods.last == last
