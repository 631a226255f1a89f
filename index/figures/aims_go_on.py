"""Aims that go on in the next paragraph: "*Thu nhập bình quân đạt trên* 105 triệu đồng"."""

from __future__ import annotations

from itertools import pairwise

from index.domain import PeriodKind, Relation
from index.figures.sentence import Sentence
from index.figures.state import State
from index.figures.yearly_averages import EACH as YEARLY
from index.language.lexicon import cues, phrase_words, word_set
from index.language.scan import scan
from index.language.text import lower

_FIRST = 160  # characters that tell how a paragraph begins
_OPENS = 1  # tokens: "Trong nhiệm kỳ"
_BEHIND = 2  # tokens: "18 đảng viên trở lên"
_BOUNDS = word_set("aims_go_on", "bounds")
_TOLD = word_set("aims_go_on", "told")
_REACHED = word_set("aims_go_on", "reached")


def aim_going_on(text: str, before: Relation | None, state: State) -> Relation | None:
    """Return the aim that a paragraph goes on with, else None.

    Pages often break a list of aims into paragraphs. One goes on where it opens with the next
    measure, whose number is a bound as aims have them, and where nothing told in it has happened.

    Args:
        text: the paragraph.
        before: the aim in force at the end of the paragraph before it.
        state: the running context.
    """
    session, period = state.anchor.session, state.aim_period
    if before is None or session is None or period is None or period.end is None:
        return None
    if period.end <= session:
        return None
    tokens = scan(text[:_FIRST])
    if not phrase_words().heads.match(tokens, 0):
        return None
    words = [token.text for token in tokens]
    number = next((i for i, token in enumerate(tokens) if token.is_number), 0)
    said = f" {lower(' '.join(words))} "
    if words[number - 1] not in _BOUNDS or any(f" {told} " in said for told in _TOLD):
        return None
    return None if any(cues().results.match(tokens, i) for i in range(len(tokens))) else before


def goes_on_aiming(sentence: Sentence) -> bool:
    """Tell whether a sentence behind one of aims says what each year or the term is to bring.

    "Phấn đấu đến cuối nhiệm kỳ …. *Hằng năm, kết nạp từ 18 đảng viên trở lên*. *Trong nhiệm kỳ,
    xây dựng 12 km đường*": no result of a year is so bounded, nor told without a word of results.
    """
    amount = next(iter(sentence.amounts), None)
    words = [token for token in sentence.tokens if token.is_word]
    if amount is None or not words or sentence.matches(cues().results):
        return False
    if YEARLY.match(words, 0):
        bound = sentence.tokens[amount.first - 1].text if amount.first else ""
        behind = [token.text for token in sentence.tokens[amount.first : amount.last + _BEHIND]]
        return bound in _BOUNDS or ("trở", "lên") in pairwise(behind)
    term = next(iter(sentence.periods), None)
    if term is None or term.kind is not PeriodKind.TERM or term.year or term.base:
        return False
    said = {token.text for token in sentence.tokens[: amount.first]}
    return sentence.token_at(term.span.start) <= _OPENS and said.isdisjoint(_REACHED)
