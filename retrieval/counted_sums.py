"""Money asked of things that a question counts: "24 dự án vốn bao nhiêu".

The count tells which sum is meant: the one that a report names right behind the same count. A sum
told of another count ("*10 dự án* với 315 triệu USD") is none of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from index.figures.figure_terms import is_money
from index.language.text import fold
from retrieval.asked import digits
from retrieval.beside import sums
from retrieval.kept import once_each
from retrieval.lookup import Candidate, Corpus, lookup
from retrieval.question import Question
from retrieval.scene import Scene
from retrieval.terms import term_list, term_set
from retrieval.unit_fit import asks_sum_of_money, counted_words

_COUNT = re.compile(r"(?<![\d.,/])(\d{1,3}(?:\.\d{3})+|\d+)\s+([^\W\d_]+(?:\s+[^\W\d_]+)?)")


def sum_of_counted(
    question: Question, pool: Sequence[Figure], scene: Scene
) -> list[Candidate] | None:
    """Return the sum told of the count that the question names; None where it names none.

    Args:
        question: the question.
        pool: the figures of its places.
        scene: the corpus and the clock.

    Returns no candidate where none is told, or two that the question does not tell apart.
    """
    counted = _counted(question)
    if counted is None:
        return None
    number, noun = counted
    counts = replace(
        question,
        terms=tuple(term_list(noun)),
        unit_terms=tuple(fold(noun).split()),
        unit_words=(),
        wants=(Relation.VALUE,),
    )
    found = lookup(counts, pool, scene.corpus, scene.today)
    told = [
        replace(c, figure=total)
        for c in found
        if c.figure.value is not None and str(c.figure.value) == number and not is_money(c.figure)
        for total in sums(c.figure, pool, elsewhere=False)
    ]
    most = max((_explained(question, c, scene.corpus) for c in told), default=0)
    best = [c for c in told if _explained(question, c, scene.corpus) == most]
    return best if len({(c.figure.value, c.figure.unit) for c in best}) == 1 else []


def of_another_count(question: Question, candidate: Candidate, corpus: Corpus) -> bool:
    """Tell whether a sum stands in a sentence without the count that the question names."""
    counted = _counted(question)
    if counted is None:
        return False
    said = digits(corpus.sentence(candidate.figure))
    return re.search(rf"(?<!\d){counted[0]}(?!\d)", said) is None


@once_each
def _counted(question: Question) -> tuple[str, str] | None:
    """Return the number and the noun of the one count that a question on money names."""
    if not asks_sum_of_money(question):
        return None
    found: set[tuple[str, str]] = set()
    for match in _COUNT.finditer(question.text):
        if any(m.span.start <= match.start() < m.span.end for m in question.periods):
            continue
        words = match.group(2).split()
        nouns = [" ".join(words[:size]) for size in (2, 1)]
        noun = next((n for n in nouns if fold(n) in counted_words()), None)
        if noun is not None:
            found.add((digits(match.group(1)), noun))
    return found.pop() if len(found) == 1 else None


def _explained(question: Question, candidate: Candidate, corpus: Corpus) -> int:
    """Return how many of the question's terms the sentence of a sum holds."""
    return len(term_set(corpus.sentence(candidate.figure)) & set(question.terms))
