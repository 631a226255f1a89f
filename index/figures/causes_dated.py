"""When a cause struck: "*do ảnh hưởng của mưa lũ tháng 10*, sản lượng cam đạt 1.200 tấn".

The month is the flood's; what is told behind the comma is of the time that the report tells of.
"""

from __future__ import annotations

from index.domain import PeriodKind
from index.figures.sentence import Sentence
from index.language.lexicon import word_set
from index.language.periods import PeriodMention
from index.language.scan import PhraseTable

_CAUSES = PhraseTable({words: words for words in word_set("causes_dated", "causes")})
_EVENTS = PhraseTable({words: words for words in word_set("causes_dated", "events")})
_SHORT = (PeriodKind.DAY, PeriodKind.MONTH, PeriodKind.QUARTER)
_STOPS = {",", ";", ":", "."}
_REACH = 16  # tokens from the cause to its time


def dates_a_cause(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether a month, a quarter or a day only says when a cause struck.

    Args:
        sentence: the parsed sentence.
        mention: a period that it names.
    """
    tokens = sentence.tokens
    first, last = (sentence.token_at(at) for at in (mention.span.start, mention.span.end))
    if mention.kind not in _SHORT or mention.as_of or mention.base:
        return False
    opening = first
    while opening > max(0, first - _REACH) and tokens[opening - 1].text not in _STOPS:
        opening -= 1
    causes = list(_CAUSES.find(tokens[opening:first]))
    if not causes or not list(_EVENTS.find(tokens[opening + causes[0].last : first])):
        return False
    comma = next((i for i in range(last, len(tokens)) if tokens[i].text in _STOPS), len(tokens))
    # "do mưa lũ tháng 10 làm *chết 12 con trâu*": what it did was done then.
    return not any(opening <= a.first < comma for a in sentence.amounts) and any(
        a.first > comma for a in sentence.amounts
    )
