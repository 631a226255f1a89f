"""What parks and the firms in them do: "*các KCN* thu hút 22 dự án", not all of the province.

Who is told of stands as ``parent`` over the numbers of that clause, or of the list that goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import AreaLevel, Figure, Relation
from index.figures.going_on import goes_on
from index.figures.openings import subject_start
from index.figures.sentence import Sentence
from index.language.lexicon import word_set
from index.language.scan import PhraseTable, scan

_PARKS = PhraseTable({words: words for words in word_set("parks", "parks")})
_FIRMS = PhraseTable({words: words for words in word_set("parks", "firms")})
_COMPANIES = PhraseTable({words: words for words in word_set("parks", "companies")})
_GROUPS = PhraseTable({words: words for words in word_set("parks_told", "groups", "told_of")})
_REVENUES = PhraseTable({word: word for word in word_set("parks_told", "revenues", "told_of")})
_OWNING = word_set("parks_told", "owning", "told_of")
_UNITS = word_set("parks_told", "units", "told_of")
_TOLD_OF = tuple(sorted(word_set("parks_told", "told", "told_of")))
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
    told = [*_company(sentence), *_firms(sentence), *_parks(sentence), *_groups(sentence)]
    figures = [_of(sentence, figure, told) for figure in figures] if told else list(figures)
    return _of_counted(sentence, figures)


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
        if last > at or not (lasts or _same_subject(sentence, last, at)):
            continue
        if name.lower() in own.lower():
            continue
        if _OF_ALL.find(between):
            continue
        return replace(figure, parent=f"{name} – {figure.parent}" if figure.parent else name)
    return figure


def _same_subject(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether every clause between two tokens goes on with the one before."""
    breaks = (i for i in range(first, last) if sentence.tokens[i].text == ";")
    return all(goes_on(sentence, index) for index in breaks)


def _groups(sentence: Sentence) -> list[tuple[int, str, bool]]:
    """Return whose revenue a sentence opens with: "Doanh thu các *làng nghề* …; tạo việc làm"."""
    tokens = sentence.tokens
    first = subject_start(sentence, {","})
    head = _REVENUES.match(tokens, first) if first < len(tokens) else None
    last = head.last if head else len(tokens)
    while last < len(tokens) and tokens[last].text in _OWNING:
        last += 1
    group = _GROUPS.match(tokens, last) if last < len(tokens) else None
    return [(group.last, sentence.words(group.first, group.last), True)] if group else []


def _of_counted(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """Put parks that were counted over what is told of them: "19 CCN, *thu hút 512 dự án*"."""
    done: list[Figure] = []
    parks: Figure | None = None
    for figure in figures:
        counted = figure.unit.lower() in _UNITS and figure.relation is Relation.VALUE
        if counted and figure.parent is None and parks is None:
            parks = figure
        elif parks is not None and figure.parent is None and _told_of_parks(figure, parks):
            between = sentence.body[parks.span.end : figure.span.start]
            if ";" not in between:
                figure = replace(figure, parent=parks.indicator)
        done.append(figure)
    return done


def _told_of_parks(figure: Figure, parks: Figure) -> bool:
    same = figure.place == parks.place
    return same and figure.indicator.lower().startswith(_TOLD_OF)
