"""Whether a figure holds the numbers by which a question names a thing: "khách sạn *4* sao"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from index.domain import Figure
from index.language.text import fold
from retrieval.asked import NUMBER, digits, off_places, typed_numbers
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.text_words import said_words, spaced
from retrieval.words import folded

_CLAUSE_REACH = 90
_NAMED, _UNNAMED, _GIVEN = 0.2, -0.3, -1.0
_COUNT = 3  # so many digits are of a count, no grade ("4 sao")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
# Two words and the number behind them that is the end of their name: "Phố Nối 2", "khu vực III".
_NUMBERED = re.compile(rf"(?=\b([^\W\d_]+ [^\W\d_]+) (\d{{1,2}}|{'|'.join(_ROMAN)})\b(?![.,/]\d))")


def by_numbers(question: Question, figure: Figure, sentence: str) -> float:
    """Return what a figure gains or loses by the numbers that a question names outside its periods.

    It gains where it is told with all of them ("khách sạn *4* sao", "trên *50%*"), or right behind
    a single large one ("vốn của hơn *41.000* doanh nghiệp"); it loses where its sentence does not
    hold that one. What the question itself counts is no answer to it: "*14 chi cục* thu bao nhiêu".

    Args:
        question: the question.
        figure: the figure.
        sentence: the sentence that states it.
    """
    asked = typed_numbers(question)
    if not asked:
        return 0.0
    if question.how_much and _is_given(question, figure):
        return _GIVEN
    start, end = (at - figure.sentence.start for at in (figure.span.start, figure.span.end))
    near_by = re.split(r"[,;)]", sentence[end:][:_CLAUSE_REACH])[0]
    told = f"{figure.indicator} {figure.text} {near_by}"
    if {digits(m.group()) for m in NUMBER.finditer(told)}.issuperset(asked):
        return _NAMED
    # A question made complete with the one before it names its year outside its periods' spans.
    years = {str(mention.year) for mention in question.periods}
    if len(asked) > 1 or len(asked[0]) < _COUNT or asked[0] in years:
        return 0.0
    before = [digits(number) for number in NUMBER.findall(sentence[:start])]
    if before[-1:] == asked:
        return _NAMED
    held = {digits(number) for number in NUMBER.findall(sentence)}
    return 0.0 if asked[0] in held else _UNNAMED


def _is_given(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is a count that the question states in the same words."""
    noun = fold(figure.unit)
    number = digits(figure.text.split(" ")[0])
    if figure.total is not None or not noun.replace(" ", "").isalpha() or not number.isdecimal():
        return False
    return f" {number} {noun} " in f" {spaced(question.text).replace('.', '')} "


@once_each
def _numbered(question: Question) -> dict[str, int]:
    """Return the names that a question numbers: "kcn *phố nối 2*", "vùng *khu vực III*"."""
    text = off_places(question)
    for mention in question.periods:
        span = mention.span
        text = f"{text[: span.start]}{'.' * (span.end - span.start)}{text[span.end :]}"
    return {name: numbers[0] for name, numbers in _numbers(text).items() if len(numbers) == 1}


@only_where(_numbered)
def of_another_number(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a figure is of a namesake with another number: "Phố Nối *I*" for "phố nối 2".

    Where its own words do not number the name, the last one before it in its sentence does. A park
    or a project that is named without its number is another, too, and without a place its sentence
    has to name it.
    """
    asked = _numbered(question)
    if not asked:
        return False
    if _of_another_park(question, asked, f"{figure.indicator}. {figure.parent or ''}. {sentence}"):
        return True
    own = _numbers(f"{figure.indicator}. {figure.parent or ''}")
    before = _numbers(sentence[: figure.span.start - figure.sentence.start])
    return any(
        number not in own[name] if name in own else number != before.get(name, [number])[-1]
        for name, number in asked.items()
    )


def _of_another_park(question: Question, asked: Mapping[str, int], told: str) -> bool:
    """Tell whether "kcn *phố nối 2*" is asked for and only a "KCN Phố Nối", or none, is told of."""
    said, words = said_words(question.text), f" {spaced(told)} "
    heads = folded("numbered", "heads")
    named = {n: at for n, at in asked.items() if any(f" {h} {n} " in said for h in heads)}
    if not named:
        return False
    numbers = _numbers(told)
    return any(
        number not in numbers.get(name, ()) if f" {name} " in words else not question.places
        for name, number in named.items()
    )


def numbered_beyond(question: Question, text: str) -> frozenset[str]:
    """Return the numbered names of a text that a question has without a number: "Phố Nối I"."""
    said = said_words(question.text)
    named = {n for n in _numbers(text) if f" {n} " in said} - _numbered(question).keys()
    return frozenset(f"{n} {at}" for n in named for at in _numbers(text)[n])


def _numbers(text: str) -> dict[str, list[int]]:
    """Return the numbers behind each two words in turn, Roman ones too."""
    found: dict[str, list[int]] = {}
    for match in _NUMBERED.finditer(" ".join(fold(text).split())):
        word = match[2]
        number = int(word) if word.isdecimal() else _ROMAN.index(word) + 1
        found.setdefault(match[1], []).append(number)
    return found
