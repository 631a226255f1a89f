"""What is asked of the few figures that fit, and not of all: their sentences are read for it.

Every kind of answer looks figures up in one place (``lookup``), so none passes by: a figure whose
own words explain a question has its sentence read here, where a rule on sentences is in play.
"""

from __future__ import annotations

from collections.abc import Callable

from index.domain import Figure
from retrieval.counted_noun import of_another_noun
from retrieval.in_hand import still_in_hand
from retrieval.kept import once_each
from retrieval.of_a_branch import of_a_branch
from retrieval.of_an_office import of_an_office
from retrieval.only_added import of_those_added
from retrieval.other_thing import telling_rules
from retrieval.parts_of_whole import of_a_part
from retrieval.question import Question
from retrieval.rules import in_play

_BY_SENTENCE = (of_a_branch, still_in_hand, *telling_rules())


def is_checked(question: Question, figure: Figure, sentence_of: Callable[[Figure], str]) -> bool:
    """Tell whether no sentence and no bare noun tells that a figure is of something else.

    Args:
        question: the question.
        figure: a figure that fits it.
        sentence_of: reads the sentence that states a figure.
    """
    rules = _rules(question)
    if rules:
        said = sentence_of(figure)
        if any(rule(question, figure, said) for rule in rules):
            return False
    # "bao nhiêu xã" alone: by no other word is a number told to be of something else.
    others = (of_another_noun, of_a_part, of_an_office, of_those_added)
    return bool(question.terms) or not any(other(question, figure) for other in others)


@once_each
def _rules(question: Question) -> tuple[Callable[[Question, Figure, str], bool], ...]:
    """Return the rules on sentences that the question leaves in play, of those few leave."""
    return in_play(_BY_SENTENCE, question)
