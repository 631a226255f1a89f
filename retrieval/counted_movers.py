"""Counts of what rose or fell: "mấy nhóm hàng có số thu tăng" asks how many, not by how much."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from index.language.scan import scan
from index.language.text import fold
from retrieval.answer import Intent
from retrieval.counted_noun import counts_asked
from retrieval.lookup import Candidate, lookup
from retrieval.question import Question
from retrieval.scene import Scene
from retrieval.text_words import said_words
from retrieval.words import folded_set, has_phrase


def counted_movers(question: Question, pool: Sequence[Figure], scene: Scene) -> list[Candidate]:
    """Return the counts of the things that the question says rose or fell, best first.

    A report must say so of the very things: the words beside "tăng" in the question stand beside
    it behind the count, too.

    Args:
        question: a question that reads as one for a change, and that no change answers.
        pool: the figures of its places.
        scene: the corpus and the clock.
    """
    said = said_words(question.text)
    against = has_phrase(said, "movers", "against")
    if not question.unit_terms or question.percent or (against and not asks_how_many(question)):
        return []
    pairs = _beside_moves(question.text)
    if not pairs:
        return []
    terms = tuple(t for t in question.terms if t not in folded_set("movers", "before"))
    counting = replace(question, intent=Intent.VALUE, wants=(Relation.VALUE,), terms=terms)
    return [
        c
        for c in lookup(counting, pool, scene.corpus, scene.today)
        if counts_asked(question, c.figure)
        and (
            pairs <= set(itertools.pairwise(_behind(c.figure, scene)))
            or _says_move(question, c.figure)
        )
    ]


def _says_move(question: Question, figure: Figure) -> bool:
    """Tell whether a count's own name ends with what is asked: "địa phương có chỉ số *giảm*"."""
    ends = _tokens(figure.indicator)[-1:]
    return bool(folded_set("movers").intersection(ends, _tokens(question.text)))


def asks_how_many(question: Question) -> bool:
    """Tell whether things are counted that rose: "*mấy* ngành *tăng* so với tháng trước".

    "tăng mấy ngành" asks by how many, and "bao nhiêu doanh nghiệp mới tăng" may ask for either, but
    not "*có* bao nhiêu".
    """
    words = fold(question.text).replace("co bao nhieu", "co may").split()
    opens, moves = folded_set("movers", "counting"), folded_set("movers")
    at = next((i for i, word in enumerate(words) if word in opens), None)
    if at is None or question.percent or words[at + 1 : at + 2] != [*question.unit_terms[:1]]:
        return False
    again = folded_set("how_much", "ends").intersection(words[at + 1 :])
    return not moves.intersection(words[:at]) and bool(moves.intersection(words[at:])) and not again


def _beside_moves(text: str) -> set[tuple[str, str]]:
    """Return the pairs of neighbouring words of which one says that something rose or fell."""
    moves = folded_set("movers")
    return {pair for pair in itertools.pairwise(_tokens(text)) if moves & set(pair)}


def _behind(figure: Figure, scene: Scene) -> list[str]:
    """Return the folded words and marks of a count's sentence from the count on."""
    sentence = scene.corpus.sentence(figure)
    return _tokens(sentence[figure.span.start - figure.sentence.start :])


def _tokens(text: str) -> list[str]:
    return [fold(token.text) for token in scan(text)]
