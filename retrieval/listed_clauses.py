"""Which clause of a sentence names what is asked for, where several count units of one kind.

"2 xã đạt 15 tiêu chí là Tà Cạ, Chiêu Lưu; 5 xã đạt 10 - 14 tiêu chí" names none of the five.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from index.language.amount_numbers import number_words
from index.language.scan import scan
from index.language.text import fold
from retrieval.answer import Intent
from retrieval.asked import off_places
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.text_words import folded_phrases, phrases, said_words, says_one, tells_one


def clause_asked(question: Question, kind: str, text: str) -> str:
    """Return the clause of a sentence that says most of the question; all of it where one counts.

    Args:
        question: a question that asks which units of a kind.
        kind: the folded kind ("xa").
        text: the sentence.
    """
    clauses = _clauses(text, kind)
    if len(clauses) < 2:
        return text
    # "chưa có" is told in the clause that denies.
    denies = says_one(" ".join(_plain_words(off_places(question))), "denied", "asked")
    alike = [c for c in clauses if tells_one(c, "denied", "told") is denies]
    clauses = tuple(alike) or clauses
    asked = _words_asked(question)
    said = [asked & _words(clause) for clause in clauses]
    most = max(map(len, said))
    fitting = [c for c, held in zip(clauses, said, strict=True) if len(held) == most]
    return fitting[0] if len(fitting) == 1 else text


@lru_cache(maxsize=4096)
def _clauses(text: str, kind: str) -> tuple[str, ...]:
    """Return the stretches of a sentence, each with a count of a kind; the first opens it."""
    counts = [m.start() for m in _counted(kind).finditer(fold(text))]
    cuts = [m.end() for m in _cuts().finditer(text)]
    starts = [0]
    for cut in cuts:
        # A mark parts two clauses where a count stands behind it, and one before.
        if any(starts[-1] <= at < cut for at in counts) and any(at >= cut for at in counts):
            starts.append(cut)
    if len(starts) < 2:
        return ()
    ends = [*starts[1:], len(text)]
    return tuple(text[a:b] for a, b in zip(starts, ends, strict=True))


@cache
def _counted(kind: str) -> re.Pattern[str]:
    number = "|".join(sorted(map(re.escape, map(fold, number_words()))))
    return re.compile(rf"\b(?:\d+(?:/\d+)?|{number}) {re.escape(kind)}\b")


@cache
def _cuts() -> re.Pattern[str]:
    ahead = "|".join(map(re.escape, phrases("listed_clauses", "opens")))
    return re.compile(rf";|,(?= (?:{ahead}) )")


@once_each
def _words_asked(question: Question) -> frozenset[str]:
    return _words(question.text) - set(folded_phrases("listed_clauses", "plain"))


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(_plain_words(text))


def _plain_words(text: str) -> list[str]:
    return [fold(t.text) for t in scan(text) if t.is_word or t.is_number]


_RURAL = "new_rural"  # new rural areas, and those of a higher grade


def names_grade(question: Question, text: str) -> bool:
    """Tell whether a text names the grade that is asked for: "xã *nâng cao*", "*15 tiêu chí*"."""
    words, numbered = _grades(question)
    said = said_words(text)
    if not all(f" {grade} " in said for grade in words):
        return False
    folded = fold(text)
    told = {_plain(m.group()) for m in _numbered().finditer(folded)}
    if question.intent is Intent.LIST:
        # "gồm những gì" is told by no "6 sản phẩm 4 sao" that names none of them.
        told -= {_plain(m.group("grade")) for m in _only_counted().finditer(folded)}
    return numbered <= told


@once_each
def _grades(question: Question) -> tuple[list[str], set[str]]:
    """Return the grades that a question names, by their words and by their numbers."""
    said = said_words(question.text)
    words = [g for g in folded_phrases("listed_clauses", "grades") if f" {g} " in said]
    if not any(term.endswith(_RURAL) for term in question.terms):
        words = []
    return words, {_plain(m.group()) for m in _numbered().finditer(fold(question.text))}


@cache
def _numbered() -> re.Pattern[str]:
    units = "|".join(map(re.escape, folded_phrases("listed_clauses", "numbered")))
    return re.compile(rf"\b\d+(?:(?: ?[-–] ?| den )\d+)? (?:{units})\b")


@cache
def _only_counted() -> re.Pattern[str]:
    """Return the pattern of a count of things of a grade, with no list behind it."""
    leads = "|".join(map(re.escape, folded_phrases("listed_clauses", "leads")))
    grade = _numbered().pattern.removeprefix(r"\b")
    return re.compile(
        rf"\b\d+ (?:[^\W\d]+ ){{1,5}}(?P<grade>{grade})(?! ?[:(])(?!,? (?:{leads})\b)"
    )


def _plain(grade: str) -> str:
    """Return a grade with one mark between its numbers: "10 đến 14 tiêu chí" is "10-14"."""
    return re.sub(r" ?[-–] ?| den ", "-", grade)
