"""Which units are to reach something, and which have: "xã nào *dự kiến* về đích năm 2021".

A list of those that have reached it is no answer to who is to reach it, nor the other way round.
"""

from __future__ import annotations

from index.language.text import lower
from retrieval.around import above
from retrieval.bounds import kind_asked
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.sentence_rank import Sentence
from retrieval.text_words import phrases, said_words, says_one, tells_one


@once_each
def _asks_reached(question: Question) -> bool:
    """Tell whether it is asked by name which units reach a standard, or are to."""
    return bool(kind_asked(question)) and says_one(
        said_words(question.text).strip(), "aimed_lists", "reaching"
    )


@once_each
def asks_aimed(question: Question) -> bool:
    """Tell whether the units are asked for that are to reach it."""
    said = said_words(question.text).strip()
    return _asks_reached(question) and says_one(said, "aimed_lists", "asked")


@only_where(_asks_reached)
def aimed_otherwise(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence tells who is to reach what is asked as reached, or the other way.

    An aim stands in the sentence, or in the heading above it ("Nhiệm vụ 6 tháng cuối năm").
    """
    if not _asks_reached(question):
        return False
    heading = above(sentence.report, sentence.span.start).heading
    aimed = _aims(sentence.text, "told") or _aims(heading, "headings")
    return aimed is not asks_aimed(question)


def _aims(text: str, key: str) -> bool:
    said = lower(text)
    for name in phrases("aimed_lists", "but"):
        said = said.replace(name, " ")
    return tells_one(said, "aimed_lists", key)
