"""Who works somewhere is none who found work in a year: "FDI *đang tạo việc làm* cho 58.400"."""

from __future__ import annotations

import re

from index.domain import Figure
from index.language.text import fold
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.text_words import said_words, says_one

_BREAK = re.compile(r"[;:]|\.\s")


@once_each
def asks_new_jobs(question: Question) -> bool:
    """Tell whether it is asked how many found work, of an area and of no firms."""
    said = said_words(question.text).strip()
    asked = says_one(said, "jobs_kept", "asked")
    return asked and not (
        says_one(said, "jobs_kept", "kept")
        or says_one(said, "jobs_kept", "givers")
        or says_one(said, "jobs_kept", "investors")
    )


@once_each
def _asks_only_new(question: Question) -> bool:
    return says_one(said_words(question.text).strip(), "jobs_kept", "new")


@only_where(asks_new_jobs)
def jobs_kept(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a number is of those at work, or at some firms', where new jobs are asked for.

    Args:
        question: the question.
        figure: the figure.
        sentence: the sentence that states it.
    """
    if not asks_new_jobs(question) or not says_one(fold(figure.unit), "jobs_kept", "workers"):
        return False
    before = sentence[: max(0, figure.span.start - figure.sentence.start)]
    clause = said_words(_BREAK.split(before)[-1]).strip()
    last = said_words(before.rsplit(",", 1)[-1]).strip()
    if says_one(last, "jobs_kept", "new"):
        return False  # "khu công nghiệp có 56.200 lao động, giải quyết *việc làm mới* cho 4.100"
    by_firms = says_one(clause, "jobs_kept", "givers") and _asks_only_new(question)
    return by_firms or any(says_one(clause, "jobs_kept", key) for key in ("kept", "investors"))
