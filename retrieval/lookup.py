"""Figures that answer a question, best first, and the nearest ones that do not quite."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from index.domain import AreaLevel, Figure, Place, Relation, Report
from index.language.lexicon import load_table
from index.language.periods import PeriodMention
from index.language.places import Gazetteer
from index.ports import CatalogueReader
from retrieval.matching import COVERED, asked_period, indicator_fit, period_rank
from retrieval.question import Question
from retrieval.terms import term_list

# Flags of numbers that are never an answer by themselves.
_NEVER = {"malformed", "earlier_value"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure with how it fits; ``differs`` names what does not ("" when it answers)."""

    figure: Figure
    score: float
    coverage: float
    rank: int
    differs: str = ""


class Corpus:
    """Reports of one live index, read once each, and the figures' sentences."""

    def __init__(self, catalogue: CatalogueReader) -> None:
        self.catalogue = catalogue
        self._reports: dict[str, Report] = {}
        self.headers = catalogue.report_headers()
        self.places: list[Place] = catalogue.places()

    def report(self, report_id: str) -> Report:
        """Return a report with its body. Raises ``CitationNotFound``."""
        if report_id not in self._reports:
            if len(self._reports) > 512:
                self._reports.clear()
            self._reports[report_id] = self.catalogue.report(report_id)
        return self._reports[report_id]

    def sentence(self, figure: Figure) -> str:
        """Return the sentence that states a figure."""
        body = self.report(figure.report_id).body
        return body[figure.sentence.start : figure.sentence.end]


def lookup(
    question: Question,
    figures: Sequence[Figure],
    corpus: Corpus,
    today: date,
    wants: Sequence[Relation] | None = None,
) -> list[Candidate]:
    """Return the figures that answer, best first.

    Args:
        question: the question.
        figures: the figures of the place (or passages) that it is about.
        corpus: for sentences and titles.
        today: for relative periods.
        wants: relations that answer, best first; the question's own when None.
    """
    wanted = tuple(wants if wants is not None else question.wants)
    mention = asked_period(question)
    found: list[Candidate] = []
    for figure in figures:
        if figure.relation not in wanted or _NEVER & set(figure.flags):
            continue
        if not _unit_fits(question, figure, wanted):
            continue
        rank = period_rank(question, mention, figure, today)
        if rank is None:
            continue
        report = corpus.report(figure.report_id)
        fit = indicator_fit(question, figure, corpus.sentence(figure), report.title)
        if fit.coverage >= COVERED:
            score = fit.score - 0.05 * wanted.index(figure.relation)
            found.append(Candidate(figure, score, fit.coverage, rank))
    found.sort(key=lambda c: (-round(c.score, 3), c.rank, _recency(c.figure)))
    return found


def _unit_fits(question: Question, figure: Figure, wanted: Sequence[Relation]) -> bool:
    percent = "%" in figure.unit
    if figure.relation not in (Relation.VALUE, Relation.SHARE, Relation.PLAN, Relation.TARGET):
        return True
    named = set(term_list(figure.indicator))
    if not question.unit_terms and _money() & set(question.terms) and _is_count(figure):
        # An amount of money is asked for; "22 dự án FDI" is none.
        return False
    if percent and question.unit_terms and question.how_much and not question.percent:
        return figure.relation in (Relation.PLAN, Relation.TARGET)
    if question.percent:
        return percent or (figure.total is not None and not question.terms)
    if question.unit_words:
        return any(word in figure.unit.lower().split() for word in question.unit_words)
    if percent and figure.relation is Relation.VALUE:
        # "thu ngân sách đạt hơn 81%" gives no amount of a thing that is measured in money.
        return not named & _money() or bool(named & {"ty", "ti", "trong", "toc", "muc"})
    return True


def _is_count(figure: Figure) -> bool:
    units = figure.unit.split("/")[0].split(" ")
    return figure.unit[:1].isalpha() and not any(
        word in ("đồng", "USD", "EUR", "CNY", "JPY", "lần", "điểm") for word in units
    )


@cache
def _money() -> frozenset[str]:
    """Return the concepts that are amounts of money."""
    return frozenset(f"#{name}" for name in load_table("questions")["money"]["concepts"])


def _recency(figure: Figure) -> int:
    return -figure.period.end.toordinal() if figure.period and figure.period.end else 0


def best(candidates: Sequence[Candidate], margin: float = 0.12) -> list[Candidate]:
    """Return the candidates whose score is within ``margin`` of the best, best period first."""
    if not candidates:
        return []
    top = max(c.score for c in candidates)
    return sorted(
        (c for c in candidates if c.score >= top - margin),
        key=lambda c: (c.rank, -round(c.score, 2), _recency(c.figure)),
    )


def nearest(
    question: Question,
    figures: Sequence[Figure],
    corpus: Corpus,
    today: date,
    gazetteer: Gazetteer,
    asked: Sequence[Place],
) -> list[Candidate]:
    """Return figures of the same indicator that differ in place, period or kind, labelled."""
    mention = asked_period(question)
    keys = {place.key for place in asked}
    found: list[Candidate] = []
    for figure in figures:
        if _NEVER & set(figure.flags):
            continue
        report = corpus.report(figure.report_id)
        fit = indicator_fit(question, figure, corpus.sentence(figure), report.title)
        if fit.coverage < COVERED or not question.terms:
            continue
        differs: list[str] = []
        other_place = bool(keys) and (figure.place is None or figure.place.key not in keys)
        if other_place:
            differs.append(_place_differs(figure, asked, gazetteer))
        if period_rank(question, mention, figure, today) is None:
            differs.append("khác kỳ")
        if figure.relation not in question.wants:
            differs.append(_KINDS[figure.relation])
        if not differs:
            continue
        rank = 10 * other_place + len(differs) + _years_apart(mention, figure)
        found.append(Candidate(figure, fit.score, fit.coverage, rank, ", ".join(differs)))
    found.sort(key=lambda c: (c.rank, -round(c.score, 3), _recency(c.figure)))
    return found


def _years_apart(mention: PeriodMention | None, figure: Figure) -> int:
    """Return how many years off a figure is, at most five."""
    if mention is None or mention.year is None or figure.period is None:
        return 0
    year = figure.period.year
    return min(5, abs(year - mention.year)) if year else 5


_KINDS = {
    Relation.VALUE: "là số thực hiện",
    Relation.PLAN: "là kế hoạch được giao",
    Relation.TARGET: "là mục tiêu phấn đấu",
    Relation.PERCENT_OF_PLAN: "là tỷ lệ so với kế hoạch",
    Relation.CHANGE: "là mức tăng, giảm",
    Relation.SHARE: "là tỷ trọng",
}


def _place_differs(figure: Figure, asked: Sequence[Place], gazetteer: Gazetteer) -> str:
    place = figure.place
    if place is None:
        return "không rõ địa bàn"
    if place.level is AreaLevel.AGENCY:
        return f"là số của {place.name}"
    if any(gazetteer.contains(area, place) for area in asked):
        return f"chỉ của {place.name}"
    return f"là số của {place.name}"
