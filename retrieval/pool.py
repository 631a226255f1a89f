"""The figures of some places, of which only those are read that a question may be answered by.

A pool stands for all figures of its places. ``fitting`` gives those that can pass
``matching.indicator_fit``, found by the catalogue's index of terms; every other is left on disk.
A property test holds it to what a scan finds. From a place with thousands of figures on one
question at most ``MOST`` are judged: those that explain most of its words, the newest first.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import overload

from index.catalogue import Catalogue, FigureQuery, StatedFigure
from index.catalogue.postings import Need
from index.domain import Figure, PeriodKind, Relation, Span
from index.figures.figure_terms import ALWAYS
from index.language.periods import Anchor, PeriodMention, resolve
from index.language.terms import concept_names, term_list
from index.ports import CatalogueReader
from retrieval.kept import once_for
from retrieval.month_ends import SOON_AFTER
from retrieval.period_fit import asks_same_time, is_whole_year
from retrieval.question import Question
from retrieval.sums_until import to_now
from retrieval.term_likeness import near
from retrieval.terms import weight
from retrieval.turned_down import needed

MOST = 256
# indicator_fit needs .72 of the question's weight; a word that stands at neither the indicator nor
# the number's clause gives .6 of its own at most, so these give at least .3. Where nothing is
# counted and no concept is named, .24 may stand elsewhere in the sentence and .15 nowhere.
_LEAST, _LEAST_OF_WORDS = 0.3 - 1e-9, 0.61 - 1e-9


class LazyFigures(Sequence[Figure]):
    """Figures that are read when a question looks at them: not every one does."""

    def __init__(self, read: Callable[[], list[Figure]]) -> None:
        self._read = read

    @cached_property
    def _all(self) -> list[Figure]:
        return self._read()

    def __len__(self) -> int:
        return len(self._all)

    @overload
    def __getitem__(self, index: int) -> Figure: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Figure]: ...
    def __getitem__(self, index: int | slice) -> Figure | Sequence[Figure]:
        return self._all[index]

    def __iter__(self) -> Iterator[Figure]:
        return iter(self._all)


class FigurePool(LazyFigures):
    """All figures of the places ``keys`` (with ``inside``, of what lies in them too)."""

    def __init__(
        self, catalogue: Catalogue, keys: Collection[str], *, inside: bool = False
    ) -> None:
        self.catalogue = catalogue
        self.keys = tuple(dict.fromkeys(keys))
        self.inside = inside
        super().__init__(lambda: catalogue.figures(place_codes=self.keys, inside=inside))

    def fitting(
        self,
        question: Question,
        relations: Sequence[Relation] | None = None,
        days: tuple[int, int] | None = None,
        near_day: int | None = None,
        most: int = MOST,
        share: float | None = None,
        begun: bool = False,
        judged: bool = False,
    ) -> list[StatedFigure]:
        """Return every figure whose indicator may fit the question, in build order.

        Args:
            question: the question; without terms every figure of the places fits.
            relations: only these.
            days: only figures whose period ends within these ordinals.
            near_day: with more than ``most`` figures, keep those nearest to this day, not the
                newest.
            most: how many at most.
            share: the least share of the question's weight that a figure's terms explain; what
                ``indicator_fit`` needs when None.
            begun: also those that hold the first word of a concept's name alone ("*doanh* thu",
                where the paragraph before is on tourism).
            judged: leave out what ``indicator_fit`` turns down whatever its sentence says.
        """
        query = FigureQuery(
            None, relations=tuple(relations) if relations is not None else None,
            days=days, near=near_day, most=most,
        )  # fmt: skip
        asked = [term for term in question.terms if term not in ALWAYS]
        total = sum(map(weight, question.terms))
        concepts = any(term.startswith("#") for term in asked)
        if share is None:
            share = _LEAST if concepts or question.unit_terms else _LEAST_OF_WORDS
        least = share * total - sum(weight(t) for t in question.terms if t in ALWAYS)
        if least <= 0:
            # Every figure explains enough by itself, unless there are too many to read.
            found = self._find(query)
            if len(found) < most or not asked:
                return found
        sure = frozenset({len(asked)}) if question.unit_terms else frozenset[int]()
        terms, needs = self._terms_of(question, asked, begun=begun)
        given = replace(query, terms=terms, least=least, sure=sure)
        return self._find(replace(given, needs=needs) if judged else given)

    def _terms_of(
        self, question: Question, asked: Sequence[str], *, begun: bool
    ) -> tuple[dict[str, dict[int, float]], tuple[Need, ...]]:
        """Return the terms to look for and what is needed, once a question for all its pools."""
        kept, key = _looked_for(question), (id(self.catalogue), begun)
        if key not in kept:
            terms = self._expanded(asked, question.unit_terms[:1], begun=begun)
            kept[key] = self.catalogue, terms, needed(question, self._likes)
        _, terms, needs = kept[key]
        return terms, needs

    def _find(self, query: FigureQuery) -> list[StatedFigure]:
        return self.catalogue.find_figures(self.keys, query, inside=self.inside)

    def of_sentence(self, figure: Figure) -> list[Figure]:
        """Return the pool's figures of the same sentence, in text order."""
        span = Span(figure.sentence.start, figure.sentence.end)
        return self.catalogue.figures_in(figure.report_id, span)

    def like(self, figure: Figure, relations: Sequence[Relation]) -> list[Figure]:
        """Return the figures of the same place whose indicator may be the same, in build order."""
        if figure.place is None:
            return []
        names = term_list(figure.indicator)
        concepts = [term for term in names if term.startswith("#")]
        counts = self.catalogue.term_counts(concepts or names)
        rarest = sorted(counts, key=lambda term: (counts[term], term))[:1]
        query = FigureQuery({term: {0: 1.0} for term in rarest}, relations=tuple(relations))
        found = self.catalogue.find_figures([figure.place.key], query)
        return [stated.figure for stated in found]

    def _expanded(
        self, asked: Sequence[str], units: Sequence[str], *, begun: bool = False
    ) -> dict[str, dict[int, float]]:
        """Return the catalogue's terms that may stand for one asked, with its number and weight.

        ``units`` get the number behind the last: any figure that counts what is asked for may
        answer, whatever else is explained.
        """
        found: dict[str, dict[int, float]] = {}
        for number, term in enumerate(asked):
            first = (name[0] for name in concept_names(term)) if begun else ()
            for other in (*self._likes(term), *first):
                found.setdefault(other, {})[number] = weight(term)
        for unit in units:
            found.setdefault(unit, {})[len(asked)] = 0.0
        return found

    def _likes(self, term: str) -> Iterator[str]:
        yield term
        if not term.startswith("#"):
            for other in self.catalogue.terms_like(term):
                if near(term, frozenset({other})):
                    yield other
            return
        # A name may stand in pieces ("thu *ngân sách* nội địa"): its rarest word is there then.
        names = concept_names(term)
        counts = self.catalogue.term_counts({word for name in names for word in name})
        for name in names:
            if all(word in counts for word in name):
                yield min(name, key=lambda word: (counts[word], word))


@once_for("terms", "unit_terms", "text", "periods")
def _looked_for(
    question: Question,
) -> dict[tuple[int, bool], tuple[Catalogue, dict[str, dict[int, float]], tuple[Need, ...]]]:
    return {}


def pool_of(
    catalogue: CatalogueReader, keys: Collection[str], *, inside: bool = False
) -> Sequence[Figure]:
    """Return the figures of places: looked up by terms where the engine has an index of them."""
    if isinstance(catalogue, Catalogue):
        return FigurePool(catalogue, keys, inside=inside)
    return catalogue.figures(place_codes=list(dict.fromkeys(keys)), inside=inside)


def window(mention: PeriodMention | None, today: date) -> tuple[int, int] | None:
    """Return the days on which a period must end to answer ``mention``; None when any may be.

    It holds all that ``matching.period_rank`` accepts: the year asked for, and some weeks more
    for reports of the months before ("đến nay" in a report given in January).
    """
    if mention is None or mention.kind in (PeriodKind.TO_NOW, PeriodKind.TERM):
        return None
    if asks_same_time(mention):
        return None
    if mention.year is None and (mention.relative is None or is_whole_year(mention)):
        return None
    if mention.kind is PeriodKind.AS_OF and mention.year and not mention.as_of:
        # "từ đầu năm 2023 đến nay": that year as far as reports tell of it.
        return date(mention.year, 1, 1).toordinal(), date(mention.year, 12, 31).toordinal()
    asked = resolve(mention, Anchor(today.year if mention.relative is not None else None, today))
    if asked.end is None:
        return None
    # A report of 2018 may tell of the school year 2018-2019, any since 2018 of what was since then.
    long = mention.kind is PeriodKind.SCHOOL_YEAR or to_now(mention)
    begins = asked.start if long else asked.end
    first = date((begins or asked.end).year, 1, 1)
    return first.toordinal(), (date(asked.end.year, 12, 31) + SOON_AFTER).toordinal()


def of_sentence(figure: Figure, pool: Sequence[Figure]) -> Sequence[Figure]:
    """Return the pool's figures of a figure's sentence; of a plain sequence, all of it."""
    return pool.of_sentence(figure) if isinstance(pool, FigurePool) else pool
