"""Changes whose base stands before the number: "*tăng* so với cùng kỳ năm trước 3,4%"."""

from __future__ import annotations

from index.figures.sentence import STOPS, Sentence
from index.language.lexicon import cues, phrase_words, word_set

_LONGEST_BASE = 9
_AGAINST = word_set("look_left", "against")
_WITH = word_set("look_left", "with")
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
        change = cues().changes.match_before(tokens, index) if _opens(sentence, index) else None
        if change and change.first >= left:
            return change.value, change.first, _base(sentence, index, position)
    return None


def _opens(sentence: Sentence, index: int) -> bool:
    """Tell whether a base opens at ``tokens[index]``."""
    tokens = sentence.tokens
    following = tokens[min(index + 1, len(tokens) - 1)].text
    same_period = f"{tokens[index].text} {following}" in _SAME_PERIOD
    opens = tokens[index].text in _AGAINST
    opens = opens or (same_period and tokens[index - 1].text not in _WITH)
    return opens or cues().bases.match(tokens, index) is not None


def _base(sentence: Sentence, first: int, last: int) -> str:
    """Return the words of a base without what opens it and what only fills up behind it."""
    while last > first + 1 and phrase_words().fillers.match_before(sentence.tokens, last, 1):
        last -= 1
    return sentence.words(first, last).removeprefix("so ").removeprefix("với ").strip()
