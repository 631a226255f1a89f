"""What a crop yields is its measure: "*Lúa xuân cho năng suất* 62 tạ/ha" is the rice's yield."""

from __future__ import annotations

from index.figures.sentence import Sentence
from index.language.lexicon import phrase_words, word_set
from index.language.scan import PhraseTable

_VERBS = word_set("yielded", "verbs")
_MEASURES = PhraseTable({words: words for words in word_set("yielded", "measures")})
_LONGEST = 4  # tokens: "năng suất bình quân"


def measure_first(sentence: Sentence, words: list[int]) -> list[int]:
    """Return the tokens of a name with the measure that it ends in before whose measure it is.

    Args:
        sentence: the parsed sentence.
        words: indexes of the tokens of a name.
    """
    tokens = [sentence.tokens[i] for i in words]
    measure = _MEASURES.match_before(tokens, len(tokens), _LONGEST) if tokens else None
    at = measure.first - 1 if measure is not None else 0
    if measure is None or at < 1 or tokens[at].text not in _VERBS:
        return words
    if phrase_words().area_units.match(tokens, 0) or _MEASURES.match(tokens, 0):
        return words  # "xã đạt năng suất …": whose it is, and no crop
    return [*words[measure.first :], *words[:at]]
