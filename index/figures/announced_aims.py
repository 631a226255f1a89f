"""Aims that a sentence announces by their name: "*Một số chỉ tiêu chủ yếu* đến năm 2025: …".

What a congress or an action programme sets for a term to come is told in such lists, often without
a word that strives: the name of the list and a time that lies ahead say it.
"""

from __future__ import annotations

from index.domain import AIMS, Period, PeriodKind
from index.figures.aim_times import lies_ahead
from index.figures.new_terms import term_to_come
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.lexicon import cues, word_set
from index.language.periods import PeriodMention, find_periods, resolve
from index.language.scan import PhraseTable

_NAMES = PhraseTable({words: words for words in word_set("announced_aims", "names")})
_REACHED = word_set("announced_aims", "reached")
_PASSED = PhraseTable({words: words for words in word_set("announced_aims", "passed")})
_MOVED = frozenset({"tăng", "giảm"})
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
    if not _announces(sentence, aiming=_told_last(state)):
        return None
    before = sentence.body[max(0, sentence.span.start - _BEFORE) : sentence.span.start]
    above = find_periods(before[before.rfind("\n") + 1 :])
    for mention in [*sentence.periods, *reversed(above)]:
        period = _ahead(mention, state)
        if period is not None:
            return period
    return None


def passed_for(sentence: Sentence, state: State) -> tuple[bool, Period | None]:
    """Tell whether a meeting passes a list of aims without their time, and which that must be.

    "*Đại hội thông qua các chỉ tiêu chủ yếu:* thu nhập 75 triệu đồng; …": the term that follows
    the one that the congress sums up.
    """
    name = next(iter(_NAMES.find(sentence.tokens)), None)
    if name is None or not (_passed(sentence, name.first) and _announces(sentence)):
        return False, None
    if state.aim_period is not None and lies_ahead(state.aim_period, state):
        return True, state.aim_period
    return True, term_to_come(state) or state.aim_period


def _told_last(state: State) -> bool:
    """Tell whether the number before was aimed at: "… với 19 chỉ tiêu. *Một số chỉ tiêu* …"."""
    return bool(state.told) and state.told[-1].relation in AIMS


def _announces(sentence: Sentence, *, aiming: bool = False) -> bool:
    """Tell whether a sentence opens a list of aims by its name, with numbers behind it.

    Args:
        sentence: the parsed sentence.
        aiming: the sentence before it told of aims, so a list behind a colon is none of results.
    """
    name = next(iter(_NAMES.find(sentence.tokens)), None)
    passed = name is not None and _passed(sentence, name.first)
    if name is None or not (passed or name.first <= _OPENING):
        return False
    if not passed and sentence.matches(cues().results):
        return False
    first = next((a.first for a in sentence.amounts if a.first > name.last + 1), None)
    if first is None:
        return False
    words = [token.text for token in sentence.tokens[name.last : min(first, name.last + _OPENING)]]
    if aiming and ":" in words:
        words = words[: words.index(":")]
    said = set(words)
    # "một số chỉ tiêu chủ yếu *đạt và vượt* kế hoạch: …" tells of results
    return said.isdisjoint(_REACHED - _MOVED if passed else _REACHED)


def _passed(sentence: Sentence, first: int) -> bool:
    """ "Hội nghị *biểu quyết* 18 chỉ tiêu …, trong đó các chỉ tiêu chủ yếu …": what is to be.

    Tells whether a meeting passes the list named at ``tokens[first]``, no number before it.
    """
    if any(amount.first < first for amount in sentence.amounts):
        return False
    before = sentence.tokens[:first]
    done = any(first > at for at in sentence.matches(cues().results))
    return not done and any(True for _ in _PASSED.find(before))


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
