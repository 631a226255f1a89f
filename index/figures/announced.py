"""A measure that a sentence without numbers announces for the sentences behind it.

"UBND tỉnh giao chỉ tiêu giảm *tỷ lệ hộ nghèo* cho các huyện. Cụ thể, huyện A 6,5%; huyện B 4%":
the numbers name no indicator of their own.
"""

from __future__ import annotations

from index.figures.phrase_trim import concept_starts
from index.figures.sentence import Sentence
from index.language.lexicon import concept_table, phrase_words, word_set
from index.language.scan import PhraseTable

_CLOSERS = {",", ";", ".", ":", "(", ")"}
_LONGEST = 10
_CAUSES = PhraseTable({words: words for words in word_set("announced", "causes")})


def announced(sentence: Sentence) -> str | None:
    """Return the measure that the sentence names last, or None.

    Only a known concept that opens with the word of a measure ("tỷ lệ hộ nghèo", "tổng thu ngân
    sách") is one: a sentence in plain words names many nouns and measures none of them. What made
    it change is none either: "Xuất khẩu tăng *là do nhu cầu nhập khẩu* của các nước tăng".
    """
    tokens = sentence.tokens
    cause = next((i for i in range(len(tokens)) if _CAUSES.match(tokens, i)), len(tokens))
    found: tuple[int, int] | None = None
    index = 0
    for concept in concept_table().starting(tokens):
        if concept.first < index or concept.first > cause:
            continue
        first = concept.first
        while first and not concept_starts(tokens, first - 1):
            if not phrase_words().heads.match(tokens, first - 1):
                break
            first -= 1
        if phrase_words().heads.match(tokens, first) and concept.last - first > 1:
            found = (first, concept.last)
        index = concept.last
    if found is None or found[1] - found[0] > _LONGEST:
        return None
    inside = {token.text for token in tokens[found[0] : found[1]]}
    return None if inside & _CLOSERS else sentence.words(*found)
