"""Some out of more: "*Trong số hộ nghèo* có 96 hộ không có đất", "… có 85% có việc làm".

The number is of those told behind it, out of those told before it: it is not all of these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.counted import counted_phrase
from index.figures.draft import Draft, renamed
from index.figures.phrase_trim import clean, text_of
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import cues, word_set
from index.language.scan import PhraseTable, Token

_OUT_OF = PhraseTable({words: words for words in word_set("some_of_more", "opens")})
_THERE_ARE = word_set("some_of_more", "there_are")
_ALL = word_set("some_of_more", "all")
_ENDS = {",", ";", ":", ".", "(", ")", "…"}
_SHARE = "tỷ lệ"


def out_of_more(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Name those counted by their own words, and put over them those that they are some of.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    return [_some_of(sentence, draft) for draft in drafts]


def _some_of(sentence: Sentence, draft: Draft) -> Draft:
    amount, figure = draft.amount, draft.figure
    if figure.relation is not Relation.VALUE:
        return draft
    more = _more(sentence, amount.first)
    if more is None:
        return draft
    whole = text_of(sentence, clean(sentence, range(*more)))
    tokens = sentence.tokens
    ends = (i for i in range(amount.last, len(tokens)) if tokens[i].text in _ENDS)
    right = next(ends, len(tokens))
    behind = "" if _numbers(tokens[amount.last : right]) else sentence.words(amount.last, right)
    if amount.kind is AmountKind.COUNT:
        told = counted_phrase(sentence, amount, right)
        if told == amount.unit:  # "7 dự án *đã hoàn thành*"
            told = f"{told} {behind}" if behind else ""
    elif amount.unit == "%":
        told = f"{_SHARE} {whole} {behind}" if behind else ""
    else:
        return draft
    if not whole or not told:
        return draft
    parent = figure.parent if amount.unit == "%" else figure.parent or whole
    return replace(draft, figure=renamed(figure, told, parent=parent))


def _numbers(tokens: Sequence[Token]) -> bool:
    return any(token.is_number for token in tokens)


def _more(sentence: Sentence, first: int) -> tuple[int, int] | None:
    """Return the tokens of those that the number at ``first`` is some of, or None."""
    tokens = sentence.tokens
    last = first
    while last and (qualifier := cues().qualifiers.match_before(tokens, last)):
        last = qualifier.first
    if not last or tokens[last - 1].text not in _THERE_ARE:
        return None
    last -= 1
    last -= last > 0 and tokens[last - 1].text in {",", "thì", "đã"}
    begin = last
    while begin and tokens[begin - 1].is_word:
        begin -= 1
    for index in range(begin, last):
        opened = _OUT_OF.match(tokens, index)
        if opened is not None:
            told = range(opened.last, last)
            known = bool(told) and tokens[opened.last].text not in _ALL
            return (opened.last, last) if known else None
    return None
