"""What a sum was spent on or taken in as stands behind it: no total of a budget.

"Xã đã chi 320 triệu đồng *trợ cấp cho 86 người*", "thu 214 triệu đồng *quỹ đền ơn đáp nghĩa*".
"""

from __future__ import annotations

from index.figures.number import Number
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import cues, phrase_words, word_set

_SPENDING, _TAKING = {"chi", "góp"}, "thu"
_LEADING = word_set("spent_on", "leading")
_NOT_BUDGET = word_set("completions", "not_budget")
_NOTHING = word_set("spent_on", "nothing")
_STOPS = word_set("spent_on", "stops")
_DANGLING = word_set("spent_on", "dangling")
_MOST = 10  # tokens


def spent_on(number: Number, phrase: str) -> str:
    """Return the name of a sum that was bare spent or taken in, with what stands behind it, or "".

    Args:
        number: the sum.
        phrase: the noun phrase before it.
    """
    sentence, amount = number.sentence, number.amount
    verb = phrase.lower().split()[-1:]
    if amount.kind is not AmountKind.MONEY or "/" in amount.unit:
        return ""
    told = _behind(sentence, amount.last)
    opening = told.lower().split()
    if verb and verb[0] in _SPENDING:
        again = opening[:1] == verb  # "đã chi 12 tỷ đồng *chi đầu tư*"
        return told if again else f"{phrase} {told}" if told else ""
    other = opening[:1] and not _NOT_BUDGET.isdisjoint([opening[0], " ".join(opening[:2])])
    return f"{phrase} {told}" if verb == [_TAKING] and other else ""


def _behind(sentence: Sentence, first: int) -> str:
    """Return the words right behind a sum that say for what it was, up to the clause's end."""
    tokens = sentence.tokens
    if first >= len(tokens) or not _says_for_what(sentence, first):
        return ""
    kept: list[int] = []
    compounds = sentence.matches(phrase_words().compounds)
    index, counted = first, False
    while index < len(tokens) and len(kept) < _MOST:
        fixed = compounds.get(index) if compounds else None
        if fixed is not None:
            kept += range(index, fixed.last)
            index = fixed.last
            continue
        token = tokens[index]
        if token.is_number and not counted:
            counted = True  # "cho *310* người nghèo"
            index += 1
            continue
        if not token.is_word or index in sentence.dated():
            break
        if kept and token.text in _STOPS:
            break
        kept.append(index)
        index += 1
    while kept and tokens[kept[-1]].text in _DANGLING:
        kept.pop()
    return " ".join(sentence.words(i, i + 1) for i in kept).replace(" ,", ",")


def _says_for_what(sentence: Sentence, first: int) -> bool:
    """Tell whether the word behind a sum begins what it was for."""
    tokens = sentence.tokens
    if not tokens[first].is_word or tokens[first].text in _NOTHING or first in sentence.dated():
        return False
    if tokens[first].text in _LEADING:
        return True
    tables = (phrase_words().tail_stops, cues().plans, cues().bases, cues().changes, cues().parts)
    placed = any(place.span.start == tokens[first].start for place in sentence.places)
    return not placed and all(table.match(tokens, first) is None for table in tables)
