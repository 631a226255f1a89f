"""How well a figure fits a question: indicator, period and relation, each judged by itself.

The judgements abstain by evidence: a figure fits only when every weighty word of the question is
explained by it, its place is the one asked for, and its period is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.domain import AreaLevel, Figure
from index.figures.figure_terms import (
    ALWAYS,
    clause_terms,
    clause_text,
    is_money,
    own_terms,
)
from index.language.lexicon import word_set
from index.language.text import fold, lower
from retrieval.asked import (
    asks_whole_area,
    need_no_more,
    telling_terms,
    typed_numbers,
    usual_funds,
    wanted_terms,
)
from retrieval.counted_noun import counts_another, counts_asked, same_noun
from retrieval.denials import asks_denied
from retrieval.jobs_kept import asks_new_jobs
from retrieval.kept import once_each
from retrieval.named_numbers import by_numbers
from retrieval.names_asked import lacks_name
from retrieval.other_doer import doers_asked
from retrieval.other_kind import against_before, no_average
from retrieval.other_thing import is_other
from retrieval.question import Question
from retrieval.sentence_frames import frame_of
from retrieval.sizes import is_size, measures_other
from retrieval.sounds_alike import sounding_apart, with_other_marks
from retrieval.term_likeness import SHORTEST_INITIALS, VOWELS, abbreviates, near
from retrieval.terms import measured_terms, names_concept, term_set
from retrieval.turned_down import ELSEWHERE, is_missing, stands_elsewhere
from retrieval.whole_preferred import left_out, typed_in_full, whole_or_added
from retrieval.words import names_whole_area

# How much a term counts by where it stands.
_IN_INDICATOR, _IN_PARENT, _IN_CLAUSE, _IN_SENTENCE, _IN_TITLE, _TYPO = (
    1.0,
    0.9,
    0.85,
    0.6,
    0.45,
    0.85,
)
_NOTHING = frozenset[str]()
_DIGIT = re.compile(r"\d")
_PART_UNASKED = 0.45
_EXTRA = 0.035
_COUNTED = 0.55
_LITERAL = 0.15  # "giảm 11,4% về *trị giá*" before what is a value without saying so
_NAME = 2  # so many words are a name
_AREA_WIDE = 0.15  # "trên địa bàn" in the question and beside the number
_EXACT = 0.04  # the very words asked for, before "công nghiệp *và xây dựng*"
# Share of it that may be explained by nothing at all.
_MISSING = 0.15
_MISSING_OF_COUNT = 0.3  # where the very noun is counted that is asked for
COVERED = 0.64
"""Share of the question's weight that a figure must explain."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How a figure's indicator fits: ``coverage`` of the question, ``score`` to rank by.

    ``by_title``: a word that is no concept is explained by the report's title only.
    """

    coverage: float
    score: float
    by_title: bool = False


_NO_FIT, _ANY_FIT = Fit(0.0, 0.0), Fit(1.0, 0.5)


def indicator_fit(question: Question, figure: Figure, sentence: str, title: str) -> Fit:
    """Judge the indicator.

    Args:
        question: the question.
        figure: the figure.
        sentence: the sentence that states it.
        title: its report's title.
    """
    if not question.terms:
        return _ANY_FIT
    named = _named(question, figure)
    return named.fit or _fit(question, figure, sentence, title, named)


def fit_by_name(question: Question, figure: Figure) -> Fit | None:
    """Return the fit where the figure's sentence need not be read for it, else None."""
    return _named(question, figure).fit if question.terms else _ANY_FIT


@dataclass(frozen=True, slots=True)
class _Named:
    """What a figure's own words say: its terms, its whole's, and the fit where they decide it."""

    own: frozenset[str]
    parent: frozenset[str]
    fit: Fit | None = None


def _named(question: Question, figure: Figure) -> _Named:
    """Read a figure's own words; many reports name the same things alike, so this is kept."""
    place = figure.place
    body = place.name if place and place.level is AreaLevel.AGENCY else ""
    whole = figure.total is None
    said = (figure.indicator, figure.unit, figure.parent, figure.relation, figure.base)
    name = (*said, whole, body)
    kept = _judged(question)
    found = kept.get(name)
    if found is None:
        parent = term_set(figure.parent) if figure.parent else _NOTHING
        found = _Named(own_terms(figure), parent)
        if _is_told(question, figure, found):
            found = replace(found, fit=_fit(question, figure, "", "", found))
        kept[name] = found
    return found


@once_each
def _judged(question: Question) -> dict[tuple[object, ...], _Named]:
    return {}


def _is_told(question: Question, figure: Figure, named: _Named) -> bool:
    """Tell whether a figure's own words explain all of the question, and no others are asked."""
    if typed_numbers(question) or asks_whole_area(question) or asks_denied(question):
        return False
    if question.prices:
        return False  # at which prices a value is told stands in its sentence
    if sounding_apart(question, figure):
        return False  # whether a word is meant that only sounds alike, too
    if doers_asked(question):
        return False  # whose doing it is, too
    if asks_new_jobs(question):
        return False  # and who gives the jobs
    if question.unit_terms and is_size(figure):
        return False  # what a size is of is looked for in the whole sentence
    own = named.own | named.parent
    return own.issuperset(question.terms) and own.issuperset(question.unit_terms[:1])


def _fit(question: Question, figure: Figure, sentence: str, title: str, named: _Named) -> Fit:
    """Return the fit of a figure; sentence and title are not read where ``_is_told``."""
    own, parent = named.own, named.parent
    near_by = own | parent
    # What stands around the number is read only for a word that the figure itself does not explain,
    # and the whole item only for one that its clause does not either.
    clause = around = _NOTHING
    wanted, weighed = wanted_terms(question)
    if not near_by.issuperset(question.terms):
        if lacks_name(question, near_by, sentence, title):
            return _NO_FIT
        if not question.places and is_missing(question, own, near_by, sentence, title):
            return _NO_FIT
        beside = f"{frame_of(sentence)} {clause_text(figure, sentence)}"
        clause = wanted.held_in(beside)
        clause -= with_other_marks(question, clause - near_by, beside)
        near_by |= clause
        if not near_by.issuperset(question.terms):
            if stands_elsewhere(question, figure, own, near_by, title):
                return _NO_FIT
            beside = _segment(figure, sentence)
            around = wanted.held_in(beside)
            around -= with_other_marks(question, around - near_by, beside)
    total = reached = in_own = 0.0
    missing = 0.0
    elsewhere = 0.0
    by_title = False
    for term, heavy in weighed:
        share = _share(term, own, parent, clause, around)
        if not share and term in wanted.held_in(title):
            share = _IN_TITLE
        if share < _IN_PARENT and term[0] == "#" and names_concept(figure.indicator, term):
            share = _IN_PARENT
        if not share and abbreviates(term, f"{figure.indicator} {figure.unit}"):
            share = _IN_CLAUSE
        if not share and len(term) > SHORTEST_INITIALS and abbreviates(term, sentence):
            share = _IN_SENTENCE
        if not share and not question.places:
            # Without a place, a word that nothing explains may be the place that was meant.
            return _NO_FIT
        by_title = by_title or (share == _IN_TITLE and term[0] != "#")
        total += heavy
        missing += heavy * (share == 0)
        if share in (_IN_SENTENCE, _IN_TITLE):
            topic = term[0] == "#" and term in wanted.held_in(title)
            elsewhere += heavy * (not topic)
        reached += heavy * share
        in_own += heavy * (share >= _TYPO)
    coverage = reached / total
    said, explained = measured_terms(figure), need_no_more(question)
    extra = [t for t in said if t not in explained and len(t) > 1]
    if question.unit_terms == () and set(said) - usual_funds(question) == set(question.terms):
        coverage += _EXACT
    score = coverage - min(0.3, _extra_cost(figure) * len(extra)) + 0.1 * (in_own / total)
    own_alone = any(t in own or near(t, own) for t in telling_terms(question))
    topics = set(wanted.held_in(title))
    if not own_alone and topics.issuperset(telling_terms(question)):
        # "chi trả bồi thường *cao tốc*" of a report on it: the part's own name is asked for.
        own_alone = _names_part([t for t in question.terms if t not in topics], own)
    own_alone = own_alone or (
        set(extra) <= set(fold(figure.unit).split())
        and _names_part([t for t in question.terms if t not in parent], own)
    )
    own_alone = own_alone or typed_in_full(question, figure)
    own_alone = own_alone or _asked_of_whole(question, figure, parent)
    own_alone = own_alone or (bool(question.part) and own.issuperset(question.part))
    if figure.parent and not own_alone and not _only_measures(question, figure, own):
        # Only the whole is asked for; this is one of its parts.
        score *= _PART_UNASKED
        coverage *= _PART_UNASKED if extra else 1.0
    typed = by_numbers(question, figure, sentence)
    counted = counts_asked(question, figure)
    if counted is False:
        score -= 0.25
        noun = question.unit_terms[0]
        if counts_another(question, figure):
            return _NO_FIT  # "mấy xã" is answered by no number of criteria
        if set(noun) & VOWELS and noun not in near_by | around:
            around |= clause_terms(figure, sentence)
            if noun not in around and not same_noun(question, figure):
                return _NO_FIT  # "mấy ngôi nhà" is answered by no number of positions
    elif question.unit_terms and all(t in own for t in question.unit_terms):
        if missing > _MISSING_OF_COUNT * total:
            return _NO_FIT  # "người *nhận lương hưu*" is told by no other count of persons
        score += 0.15
        if missing == 0 and coverage >= _COUNTED and not measures_other(question, figure, sentence):
            # The very noun is counted, and the sentence explains every other word.
            coverage = max(coverage, COVERED)
    elif (elsewhere > ELSEWHERE * total and typed <= 0) or missing > _MISSING * total:
        # A word of the question stands by another number only, or nowhere.
        return _NO_FIT
    if is_other(question, figure, sentence) or (
        no_average(question, figure, own | parent | clause, sentence)
    ):
        return _NO_FIT
    if against_before(question, figure, "before"):
        return _NO_FIT
    score -= left_out(question, figure)
    score += whole_or_added(question, figure, explained=elsewhere == 0)
    score += typed
    implied = [t for t in question.terms if t in ALWAYS]
    if implied and not term_set(figure.indicator).isdisjoint(implied):
        score += _LITERAL
    if asks_whole_area(question):
        score += _AREA_WIDE if names_whole_area(clause_terms(figure, sentence)) else 0.0
    return Fit(coverage, score, by_title)


def _names_part(terms: Sequence[str], own: frozenset[str]) -> bool:
    """Tell whether the part's own name is asked for: "*gành Đá Đĩa* đón bao nhiêu khách"."""
    return len(terms) >= _NAME and all(t in own or near(t, own) for t in terms)


def _asked_of_whole(question: Question, figure: Figure, parent: frozenset[str]) -> bool:
    """Tell whether a whole is asked for by its name, and what of it: "*vốn* HTX Minh Đức"."""
    beyond = [t for t in question.terms if t not in parent]
    names = sum(t[0] != "#" for t in question.terms if t in parent)
    return bool(beyond) and names >= _NAME and term_set(figure.indicator).issuperset(beyond)


def _extra_cost(figure: Figure) -> float:
    """A count is described at length ("hộ thuộc diện …"); a measure's every word sets it apart."""
    return _EXTRA if figure.unit[:1] == "%" or is_money(figure) else _EXTRA / 2


def _segment(figure: Figure, sentence: str) -> str:
    """Return the item of a semicolon list that states the figure, and what opens the list.

    What other items say is no evidence for this one's number.
    """
    start = figure.span.start - figure.sentence.start
    end = figure.span.end - figure.sentence.start
    first = sentence.rfind(";", 0, start) + 1
    last = sentence.find(";", end)
    opening = sentence[: sentence.find(";")] if first else ""
    number = _DIGIT.search(opening)
    lead = opening[: number.start()] if number else opening
    return f"{lead} {sentence[first : last if last >= 0 else len(sentence)]}"


def _only_measures(question: Question, figure: Figure, own: frozenset[str]) -> bool:
    """Tell whether the figure's name is a mere measure of its whole, no part of it.

    "tôm 63.200 tấn, *trị giá* 8 triệu USD": its worth; "cao tốc qua X *dài* mấy km" is of "chiều
    *dài*" under "dự án đường cao tốc".
    """
    bare = lower(figure.indicator) in word_set("naming", "bare_measures")
    if term_set(figure.indicator).issuperset(question.terms):
        return False  # "diện tích huyện A": nothing is asked of a thing in it
    return bare and (is_money(figure) or any(term in own for term in question.terms))


def _share(
    term: str,
    own: frozenset[str],
    parent: frozenset[str],
    clause: frozenset[str],
    around: frozenset[str],
) -> float:
    if term in own:
        return _IN_INDICATOR
    if term in parent:
        return _IN_PARENT
    if term in clause:
        return _IN_CLAUSE
    if near(term, own):
        return _TYPO
    if term in around:
        return _IN_SENTENCE
    return 0.0
