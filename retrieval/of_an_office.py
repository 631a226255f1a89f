"""What an office has and does for itself, where an area is asked about: "*Sở A* – 62 công chức".

The office's own report stands under its area; only its name over the number says whose it is
(index/figures/authors_own.py).
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from index.domain import AreaLevel, Figure
from index.figures.authors_own import MEMBERS, own_kind, tells_only_itself
from index.language.lexicon import word_set
from index.language.scan import PhraseTable, scan
from index.language.terms import meant_words
from index.language.text import fold, has_marks
from retrieval.place_words import forms_of
from retrieval.question import Question
from retrieval.terms import term_set
from retrieval.text_words import said_words

_WHOLE = " – "
_HEADS = PhraseTable({words: words for words in word_set("authors", "heads", "told_of")})
_BEFORE_OWNERS = word_set("authors", "before_owners", "told_of")
_OF_ITSELF = ("staff", "party")


def of_an_office(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is an office's own, and the question does not name that office.

    A union's members and a court's cases are those of all the area, told under its name.

    Args:
        question: the question.
        figure: the figure.
    """
    if figure.place is not None and figure.place.level is AreaLevel.AGENCY:
        return _of_a_body(question, figure)
    office, *wholes = (figure.parent or "").split(_WHOLE)
    owner = _office(office)
    if owner is None:
        return False
    if _of_what_is_not_asked(question, office, f"{figure.indicator}. {'. '.join(wholes)}"):
        return True
    kinds = {own_kind(words) for words in (*wholes, figure.indicator)} - {None}
    if kinds <= {MEMBERS} and not (tells_only_itself(office) and not kinds):
        return False
    return not _names(question, *owner)


def names_unasked_office(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is told of one office, by its name, and no office is asked about.

    "*Ban Quản lý dự án A* giải ngân đạt 98%", "giải ngân *của Sở B*": neither ranks the province.
    """
    tokens = scan(figure.indicator)
    for at, token in enumerate(tokens):
        opens = at == 0 or tokens[at - 1].text in _BEFORE_OWNERS
        head = _HEADS.match(tokens, at) if opens else None
        if head is not None and figure.indicator[token.start].isupper():
            return head.value not in question.text.lower()
    return False


def _of_what_is_not_asked(question: Question, office: str, told: str) -> bool:
    """Tell whether a number shares nothing with a question but the name of the office.

    "Liên đoàn Lao động A *thu* bao nhiêu" is answered by no "Liên đoàn Lao động – đoàn viên".
    """
    name = set(fold(office).split())
    asked = {term for term in question.terms if term not in name}
    return bool(asked) and len(asked) < len(question.terms) and asked.isdisjoint(term_set(told))


def _of_a_body(question: Question, figure: Figure) -> bool:
    """Tell whether an area is asked about, and a figure counts the staff of one of its bodies.

    "Kho bạc Nhà nước A có *96 công chức*, kết nạp *3 đảng viên*": none of all the province's.
    """
    if any(m.place.level is AreaLevel.AGENCY for m in question.places) or not question.places:
        return False
    if own_kind(figure.indicator) not in _OF_ITSELF or figure.place is None:
        return False
    said = said_words(question.text)
    name = said_words(figure.place.name.removesuffix(figure.place.short))
    return name not in said and not any(f" {form} " in said for form in forms_of(figure.place))


def _names(question: Question, head: str, name: str) -> bool:
    """Tell whether a question names an office: in full, in part, by its initials.

    Args:
        question: the question.
        head: the kind of office with its marks: "sở", which is no "sơ" of "hồ sơ".
        name: the folded rest of its name.
    """
    marked = has_marks(question.text)
    kind = head if marked else fold(head)
    said = next((words for words in _said(question.text, marked=marked) if kind in words), None)
    if said is None:
        return False
    behind = [fold(word) for word in said[said.index(kind) + len(kind) :].split()]
    words, areas = name.split(), {fold(m.text).split()[0] for m in question.places}
    if not words or not behind:
        return marked or not words
    if (marked and behind[0] in areas) or behind[0] in words:
        return True
    if "".join(word[0] for word in words).startswith(behind[0]):
        return True  # "sở gtvt", "sở TN&MT"
    said = f" {' '.join(behind)} "
    return any(f" {one} {two} " in said for one, two in pairwise(words))


@lru_cache(maxsize=1024)
def _said(text: str, *, marked: bool) -> tuple[str, ...]:
    """Return a question's words, each between blanks: abbreviations written out, and as typed."""
    told = (meant_words(text), [token.text for token in scan(text) if token.is_word])
    lines = (" ".join(word.lower() if marked else fold(word) for word in words) for words in told)
    return tuple(f" {line} " for line in lines)


@lru_cache(maxsize=65536)
def _office(told: str) -> tuple[str, str] | None:
    """Return the head and the folded rest of the office's name that words are, or None."""
    tokens = scan(told)
    head = _HEADS.match(tokens, 0) if tokens else None
    if head is None:
        return None
    whole = head.last == len(tokens) or head.last - head.first > 1
    named = whole or told[tokens[head.last].start].isupper()
    rest = " ".join(fold(token.text) for token in tokens[head.last :] if token.is_word)
    return (f" {head.value} ", rest) if named and told[0].isupper() else None
