"""Figures that answer a question, best first, and the nearest ones that do not quite."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial

from index.catalogue import StatedFigure
from index.domain import Figure, Place, Relation, Report, Span
from index.language.lexicon import word_set
from index.language.periods import PeriodMention
from index.language.text import fold
from index.ports import CatalogueReader
from retrieval.directions import goes_otherwise
from retrieval.grades import of_higher_standard
from retrieval.joint_names import joins
from retrieval.last_checks import is_checked
from retrieval.matching import COVERED, Fit, fit_by_name, indicator_fit
from retrieval.named_roads import on_road, roads_asked
from retrieval.other_kind import is_example
from retrieval.period_fit import asked_period, asks_same_time, period_rank
from retrieval.pool import FigurePool, of_sentence, window
from retrieval.question import Question
from retrieval.question_sources import is_published
from retrieval.rounding import is_rounded
from retrieval.sector_titles import may_be_unasked, of_unasked_sector
from retrieval.terms import term_list
from retrieval.ties import led_by, nearness, settled
from retrieval.told_times import rank_by_words
from retrieval.unit_fit import answers_kind, no_percent
from retrieval.whole_preferred import says_as_much, typed_in_full
from retrieval.words import names_whole_area

_HERDS = tuple(f"{fold(words)} " for words in sorted(word_set("unsaid", "herds")))
# How far behind a better named number another stands.
_BEHIND = 0.15
# Explaining so much more of the question, a part is what is asked for.
_CLOSER = 0.05
# So many words more of the question name it rather than a number beside it.
_NAMED_BY = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure with how it fits; ``differs`` names what does not ("" when it answers).

    ``by_title``: a word of the question stands in the report's title only.
    """

    figure: Figure
    score: float
    coverage: float
    rank: int
    differs: str = ""
    by_title: bool = False


class Corpus:
    """Reports of one live index, read once each, and the figures' sentences."""

    def __init__(self, catalogue: CatalogueReader) -> None:
        self.catalogue = catalogue
        self._reports: dict[str, Report] = {}
        self.places: list[Place] = catalogue.places()

    @cached_property
    def headers(self) -> list[Report]:
        """All reports without their bodies, read when first asked for."""
        return self.catalogue.report_headers()

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

    def publishes(self, question: Question, figure: Figure) -> bool:
        """Tell whether a figure is of the article that the question names, if it names one.

        None of a report on one sector's revenue is of an area's, either, and none of one road is of
        another.
        """
        if roads_asked(question) and not on_road(question, figure, self.report(figure.report_id)):
            return False
        if may_be_unasked(question, figure):
            return not of_unasked_sector(question, self.report(figure.report_id).title)
        return question.article is None or is_published(
            question.article, self.report(figure.report_id)
        )

    def words(self, figure: Figure | StatedFigure) -> tuple[str, str]:
        """Return the sentence that states a figure, and its report's title."""
        if isinstance(figure, StatedFigure):
            return figure.sentence, figure.title
        return self.sentence(figure), self.report(figure.report_id).title


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
    read: Sequence[Figure | StatedFigure] = figures
    if isinstance(figures, FigurePool):
        read = figures.fitting(question, wanted, window(mention, today), judged=True)
    fitting: list[tuple[Figure | StatedFigure, int]] = []
    for one in read:
        figure = one.figure if isinstance(one, StatedFigure) else one
        if not answers_kind(question, figure, wanted) or not corpus.publishes(question, figure):
            continue
        rank = period_rank(question, mention, figure, today)
        if rank is None:
            rank = rank_by_words(question, mention, figure, partial(corpus.words, one))
        if rank is None or (
            "earlier_value" in figure.flags and not _asks_for(mention, figure, figures)
        ):
            continue
        fitting.append((one, rank))
    fits = judge(question, [one for one, _ in fitting], corpus)
    for (one, rank), fit in zip(fitting, fits, strict=True):
        figure = one.figure if isinstance(one, StatedFigure) else one
        if fit.coverage >= COVERED and is_checked(question, figure, corpus.sentence):
            score = fit.score - 0.05 * wanted.index(figure.relation)
            score -= 2 * _BEHIND * goes_otherwise(question, figure)
            score -= _BEHIND * no_percent(question, figure)
            score -= _BEHIND * of_higher_standard(question, figure)
            found.append(Candidate(figure, score, fit.coverage, rank, by_title=fit.by_title))
    found = led_by(
        _named_first(question, found, corpus.sentence),
        _order,
        lambda c: is_example(corpus.sentence(c.figure)),
        lambda c: replace(c, score=c.score - _BEHIND),
    )
    return settled(
        found, _order, lambda c: nearness(question, c.figure, partial(corpus.sentence, c.figure))
    )


def _order(one: Candidate) -> tuple[float, int, int]:
    return -round(one.score, 3), one.rank, recency(one.figure)


def judge(
    question: Question, figures: Sequence[Figure | StatedFigure], corpus: Corpus
) -> list[Fit]:
    """Return how each figure's indicator fits; sentences are read together, and only if needed."""
    plain = [one.figure if isinstance(one, StatedFigure) else one for one in figures]
    fits = [fit_by_name(question, figure) for figure in plain]
    unread = [one for one, fit in zip(figures, fits, strict=True) if fit is None]
    stated = [one for one in unread if isinstance(one, StatedFigure)]
    if stated:
        stated[0].stating.fill(one.row for one in stated)
    return [
        fit or indicator_fit(question, figure, *corpus.words(one))
        for one, figure, fit in zip(figures, plain, fits, strict=True)
    ]


def _named_first(
    question: Question, found: Sequence[Candidate], sentence_of: Callable[[Figure], str]
) -> list[Candidate]:
    """Put a number behind the one beside it that the question names more closely.

    A part stands behind its whole ("nợ của khối doanh nghiệp" behind "nợ BHXH") unless the
    question names what sets it apart; a total behind the item of its sentence that is asked for
    ("khai trừ 5" of 57 đảng viên).
    """
    if names_whole_area(question.words):
        return list(found)  # "thu trên địa bàn" names the part by words that are light elsewhere
    asked = {*question.terms, *question.words}
    things = {t for t in question.terms if t not in question.unit_terms}
    names = [fold(c.figure.indicator) for c in found]
    parents = [fold(c.figure.parent) if c.figure.parent else "" for c in found]
    wholes = {(c.figure.report_id, name): c for c, name in zip(found, names, strict=True)}
    beside = defaultdict[tuple[str, Span], list[Candidate]](list)
    parts = defaultdict[tuple[str, str], list[Candidate]](list)
    for c, parent in zip(found, parents, strict=True):
        beside[c.figure.report_id, c.figure.sentence].append(c)
        parts[c.figure.report_id, parent].append(c)
    whole_names = defaultdict[str, list[Candidate]](list)
    if any(c.by_title for c in found):
        # Concepts may come from the sentence ("gạo 912 nghìn tấn, *trị giá 476 triệu USD*").
        plain = {t for t in things if t[0] != "#"}
        for c in found:
            if not c.by_title and _named(c.figure) >= plain:
                whole_names[c.figure.report_id].append(c)
    read = []
    for c, name, parent in zip(found, names, parents, strict=True):
        own = _own_words(c.figure)
        whole = _whole_of(c, parent, wholes)
        score = c.score
        alone = whole is not None and _asked_alone(whole.figure, c.figure, asked)
        if (
            whole is not None
            and not (alone or whole is c)
            and (whole.coverage + _CLOSER >= c.coverage)
        ):
            more = (own - _own_words(whole.figure)) & asked
            if not more or says_as_much(whole.figure, c.figure, more, sentence_of):
                score = min(score, whole.score - _BEHIND)
        for other in beside[c.figure.report_id, c.figure.sentence]:
            if (
                other is not c
                and other.figure.unit == c.figure.unit
                and own & things < _named(other.figure) & things
                and len(beyond := (_named(other.figure) - own) & things) >= _NAMED_BY
                and not beyond <= _shared(c, other) - _own_words(other.figure)
                and not says_as_much(c.figure, other.figure, beyond, sentence_of)
            ):
                score = min(score, other.score - _BEHIND)
        for other in parts.get((c.figure.report_id, name), ()):
            if other is c:
                continue
            closer = (_own_words(other.figure) - own) & things and other.coverage >= c.coverage
            closer = closer or typed_in_full(question, other.figure)
            if closer or _asked_alone(c.figure, other.figure, asked):
                score = min(score, other.score - _BEHIND)  # the part that is asked for
        for other in parts.get((c.figure.report_id, f"{parent} – {name}"), ()):
            # "Thiết bị – kinh phí 18 tỷ, *đã cấp* 9 tỷ": what came of it.
            done = _own_words(other.figure) & things
            if done and own.isdisjoint(done) and other.coverage + _CLOSER >= c.coverage:
                score = min(score, other.score - _BEHIND)
        if c.by_title:
            # "XK tôm": all exports of a report on tôm stand behind those of tôm that
            # explain as much of the question.
            for other in whole_names[c.figure.report_id]:
                if other.coverage + _CLOSER >= c.coverage:
                    score = min(score, other.score - _BEHIND)
        read.append(replace(c, score=score) if score != c.score else c)
    return read


def _whole_of(
    part: Candidate, parent: str, wholes: Mapping[tuple[str, str], Candidate]
) -> Candidate | None:
    """Return what a part is of; a heading says more than its total ("KẾ HOẠCH VỐN *2025*").

    ``parent`` is the folded name of that.
    """
    exact = wholes.get((part.figure.report_id, parent))
    if exact is not None or not parent:
        return exact
    heads = [
        (name, c)
        for (report_id, name), c in wholes.items()
        if report_id == part.figure.report_id and name and parent.startswith(f"{name} ")
    ]
    return max(heads, key=lambda head: len(head[0]))[1] if heads else None


def _named(figure: Figure) -> frozenset[str]:
    """Return the terms of a figure's indicator, unit and whole."""
    return _own_words(figure) | frozenset(term_list(figure.parent or ""))


def _shared(one: Candidate, other: Candidate) -> frozenset[str]:
    """Return the terms of what both stand under: a heading tells neither from the other."""
    above = term_list(one.figure.parent or "")
    return frozenset(above).intersection(term_list(other.figure.parent or ""))


def _own_words(figure: Figure) -> frozenset[str]:
    """Return the terms of a figure's indicator and unit."""
    return frozenset(term_list(f"{figure.indicator} {figure.unit}"))


def _asked_alone(whole: Figure, part: Figure, asked: Collection[str]) -> bool:
    """Tell whether one of the things that a name joins is asked for: "con *cừu*" of "dê, cừu"."""
    name = fold(whole.indicator)
    lost = (_own_words(whole) - _own_words(part)).intersection(asked)
    others = any(term[0] == "#" or joins(name, term) for term in lost)
    return len(lost) <= 1 and not others and joins(name, _thing(part))


def _thing(figure: Figure) -> str:
    """Return what a figure is of, folded, without what it is counted in: "cừu" of "đàn cừu"."""
    name = fold(figure.indicator).removesuffix(f" {fold(figure.unit)}")
    herd = next((words for words in _HERDS if name.startswith(words)), "")
    return name.removeprefix(herd)


def _asks_for(mention: PeriodMention | None, figure: Figure, figures: Sequence[Figure]) -> bool:
    """Tell whether the year of "từ 25 triệu đồng năm 2015 lên 46 triệu" is the one asked for.

    It is not where the value that it rose or fell to is of that year, too.
    """
    period = figure.period
    if mention and asks_same_time(mention):
        return True
    if not mention or not mention.year or period is None or period.year != mention.year:
        return False
    return not period.inferred and not any(
        f.sentence == figure.sentence
        and f.report_id == figure.report_id
        and f.span != figure.span
        and f.relation is Relation.VALUE
        and f.period is not None
        and f.period.year == mention.year
        for f in of_sentence(figure, figures)
    )


def recency(figure: Figure) -> int:
    """Return a key that sorts figures by the end of their period, the newest first."""
    return -figure.period.end.toordinal() if figure.period and figure.period.end else 0


def best(candidates: Sequence[Candidate], margin: float = 0.12) -> list[Candidate]:
    """Return the candidates whose score is within ``margin`` of the best, best period first."""
    if not candidates:
        return []
    top = max(c.score for c in candidates)
    return sorted(
        (c for c in candidates if c.score >= top - margin),
        key=lambda c: (c.rank, -round(c.score, 2), is_rounded(c.figure), recency(c.figure)),
    )
