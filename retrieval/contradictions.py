"""Whether two numbers contradict each other: they say otherwise of one thing at one time.

A whole and its part, or two measures that share a name, are no contradiction.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Figure
from retrieval.beside import indicator_key
from retrieval.lookup import Corpus
from retrieval.period_fit import same_period
from retrieval.terms import term_list
from retrieval.text_words import said_words
from retrieval.words import folded, light


def contradicts(figure: Figure, main: Figure) -> bool:
    """Tell whether two figures give different numbers for the same thing at the same time."""
    return (
        same_period(figure.period, main.period)
        and figure.relation is main.relation
        and figure.unit == main.unit
        and figure.value != main.value
        and figure.sentence != main.sentence
        and indicator_key(figure) == indicator_key(main)
        and figure.parent == main.parent
        and figure.base == main.base
        and _one_measure(figure, main)
        and _near_in_size(figure, main)
    )


def rivals_of(main: Figure, others: Sequence[Figure], corpus: Corpus) -> list[Figure]:
    """Return what contradicts a figure of the others that fit as well.

    Args:
        main: the figure that answers.
        others: the others.
        corpus: where their sentences are read.
    """
    rivals = (figure for figure in others if contradicts(figure, main))
    return [figure for figure in rivals if not _told_as_parts(figure, main, corpus)]


def _told_as_parts(figure: Figure, main: Figure, corpus: Corpus) -> bool:
    """Tell whether one of two numbers of a report is told as a part of what was told before.

    "Thanh tra 214 doanh nghiệp. *Trong đó*, qua kiểm tra 191 doanh nghiệp".
    """
    if figure.report_id != main.report_id:
        return False
    later = max(figure, main, key=lambda one: one.span.start)
    said = said_words(corpus.sentence(later))
    return said.startswith(tuple(f" {words} " for words in folded("contradictions", "parts")))


def _one_measure(figure: Figure, main: Figure) -> bool:
    """Tell whether two names say the same but for words that every name may have.

    "doanh nghiệp *truy thu*" are not all "doanh nghiệp", nor "thu *cân đối* ngân sách" all that
    comes in.
    """
    told = set(term_list(figure.indicator)) ^ set(term_list(main.indicator))
    return told <= light()


def _near_in_size(figure: Figure, main: Figure) -> bool:
    """Tell whether two numbers may be told of one thing: one is not several times the other.

    Two reports that contradict each other seldom differ by half; a part of the whole does.
    """
    if not figure.value or not main.value:
        return figure.value == main.value
    low, high = sorted((abs(figure.value), abs(main.value)))
    return 2 * low > high
