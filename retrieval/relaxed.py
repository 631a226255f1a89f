"""Query relaxation: the last reading of a question that no figure answers by its own words.

``lookup`` wants the question's words at the number, ``context`` in what leads up to it, side by
side. "KCN trong khu liên hợp X rộng bao nhiêu ha" is asked in words of its own. Here a figure
answers when the thing asked for stands at the number, every other word in its sentence or above
it, and no other number of the report, measured alike, has one of these words nearer to itself.
Whatever else decides (place, period, relation, unit) is judged as strictly as anywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.catalogue import StatedFigure
from index.domain import AreaLevel, Figure, Place, Span
from index.figures.figure_terms import clause_text, own_terms
from index.language.text import fold
from retrieval.answer import NUMERIC
from retrieval.asked import typed_numbers
from retrieval.asked_words import AskedWords
from retrieval.context import above, of_one_case
from retrieval.counted_noun import counts_asked
from retrieval.kept import once_each
from retrieval.lookup import Candidate
from retrieval.named_numbers import by_numbers
from retrieval.other_thing import is_other
from retrieval.period_fit import asked_period, period_rank
from retrieval.pool import FigurePool, window
from retrieval.question import Question
from retrieval.scene import Scene
from retrieval.term_likeness import near
from retrieval.terms import term_list, term_set
from retrieval.unit_fit import answers_kind
from retrieval.view import View
from retrieval.words import folded_set, light

# One word alone is the name of too much.
_FEWEST = 2
# So many words that nobody asked for may stand in the figure's name where all that were asked for
# stand at the number; none where one does not: "diện tích *cà phê*" is none of "hồ tiêu" above it.
_MOST_MORE = 5


@dataclass(frozen=True, slots=True)
class _Near:
    """A figure, the question's words at its number, and how many others its name holds."""

    candidate: Candidate
    close: frozenset[str]
    named: int
    more: int

    @property
    def order(self) -> tuple[int, int, int]:
        """What tells which of two figures is meant."""
        return len(self.close), self.named, -self.more


def relaxed(question: Question, view: View, scene: Scene) -> Candidate | None:
    """Return the one figure that a loosely worded question means, or None where none is sure.

    Args:
        question: a question on a number, with a place; others are not relaxed.
        view: for the figures of its places and what lies in them.
        scene: reports and the clock.
    """
    terms = _telling(question)
    if question.intent not in NUMERIC or len(question.places) != 1 or len(terms) < _FEWEST:
        return None
    if question.givers or question.counted is not None:
        return None
    places = question.places[0].candidates
    pool = view.figures_of(places, inside=True)
    keys = {p.key for p in places}
    found = []
    for one in _read(question, pool, scene):
        figure = one.figure if isinstance(one, StatedFigure) else one
        if not _is_of(figure, places, keys):
            continue
        fit = _fit(question, terms, figure, scene)
        if fit is not None:
            found.append(fit)
    if not found:
        return None
    best = max(found, key=lambda fit: (fit.order, -fit.candidate.rank))
    figure = best.candidate.figure
    tied = any(f.order == best.order and f.candidate.figure.value != figure.value for f in found)
    return None if tied or _stands_nearer(question, best, scene) else best.candidate


@once_each
def _telling(question: Question) -> tuple[str, ...]:
    """Return the question's terms without those that only ask: "*quy mô* GRDP", "*rộng* mấy ha"."""
    return tuple(t for t in question.terms if t not in folded_set("relaxed"))


@once_each
def _wanted(question: Question) -> AskedWords:
    return AskedWords([*_telling(question), *question.unit_terms])


def _read(
    question: Question, pool: Sequence[Figure], scene: Scene
) -> Sequence[Figure | StatedFigure]:
    if isinstance(pool, FigurePool):
        days = window(asked_period(question), scene.today)
        return pool.fitting(question, question.wants, days, share=0.1, begun=True)
    return pool


def _is_of(figure: Figure, places: Sequence[Place], keys: set[str]) -> bool:
    """Tell whether a figure is of the place asked for, or of a body that serves it.

    What lies in it has numbers of its own: "Hải Phòng thu hút bao nhiêu dự án" is answered by none
    of its districts, nor by a district's body.
    """
    place = figure.place
    if place is None or place.key in keys:
        return True
    served = {*place.within[:1]} & {p.code for p in places}
    return place.level is AreaLevel.AGENCY and bool(served)


def _fit(question: Question, terms: Sequence[str], figure: Figure, scene: Scene) -> _Near | None:
    """Return how near the question's words stand to a number, None where it is no answer."""
    corpus = scene.corpus
    if not answers_kind(question, figure, question.wants) or not corpus.publishes(question, figure):
        return None
    rank = period_rank(question, asked_period(question), figure, scene.today)
    if rank is None or "earlier_value" in figure.flags or not _counted_so(question, figure):
        return None
    said = term_list(figure.indicator)
    named = len(set(terms).intersection(said))
    known = light() | folded_set("relaxed") | question.words
    more = [t for t in said if t not in known and t not in question.terms and len(t) > 1]
    if not named or len(more) > _MOST_MORE or any(t[0] == "#" for t in more):
        return None  # it is of another thing that has a name of its own
    sentence = corpus.sentence(figure)
    close = _close(question, terms, figure, sentence, own_terms(figure))
    if terms[0] not in close:
        return None  # what is asked for stands first: "*lương* công nhân ở các cụm công nghiệp"
    rest = set(terms) - close
    if rest and more:
        return None
    if rest:
        wanted = _wanted(question)
        around = f"{sentence} {above(corpus.report(figure.report_id), figure)}"
        if not rest <= wanted.held_in(around):
            return None
    if is_other(question, figure, sentence) or of_one_case(question, figure, sentence):
        return None
    if typed_numbers(question) and by_numbers(question, figure, sentence) <= 0:
        return None
    score = len(close) / len(terms)
    return _Near(Candidate(figure, score, score, rank), frozenset(close), named, len(more))


def _counted_so(question: Question, figure: Figure) -> bool:
    """Tell whether a figure counts the very noun asked for, or is measured in the unit asked."""
    if not question.unit_terms:
        return True
    counted = counts_asked(question, figure)
    return bool(counted) or (counted is None and bool(question.unit_words))


def _close(
    question: Question,
    terms: Sequence[str],
    figure: Figure,
    sentence: str,
    own: frozenset[str],
) -> set[str]:
    """Return the terms that stand in a figure's own words (``own``), its whole's or its clause."""
    if figure.parent:
        own |= term_set(figure.parent)
    close = {t for t in terms if t in own or near(t, own)}
    return close | (_wanted(question).held_in(clause_text(figure, sentence)) & set(terms))


def _stands_nearer(question: Question, best: _Near, scene: Scene) -> bool:
    """Tell whether a word of the question stands at another number of the report, measured alike.

    What the whole of the figure is named by is its own, too.
    """
    terms, figure = _telling(question), best.candidate.figure
    report = scene.corpus.report(figure.report_id)
    everything = Span(0, len(report.body))
    others = scene.corpus.catalogue.figures_in(figure.report_id, everything)
    mine, rivals = set(best.close), []
    for other in others:
        if other.unit != figure.unit or other.value == figure.value:
            continue
        sentence = scene.corpus.sentence(other)
        near_it = _close(question, terms, other, sentence, own_terms(other))
        whole = figure.parent and fold(other.indicator) == fold(figure.parent)
        if whole and other.sentence == figure.sentence:
            mine |= near_it  # "xây dựng NTM 741 tỷ đồng, trong đó nhân dân đóng góp 63,5 tỷ đồng"
        else:
            rivals.append(near_it)
    return any(near_it - mine for near_it in rivals)
