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
_GETTING = _BESIDE | word_set("carried_out", "getting")


def is_carried_out(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether nothing but "(ước) thực hiện (đạt)" stands between a clause's start and it."""
    tokens, first = sentence.tokens, sentence.clause_start(amount.first)
    words = [token.text for token in tokens[first : amount.first]]
    at = next((i for i in range(len(words)) if words[i : i + 2] == _DOING), None)
    return at is not None and _BESIDE.issuperset(words[:at] + words[at + 2 :])


def _got_of_label(sentence: Sentence, amount: Amount, planned: Amount) -> bool:
    """ "*tiền sử dụng đất: kế hoạch 45 tỷ, thu được* 17,3 tỷ": both are of what the label names."""
    tokens = sentence.tokens
    between = [token.text for token in tokens[planned.last : amount.first] if token.is_word]
    level = sentence.depth[planned.first] == sentence.depth[amount.first]
    if not level or not _GETTING.issuperset(between):
        return False
    first = planned.first
    while first > 0 and tokens[first - 1].is_word:
        first -= 1
    return first > 0 and tokens[first - 1].text == ":"


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
    if before.amount.kind is not amount.kind:
        return ""
    if not (is_carried_out(sentence, amount) or _got_of_label(sentence, amount, before.amount)):
        return ""
    planned = before.figure.indicator_text
    tokens = scan(planned)
    plan = cues().plans.match(tokens, 0)
    if plan is None:
        return planned
    return planned[tokens[plan.last].start :] if plan.last < len(tokens) else ""
