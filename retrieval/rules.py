"""Rules that a question alone may put out of play, so that none asks that of every figure anew.

Some forty rules may each say that a figure is of another thing, and most concern few questions:
only one that names a market, a grade, a route. A question is judged against hundreds of figures,
so which rules it leaves in play is found once, from what each says of itself with ``only_where``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from retrieval.question import Question

Rule = TypeVar("Rule", bound=Callable[..., bool])

_WHERE: dict[Callable[..., bool], Callable[[Question], Any]] = {}


def only_where(asked: Callable[[Question], Any]) -> Callable[[Rule], Rule]:
    """Mark a rule that is untrue of every figure unless ``asked`` finds something in the question.

    A test holds each rule to what it is marked with.
    """

    def mark(rule: Rule) -> Rule:
        _WHERE[rule] = asked
        return rule

    return mark


def of_few_questions(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return the rules that are marked: most questions put them out of play."""
    return tuple(rule for rule in rules if rule in _WHERE)


def in_play(rules: Iterable[Rule], question: Question) -> tuple[Rule, ...]:
    """Return the rules that may be true of some figure for this question, in their order."""
    return tuple(rule for rule in rules if rule not in _WHERE or _WHERE[rule](question))
