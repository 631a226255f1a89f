"""A number of a namesake in kind: "KCN A 100 %" where the rate of "KCN B" is asked for.

Behind the same head ("KCN", "cảng", "chợ") a question and a figure name different ones.
"""

from __future__ import annotations

import re

from index.domain import Figure
from index.language.lexicon import concept_table
from index.language.place_loose import ordinary_syllables
from index.language.scan import Token, scan
from index.language.text import fold, has_marks
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.terms import term_set
from retrieval.words import one_of

_FULL = 2  # syllables of a name written in full
_ROAD = re.compile(rf"\b(?:{one_of('routes', 'heads', bare=True)}) (?!qua |doan )")


def _names_one(question: Question) -> bool:
    """Tell whether a question names a thing or a route that may be another than a figure's."""
    route = _routes_asked(question) or _route_begun(question)
    return bool(route) or bool(_named_in_question(question))


@only_where(_names_one)
def names_another(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is of one thing with a name, and the question names another.

    Args:
        question: the question; a name in it is no ordinary syllable, or begins with a capital.
        figure: the figure.
    """
    told = f"{figure.parent or ''}. {figure.indicator}"
    if _of_another_route(question, told):
        return True
    asked = _named_in_question(question)
    if not asked:
        return False
    own = term_set(told)
    tokens = scan(told)
    for match in concept_table().find(tokens):
        name = asked.get(f"#{match.value.id}")
        if name is None or name in own:
            continue
        behind = tokens[match.last : match.last + 1]
        if behind and _is_capital(behind[0], told):
            return True
    return False


def _of_another_route(question: Question, told: str) -> bool:
    """Tell whether a figure is of a road between other places: "cao tốc *A - B*", "*B - C*"."""
    asked = _routes_asked(question)
    if asked:
        own = _routes(told)
        return bool(own) and not any(_same_route(one, other) for one in asked for other in own)
    begun = _route_begun(question)
    return bool(begun) and any(_ends_elsewhere(begun, route) for route in _routes(told)[-1:])


@once_each
def _routes_asked(question: Question) -> list[tuple[str, str]]:
    """Return the routes that a question names by both of their ends; none that is abbreviated."""
    routes = _routes(question.text) if _ROAD.search(fold(question.text)) else []
    return [] if any(len(end.split()) < _FULL for route in routes for end in route) else routes


@once_each
def _route_begun(question: Question) -> str:
    """Return what stands behind a road's kind in a question without capitals, folded, or ""."""
    head = _ROAD.search(fold(question.text))
    if head is None or has_marks(question.text):
        return ""
    return f"{fold(question.text)[head.end() :].strip()} "


def _ends_elsewhere(begun: str, route: tuple[str, str]) -> bool:
    """Tell whether "*nha trang* cam lam" begins elsewhere than a route with one of its ends."""
    starts = any(begun.startswith(f"{end} ") for end in route)
    held = [f" {end} " in f" {begun}" for end in route]
    return not starts and any(held) and not all(held)


def _same_route(one: tuple[str, str], other: tuple[str, str]) -> bool:
    first, last = one
    begins = first.endswith(other[0]) or other[0].endswith(first)
    return begins and (last.startswith(other[1]) or other[1].startswith(last))


def _routes(text: str) -> list[tuple[str, str]]:
    """Return the ends of the routes that a text names, folded: "Nha Trang - Cam Lâm"."""
    found, words = [], text.replace("–", "-").replace(",", " ,").replace(".", " .").split()
    for at in (i for i, word in enumerate(words) if word == "-"):
        first, last = at, at + 1
        while first and words[first - 1][:1].isupper():
            first -= 1
        while last < len(words) and words[last][:1].isupper():
            last += 1
        if first < at and last > at + 1:
            found.append((fold(" ".join(words[first:at])), fold(" ".join(words[at + 1 : last]))))
    return found


@once_each
def _named_in_question(question: Question) -> dict[str, str]:
    """Return the concepts of a question that a name follows, with the name's first syllable."""
    tokens = scan(question.text)
    marked = not question.text.isupper()
    places = [m.span for m in question.places]
    found = {}
    for match in concept_table(folded=True).find(tokens):
        for token in tokens[match.last : match.last + 1]:
            if any(span.start <= token.start < span.end for span in places):
                continue
            word = fold(token.text)
            foreign = word.isalpha() and len(word) > 1 and word not in ordinary_syllables()
            capital = marked and _is_capital(token, question.text)
            if word in question.terms and (foreign or capital):
                found[f"#{match.value.id}"] = word
    return found


def _is_capital(token: Token, text: str) -> bool:
    said = text[token.start : token.end]
    return said[:1].isupper() and not said.isupper()
