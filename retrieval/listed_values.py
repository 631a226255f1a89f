"""Lists of names with numbers, as reports write them: "huyện A (38,6%), huyện B 35,17%".

The figure catalogue says of each number what it is of; here the name is read that stands right
before the number, so that bodies without a code of their own ("Sở Y tế (11,7%)") are told apart.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from index.domain import INDEXED_BLOCKS, AreaLevel, Figure, Place, Relation, Report, Span
from index.language.amounts import Amount, find_amounts
from index.language.lexicon import load_table
from index.language.places import Gazetteer
from index.language.scan import scan
from index.language.sentences import split_sentences
from index.language.text import fold
from retrieval.bounds import is_body_kind, kind_openings, unit_words
from retrieval.listed_names import WORD, NameSearch, in_district
from retrieval.name_before import is_body, name_before, only_states
from retrieval.text_words import folded_phrases

_STATED = frozenset({Relation.VALUE, Relation.PERCENT_OF_PLAN, Relation.SHARE})


@dataclass(frozen=True, slots=True)
class Item:
    """One name of a list with its number; ``name`` covers it in the report's body."""

    name: Span
    place: Place | None
    figure: Figure


class ListedValues:
    """The names of one kind in a report with the number behind each, read where they are asked for.

    Args:
        report: the report.
        figures: gives its figures; a number that is none of them has the time of the one before it.
        kind: a folded key of ``[unit_kinds]``.
        area: the places asked about, in which the named places must lie.
        gazetteer: for names without a word of their kind.
    """

    def __init__(
        self,
        report: Report,
        figures: Callable[[], Sequence[Figure]],
        kind: str,
        area: Sequence[Place],
        gazetteer: Gazetteer,
    ) -> None:
        self._report, self._figures = report, figures
        self._kind, self._area, self._gazetteer = kind, area, gazetteer
        self._names = NameSearch(report.body, kind, area, gazetteer)
        self._known: dict[Span, Figure] | None = None
        self._blocks: dict[Span, list[Span]] = {}
        self._sentences: list[Span] | None = None
        self._items: dict[Span, list[Item]] = {}

    def may_list(self, span: Span) -> bool:
        """Tell whether a stretch may hold a name with its number: soon said, and never missed."""
        return self._names.may_list(span)

    def most(self) -> int | None:
        """Return how many names with numbers there are at most; None where that is not known."""
        return self._names.most()

    def sentences(self, block: Span) -> list[Span]:
        """Return the sentences of a block."""
        if block not in self._blocks:
            self._blocks[block] = split_sentences(self._report.body, block)
        return self._blocks[block]

    def all_items(self) -> list[Item]:
        """Return the names with their numbers in the report's order."""
        return [item for sentence in self._all_sentences() for item in self.items(sentence)]

    def names_in(self, span: Span) -> list[Span]:
        """Return the names inside a stretch of the report."""
        near = [s for s in self._all_sentences() if s.start < span.end and span.start < s.end]
        return [i.name for s in near for i in self.items(s) if span.contains(i.name)]

    def figures_in(self, sentence: Span) -> list[Figure]:
        """Return the report's figures inside a sentence."""
        return [f for span, f in self._known_figures().items() if sentence.contains(span)]

    def items(self, sentence: Span) -> list[Item]:
        """Return the names with their numbers in one sentence of the report's."""
        if sentence not in self._items:
            self._items[sentence] = list(self._read(sentence))
        return self._items[sentence]

    def _read(self, sentence: Span) -> Iterator[Item]:
        body, start = self._report.body, sentence.start
        span: Span | None = None
        amounts = find_amounts(body, scan(body, sentence))
        for index, amount in enumerate(amounts):
            between = Span(start, max(start, amount.span.start))
            start = amount.span.end
            if not only_states(body[between.start : between.end]):
                span = name_before(body, between)
            if span is None:
                continue
            name = body[span.start : span.end]
            place = _place_of(name, self._kind, self._area, self._gazetteer)
            if place is None and not _is_of_kind(name, self._kind):
                continue
            known = self._known_figures()
            figure = known.get(amount.span)
            if figure is None:
                earlier = (a.span for a in reversed(amounts[:index]) if a.span in known)
                last = next(earlier, None)
                before = known[last] if last else self._before(sentence)
                figure = _figure(self._report, sentence, amount, before)
            if figure.relation in _STATED:
                yield Item(span, place, figure)

    def _known_figures(self) -> dict[Span, Figure]:
        if self._known is None:
            self._known = {figure.span: figure for figure in self._figures()}
        return self._known

    def _before(self, sentence: Span) -> Figure | None:
        """Return the last of the figures in front of a sentence, or None."""
        body, known = self._report.body, self._known_figures()
        starts = sorted(span.start for span in known)
        for other in reversed(self._all_sentences()):
            inside = bisect_left(starts, other.start) < bisect_left(starts, other.end)
            if other.start >= sentence.start or not inside:
                continue
            for amount in reversed(find_amounts(body, scan(body, other))):
                if amount.span in known:
                    return known[amount.span]
        return None

    def _all_sentences(self) -> list[Span]:
        if self._sentences is None:
            blocks = [b.span for b in self._report.blocks if b.kind in INDEXED_BLOCKS]
            self._sentences = [s for block in blocks for s in self.sentences(block)]
        return self._sentences


def _figure(report: Report, sentence: Span, amount: Amount, before: Figure | None) -> Figure:
    """Return a number of a list that the catalogue does not hold: "Xã A thấp nhất với 12%"."""
    span = amount.span
    return Figure(
        report_id=report.id,
        span=span,
        sentence=sentence,
        text=report.body[span.start : span.end],
        indicator="",
        indicator_text="",
        value=amount.value,
        unit=amount.unit,
        relation=Relation.VALUE,
        value_high=amount.high,
        total=amount.total,
        period=before.period if before else report.period,
    )


def _is_of_kind(name: str, kind: str) -> bool:
    """Tell whether a body's name is of the kind: any body, or one that opens with its word."""
    openings = kind_openings(kind)
    return is_body(name) and (
        not openings or any(f"{fold(name)} ".startswith(f"{word} ") for word in openings)
    )


def _place_of(name: str, kind: str, area: Sequence[Place], gazetteer: Gazetteer) -> Place | None:
    """Return the place that a name is, of the kind and inside one of ``area``; else None."""
    said = fold(name).replace(".", " ").strip()
    for speaker in folded_phrases("body_names", "speaks_for"):
        if said.startswith(f"{speaker} "):
            name = " ".join(name.split()[len(speaker.split()) :])
            said = fold(name).replace(".", " ").strip()
    if not name or (is_body(name) and said.split()[0] not in kind_openings(kind)):
        return None
    if is_body_kind(kind):
        return None
    openings = kind_openings(kind) or tuple(unit_words())
    stated = [w for w in unit_words() if said.startswith(f"{w} ")]
    if stated and not any(w in openings for w in stated):
        return None
    if stated:
        return _named(name, area, gazetteer)
    above = [w for w in _marked(tuple(unit_words())) if fold(w) not in openings]
    found = [p for w in _marked(openings) if (p := _named(f"{w} {name}", area, gazetteer))]
    if found and found[0].level is AreaLevel.COMMUNE and not in_district(area):
        # In a province's report a bare name is the district's, where there is one.
        homonyms = [p for w in above if (p := _named(f"{w} {name}", area, gazetteer))]
        if any(p.level is AreaLevel.DISTRICT for p in homonyms):
            return None
    return found[0] if found else None


def _named(text: str, area: Sequence[Place], gazetteer: Gazetteer) -> Place | None:
    """Return the place that the whole of a text names, inside one of ``area``."""
    for mention in gazetteer.find(text, context=list(area)):
        place = mention.place
        if mention.span.end == len(text) and any(
            gazetteer.contains(outer, place) and outer.key != place.key for outer in area
        ):
            return place
    return None


@cache
def _marked(openings: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of the openings with their marks, those written out first."""
    table = load_table("text_questions")["unit_kinds"]
    words = dict.fromkeys(word for row in table.values() for word in row if fold(word) in openings)
    return tuple(sorted(words, key=len, reverse=True))


def misplaced(figure: Figure, report: Report) -> bool:
    """Tell whether the name right before a number is of another place than the figure's.

    "Là xã lớn thứ hai sau Hòa Sơn (402 hộ)" says nothing of the xã that the sentence is about.
    """
    place = figure.place
    if place is None or place.level not in (AreaLevel.DISTRICT, AreaLevel.COMMUNE):
        return False
    said = report.body[figure.sentence.start : figure.span.start]
    if not said.rstrip(" \n").endswith("("):
        return False  # most numbers: the name needs not be read
    span = name_before(report.body, Span(figure.sentence.start, figure.span.start))
    if span is None or report.body[span.end : figure.span.start].strip(" \n") != "(":
        return False
    name = report.body[span.start : span.end]
    return fold(place.short) not in fold(name) and bool(WORD.search(name))
