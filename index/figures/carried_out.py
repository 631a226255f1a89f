"""What was done of a plan told right before: "kế hoạch trồng rừng 300 ha, *thực hiện 310 ha*"."""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import Amount
from index.language.lexicon import cues, word_set
from index.language.scan import scan

_DOING = ["thực", "hiện"]
_BESIDE = word_set("carried_out", "beside")


def is_carried_out(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether nothing but "(ước) thực hiện (đạt)" stands between a clause's start and it."""
    tokens, first = sentence.tokens, sentence.clause_start(amount.first)
    words = [token.text for token in tokens[first : amount.first]]
    at = next((i for i in range(len(words)) if words[i : i + 2] == _DOING), None)
    return at is not None and _BESIDE.issuperset(words[:at] + words[at + 2 :])


def done_of_plan(sentence: Sentence, amount: Amount, drafts: Sequence[Draft]) -> str:
    """Return what a plan told right before is of, where the number tells what was done, else "".

    Args:
        sentence: the parsed sentence.
        amount: the number.
        drafts: the figures before it in the sentence.
    """
    before = drafts[-1] if drafts else None
    if before is None or before.figure.relation is not Relation.PLAN:
        return ""
    if before.amount.kind is not amount.kind or not is_carried_out(sentence, amount):
        return ""
    planned = before.figure.indicator_text
    tokens = scan(planned)
    plan = cues().plans.match(tokens, 0)
    if plan is None:
        return planned
    return planned[tokens[plan.last].start :] if plan.last < len(tokens) else ""
