"""What stands in a figure, or around it, with other marks than it is asked for with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from index.domain import Figure
from index.language.lexicon import word_set
from index.language.scan import scan
from index.language.text import fold, has_marks, toneless
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where

_SLIPS = 2
_CROPS = word_set("crops", "crops")


@once_each
def _typed(question: Question) -> dict[str, set[str]]:
    """Return how the syllables asked for are typed, {} where none has marks."""
    tokens = [t.text for t in scan(question.text) if t.is_word]
    forms: dict[str, set[str]] = {t: set() for t in question.terms if t[0] != "#"}
    for text in tokens:
        forms.get(fold(text), set()).add(text)
    marked = {t: said for t, said in forms.items() if any(map(has_marks, said))}
    return marked if len(marked) > 1 or len(question.terms) == 1 else {}


@only_where(_typed)
def sounds_alike(question: Question, figure: Figure) -> bool:
    """Tell whether what is asked for stands in a figure with other marks only.

    "dân" is neither "đàn" nor "dẫn", "bán lúa" no "bàn lụa". One of several syllables with
    other marks may be a slip of the finger.
    """
    typed = _typed(question)
    if not typed:
        return False
    told = f"{figure.indicator} {figure.unit} {figure.parent or ''}"
    slips = _otherwise(typed, told)
    if any(not _CROPS.isdisjoint(typed[term]) for term in slips):
        return True  # "diện tích *sắn*" under the heading "*Sản* xuất nông nghiệp"
    return len(slips) >= min(_SLIPS, len(question.terms))


def with_other_marks(question: Question, terms: Iterable[str], text: str) -> frozenset[str]:
    """Return those of the terms that stand in a text with other marks only.

    "thu tiền *đất*" is not explained by "thu ngân sách *đạt* 5 tỷ đồng".
    """
    wanted, typed = frozenset(terms), _typed(question)
    asked = {term: forms for term, forms in typed.items() if term in wanted}
    return _otherwise(asked, text) if asked else frozenset()


def _otherwise(typed: Mapping[str, set[str]], text: str) -> frozenset[str]:
    said: dict[str, set[str]] = {}
    for token in scan(text):
        if token.is_word:
            said.setdefault(fold(token.text), set()).add(token.text)
    return frozenset(
        term
        for term, forms in typed.items()
        if term in said and forms.isdisjoint(said[term] | {toneless(text) for text in said[term]})
    )
