"""Which of several numbers that fit alike, or nearly so, comes first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from index.domain import Figure
from index.language.terms import concept_names
from index.language.text import fold
from retrieval.asked import usual_funds
from retrieval.denials import in_hand
from retrieval.kept import once_each
from retrieval.other_kind import against_before
from retrieval.question import Question
from retrieval.terms import term_list, term_set
from retrieval.words import folded_set

_T = TypeVar("_T")


def settled(
    found: list[_T], fits: Callable[[_T], object], nearer: Callable[[_T], tuple[int, ...]]
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


def led_by(
    found: list[_T],
    fits: Callable[[_T], tuple[float, int, int]],
    example: Callable[[_T], bool],
    behind: Callable[[_T], _T],
) -> list[_T]:
    """Put in order, examples behind what tells of all: "*Đơn cử*, ngày 19/2 có 4.300 lượt khách".

    Only what leads is looked at, because its sentence has to be read.

    Args:
        found: what was found.
        fits: how well one fits, the best first.
        example: whether one is told as an example.
        behind: the same one with a lower score.
    """
    found = sorted(found, key=fits)
    examples: list[_T] = []
    while found and example(found[0]):
        examples.append(behind(found.pop(0)))
    return sorted([*found, *examples], key=fits) if examples else found


def nearness(question: Question, figure: Figure, sentence: Callable[[], str]) -> tuple[int, ...]:
    """Return how near a number is to what is asked, beyond how it fits; the smallest comes first.

    One that what was asked before does not exclude, then one told in its sentence ("bao nhiêu hộ
    vay" behind "tổng dư nợ"), then one that is done, or "*đang* giải quyết" where that is asked
    for, then one that says more than where something is ("*tại* 2 cụm công nghiệp A và B"), then
    one that is no part of what nobody asked for, then the one with the fewest words that nobody
    asked for: "xây dựng" before "công nghiệp và xây dựng", "khách du lịch đến" before "khách *lưu
    trú*" where visitors are asked for. Then one whose time is written with its year before one of
    "năm nay".

    Args:
        question: the question.
        figure: the figure.
        sentence: reads the sentence that states it.
    """
    before = set(question.before)
    apart = bool(before) and not before <= term_set(sentence())
    going_on = not folded_set("denied", "going_on").isdisjoint(question.words)
    known = {*question.terms, *question.words, *_syllables(question), *usual_funds(question)}
    undated = figure.period is not None and figure.period.inferred
    return (
        int(against_before(question, figure)),
        int(apart),
        int(in_hand(figure) is not going_on),
        int(_says_where(figure, sentence)),
        int(_of_more_unasked(figure, known)),
        len(set(term_list(figure.indicator)) - known),
        int(undated),
    )


def _of_more_unasked(figure: Figure, known: set[str]) -> bool:
    """Tell whether a number is part of what nobody asked for: "có *dấu hiệu* vi phạm – kỷ luật"."""
    return bool(figure.parent) and not known.issuperset(term_list(figure.parent or ""))


@once_each
def _syllables(question: Question) -> frozenset[str]:
    """Return the syllables of all names of the concepts that a question asks for."""
    names = (name for term in question.terms for name in concept_names(term))
    return frozenset(word for name in names for word in name)


def _says_where(figure: Figure, sentence: Callable[[], str]) -> bool:
    """Tell whether a count stands behind "tại": not how many there are."""
    if not figure.unit[:1].isalpha():
        return False
    before = fold(sentence()[: max(0, figure.span.start - figure.sentence.start)]).split()
    return before[-1:] != [] and before[-1] in folded_set("told_where")
