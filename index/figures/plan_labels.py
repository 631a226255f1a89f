"""A label that makes what stands behind its colon planned: "*Kế hoạch vụ mùa 2022:* gieo cấy …".

It names a time; "Kế hoạch vốn đầu tư công: giải ngân 41 tỷ đồng" says what money it is.
"""

from __future__ import annotations

from itertools import pairwise

from index.figures.item_marks import past_mark
from index.figures.reached_of_plan import reached_of_plan
from index.figures.seasons import names_season
from index.figures.sentence import Sentence
from index.language.lexicon import word_set
from index.language.scan import PhraseTable

_LABELS = PhraseTable({words: words for words in word_set("plan_labels", "labels")})
_LONGEST = 12  # tokens of a label


def plan_label(sentence: Sentence) -> int | None:
    """Return the token of the colon behind a label that plans, or None.

    Where the sentence says how much of the plan was done, that is what it tells.
    """
    tokens = sentence.tokens
    first = past_mark(tokens) if tokens else 0
    if first >= len(tokens) or _LABELS.match(tokens, first) is None:
        return None
    end = min(len(tokens), first + _LONGEST)
    colon = next((i for i in range(first, end) if tokens[i].text == ":"), None)
    if colon is None or any(amount.first < colon for amount in sentence.amounts):
        return None
    dated = any(m.span.end <= tokens[colon].start and not m.base for m in sentence.periods)
    if not dated and not names_season(tokens[first:colon]):
        return None
    done = any(reached_of_plan(sentence, *pair) for pair in pairwise(sentence.amounts))
    return None if done else colon
