"""Sentences that leave the aims told of before them."""

from __future__ import annotations

from itertools import pairwise

from index.domain import PeriodKind
from index.figures.announced_aims import opens_ahead
from index.figures.phrase_trim import concept_starts
from index.figures.reached_of_plan import tells_of_plan
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import AmountKind
from index.language.lexicon import cues, phrase_words, word_set
from index.language.periods import resolve
from index.language.scan import PhraseTable

_DOING = word_set("aims", "doing")
_SAME = {tuple(words.split()) for words in word_set("look_left", "same_period")}
_HONOURS = PhraseTable({words: words for words in word_set("aims", "honours")})
_LIKEWISE = "đồng"  # "Đồng thời, …" joins one aim to another


def leaves_aims(sentence: Sentence, state: State, *, listed: bool) -> bool:
    """Tell whether the sentence leaves the aims of the sentences before it.

    An aim ends with its sentence unless a list of aims goes on: an item (``listed``), a part, or a
    sentence that opens with the next measure ("Phấn đấu thu 60 tỷ đồng. *Thu nhập* 32 triệu đồng").
    """
    if tells_results(sentence, state):
        return True
    if state.lead is None and (tells_of_plan(sentence) or _of_same_stretch(sentence, state)):
        return True
    if listed or state.lead is not None or not sentence.amounts or opens_ahead(sentence, state):
        return False
    tokens, first = sentence.tokens, 0
    while first < sentence.amounts[0].first:
        if cues().parts.match(tokens, first) or tokens[first].text == _LIKEWISE:
            return False
        opener = cues().openers.match(tokens, first)
        if opener is None and tokens[first].is_word:
            break
        first = opener.last if opener else first + 1
    if tokens[first].text in _DOING and concept_starts(tokens, first + 1):
        return False
    return not (phrase_words().heads.match(tokens, first) or concept_starts(tokens, first))


def tells_honours(sentence: Sentence) -> bool:
    """Tell whether honours are told of: "*Dịp này*, 5 tập thể được tặng Cờ thi đua".

    Below a heading of tasks, too, these were given, unless the sentence says that it aims at them.
    """
    return bool(sentence.matches(_HONOURS)) and not sentence.matches(cues().aims)


def tells_results(sentence: Sentence, state: State) -> bool:
    """Tell whether the sentence leaves the aims before it: a result word, a period gone by, or
    how much of a plan is done ("742/1.186 tỷ đồng").
    """
    if sentence.matches(cues().results):
        return True
    measured = (AmountKind.MONEY, AmountKind.PHYSICAL)
    if any(a.total is not None and a.kind in measured for a in sentence.amounts):
        return True
    session = state.anchor.session
    for mention in sentence.periods:
        period = resolve(mention, state.anchor)
        if (
            not mention.base
            and not period.inferred
            and period.end
            and session
            and period.end <= session
        ):
            return True
    return False


def _of_same_stretch(sentence: Sentence, state: State) -> bool:
    """Tell whether a number is set against "cùng kỳ", behind aims for a whole year.

    "Mục tiêu cả năm thu 700 tỷ đồng. *Xuất khẩu 41 triệu USD, tăng 12% so với cùng kỳ*": no aim
    for a year is; those of a month ("Tháng 8 phấn đấu …") may be.
    """
    aimed = state.aim_period
    if aimed is not None and aimed.kind is not PeriodKind.YEAR:
        return False
    texts = [token.text for token in sentence.tokens]
    return not _SAME.isdisjoint(pairwise(texts)) and not sentence.matches(cues().aims)
