"""Whether a sentence tells what a question names by its kind: a motto, a document, a deadline."""

from __future__ import annotations

import re
from functools import cache

from index.language.text import fold, lower
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.text_words import phrases, said_words, tells_one
from retrieval.words import listed, one_of


def tells_named(question: Question, text: str) -> bool:
    """Tell whether a sentence holds the motto, the document's number or the deadline asked for.

    Args:
        question: a question that wants text.
        text: a sentence of a report.
    """
    deadline, called, document = _wanted(question)
    if deadline and not (tells_one(text, "deadlines", "told") and _has_deadline(text, deadline)):
        return False
    if called and called not in " ".join(lower(text).split()):
        return False
    return not document or _numbered(document).search(lower(text)) is not None


def asks_named(question: Question) -> bool:
    """Tell whether anything is asked for that ``tells_named`` looks for."""
    return any(_wanted(question))


@once_each
def _wanted(question: Question) -> tuple[str, str, str]:
    """Return the deadline, the motto and the kind of document that are asked for; "" for none."""
    said = said_words(question.text)
    deadline = next((p for p in phrases("deadlines", "asked") if f" {fold(p)} " in said), "")
    called = next((p for p in phrases("called", "words") if f" {fold(p)} " in said), "")
    document = next((k for k in listed("documents", "kinds") if _asks_number(k, said)), "")
    return deadline, called, document


def _asks_number(kind: str, said: str) -> bool:
    """Tell whether a question asks for a document's number: "theo chỉ thị số mấy"."""
    asking = one_of("how_much", "phrases", bare=True)
    return re.search(rf" {re.escape(fold(kind))} so {asking} ", said) is not None


@cache
def _numbered(kind: str) -> re.Pattern[str]:
    """Return the pattern of a kind of document with a number: "Chỉ thị số 12/CT-TTg"."""
    return re.compile(rf"\b{re.escape(kind)}(?: số)? ?:? ?\d")


def _has_deadline(text: str, asked: str) -> bool:
    """Tell whether "trước" stands before a time where a month or a year is asked for."""
    return fold(asked).endswith("ngay nao") or _BEFORE_TIME.search(lower(text)) is not None


_TOLD = "|".join(map(re.escape, phrases("deadlines", "told")))
_TIMES = "|".join(map(re.escape, phrases("deadlines", "times")))
_BEFORE_TIME = re.compile(rf"\b(?:{_TOLD})(?: (?:vào|là|trong))?(?: (?:{_TIMES}))? \d")
