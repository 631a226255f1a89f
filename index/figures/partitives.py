"""Some of more: "*35 hộ* trong tổng số 120 hộ bị ảnh hưởng *đã nhận tiền*".

What is told behind the larger count is told of the smaller one, and of no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from index.figures.counted import counted_end
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import word_set
from index.language.scan import PhraseTable

_AMONG = PhraseTable({words: words for words in word_set("partitives", "among")})
_PREDICATES = word_set("partitives", "predicates")
_ENDS = {",", ";", ":", ".", "(", ")", "…"}
_MOST = 14  # tokens of what is told


def of_the_smaller(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Give what is told behind "trong tổng số 120 hộ" to the count before it.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for number, (some, all_of_them) in enumerate(pairwise(drafts)):
        told = _told(sentence, some, all_of_them)
        if told is None:
            continue
        told_words = sentence.words(*told)
        kept = sentence.words(all_of_them.amount.noun_first or told[0], told[0])
        known = all_of_them.figure.indicator
        if told_words in known:
            known = known.partition(told_words)[0].strip() or kept
        done[number] = _named(some, f"{some.figure.indicator} {told_words}")
        done[number + 1] = _named(all_of_them, known)
    return done


def _named(draft: Draft, words: str) -> Draft:
    return draft.renamed(words)


def _told(sentence: Sentence, some: Draft, more: Draft) -> tuple[int, int] | None:
    """Return the tokens of what is told behind the larger count, or None."""
    tokens, one, two = sentence.tokens, some.amount, more.amount
    if {one.kind, two.kind} != {AmountKind.COUNT} or one.value is None or two.value is None:
        return None
    if one.value >= two.value or one.noun_first is None or two.noun_first is None:
        return None
    if not any(_AMONG.match(tokens, index) for index in range(one.last, two.first)):
        return None
    if not _ENDS.isdisjoint(token.text for token in tokens[one.last : two.first]):
        return None
    first = two.last
    while first < len(tokens) and tokens[first].text not in _PREDICATES:
        if tokens[first].text in _ENDS or first - two.last > _MOST:
            return None
        first += 1
    if any(two.first < amount.first <= first for amount in sentence.amounts):
        return None
    right = next((a.first for a in sentence.amounts if a.first > first), len(tokens))
    last = counted_end(sentence, replace(two, last=first + 1), right)
    stated = right < len(tokens) and not any(t.text in _ENDS for t in tokens[last:right])
    return None if last <= first + 1 or stated else (first, last)
