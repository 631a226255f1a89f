"""What BM25 counts: the terms of a document and of a question.

The terms of a document are its syllables as written, its syllables without diacritics (written
with a leading "~", so that "thu" as typed and "thu" for thứ, thú or thu stay apart), its numbers,
and pairs of neighbouring syllables without diacritics ("~lang_son"). No pair holds a number or
crosses punctuation: "2018. Tỷ" would favour last year's report over this year's. A build counts
them as numbers (see ``index.language.written``); here is what a question looks for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from index.language.text import clean, fold, has_marks, tokens
from index.language.written import FOLDED

MAX_QUERY_TERMS = 512
PAIR = "_"
# Syllables that only blanks part.
_RUN = re.compile(r"[^\W\d_]+(?:\s+[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class LexicalSettings:
    """What the ranking depends on. ``k1`` and ``b`` are baked into the impacts.

    ``folded_weight`` is the weight of a syllable without diacritics when the question has
    diacritics (1 when it has none: then nothing else speaks), ``pair_weight`` that of a pair of
    neighbours. Both are tuned on XQuAD (flat between .25 and .4) and on near-identical reports that
    differ by place and year only, where a heavy pair lets a report win by its phrasing.
    """

    k1: float = 1.5
    b: float = 0.75
    folded_weight: float = 0.5
    pair_weight: float = 0.3

    def __post_init__(self) -> None:
        if not 0 <= self.k1 <= 10 or not 0 <= self.b <= 1:
            raise ValueError(f"k1 must lie in 0..10 and b in 0..1, got {self.k1} and {self.b}")
        if not 0 <= self.folded_weight <= 10 or not 0 <= self.pair_weight <= 10:
            raise ValueError("folded_weight and pair_weight must lie in 0..10")


def _pairs(text: str) -> list[str]:
    return [
        FOLDED + first + PAIR + second
        for run in _RUN.findall(fold(text))
        for first, second in pairwise(run.split())
    ]


def query_terms(text: str, settings: LexicalSettings) -> dict[str, float]:
    """Return the terms of a question with their weights.

    A question without any diacritic is taken as typed without: it uses the folded terms alone.
    """
    question = clean(text)
    marked = has_marks(question)
    folded_weight = settings.folded_weight if marked else 1.0
    weights: dict[str, float] = defaultdict(float)
    for token in tokens(question)[:MAX_QUERY_TERMS]:
        if token[0].isdigit():
            # A number has one form only; it weighs as much as a syllable does in all its forms.
            weights[token] += folded_weight + (1.0 if marked else 0.0)
            continue
        weights[FOLDED + fold(token)] += folded_weight
        if marked:
            weights[token] += 1.0
    if settings.pair_weight:
        for pair in _pairs(question)[:MAX_QUERY_TERMS]:
            weights[pair] += settings.pair_weight
    return {term: weight for term, weight in weights.items() if weight > 0}
