"""Parts of a whole that no number is told of: which of them is meant has to be asked.

"tổng vốn các chương trình" where a report gives three programmes, each by its name: any one of them
would be a wrong answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Figure, Relation
from retrieval.asked import need_no_more
from retrieval.beside import place_key
from retrieval.differences import base_value, measure
from retrieval.lookup import Candidate
from retrieval.named_numbers import numbered_beyond
from retrieval.period_fit import same_period
from retrieval.pool import of_sentence
from retrieval.question import Question
from retrieval.terms import term_list, term_set
from retrieval.text_words import said_words
from retrieval.words import folded

_FEWEST = 3
_SECTORS = 2  # one of two sectors, or of two parks I and II, is known not to be all
_OF_KIND = 2
_BEHIND = 0.2  # so far behind the best one a part may fit
_AMOUNTS = (Relation.VALUE, Relation.PLAN, Relation.TARGET)


def only_parts(
    question: Question, group: Sequence[Candidate], candidates: Sequence[Candidate]
) -> list[Candidate]:
    """Return the parts of which each answers as well as the others; none where a whole does.

    Args:
        question: the question.
        group: the candidates that fit best.
        candidates: all of them.
    """
    main = group[0]
    if main.figure.relation not in (*_AMOUNTS, Relation.CHANGE) or any(
        not _more(question, c.figure) for c in group
    ):
        return []
    found: dict[frozenset[str], Candidate] = {}
    for candidate in (main, *candidates):
        more = _more(question, candidate.figure)
        if candidate.score < main.score - _BEHIND or not _beside(candidate.figure, main.figure):
            continue
        if not more:
            return []
        if not any(more <= other or other <= more for other in found):
            found[more] = candidate
    asked = _sectors(question.text)
    by_sector = all(
        _sectors(c.figure.indicator) - asked or numbered_beyond(question, c.figure.indicator)
        for c in found.values()
    )
    if main.figure.relation is Relation.CHANGE and not by_sector:
        return []
    return list(found.values()) if len(found) >= (_SECTORS if by_sector else _FEWEST) else []


def kinds_told(
    question: Question, main: Figure, pool: Sequence[Figure], sentence: str
) -> list[Figure]:
    """Return the parts of one list of which several are of what is asked, none of them all of it.

    "Diện tích nuôi trồng 950 ha, trong đó *tôm* sú 310 ha; quảng canh 420 ha; *tôm* - rừng 160 ha":
    none is all that is asked for as "nuôi tôm".

    Args:
        question: the question.
        main: the figure that fits best.
        pool: the figures of its place.
        sentence: the sentence that states it.
    """
    if not main.parent or main.relation not in _AMOUNTS or not _more(question, main):
        return []
    of_whole = {*term_list(main.parent), *question.unit_terms}
    asked = [t for t in question.terms if t not in of_whole]
    beside = [
        f
        for f in of_sentence(main, pool)
        if f.report_id == main.report_id and f.sentence == main.sentence
    ]
    parts = sorted((f for f in beside if _beside(f, main)), key=lambda f: f.span)
    if not asked or len(parts) < _FEWEST:
        return []
    before = [max((f.span.end for f in beside if f.span < p.span), default=0) for p in parts]
    said = [
        term_set(sentence[max(0, end - main.sentence.start) : p.span.start - main.sentence.start])
        for p, end in zip(parts, before, strict=True)
    ]
    named = [i for i, words in enumerate(said) if words.issuperset(asked)]
    if len(named) < _OF_KIND or not all(_more(question, parts[i]) for i in named):
        return []
    return parts[named[0] : named[-1] + 1]


def _more(question: Question, figure: Figure) -> frozenset[str]:
    """Return what an indicator names beyond the question."""
    known = need_no_more(question)
    more = frozenset(t for t in term_list(figure.indicator) if t not in known and len(t) > 1)
    more |= numbered_beyond(question, figure.indicator)
    return more | _sectors(figure.indicator) - _sectors(question.text)


def _sectors(text: str) -> frozenset[str]:
    """Return the sectors that a text names: "giá trị sản xuất *công nghiệp - xây dựng*"."""
    said = said_words(text)
    return frozenset(s for s in folded("two_things", "sectors") if f" {s} " in said)


def _beside(figure: Figure, main: Figure) -> bool:
    """Tell whether two figures are told of two things at once, measured alike."""
    one, other = base_value(figure), base_value(main)
    return (
        one is not None
        and other is not None
        and measure(one[1]) == measure(other[1])
        and figure.relation is main.relation
        and figure.report_id == main.report_id
        and figure.parent == main.parent
        and place_key(figure) == place_key(main)
        and same_period(figure.period, main.period)
    )
