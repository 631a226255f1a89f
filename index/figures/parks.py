"""What parks and the firms in them do: "*các KCN* thu hút 22 dự án", not all of the province.

Who is told of stands as ``parent`` over the numbers of that clause, or of the list that goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import AreaLevel, Figure
from index.figures.openings import subject_start
from index.figures.sentence import Sentence
from index.language.lexicon import word_set
from index.language.scan import PhraseTable, scan

_PARKS = PhraseTable({words: words for words in word_set("parks", "parks")})
_FIRMS = PhraseTable({words: words for words in word_set("parks", "firms")})
_COMPANIES = PhraseTable({words: words for words in word_set("parks", "companies")})
_MANY = "các"
_IN = {"trong", "tại", "các"}
_OF_ALL = PhraseTable({words: words for words in word_set("parks", "of_all")})
_BEFORE = PhraseTable({words: words for words in word_set("parks", "before")})
_BREAKS = {",", ";"}
_BETWEEN = 5  # tokens: "doanh nghiệp *đang hoạt động trong các* KCN"


def in_parks(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """Put the parks, or the firms in them, over the numbers told of them.

    Args:
        sentence: the parsed sentence.
        figures: its figures.
    """
    told = [*_company(sentence), *_firms(sentence), *_parks(sentence)]
    return [_of(sentence, figure, told) for figure in figures] if told else list(figures)


def _company(sentence: Sentence) -> list[tuple[int, str, bool]]:
    """Return the company that a sentence opens with, by its name: all behind it is its own."""
    tokens = sentence.tokens
    first = subject_start(sentence, {","})
    kind = _COMPANIES.match(tokens, first) if first < len(tokens) else None
    last = kind.last if kind else 0
    while kind and last < len(tokens) and sentence.body[tokens[last].start].isupper():
        last += 1
    if kind is None or last == kind.last:
        return []
    return [(last, sentence.words(first, last), True)]


def _firms(sentence: Sentence) -> list[tuple[int, str, bool]]:
    """Return the firms in parks: the token behind them, their words, and that a list goes on."""
    tokens, found = sentence.tokens, []
    for firms in _FIRMS.find(tokens):
        near = tokens[firms.last : firms.last + _BETWEEN]
        park = next((p for p in _PARKS.find(near) if near[p.first - 1].text in _IN), None)
        if park is not None and all(token.is_word for token in near[: park.first]):
            last = firms.last + park.last
            found.append((last, sentence.words(firms.first, last), True))
    return found


def _parks(sentence: Sentence) -> list[tuple[int, str, bool]]:
    """Return "các khu công nghiệp" where they open the sentence or a clause of it."""
    tokens, found = sentence.tokens, []
    for park in _PARKS.find(tokens):
        first = park.first - 1
        if first < 0 or tokens[first].text != _MANY:
            continue
        start = first
        while start and (before := _BEFORE.match_before(tokens, start)):
            start = before.first
        if start == 0 or tokens[start - 1].text in _BREAKS:
            found.append((park.last, sentence.words(first, park.last), False))
    return found


def _of(sentence: Sentence, figure: Figure, told: Sequence[tuple[int, str, bool]]) -> Figure:
    """Return the figure under whom its clause tells of, where its name does not say it."""
    if figure.place is not None and figure.place.level is AreaLevel.AGENCY:
        return figure
    at = sentence.token_at(figure.span.start)
    own = f"{figure.parent or ''}. {figure.indicator}"
    if _PARKS.find(scan(own)) or _COMPANIES.find(scan(own)):
        return figure
    for last, name, lasts in told:
        between = sentence.tokens[last:at]
        if last > at or (not lasts and any(token.text == ";" for token in between)):
            continue
        if _OF_ALL.find(between):
            continue
        return replace(figure, parent=f"{name} – {figure.parent}" if figure.parent else name)
    return figure
