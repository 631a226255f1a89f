"""Two changes behind two things: "xuất khẩu 1,9 tỷ, nhập khẩu 3,1 tỷ, *tăng 6% và giảm 12%*".

They are told in the order of the things, with or without "lần lượt", against one base. Each of the
two would else be of the last thing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import cues

_AND = "và"
_MOVES = {"tăng": "tăng", "giảm": "giảm"}
_LONGEST = 8  # tokens from the second thing to the first change, with their base
_FOUR = 4


def changes_in_turn(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Give each of two changes to one of the two values before them, in order.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for at in range(len(drafts) - _FOUR + 1):
        one, two, first, second = drafts[at : at + _FOUR]
        if not (_are_two_things(one, two) and _are_changes(sentence, two, first, second)):
            continue
        base = first.figure.base or second.figure.base
        turned = _verb(sentence, first, second) or first.figure.direction
        done[at + 2] = _of(one, first, first.figure.direction, base)
        done[at + 3] = _of(two, second, turned, base)
    return done


def _are_two_things(one: Draft, two: Draft) -> bool:
    """Tell whether two values are of two things, told alike."""
    values = (one.figure.relation, two.figure.relation) == (Relation.VALUE, Relation.VALUE)
    alike = one.amount.kind is two.amount.kind is not AmountKind.PERCENT
    named = one.named and two.named and one.figure.indicator != two.figure.indicator
    placed = one.figure.place == two.figure.place and one.figure.parent == two.figure.parent
    return values and alike and named and placed and one.figure.unit == two.figure.unit


def _are_changes(sentence: Sentence, value: Draft, first: Draft, second: Draft) -> bool:
    """Tell whether two percents that "và" joins are changes against one base, named by nothing."""
    percents = first.amount.kind is second.amount.kind is AmountKind.PERCENT
    changes = (first.figure.relation, second.figure.relation) == (Relation.CHANGE, Relation.CHANGE)
    given = first.figure.indicator != value.figure.indicator  # "lần lượt" has given it already
    if not percents or not changes or first.named or second.named or given:
        return False
    tokens = sentence.tokens
    joined = [token.text for token in tokens[first.amount.last : second.amount.first]]
    before = tokens[value.amount.last : first.amount.first]
    if joined[:1] != [_AND] or not set(joined[1:]) <= _MOVES.keys() or len(before) > _LONGEST:
        return False
    based = cues().bases.find(before)
    behind = cues().bases.match(tokens, second.amount.last) is not None
    # "tăng 6% so với tháng trước và 12% so với cùng kỳ" is of one thing, at two times.
    return bool(before) and before[0].text == "," and bool(based) is not behind


def _verb(sentence: Sentence, first: Draft, second: Draft) -> str | None:
    tokens = sentence.tokens[first.amount.last : second.amount.first]
    return next((_MOVES[t.text] for t in tokens if t.text in _MOVES), None)


def _of(value: Draft, change: Draft, direction: str | None, base: str | None) -> Draft:
    told = value.figure
    figure = replace(
        change.figure,
        indicator=told.indicator,
        indicator_text=told.indicator_text,
        parent=told.parent,
        place=told.place,
        period=told.period,
        direction=direction,
        base=base,
    )
    return replace(change, figure=figure)
