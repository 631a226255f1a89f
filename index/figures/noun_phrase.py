"""The indicator's own words: the noun phrase before a number.

Open vocabulary: nothing here knows any indicator by name. ``data/phrases.toml`` holds the words
that bound a phrase. Counted nouns, which stand behind their number, are in ``counted``.
"""

from __future__ import annotations

from dataclasses import dataclass

from index.figures.appositions import without_apposition
from index.figures.comma_groups import groups_of, with_earlier
from index.figures.nameless_groups import names_nothing
from index.figures.net_of_costs import without_costs
from index.figures.phrase_trim import clean, is_measure, text_of, whole
from index.figures.sentence import Sentence
from index.figures.speakers import behind_speaker
from index.figures.words_in_own_bracket import own_depth
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, phrase_words, word_set

_SAYERS = tuple(word_set("naming", "sayers"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """An indicator's words; ``measured`` tells that it names a measure by itself."""

    text: str
    measured: bool
    near: bool = True  # nothing but left-out words stands between it and the number


def indicator_phrase(sentence: Sentence, amount: Amount, left: int, cue: int) -> Phrase | None:
    """Return the noun phrase in ``tokens[left:cue]`` that the amount measures, or None.

    Args:
        sentence: the parsed sentence.
        amount: the amount.
        left: first token that may belong to the phrase (behind the previous amount's words).
        cue: the token where the words of the number itself begin.
    """
    own = without_costs(sentence.tokens, own_depth(sentence, amount, left, cue))
    kept = without_apposition(sentence, own)
    groups = groups_of(sentence, behind_speaker(sentence, kept))
    for number in range(len(groups) - 1, -1, -1):
        if names_nothing(sentence, groups, number, amount, left):
            continue
        words = clean(sentence, _without_base(sentence, groups[number], amount))
        if not words or whole(phrase_words().empty, [sentence.tokens[i] for i in words]):
            continue
        if not is_measure(sentence, words):
            words = with_earlier(sentence, groups, number) or words
        near = number == len(groups) - 1
        aimed = any(cues().plans.match(sentence.tokens, i) for i in range(cue, amount.first))
        if aimed and text_of(sentence, words).lower().endswith(_SAYERS):
            return None  # "*ông A cho biết* chỉ tiêu được giao là 9 tỷ đồng": names nothing
        return Phrase(text_of(sentence, words), is_measure(sentence, words), near)
    return None


def _without_exclusion(sentence: Sentence, group: list[int]) -> list[int]:
    """Cut "nếu *trừ tiền sử dụng đất* thì đạt": what is left out is not what is measured."""
    exclusions = sentence.matches(phrase_words().exclusions)
    if exclusions:
        fixed = sentence.matches(phrase_words().compounds).values()
        for at, index in enumerate(group):
            named = any(each.first < index < each.last for each in fixed)  # "giảm khấu *trừ*"
            if index in exclusions and not named:
                return group[:at]
    return group


def _without_base(sentence: Sentence, group: list[int], amount: Amount) -> list[int]:
    """Cut "nợ thuế *so với tổng thu ngân sách* chiếm 4,5%": the debt is measured, not the revenue.

    And what is left out of the measure.
    """
    group = _without_exclusion(sentence, group)
    if amount.kind is not AmountKind.PERCENT:
        return group
    against = (at for at, i in enumerate(group) if cues().against.match(sentence.tokens, i))
    at = next(against, 0)
    return group[:at] if clean(sentence, group[:at]) else group
