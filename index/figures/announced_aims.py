"""Aims that a sentence announces by their name: "*Một số chỉ tiêu chủ yếu* đến năm 2025: …".

What a congress or an action programme sets for a term to come is told in such lists, often without
a word that strives: the name of the list and a time that lies ahead say it.
"""

from __future__ import annotations

from index.domain import Period, PeriodKind
from index.figures.aim_times import lies_ahead
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.lexicon import cues, word_set
from index.language.periods import PeriodMention, find_periods, resolve
from index.language.scan import PhraseTable

_NAMES = PhraseTable({words: words for words in word_set("announced_aims", "names")})
_REACHED = word_set("announced_aims", "reached")
_OPENING = 8  # tokens before the name
_BEFORE = 500  # characters
_STRETCHES = (PeriodKind.TERM, PeriodKind.YEAR, PeriodKind.RANGE)


def announced_for(sentence: Sentence, state: State) -> Period | None:
    """Return the time ahead for which a sentence announces aims, or None where it does not.

    The time stands in the sentence, or in what its paragraph told before.

    Args:
        sentence: the parsed sentence.
        state: the running context, by which times are read.
    """
    name = next((n for n in _NAMES.find(sentence.tokens) if n.first <= _OPENING), None)
    if name is None or sentence.matches(cues().results):
        return None
    first = next((a.first for a in sentence.amounts if a.first > name.last + 1), None)
    if first is None:
        return None
    said = {token.text for token in sentence.tokens[name.last : min(first, name.last + _OPENING)]}
    if said & _REACHED:
        return None  # "một số chỉ tiêu chủ yếu *đạt và vượt* kế hoạch: …"
    before = sentence.body[max(0, sentence.span.start - _BEFORE) : sentence.span.start]
    above = find_periods(before[before.rfind("\n") + 1 :])
    for mention in [*sentence.periods, *reversed(above)]:
        period = _ahead(mention, state)
        if period is not None:
            return period
    return None


def opens_ahead(sentence: Sentence, state: State) -> bool:
    """Tell whether a sentence opens with a time to come: "*Đến năm 2025:* 100% số trường …"."""
    start = sentence.tokens[0].start if sentence.tokens else 0
    opening = (m for m in sentence.periods if m.span.start - start <= len("đến hết "))
    return any(_ahead(mention, state) is not None for mention in opening)


def _ahead(mention: PeriodMention, state: State) -> Period | None:
    if mention.base or mention.kind not in _STRETCHES:
        return None
    period = resolve(mention, state.anchor)
    return period if lies_ahead(period, state) else None
