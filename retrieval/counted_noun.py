"""Whether a count is of the noun that is asked for: "bao nhiêu *hộ*"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from index.domain import Figure, Relation
from index.figures.figure_terms import is_money, nouns_alike, people_words
from index.language.lexicon import load_table
from index.language.scan import scan
from index.language.terms import as_meant
from index.language.text import fold
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.term_likeness import abbreviates
from retrieval.terms import term_set
from retrieval.unit_fit import counted_words
from retrieval.words import folded, has_phrase

_PERSONS = ("nguoi", "dong chi")
_AVERAGES = ("binh quan", "trung binh")


def counts_asked(question: Question, figure: Figure) -> bool | None:
    """Tell whether a count is of the noun behind "bao nhiêu"; None when that says nothing."""
    unit = _noun(figure).split()
    if not question.unit_terms or not unit or not unit[-1].isalpha():
        return None
    if unit[0] in folded("not_nouns") and " ".join(unit) not in counted_words():
        return None  # "đồng chí" is no money
    if _only_counts(question, figure):
        return True
    if question.unit_terms[0] not in unit and fold(figure.indicator).startswith(_AVERAGES):
        return False  # "bình quân các xã đạt 12,6 tiêu chí" counts no xã
    if question.unit_terms[0] in term_set(figure.parent or ""):
        return None  # "đón 186.000 lượt khách, riêng A 121.000 lượt"
    if _told_alike(question, figure):
        return None
    first = question.unit_terms[0]
    torn = first != unit[0] and _torn(question.unit_terms[:2], " ".join(unit))
    named = figure.total is None and unit[0] in question.terms
    # "136 tổ … với 812 thành viên": the *tổ* that are named are none of the "thành viên".
    named = named and not (unit[0] in folded("counted_bodies") and counts_another(question, figure))
    return (first in unit and not torn) or named


def _only_a_noun(question: Question) -> bool:
    """Tell whether nothing but a noun is asked for: "Hướng Hóa có bao nhiêu xã"."""
    bare = not (question.terms or question.unit_words or question.percent)
    return bare and question.how_much and bool(question.unit_terms)


def of_another_noun(question: Question, figure: Figure) -> bool:
    """Tell whether a bare noun is asked how many there are of, and a figure counts none of them.

    "bao nhiêu xã" is answered by no "13/18 nhiệm vụ"; there is no other word to find it by.
    """
    if not _only_a_noun(question):
        return False
    named = f"{fold(figure.indicator)} ".startswith(f"{question.unit_terms[0]} ")
    return not (named or counts_asked(question, figure) or _told_alike(question, figure))


def _told_alike(question: Question, figure: Figure) -> bool:
    """Tell whether a figure counts the noun asked for by another name: "vụ", "trường hợp"."""
    other = nouns_alike(_noun(figure))
    asked = [" ".join(question.unit_terms[:size]) for size in (1, 2)]
    if not any(noun in other for noun in asked):
        return False
    # "*Ban Chấp hành* gồm 27 đồng chí" are no "đoàn viên": their name says of which body they are.
    members = [noun for noun in asked if noun in folded("told_alike", "members")]
    named = fold(f"{figure.indicator} {figure.parent or ''}").split()
    return not members or members[0].split()[0] in named


def _noun(figure: Figure) -> str:
    """Return the noun that a figure counts, folded and written out: "htx" is "hop tac xa"."""
    return _noun_of(figure.unit.partition("/")[0])


@lru_cache(maxsize=4096)
def _noun_of(unit: str) -> str:
    meant = (token.text for token in as_meant(scan(unit)))
    noun = " ".join(fold(" ".join(meant)).split())
    return _written_out().get(noun, noun)


@cache
def _written_out() -> dict[str, str]:
    short = load_table("questions")["counted_short"]
    written = {fold(word): fold(noun) for word, noun in short.items()}
    written |= {fold(w): fold(n) for w, n in load_table("questions")["counted_alike"].items()}
    written.pop("dv", None)  # a report's "đv" may be a "đơn vị"
    return written


def counts_another(question: Question, figure: Figure) -> bool:
    """Tell whether a figure counts a known noun where another known one is asked for: xã, tiêu chí.

    A count of both, "15 xã, thị trấn", is of either.
    """
    unit = _noun(figure)
    asked = [" ".join(question.unit_terms[:size]) for size in (1, 2, 3)]
    known = counted_words()
    return (
        (unit in known or unit in folded("counted_bodies"))
        and unit not in asked
        and not known.isdisjoint(asked)
        and not same_noun(question, figure)
        and not abbreviates(question.unit_terms[0], figure.unit)
    )


def same_noun(question: Question, figure: Figure) -> bool:
    """Tell whether people are counted under another name: "bao nhiêu người", 12 đảng viên.

    Or things in a unit that only counts them: "bao nhiêu tàu", "số tàu cá là 86 *chiếc*".
    """
    if _only_counts(question, figure) or _told_alike(question, figure):
        return True
    if "nguoi" in question.unit_terms and fold(figure.unit) in people_words():
        return True
    return _are_workers(question, figure)


def _are_workers(question: Question, figure: Figure) -> bool:
    """Tell whether "người" are the workers asked for: "giải quyết việc làm cho 2.870 *người*"."""
    asked = f"{' '.join(question.unit_terms)} "
    workers = any(asked.startswith(f"{noun} ") for noun in folded("workers", "asked"))
    told = f" {fold(figure.indicator)} "
    return workers and _noun(figure) == _PERSONS[0] and has_phrase(told, "workers", "told")


def _only_counts(question: Question, figure: Figure) -> bool:
    """Tell whether a figure's name holds the noun asked for, and its unit none: "chiếc", "cái"."""
    noun = _noun(figure)
    people = noun in _PERSONS and _opens_with_people(question, figure)
    return (
        bool(question.unit_terms)
        and (people or noun in folded("two_things", "classifiers"))
        and question.unit_terms[0] in term_set(figure.indicator)
        and not _torn(question.unit_terms[:2], fold(figure.indicator))
    )


def _opens_with_people(question: Question, figure: Figure) -> bool:
    """ "bao nhiêu giáo viên": "trong đó *giáo viên 7.912 người*", no joint count of several."""
    named = fold(figure.indicator).removeprefix("tong ").removeprefix("so ")
    asked = (" ".join(question.unit_terms[:size]) for size in (1, 2))
    return any(noun in people_words() and f"{named} ".startswith(f"{noun} ") for noun in asked)


def _torn(noun: Sequence[str], words: str) -> bool:
    """Tell whether a known noun of two words stands in none: "tội phạm" in "vụ phạm tội"."""
    said = " ".join(noun)
    return len(noun) > 1 and said in counted_words() and said not in words


@only_where(lambda question: question.how_much and not question.unit_terms)
def names_the_count(question: Question, figure: Figure) -> bool:
    """Tell whether a question names a count itself: "*8 đội thuế* thu bao nhiêu" asks for no 8."""
    if figure.relation is not Relation.VALUE or not question.how_much or question.percent:
        return False
    if question.unit_terms:
        return False  # what is counted is told by its noun
    number, asked = (" ".join(fold(text).split()) for text in (figure.text, question.text))
    counts = " " in number and not is_money(figure)
    return counts and f" {number} " in f" {asked} "
