"""Whether an answer tells an amount of money where one is asked for."""

from __future__ import annotations

import re

from retrieval.answer import Answer
from retrieval.question import Question
from retrieval.words import one_of

_CURRENCIES = ("đồng", "usd")
_AMOUNT = re.compile(rf"\d\s*{one_of('money', 'amounts')}\b", re.IGNORECASE)


def lacks_money(question: Question, answer: Answer) -> bool:
    """Tell whether "bao nhiêu tiền", "bao nhiêu tỷ" would be answered without any currency.

    Args:
        question: the question.
        answer: what would be said.
    """
    if not question.how_much or not set(_CURRENCIES) <= set(question.unit_words):
        return False
    return _AMOUNT.search(" ".join([answer.headline, *answer.details])) is None
