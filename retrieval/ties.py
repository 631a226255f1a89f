"""Which of several numbers that fit alike comes first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from index.domain import Figure
from retrieval.question import Question
from retrieval.terms import term_set

_T = TypeVar("_T")


def settled(
    found: list[_T], fits: Callable[[_T], object], nearer: Callable[[_T], tuple[int, int]]
) -> list[_T]:
    """Put the leading ones that fit alike in order.

    Args:
        found: what was found, best first.
        fits: how well one fits; those equal to the first are put in order.
        nearer: by what (``nearness``).
    """
    first = fits(found[0]) if found else None
    last = next((i for i, one in enumerate(found) if fits(one) != first), len(found))
    if last < 2:
        return found
    return [*sorted(found[:last], key=nearer), *found[last:]]


def nearness(question: Question, figure: Figure, sentence: str) -> tuple[int, int]:
    """Return how near a number is to what is asked, beyond how it fits; the smallest comes first.

    One told in the sentence of what was asked before ("bao nhiêu hộ vay" behind "tổng dư nợ"), then
    the one with the fewest words that nobody asked for: "xây dựng" before "công nghiệp và xây
    dựng".

    Args:
        question: the question.
        figure: the figure.
        sentence: the sentence that states it.
    """
    before = set(question.before)
    apart = bool(before) and not before <= term_set(sentence)
    return int(apart), len(term_set(figure.indicator) - set(question.terms) - question.words)
