"""What something rose or fell to: "tăng lên bao nhiêu", "sắp xếp từ mấy xã còn mấy xã".

Reports tell both ends: "tăng từ 5% lên 50%". The first is flagged as an earlier value; the second
is the value that the first became.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from index.language.text import fold
from retrieval import wording
from retrieval.answer import Answer, Intent, StatedFigure, Status
from retrieval.citing import Citations, cite_figure
from retrieval.lookup import Candidate, lookup
from retrieval.period_fit import asked_period, period_rank
from retrieval.pool import FigurePool, of_sentence, window
from retrieval.question import Question
from retrieval.scene import Scene, understood
from retrieval.terms import term_set
from retrieval.text_words import said_words
from retrieval.words import folded_set, one_of

_MANY = one_of("how_much", "phrases", bare=True)
_TO = one_of("levels_reached", "to", bare=True)
# "tăng lên bao nhiêu", "giảm xuống còn mấy %".
_LEVEL = re.compile(rf" (?:{_TO} ){{1,2}}{_MANY} ")
# "từ mấy xã còn mấy đơn vị".
_ENDS = re.compile(rf" tu {_MANY} (?:(.+?) )?(?:{_TO} ){{1,2}}{_MANY} (.*)$")
_REACH = 60  # characters between what it was and what it became
_ONLY = frozenset({"tu", "nam"})


def reached_levels(question: Question, pool: Sequence[Figure], scene: Scene) -> list[Candidate]:
    """Return the values that something rose or fell to, where that is asked for, best first.

    Args:
        question: a question for a change, which no change answers.
        pool: the figures of its places.
        scene: the corpus and the clock.
    """
    if not _LEVEL.search(said_words(question.text)):
        return []
    level = folded_set("levels_reached", "to")
    terms = tuple(term for term in question.terms if term not in level)
    wants = (Relation.VALUE, Relation.SHARE) if question.percent else (Relation.VALUE,)
    asked = replace(question, intent=Intent.VALUE, wants=wants, terms=terms)
    return [
        c
        for c in lookup(asked, pool, scene.corpus, scene.today)
        if any(_became(before, c.figure) for before in of_sentence(c.figure, pool))
    ]


def both_ends(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Return what something was and what it became; None unless both are asked for and told.

    Args:
        question: the question.
        pool: the figures of its places.
        scene: the corpus and the clock.
    """
    found = _ENDS.search(said_words(question.text))
    if found is None or not question.places:
        return None
    nouns = [(part or "").split()[:1] for part in found.groups()]
    only = _ONLY | folded_set("levels_reached", "to") | {word for noun in nouns for word in noun}
    wanted = {term for term in question.terms if term not in only}
    mention = asked_period(question)
    read: Sequence[Figure] = pool
    if isinstance(pool, FigurePool):
        days = window(mention, scene.today)
        stated = pool.fitting(question, (Relation.VALUE,), days, share=0.1)
        read = [one.figure for one in stated]
    pairs: list[tuple[Figure, Figure]] = []
    for before in read:
        if "earlier_value" not in before.flags or not wanted:
            continue
        after = next((f for f in of_sentence(before, pool) if _became(before, f)), None)
        if after is None or period_rank(question, mention, after, scene.today) is None:
            continue
        named = all(_names(f, noun) for f, noun in zip((before, after), nouns, strict=True))
        if named and wanted <= term_set(scene.corpus.sentence(after)):
            pairs.append((before, after))
    if len(pairs) != 1:
        return None
    citations, stated_both = Citations(), []
    for figure in pairs[0]:
        report = scene.corpus.report(figure.report_id)
        number = citations.add(cite_figure(report, figure))
        stated_both.append(StatedFigure(figure, wording.display(figure, report), number))
    sentence = " ".join(scene.corpus.sentence(pairs[0][0]).split())
    head = f"Từ {stated_both[0].display} còn {stated_both[1].display}."
    if (pairs[0][0].value or 0) < (pairs[0][1].value or 0):
        head = f"Từ {stated_both[0].display} lên {stated_both[1].display}."
    return Answer(
        Status.ANSWERED,
        head,
        (f"“{sentence}”",),
        understood(question, pairs[0][1]),
        tuple(stated_both),
        citations.all(),
    )


def _became(before: Figure, after: Figure) -> bool:
    """Tell whether one figure is what the other became: "từ 7 xã … còn 3 xã"."""
    return (
        "earlier_value" in before.flags
        and "earlier_value" not in after.flags
        and after.relation in (Relation.VALUE, Relation.SHARE)
        and (after.report_id, after.sentence) == (before.report_id, before.sentence)
        and 0 <= after.span.start - before.span.end <= _REACH
    )


def _names(figure: Figure, noun: Sequence[str]) -> bool:
    """Tell whether a figure counts what stands behind "mấy"."""
    return set(noun) <= set(fold(f"{figure.indicator} {figure.unit}").replace(",", " ").split())
