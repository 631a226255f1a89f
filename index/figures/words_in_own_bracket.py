"""The words before a number that stand in its own bracket, or outside of all."""

from __future__ import annotations

from index.figures.base_values import opens_with_time
from index.figures.phrase_trim import clean
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, word_set

_FILLED = 3  # tokens that a number may take with it: "2,5% *số phải* thu"
_RATE_NOUNS = word_set("look_left", "rate_nouns")
_STILL = word_set("phrase_trim", "still") | word_set("phrase_trim", "though")


def own_depth(sentence: Sentence, amount: Amount, left: int, cue: int) -> list[int]:
    """Return the tokens at the amount's bracket depth; outside a bracket when it holds no words."""
    depth = sentence.depth[amount.first]
    if depth:
        opening = max((i for i in range(left, cue) if sentence.depth[i] < depth), default=left - 1)
        inside = [i for i in range(max(opening + 1, left), cue) if sentence.depth[i] == depth]
        if any(sentence.tokens[i].is_word for i in inside) and clean(sentence, inside):
            return inside
        brackets = [i for i in range(left, amount.first) if sentence.tokens[i].text == "("]
        if brackets and opens_with_time(sentence, brackets[-1] + 1):
            if _of_percent(sentence, left, brackets[-1]):
                return []
            return _subject_outside(sentence, left, min(cue, brackets[-1]))
    return [
        i
        for i in range(left, cue)
        if sentence.depth[i] == 0 and sentence.tokens[i].text not in "()"
    ]


def _of_percent(sentence: Sentence, left: int, opening: int) -> bool:
    """Tell whether the words before a bracket say what the percent before them is of.

    "chậm đóng chiếm 2,5% *số phải thu* (cuối năm 2021 là 3%)": again of what was not paid.
    """
    before = [a for a in sentence.amounts if a.last <= opening][-1:]
    if not before or before[0].kind is not AmountKind.PERCENT or before[0].last < left - _FILLED:
        return False
    of = range(before[0].last, opening)
    words = all(sentence.tokens[i].is_word for i in of)
    return bool(of) and words and not any(cues().changes.match(sentence.tokens, i) for i in of)


def _subject_outside(sentence: Sentence, left: int, opening: int) -> list[int]:
    """Return what a bracket with a time of its own tells of: "*Bán buôn* tuy giảm (tháng 4 đạt"."""
    outside = [i for i in range(left, opening) if sentence.depth[i] == sentence.depth[left]]
    for at, index in enumerate(outside):
        named = any(sentence.tokens[i].is_word for i in outside[:at])
        rate = named and sentence.tokens[index - 1].text in _RATE_NOUNS
        if named and not rate and cues().changes.match(sentence.tokens, index):
            outside = outside[:at]
            break
    while outside and sentence.tokens[outside[-1]].text in _STILL:
        outside = outside[:-1]
    return outside
