"""What befell a field is told without what brought it: "*Đợt mưa lũ làm* ngập 438 ha rau màu"."""

from __future__ import annotations

from index.figures.sentence import Sentence
from index.language.lexicon import word_set

_CAUSING = word_set("caused", "verbs")
_WEATHER = word_set("caused", "weather")


def without_cause(sentence: Sentence, words: list[int]) -> list[int]:
    """Return the tokens of a name from what a storm or a flood did on.

    Args:
        sentence: the parsed sentence.
        words: indexes of the tokens of a name.
    """
    texts = [sentence.tokens[i].text for i in words]
    for at in range(1, len(texts) - 1):
        if texts[at] in _CAUSING:
            weather = not _WEATHER.isdisjoint(texts[:at])
            one = any(sentence.tokens[i].is_number for i in words[:at])  # "*bão số 3* làm đổ …"
            return words[at + 1 :] if weather and not one else words
    return words
