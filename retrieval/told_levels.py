"""Counts told level by level: "Cấp tỉnh … 239 lượt; cấp huyện … 1.472 lượt": none is of all."""

from __future__ import annotations

import re

from index.domain import Figure, Relation
from index.language.text import fold, lower
from retrieval import wording
from retrieval.answer import Answer, StatedFigure, Status
from retrieval.citing import Citations, cite_figure
from retrieval.lookup import Corpus
from retrieval.question import Question
from retrieval.scene import Scene, understood
from retrieval.text_words import said_words
from retrieval.words import one_of

_LEVEL = re.compile(rf"(?<!\w){one_of('told_levels', 'levels')}(?!\w)")
_LEAST = 2


def told_by_level(question: Question, main: Figure, corpus: Corpus) -> list[tuple[str, Figure]]:
    """Return the counts of the levels that the sentence of ``main`` tells, each with its level.

    Only those of the levels that the question names, if it names any of them; none where ``main``
    stands before all of them.
    """
    if main.relation is not Relation.VALUE or main.unit[:1] == "%":
        return []
    beside = corpus.catalogue.figures_in(main.report_id, main.sentence)
    sentence = lower(corpus.sentence(main))
    found: dict[str, Figure] = {}
    for figure in sorted((main, *beside), key=lambda f: f.span.start):
        alike = figure.relation is main.relation and figure.unit == main.unit
        if not alike or figure.sentence != main.sentence:
            continue
        before = sentence[: figure.span.start - main.sentence.start]
        named = [m.group() for m in _LEVEL.finditer(before, before.rfind(";") + 1)]
        if named:
            found.setdefault(named[-1], figure)
    spans = [figure.span for figure in found.values()]
    if len(found) < _LEAST or main.span not in spans:
        return []
    said = said_words(question.text)
    asked = [(level, f) for level, f in found.items() if f" {fold(level)} " in said]
    return asked or list(found.items())


def answer_by_level(question: Question, main: Figure, scene: Scene) -> Answer | None:
    """Answer with each level's count, or return None where ``main`` is of no level."""
    levels = told_by_level(question, main, scene.corpus)
    if not levels:
        return None
    report = scene.corpus.report(main.report_id)
    citations = Citations()
    stated = [
        StatedFigure(f, wording.amount(f), citations.add(cite_figure(report, f))) for _, f in levels
    ]
    told = [f"{level} {s.display}" for (level, _), s in zip(levels, stated, strict=True)]
    return Answer(
        Status.ANSWERED,
        f"{wording.subject(main, report)}: {'; '.join(told)}.",
        (),
        understood(question, main),
        tuple(stated),
        citations.all(),
    )
