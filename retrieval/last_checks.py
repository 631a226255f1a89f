"""What is asked of the few figures that fit, and not of all: their sentences are read for it."""

from __future__ import annotations

from collections.abc import Sequence

from retrieval.counted_noun import of_another_noun
from retrieval.in_hand import still_in_hand
from retrieval.lookup import Candidate, Corpus
from retrieval.of_a_branch import of_a_branch
from retrieval.of_an_office import of_an_office
from retrieval.only_added import of_those_added
from retrieval.parts_of_whole import of_a_part
from retrieval.question import Question
from retrieval.rules import in_play

_BY_SENTENCE = (of_a_branch, still_in_hand)


def checked(question: Question, candidates: Sequence[Candidate], corpus: Corpus) -> list[Candidate]:
    """Return the candidates that no sentence and no bare noun tells to be of something else.

    Args:
        question: the question.
        candidates: the figures that fit it.
        corpus: where their sentences are read.
    """
    rules = in_play(_BY_SENTENCE, question)
    kept = list(candidates)
    if rules:
        told = [(c, corpus.sentence(c.figure)) for c in kept]
        kept = [c for c, said in told if not any(rule(question, c.figure, said) for rule in rules)]
    if not question.terms:
        # "bao nhiêu xã" alone: by no other word is a number told to be of something else.
        others = (of_another_noun, of_a_part, of_an_office, of_those_added)
        kept = [c for c in kept if not any(other(question, c.figure) for other in others)]
    return kept
