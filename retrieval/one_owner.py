"""What one company, house or park has, where an area's is asked for: "*Công ty A* xuất khẩu 5 tấn".

The number stands in a report on the area, so only the name before it says whose it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from index.domain import AreaLevel, Figure
from index.figures.item_labels import is_bare_measure
from index.figures.project_labels import project_label
from index.figures.small_parts import BANK, small_part_in
from index.language.scan import PhraseTable, Token, scan
from index.language.text import fold
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.terms import term_list
from retrieval.text_words import said_words
from retrieval.words import has_phrase, listed

_COMPANIES = PhraseTable({words: words for words in listed("one_owner", "companies")})
_LINES = PhraseTable({words: words for words in listed("one_owner", "lines")}, folded=True)
_WHOLE = " – "
_HOUSES = PhraseTable({words: words for words in listed("one_owner", "houses")})
_PARKS = PhraseTable({words: words for words in listed("one_owner", "parks")})


def of_one_owner(question: Question, figure: Figure) -> bool:
    """Tell whether an area is asked about, and a figure is one company's, house's or park's.

    Not where the question names it or asks for one, and not where it bears the area's name
    ("*Công ty Điện lực Sơn La*": all the power of the province).

    Args:
        question: the question.
        figure: the figure.
    """
    if figure.place is not None and figure.place.level is AreaLevel.AGENCY:
        return False
    told = f"{figure.parent or ''}. {figure.indicator}"
    company = "" if _asks_company(question) else _named(told, companies=True)
    name = company or ("" if _asks_one_park(question) else _named(told, companies=False))
    if name:
        return not _says(question, name)
    house = _house(figure.indicator) or _house(figure.parent or "")
    return bool(house) and f" {house} " not in said_words(question.text)


def of_one_small_part(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is of one hamlet, school or person that the question does not name.

    "*Trường Tiểu học Kim Đồng* – học sinh 450" are not those of the district.
    """
    if figure.place is not None and figure.place.level is AreaLevel.AGENCY:
        return False
    told = [*(figure.parent or "").split(_WHOLE), figure.indicator]
    parts = [part for words in told if (part := small_part_in(words)) is not None]
    if not parts:
        return False
    said = said_words(question.text)
    if any(kind == BANK for kind, _ in parts) and has_phrase(said, "one_owner", "banks_asked"):
        return False
    # "*Trường Tiểu học A* – học sinh" for "A có bao nhiêu học sinh": the name is the area's.
    areas = [f" {fold(m.place.short)} " for m in question.places]
    return not any(
        f" {fold(kind)} " in said
        or (f" {fold(name.split()[0])} " in said and f" {fold(name)} " not in areas)
        for kind, name in parts
    )


def of_one_project(question: Question, figure: Figure) -> bool:
    """Tell whether a bare measure is of one project that the question says no word of.

    "*Dự án kè Xà No* – giải ngân 31,5 tỷ đồng" is not what the province disbursed.

    Args:
        question: the question.
        figure: the figure.
    """
    label = (figure.parent or "").rpartition(_WHOLE)[2]
    project = project_label(label) if is_bare_measure(figure.indicator) else None
    if project is None:
        return False
    head, name = project
    said = said_words(question.text)
    areas = {syllable for m in question.places for syllable in fold(m.place.short).split()}
    named = {term for term in term_list(name) if fold(term) not in areas}
    return f" {fold(head)} " not in said and named.isdisjoint(question.terms)


def _says(question: Question, name: str) -> bool:
    """Tell whether a question names the owner, or its area as the owner's name does.

    What the owner makes is no name: "sản lượng *xi măng*" asks for no "Nhà máy Xi măng A".
    """
    said = said_words(question.text)
    places = {fold(m.place.short) for m in question.places}
    words = name.split()
    own = words[_behind_lines(scan(name), 0) :]
    named = bool(own) and f" {own[0]} " in said
    return named or any(place in name for place in places if place)


def _behind_lines(tokens: Sequence[Token], first: int) -> int:
    """Return the token behind what a firm makes, told before its own name."""
    while first < len(tokens) and (line := _LINES.match(tokens, first)) is not None:
        first = line.last
    return first


@lru_cache(maxsize=65536)
def _named(told: str, *, companies: bool) -> str:
    """Return the folded name behind a company's or a park's kind, or ""."""
    tokens = scan(told)
    for match in (_COMPANIES if companies else _PARKS).find(tokens):
        last = _behind_lines(tokens, match.last) if companies else match.last
        if last < len(tokens) and not _is_capital(tokens[last], told):
            last = match.last
        while last < len(tokens) and _is_capital(tokens[last], told):
            last += 1
        if last > match.last:
            return fold(told[tokens[match.last].start : tokens[last - 1].end])
    return ""


def _is_capital(token: Token, told: str) -> bool:
    return token.is_word and told[token.start].isupper()


@lru_cache(maxsize=65536)
def _house(told: str) -> str:
    """Return the folded kind of the one house that a name opens with, or "".

    "*Trung tâm Công tác xã hội* nuôi dưỡng 142 đối tượng": no "trung tâm y tế xã", of which there
    are many.
    """
    tokens = scan(told)
    kind = _HOUSES.match(tokens, 0) if tokens else None
    if kind is None or kind.last >= len(tokens) or not _is_capital(tokens[kind.last], told):
        return ""
    return fold(kind.value)


@once_each
def _asks_company(question: Question) -> bool:
    return has_phrase(said_words(question.text), "one_owner", "companies_asked")


@once_each
def _asks_one_park(question: Question) -> bool:
    """Tell whether one park is asked about: none of "*các* khu công nghiệp", none of a province."""
    said = said_words(question.text)
    many = has_phrase(said, "one_owner", "many")
    province = any(m.place.level is AreaLevel.PROVINCE for m in question.places)
    return has_phrase(said, "one_owner", "parks") and not many and not province
