"""Averages of the years of a term: "*Bình quân mỗi năm*, huyện trồng 320 ha rừng" is no sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import word_set
from index.language.scan import PhraseTable

_SAID = PhraseTable({words: words for words in word_set("yearly_averages", "said")})
_LEFT_OVER = tuple(sorted(word_set("yearly_averages", "left_over"), key=len, reverse=True))
_OPENERS = tuple(sorted(word_set("yearly_averages", "openers"), key=len, reverse=True))
_KEPT = word_set("yearly_averages", "kept")
_AVERAGED = frozenset({AmountKind.COUNT, AmountKind.PHYSICAL, AmountKind.MONEY})
_YEARLY = "bình quân mỗi năm"
_PER_YEAR = "/năm"


def averaged_yearly(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Say in its name that a result is one of each year: what a whole term brought is more.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    return [_averaged(sentence, draft) for draft in drafts]


def _averaged(sentence: Sentence, draft: Draft) -> Draft:
    figure = draft.figure
    result = figure.relation is Relation.VALUE and draft.amount.kind in _AVERAGED
    if not result or _PER_YEAR in figure.unit or not _says_yearly(sentence, draft):
        return draft
    name = f"{_bare(figure.indicator)} {_YEARLY}"
    return replace(draft, figure=replace(figure, indicator=name))


def _says_yearly(sentence: Sentence, draft: Draft) -> bool:
    """Tell whether the words before a number, behind the number before it, average the years."""
    last = draft.amount.first
    ends = [each.last for each in sentence.amounts if each.last <= last]
    first = max(ends, default=0)
    breaks = [i for i in range(first, last) if sentence.tokens[i].text == ";"]
    first = breaks[-1] + 1 if breaks else first
    return any(_SAID.match(sentence.tokens, i) for i in range(first, last))


def _bare(name: str) -> str:
    """Return a name without what was left in it of the words for the average."""
    spaced = f" {name} "
    kept = any(f" {words} " in spaced for words in _KEPT)
    for words in () if kept else _LEFT_OVER:
        spaced = spaced.replace(f" {words} ", " ")
    name = spaced.strip()
    for words in _OPENERS:
        name = name.removeprefix(f"{words} ")
    return name
