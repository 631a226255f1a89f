"""Two measures against one base: "*bằng 141% về số dự án* và tăng 1,9 lần về vốn so với cùng kỳ".

Each says behind itself of what it is; the base behind the second is that of both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import cues, word_set

_EQUAL = word_set("look_left", "equal")
_WHOLE = 100
_LONGEST = 9  # tokens between the two


def against_one_base(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Give a percent of one aspect the base of the one that it is joined to.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for at in range(len(drafts) - 1, 0, -1):
        first, second = done[at - 1], done[at]
        base = _base(sentence, second) if _joined(sentence, first, second) else ""
        if not base:
            continue
        for place in (at - 1, at):
            draft = done[place]
            value = draft.figure.value
            if draft.figure.relation is Relation.CHANGE or value is None:
                continue
            way = "giảm" if value < _WHOLE else "tăng"
            figure = replace(draft.figure, relation=Relation.CHANGE, direction=way, base=base)
            done[place] = replace(draft, figure=figure)
    return done


def _joined(sentence: Sentence, first: Draft, second: Draft) -> bool:
    """Tell whether both say "về …" behind themselves, the first "bằng" before, and "và" joins."""
    tokens = sentence.tokens
    between = [token.text for token in tokens[first.amount.last : second.amount.first]]
    if first.amount.kind is not AmountKind.PERCENT or len(between) > _LONGEST:
        return False
    if tokens[first.amount.first - 1].text not in _EQUAL or between[:1] != ["về"]:
        return False
    return "và" in between and _aspect(sentence, second)


def _aspect(sentence: Sentence, draft: Draft) -> bool:
    last = draft.amount.last
    return last < len(sentence.tokens) and sentence.tokens[last].text == "về"


def _base(sentence: Sentence, draft: Draft) -> str:
    """Return the base told of the second, or right behind its aspect, or ""."""
    if draft.figure.base and draft.figure.relation is Relation.CHANGE:
        return draft.figure.base
    tokens, at = sentence.tokens, draft.amount.last
    while at < len(tokens) and at < draft.amount.last + _LONGEST and tokens[at].is_word:
        against = cues().against.match(tokens, at)
        if against is not None:
            end = against.last
            while end < len(tokens) and tokens[end].is_word:
                end += 1
            return sentence.words(against.last, end)
        at += 1
    return ""
