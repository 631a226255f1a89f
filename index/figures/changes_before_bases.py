"""Changes whose base stands before the number: "*tăng* so với cùng kỳ năm trước 3,4%"."""

from __future__ import annotations

from index.figures.sentence import STOPS, Sentence
from index.language.lexicon import cues, phrase_words, word_set

_LONGEST_BASE = 9
_AGAINST = word_set("look_left", "against")
_COMPARED = {"hơn": "tăng", "kém": "giảm"}  # "*hơn* cùng kỳ 5%", "*kém* năm trước 3 ha"
_WITH = word_set("look_left", "with")
_DEGREES = word_set("look_left", "degrees")
_SAME_PERIOD = word_set("look_left", "same_period")


def change_before_base(sentence: Sentence, left: int, position: int) -> tuple[str, int, str] | None:
    """Return the direction of such a change, the token where it begins, and its base, or None.

    Args:
        sentence: the parsed sentence.
        left: token where the number's own words may begin.
        position: the token behind the base.
    """
    tokens = sentence.tokens
    for index in range(position - 1, max(left, position - _LONGEST_BASE), -1):
        if tokens[index].text in STOPS:
            return None
        opens = _opens(sentence, index) or _compared(sentence, index, left, position)
        end = index - (opens and tokens[index - 1].text in _DEGREES)  # "tăng *mạnh* so với …"
        change = cues().changes.match_before(tokens, end) if opens else None
        if change and change.first >= left:
            return change.value, change.first, _base(sentence, index, position)
        if opens and index - 1 >= left and tokens[index - 1].text in _COMPARED:
            way = _COMPARED[tokens[index - 1].text]
            return way, index - 1, _base(sentence, index, position)
    return None


def _opens(sentence: Sentence, index: int) -> bool:
    """Tell whether a base opens at ``tokens[index]``."""
    tokens = sentence.tokens
    following = tokens[min(index + 1, len(tokens) - 1)].text
    same_period = f"{tokens[index].text} {following}" in _SAME_PERIOD
    opens = tokens[index].text in _AGAINST
    opens = opens or (same_period and tokens[index - 1].text not in _WITH)
    return opens or cues().bases.match(tokens, index) is not None


def _compared(sentence: Sentence, first: int, left: int, last: int) -> bool:
    """Tell whether a base is nothing but a time behind "hơn": "hơn *năm 2020* 12%"."""
    if first - 1 < left or sentence.tokens[first - 1].text not in _COMPARED:
        return False
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    return any(m.span.start == start and m.span.end == end for m in sentence.periods)


def _base(sentence: Sentence, first: int, last: int) -> str:
    """Return the words of a base without what opens it and what only fills up behind it."""
    while last > first + 1 and phrase_words().fillers.match_before(sentence.tokens, last, 1):
        last -= 1
    return sentence.words(first, last).removeprefix("so ").removeprefix("với ").strip()
