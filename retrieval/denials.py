"""What was not done: asked for as such, told as such, and never the one for the other."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from index.domain import Figure, Relation
from index.language.scan import scan
from index.language.text import fold, lower
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.terms import term_set
from retrieval.text_words import said_words
from retrieval.words import folded, folded_set, listed, one_of, word_set

# So far before its number a clause is read, in characters.
_REACH = 60
_MUST = " phai "


def denies_otherwise(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a figure is of the opposite of what is asked.

    A number of what was *not* done answers only a question that says so, and a question for what
    was not done only a number that says so (or what is "còn", left).

    Args:
        question: the question.
        figure: the figure.
        sentence: the sentence that states it.
    """
    if _is_left_out(question, figure.indicator):
        return True
    if _ended(question, figure):
        return True
    if (in_hand(figure) or _is_owed(figure)) and _asks_done(question):
        return True
    if denied(figure.indicator) and not folded_set("denied", "asked") & question.words:
        return True
    if not asks_denied(question):
        return False
    start = figure.span.start - figure.sentence.start
    end = figure.span.end - figure.sentence.start
    beside = sentence[max(0, start - _REACH) : end + _REACH]
    told = f"{figure.indicator} {figure.parent or ''} {beside}"
    said = {fold(token.text) for token in scan(told) if token.is_word}
    return not said & folded_set("denied", "asked")


def _ended(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is of those who no longer do what is asked: "*dừng* đóng BHXH"."""
    said = word_set("denied", "ended") & set(figure.indicator.lower().split())
    return bool(said) and folded_set("denied", "ended_asked").isdisjoint(question.words)


@once_each
def _asks_owed(question: Question) -> bool:
    """Tell whether a question asks what must be done: "*phải di dời* bao nhiêu hộ".

    "*Còn* phải di dời bao nhiêu" asks what is left, which may be computed from what was done.
    """
    said = said_words(question.text)
    return question.how_much and _MUST in said and " con " not in said


@only_where(_asks_owed)
def done_not_owed(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether what must be done is asked for, and a figure is told without a word of that.

    Args:
        question: the question.
        figure: the figure.
        sentence: the sentence that states it.
    """
    if not _asks_owed(question) or figure.relation is not Relation.VALUE:
        return False
    end = figure.span.end - figure.sentence.start
    told = f"{figure.parent or ''} {figure.indicator} {sentence[:end]}"
    return _MUST not in said_words(told)


def in_hand(figure: Figure) -> bool:
    """Tell whether a figure is of work that goes on: "*đang* giải quyết 22 vụ"."""
    return figure.indicator.lower().startswith(listed("denied", "going_on"))


def _is_owed(figure: Figure) -> bool:
    """Tell whether a figure is of what must be done: "trường hợp *phải* cưỡng chế"."""
    return not word_set("denied", "owed").isdisjoint(figure.indicator.lower().split())


@once_each
def _asks_done(question: Question) -> bool:
    """Tell whether what is done is asked for, with its marks: "*đã* giải quyết bao nhiêu vụ"."""
    said = [token.text for token in scan(question.text) if token.is_word]
    return not word_set("denied", "done").isdisjoint(said)


def asks_denied(question: Question) -> bool:
    """Tell whether a number of what was not done is asked for."""
    if not question.how_much or _denials().isdisjoint(question.words):
        return False  # "Tủa Chùa" without marks is no "chưa"
    return _denies_before_the_end(question)


@lru_cache(maxsize=65536)
def denied(words: str) -> bool:
    """Tell whether an indicator denies: "vị trí chưa di chuyển"."""
    said = f" {' '.join(t.text for t in scan(words.lower()) if t.is_word)} "
    for phrase in listed("denied", "but"):
        said = said.replace(f" {phrase} ", " ")
    return not word_set("denied").isdisjoint(said.split())


@once_each
def _denies_before_the_end(question: Question) -> bool:
    """Tell whether "chưa" or "không" stands before what it denies, not at a clause's end."""
    # "có vượt chỉ tiêu *không*, bao nhiêu %" asks whether.
    said = said_words(_ASKS_WHETHER.sub(" ", question.text))
    for phrase in folded("denied", "but"):
        said = said.replace(f" {phrase} ", " ")
    return not _denials().isdisjoint(said.split()[:-1])


@cache
def _denials() -> frozenset[str]:
    return folded_set("denied")


def _is_left_out(question: Question, indicator: str) -> bool:
    """Tell whether a name is of the very part that is left out: "thu trừ *tiền đất và xổ số*"."""
    said = _LEAVING_OUT.search(lower(question.text))
    if said is None or _LEAVING_OUT.search(lower(indicator)):
        return False
    named = term_set(indicator) - folded_set("leaving_out", "collected") - {"#budget_revenue"}
    return bool(named) and named <= term_set(said[0])


_ASKS_WHETHER = re.compile(
    rf"(?<!\w)(?:{one_of('denied')}|{one_of('denied', bare=True)})(?=\s*[,;?])", re.IGNORECASE
)
_LEAVING_OUT = re.compile(rf"\b{one_of('leaving_out', 'phrases')}.*")
