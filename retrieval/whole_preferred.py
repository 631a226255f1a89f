"""Which of the numbers that fit is meant: the whole, a part of it left out, or what was added."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from index.domain import Figure
from index.language.lexicon import phrase_words
from index.language.scan import scan
from index.language.text import fold
from retrieval.asked import asks_new, asks_whole_area
from retrieval.kept import once_each
from retrieval.other_kind import markets_asked
from retrieval.question import Question
from retrieval.terms import measured_terms, term_list, term_set
from retrieval.text_words import said_words
from retrieval.words import folded, folded_set, has_phrase, listed

_LEFT_OUT = 0.2
_STOPS = re.compile(r"[\d,;:(.]")
_SORTS = listed("whole_area", "sorts")
_IN_FORCE = tuple(f" {words}" for words in listed("in_force"))
_SORT = 0.05  # behind the whole, and still told where there is none
_SHORT = 2  # so few syllables name too much: "lao động"


def left_out(question: Question, figure: Figure) -> float:
    """Return what to take from the score where a part is left out of one and not of the other.

    Args:
        question: the question.
        figure: the figure.
    """
    if _of_one_market(figure) and question.how_much and not markets_asked(question):
        return _LEFT_OUT  # "22 dự án của Trung Quốc": some of all that are asked for
    if _leaves_out(figure.indicator):
        # "không kể tiền sử dụng đất" is not the whole that is asked for.
        return 0.0 if folded_set("leaving_out") & question.words else _LEFT_OUT
    # Neither the whole nor what is left out of it.
    return 2 * _LEFT_OUT if _asks_left_out(question) else 0.0


_OUTSIDE = "ngoai"
_BESIDE = 3  # words: "ngoài cây lúa"


def only_left_out(question: Question, figure: Figure) -> bool:
    """ "tiền sử dụng đất": a number "(nếu loại trừ tiền sử dụng đất)" leaves out the very thing."""
    if not _leaves_out(figure.indicator):
        # "*Ngoài cây lúa*, huyện có 1.080 ha sen": what is beside the lúa is none of it.
        beside, *named = fold(figure.indicator).split(" ")[:_BESIDE]
        of_it = beside == _OUTSIDE and not set(question.terms).isdisjoint(named)
        return of_it and _OUTSIDE not in question.words
    if folded_set("leaving_out") & question.words or _asks_left_out(question):
        return False
    kept, _, out = figure.indicator.partition("(")
    asked = set(question.terms) & term_set(out)
    return bool(asked) and not asked & term_set(f"{kept} {figure.parent or ''}")


def _of_one_market(figure: Figure) -> bool:
    """Tell whether a figure or its whole names one country."""
    said = f" {fold(figure.indicator)} {fold(figure.parent or '')} "
    return any(f" {name} " in said for name in folded("markets", "names"))


def whole_or_added(question: Question, figure: Figure, *, explained: bool) -> float:
    """Return what to add to the score: a total before what was added, unless that is asked for.

    Args:
        question: the question.
        figure: the figure.
        explained: the figure itself explains all of the question.
    """
    name = figure.indicator.lower()
    if name.endswith(listed("added", "behind")):
        if not question.words.isdisjoint(folded("added")):
            return 0.35
        return 0.05 if asks_new(question) else -0.35
    if not asks_new(question) and _came_new(question, name):
        return -0.35  # "cấp mới 6 dự án" are not all there are
    shown = name.startswith(tuple(f"{act} " for act in listed("shown", "acts")))
    if shown and question.words.isdisjoint(fold(name).split()[:1]):
        return -_LEFT_OUT  # "đưa 12 sản phẩm lên sàn": not all that there are
    if any(sort in name and f" {fold(sort)} " not in said_words(question.text) for sort in _SORTS):
        return -_SORT
    if explained and question.how_much and name.endswith(_IN_FORCE):
        return 0.12  # "có bao nhiêu dự án": all that are in force, before those of one sort
    growth = len(measured_terms(figure)) < len(term_list(figure.indicator))
    of_all = growth and set(measured_terms(figure)) == set(question.terms)
    if of_all or name.startswith(listed("whole_area", "totals")):
        if not explained:
            return 0.0
        stock = not question.words.isdisjoint(folded("whole_area", "stock"))
        # "thu *trên địa bàn* … bao nhiêu": not all that comes in, where both are told.
        all_of = question.how_much and not asks_whole_area(question)
        return 0.12 if stock or all_of else 0.03
    return 0.0


def _came_new(question: Question, name: str) -> bool:
    """Tell whether a name is of what came new in a way that the question does not say."""
    said = said_words(question.text)
    ways = (word for word in listed("newly", "words") if word in name)
    return any(f" {fold(way.removesuffix(' mới'))} " not in said for way in ways)


def typed_in_full(question: Question, figure: Figure) -> bool:
    """Tell whether a part's whole name stands in the question: "mấy *hộ xây nhà mới*"."""
    words = " ".join(fold(figure.indicator).split())
    if words.count(" ") < _SHORT or words in fold(figure.parent or ""):
        return False  # "kế hoạch vốn" of "tổng kế hoạch vốn đầu tư công"
    return f" {words} " in said_words(question.text)


def says_as_much(
    whole: Figure, part: Figure, terms: frozenset[str], sentence_of: Callable[[Figure], str]
) -> bool:
    """Tell whether what a part is asked for by stands at its whole, too, though not in its name.

    "209 doanh nghiệp bị ảnh hưởng đến *sản xuất*, trong đó 61 phải tạm ngưng *sản xuất*".
    """
    if whole.unit != part.unit:
        return False  # "dài 53 km với *tổng mức đầu tư* 17.837 tỷ": no part of the length
    behind = sentence_of(whole)[whole.span.end - whole.sentence.start :]
    stop = _STOPS.search(behind)
    return terms <= term_set(behind[: stop.start()] if stop else behind)


@once_each
def _asks_left_out(question: Question) -> bool:
    """Tell whether a number without a part is asked for: "thu *không tính* tiền đất"."""
    said = said_words(question.text)
    return has_phrase(said, "leaving_out", "phrases")


@lru_cache(maxsize=65536)
def _leaves_out(indicator: str) -> bool:
    """Tell whether an indicator leaves a part out: "thu nội địa (loại trừ tiền sử dụng đất)"."""
    tokens = scan(indicator)
    return bool(phrase_words().exclusions.find(tokens))
