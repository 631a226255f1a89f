"""Numbers of only some of those asked for: the dead, the helped, those within another group.

"có bao nhiêu hộ dân" asks for all households of an area; reports tell of those that a flood
reached, that were paid, that are part of something else.
"""

from __future__ import annotations

from index.domain import Figure
from index.language.text import fold
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.text_words import said_words, words_meant
from retrieval.words import folded, has_phrase, rows_said


@once_each
def _harms_asked(question: Question) -> frozenset[int]:
    said = said_words(question.text)
    for phrase in folded("harms_asked", "no_harms"):  # "sau *sáp* nhập" has no "sập"
        said = said.replace(f" {phrase} ", " ")
    return rows_said(said, "harms_asked", "rows")


@only_where(_harms_asked)
def of_the_unharmed(question: Question, figure: Figure, sentence: str) -> bool:
    """ "bao nhiêu con trâu *chết*": all that there are ("đàn trâu 19.800 con") are no dead ones."""
    asked = _harms_asked(question)
    if not asked:
        return False
    told = said_words(f"{figure.indicator} {figure.parent or ''} {sentence}")
    return not asked <= rows_said(told, "harms_asked", "rows")


@once_each
def _bare_stock(question: Question) -> str:
    """Return the noun of "có bao nhiêu *hộ dân*", where nothing else is asked of them, or ""."""
    until = [m.span.start for m in question.periods]  # "… bao nhiêu đoàn viên *năm 2018*"
    asked = [said_words(question.text[:end]).rstrip() for end in (None, *until)]
    for noun in sorted(folded("done_to_some", "stocks"), key=len, reverse=True):
        if any(words.endswith((f" co bao nhieu {noun}", f" co may {noun}")) for words in asked):
            return noun
    return ""


@only_where(_bare_stock)
def done_to_some(question: Question, figure: Figure, _: str) -> bool:
    """ "có bao nhiêu *hộ dân*": the 75 that a landslide "*ảnh hưởng*" are some of them."""
    noun = _bare_stock(question)
    if not noun:
        return False
    people = folded("done_to_some", "people")
    if noun in people and fold(figure.unit) not in people:
        return True  # "có bao nhiêu người": 32 delegates are not all people
    said = f" {fold(figure.indicator)} . {fold(figure.parent or '')} "
    kinds = folded("done_to_some", "kinds") if noun in folded("done_to_some", "households") else ()
    told = (*folded("done_to_some", "acts"), *folded("done_to_some", "happened"), *kinds)
    return any(f" {words} " in said for words in told)


@only_where(lambda question: not has_phrase(said_words(question.text), "harmed_only", "asked"))
def of_the_harmed(question: Question, figure: Figure, _: str) -> bool:
    """ "diện tích lúa": the 412 ha "*bị ngập*" are not all that is grown."""
    if has_phrase(said_words(question.text), "harmed_only", "asked"):
        return False
    bare = fold(figure.indicator) == fold(figure.unit)  # "nhà bị ảnh hưởng – *nhà* 4"
    told = f"{figure.indicator} {figure.parent or ''}" if bare else figure.indicator
    return has_phrase(said_words(told), "harmed_only", "told")


@only_where(_bare_stock)
def within_others(question: Question, figure: Figure, _: str) -> bool:
    """ "có bao nhiêu *đảng viên*": two of the 17 "*thanh niên*" who joined the army are not all."""
    noun = _bare_stock(question)
    if not noun or not figure.parent or fold(figure.indicator) != fold(figure.unit):
        return False
    whole = f" {fold(figure.parent)} "
    if f" {noun} " in whole or f" {fold(figure.unit)} " in whole:
        return False
    if not set(whole.split()).isdisjoint(words_meant(question.text).split()):
        return False  # "*vùng cao* có bao nhiêu hộ cận nghèo"
    return not any(f" {words} " in whole for words in folded("done_to_some", "holding"))
