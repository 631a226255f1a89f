"""Words that name places, a year and an indicator, as a filter over figures and reports."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.library import Found, Library
from index.domain import Figure, Place, Report
from index.language.text import clean_question, fold, folded_tokens, has_marks, lower
from retrieval import words as question_words

_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_LOOKED_AT = 50
_WORD = re.compile(r"\w+(?:[.,/]\d+)*%?")
# Words that name nothing by themselves (folded).
_EMPTY = frozenset(
    {"o", "cua", "ve", "va", "nam", "tai", "trong", "cac", "so", "lieu", "bao", "cao"}
)

Contains = Callable[[Place, Place], bool]


@dataclass(frozen=True, slots=True)
class Selection:
    """What to keep: figures of the places (or in them), of the year, of the indicator's words."""

    words: str
    places: tuple[Place, ...]
    year: int | None
    terms: frozenset[str]
    contains: Contains

    @property
    def empty(self) -> bool:
        """Tell whether the words name nothing."""
        return not (self.places or self.year or self.terms)

    def keep(self, figure: Figure) -> bool:
        """Tell whether a figure fits."""
        where = figure.place
        if self.places and not (where and any(self.contains(p, where) for p in self.places)):
            return False
        period = figure.period
        if self.year is not None:
            if period is None or period.end is None:
                return False
            if not (period.start or period.end).year <= self.year <= period.end.year:
                return False
        return self.terms <= set(folded_tokens(f"{figure.indicator} {figure.indicator_text}"))

    def keeps_report(self, report: Report) -> bool:
        """Tell whether a report is about the places and holds the other words in its title."""
        about = not self.places or any(
            self.contains(asked, place) for asked in self.places for place in report.places[:2]
        )
        dated = self.year is None or self.year in (
            report.period.year if report.period else None,
            report.session_date.year if report.session_date else None,
        )
        return about and dated and self.terms <= set(folded_tokens(f"{report.title} {report.file}"))


def select(words: str, library: Library) -> Selection:
    """Understand ``words``. Reads the catalogue: call it where the library may be used."""
    text = clean_question(words)[:300]
    on_file = library.catalogue.places()
    mentions = library.gazetteer.find_in_question(text, on_file)
    keys = {place.key for place in on_file}
    places: dict[str, Place] = {}
    rest = list(text)
    for mention in mentions:
        for place in [p for p in mention.candidates if p.key in keys] or [mention.place]:
            places.setdefault(place.key, place)
        rest[mention.span.start : mention.span.end] = " " * (mention.span.end - mention.span.start)
    left = "".join(rest)
    year = _YEAR.search(left)
    terms = folded_tokens(_YEAR.sub(" ", left))
    return Selection(
        words=text,
        places=tuple(places.values()),
        year=int(year[0]) if year else None,
        terms=frozenset(terms) - _EMPTY,
        contains=library.gazetteer.contains,
    )


def any_figure(selection: Selection, library: Library) -> bool:
    """Tell whether the reports state a figure that the selection keeps.

    Without a place only the passages that fit the words best are looked at: there may be millions.
    """
    if selection.places:
        return any(map(selection.keep, library.figures(selection.places)))
    passages = (found.passage for found in library.find(selection.words, _LOOKED_AT))
    figures = (library.catalogue.figures_in(p.report_id, p.span) for p in passages)
    return any(selection.keep(figure) for read in figures for figure in read)


def matching_reports(library: Library, selection: Selection) -> list[Report]:
    """Return the reports that fit, the newest first."""
    return [report for report in library.headers() if selection.keeps_report(report)]


def passages_saying(library: Library, words: str, limit: int) -> list[Found]:
    """Return the passages that fit the words best, best first; none where no report says them.

    The search always finds what is nearest. What is known by another name ("NTM") needs no word of
    the passage.
    """
    found = library.find(words, limit)
    if library.recognises(words):
        return found
    return [hit for hit in found if marks_of(hit.passage.text, words)]


def marks_of(text: str, words: str) -> list[tuple[int, int]]:
    """Return where the words stand in ``text``; typed without diacritics they match any.

    Words that name nothing ("của", "năm") are left out, unless there are no others.
    """
    plain = lower if has_marks(words) else fold
    asked = {plain(found[0]) for found in _WORD.finditer(words)}
    wanted = asked - {plain(word) for word in question_words.word_set("stop")} - _EMPTY or asked
    return [
        (found.start(), found.end()) for found in _WORD.finditer(text) if plain(found[0]) in wanted
    ]
