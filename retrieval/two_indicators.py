"""Two indicators of one place compared: "xuất khẩu Tây Ninh 2023 hơn nhập khẩu bao nhiêu"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from index.domain import Figure
from index.language.scan import scan
from index.language.text import fold
from retrieval import comparing, wording
from retrieval.answer import Answer, Intent
from retrieval.context import find
from retrieval.differences import base_value, difference
from retrieval.lookup import best
from retrieval.period_fit import same_period
from retrieval.question import Question
from retrieval.scene import Scene
from retrieval.words import folded


def sides(question: Question, understand: Callable[[str], Question]) -> tuple[Question, ...]:
    """Return the question about either indicator; empty when it does not compare two.

    Args:
        question: the whole question.
        understand: reads the words on one side of the joining word as a question.
    """
    if len({m.span for m in question.places}) > 1:
        return ()
    if len([m for m in question.periods if not m.base]) > 1:
        return ()
    tokens = [t for t in scan(question.text) if t.is_word]
    words = [fold(t.text) for t in tokens]
    for joiner in folded("joining", "between"):
        parts = joiner.split()
        if joiner in folded("joining", "weak") and question.intent is not Intent.COMPARE:
            continue
        for first in range(1, len(words) - len(parts)):
            if words[first : first + len(parts)] != parts:
                continue
            left = understand(question.text[: tokens[first].start])
            right = understand(question.text[tokens[first + len(parts) - 1].end :])
            right = _of_the_same(left, right)
            if _comparable(left, right, joiner):
                return tuple(_whole(question, side) for side in (left, right))
    return ()


def _of_the_same(left: Question, right: Question) -> Question:
    """Give the right side the left one's indicator: "dư nợ Hội Phụ nữ hơn Hội Nông dân"."""
    concepts = tuple(t for t in left.terms if t.startswith("#"))
    plain = [t for t in left.terms if not t.startswith("#")]
    if len(plain) < 2 or not right.terms or any(t.startswith("#") for t in right.terms):
        return right
    return replace(right, terms=(*concepts, *right.terms))


def _comparable(left: Question, right: Question, joiner: str) -> bool:
    """Tell whether either side names an indicator of its own, and not the same one."""
    first, second = set(left.terms), set(right.terms)
    if (
        not first
        or not second
        or first <= second
        or second <= first
        or left.unknown_place
        or right.unknown_place
    ):
        return False
    if joiner == "hay":
        return True
    return all(any(t.startswith("#") for t in terms) for terms in (first, second))


def _whole(question: Question, side: Question) -> Question:
    """Give one side the place, the period and the relation of the whole question."""
    return replace(
        question,
        intent=Intent.VALUE,
        terms=side.terms,
        all_terms=side.terms,
        indicator=side.indicator,
        words=side.words,
        unit_terms=(),
    )


def compare_indicators(
    question: Question, both: Sequence[Question], pool: Sequence[Figure], scene: Scene
) -> Answer | None:
    """Compare two indicators at the same place and time; None when one is not stated."""
    wants = comparing.comparable(question)
    found = [best(find(q, pool, scene.corpus, scene.today, wants), 0.1) for q in both]
    for one in found[0]:
        for other in found[1]:
            first, second = one.figure, other.figure
            if _alike(first, second):
                names = [_name(f) for f in (first, second)]
                return difference(question, [first, second], [], scene, names)
    return None


def _alike(first: Figure, second: Figure) -> bool:
    """Tell whether two figures may be compared: of one place and time, measured alike."""
    one, other = base_value(first), base_value(second)
    return (
        first.span != second.span
        and (first.place.key if first.place else None)
        == (second.place.key if second.place else None)
        and same_period(first.period, second.period)
        and first.relation is second.relation
        and one is not None
        and other is not None
        and one[1] == other[1]
    )


def _name(figure: Figure) -> str:
    return wording.indicator_name(figure).lower()
