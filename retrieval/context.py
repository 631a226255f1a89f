"""A second reading for figures whose topic stands before their sentence.

"Về du lịch, tỉnh đón 1,2 triệu lượt khách. Tổng thu 885 tỷ đồng." The sentence does not say what
the total is of; its paragraph, heading or title does. ``lookup`` judges a figure by its own
sentence; where nothing fits so, a figure fits here when its indicator says nothing but what is
asked, and every other word of the question stands in what leads up to it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Sequence
from datetime import date
from functools import lru_cache, partial

from index.catalogue import StatedFigure
from index.domain import Figure, Relation, Report
from index.figures.figure_terms import is_money, own_terms
from index.language.scan import scanned
from index.language.terms import concept_names
from index.language.text import fold, lower
from retrieval import around
from retrieval.counted_noun import counts_asked
from retrieval.kept import once_each
from retrieval.last_checks import is_checked
from retrieval.lookup import Candidate, Corpus, lookup
from retrieval.other_thing import is_other
from retrieval.period_fit import asked_period, period_rank, same_period
from retrieval.pool import FigurePool, window
from retrieval.question import Question
from retrieval.report_crops import is_profit, of_reports_crop
from retrieval.term_likeness import abbreviates
from retrieval.terms import term_list, term_set, weight
from retrieval.text_words import phrases, said_words, tells_one
from retrieval.told_times import rank_by_words
from retrieval.unit_fit import answers_kind, counted_words, no_percent
from retrieval.unit_prices import is_unit_price
from retrieval.words import concept_terms, folded_set, has_phrase, light, listed, one_of, syllables

_OWN, _LEAD, _ABOVE = 1.0, 0.85, 0.75
_SHARES = (_OWN, _LEAD, _ABOVE)
# Share of the question's weight that the figure's own words must explain.
_LEAST_OWN = 0.2
_COVERED = 0.74
_TIED = 0.05
_NO_PERCENT = 0.15  # "tăng 5 người (6,2%)" where the percent is asked for
_HALF = 0.5  # what the first half of a concept's name explains
_ONE_CASE = re.compile(rf"\b{one_of('one_case', 'counts')} {one_of('one_case', 'cases')}\b")
_PLANT = "cay"
_SUM_OF = "so tien "  # "*số tiền* chi trả": says no more than that it is money
# So far back a paragraph is read.
_REACH = 700


def find(
    question: Question,
    figures: Sequence[Figure],
    corpus: Corpus,
    today: date,
    wants: Sequence[Relation] | None = None,
) -> list[Candidate]:
    """Return what ``lookup`` finds, or else what the context explains.

    Args: as for ``lookup``.
    """
    return lookup(question, figures, corpus, today, wants) or lookup_by_context(
        question, figures, corpus, today, wants
    )


def lookup_by_context(
    question: Question,
    figures: Sequence[Figure],
    corpus: Corpus,
    today: date,
    wants: Sequence[Relation] | None = None,
) -> list[Candidate]:
    """Return the figures that answer by what leads up to them, best first.

    Args: as for ``lookup``.
    """
    if not question.places or not question.terms:
        return []
    wanted = tuple(wants if wants is not None else question.wants)
    mention = asked_period(question)
    read: Sequence[Figure | StatedFigure] = figures
    if isinstance(figures, FigurePool):
        read = figures.fitting(question, wanted, window(mention, today), share=0.1, begun=True)
    found: list[Candidate] = []
    pairs = _pairs(question.terms) | _pairs(_spaced(question.text).split())
    for one in read:
        figure = one.figure if isinstance(one, StatedFigure) else one
        if not answers_kind(question, figure, wanted) or not corpus.publishes(question, figure):
            continue
        rank = period_rank(question, mention, figure, today)
        if rank is None:
            rank = rank_by_words(question, mention, figure, partial(corpus.words, one))
        if rank is None or "earlier_value" in figure.flags:
            continue
        if _says_more(question, figure) or counts_asked(question, figure) is False:
            continue
        if is_other(question, figure, corpus.sentence(figure)):
            continue
        if of_one_case(question, figure, corpus.sentence(figure)):
            continue
        coverage = _coverage(question, figure, pairs, corpus)
        if coverage >= _COVERED and is_checked(question, figure, corpus.sentence):
            score = coverage - 0.05 * wanted.index(figure.relation)
            score -= _NO_PERCENT * no_percent(question, figure)
            found.append(Candidate(figure, score, coverage, rank))
    found = without_unasked_parts(question, found)
    found.sort(key=lambda c: (-round(c.score, 3), c.rank))
    return [] if _undecided(found) else found


def without_unasked_parts(question: Question, found: Sequence[Candidate]) -> list[Candidate]:
    """Leave out a part whose whole is found beside it, where no word of the question is its own.

    "Giải ngân đạt 52%; trong đó *vốn đầu tư* đạt 71%": asked with "vốn", it is of all.
    """
    wholes = {(c.figure.report_id, c.figure.sentence, fold(c.figure.indicator)): c for c in found}

    def unasked(part: Figure) -> bool:
        under = fold((part.parent or "").rpartition(" – ")[2])
        whole = wholes.get((part.report_id, part.sentence, under))
        if whole is None or not under or whole.figure.relation is not part.relation:
            return False
        more = set(fold(part.indicator).split()) - set(under.split())
        return not more <= question.words

    return [c for c in found if not unasked(c.figure)]


def _undecided(found: Sequence[Candidate]) -> bool:
    """Tell whether the context explains two different numbers as well: then neither is sure."""
    top = found[0] if found else None
    return top is not None and any(
        c.score > top.score - _TIED
        and c.rank == top.rank
        and c.figure.relation is top.figure.relation
        and c.figure.unit == top.figure.unit
        and c.figure.value != top.figure.value
        and c.figure.sentence != top.figure.sentence
        and same_period(c.figure.period, top.figure.period)
        for c in found[1:]
    )


def _coverage(
    question: Question, figure: Figure, pairs: Collection[tuple[str, str]], corpus: Corpus
) -> float:
    """Return the share of the question's weight that is explained; 0 where a word is not.

    ``pairs`` are the question's neighbouring words.
    """
    sentence = corpus.sentence(figure)
    start = figure.span.start - figure.sentence.start
    report = corpus.report(figure.report_id)
    # "giá *mận*": the price of what its own sentence names, "giá" beside it or not.
    priced, prices = is_unit_price(figure), folded_set("price")
    texts = (
        f"{figure.indicator} {figure.unit}",
        f"{figure.parent or ''}. {sentence[:start]}",
        "" if priced else above(report, figure),
    )
    own = own_terms(figure)
    terms = question.terms
    total = sum(map(weight, terms))
    reached = explained = 0.0
    for term in terms:
        if term in own:
            share = _OWN
        elif abbreviates(term, sentence[:start]):
            share = _LEAD
        else:
            share = _share(term, [*_as_plant(term), *(p for p in pairs if term in p)], texts)
            if priced and term not in prices:
                share = max(share, _found(term, texts[:2]))
        if not share and _is_storm(term, report.title):
            share = _ABOVE
        if not share and is_profit(term, figure):
            share = _OWN
        if not share and of_reports_crop(term, figure, report, f"{sentence[:start]}. {texts[2]}"):
            share = _ABOVE
        if not share:
            return 0.0
        named = share == _OWN or _begins(term, texts[0]) or _is_its_sum(term, figure, sentence)
        explained += weight(term) * (1.0 if share == _OWN else _HALF if named else 0.0)
        reached += weight(term) * share
    return reached / total if explained >= _LEAST_OWN * total else 0.0


def _is_storm(term: str, title: str) -> bool:
    """Tell whether a term names the storm or flood that a report is on: "sau *lũ* chồng lũ"."""
    words = {t.text for t in scanned(title) if t.is_word}
    return any(fold(storm) == term and storm in words for storm in phrases("stocks", "storms"))


def of_one_case(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a sum of money is told of one case where that of all is asked for."""
    if not is_money(figure) or not folded_set("one_case", "asked").isdisjoint(question.words):
        return False
    return (
        _ONE_CASE.search(lower(sentence[: figure.span.start - figure.sentence.start])) is not None
    )


def _begins(term: str, own: str) -> bool:
    """Tell whether a concept's first two words stand in the figure's own: "*bàn giao* mặt bằng"."""
    return any(f" {' '.join(name[:2])} " in _spaced(own) for name in concept_names(term))


def _is_its_sum(term: str, figure: Figure, sentence: str) -> bool:
    """Tell whether a figure is a bare "tổng vốn" where the "vốn" of a source is asked for.

    "vốn FDI" in a paragraph on FDI; a sentence that names the other source is of that. So is what
    that sum is of its plan, or grew by.
    """
    of_sum = is_money(figure) or figure.relation in (Relation.PERCENT_OF_PLAN, Relation.CHANGE)
    if term not in concept_terms("sourced") or not of_sum:
        return False
    own = lower(figure.indicator) in listed("sums")
    return own and not tells_one(sentence, "other_sources", "told")


def _says_more(question: Question, figure: Figure) -> bool:
    """Tell whether the indicator says what the question does not: it is of another thing."""
    known = _explained(question)
    if is_money(figure):
        known |= counted_words()  # "chi trả 1.648 *hộ* với số tiền 1.802 tỷ"
        if fold(figure.indicator).startswith(_SUM_OF):
            known |= {"tien"}
    if is_unit_price(figure):
        known |= syllables("price", "told")  # "giá bán *tại vườn*"
    more = [t for t in term_list(figure.indicator) if t not in known and len(t) > 1]
    if more and not concept_terms("sourced").isdisjoint(question.terms):
        # "vốn FDI": "vốn *đăng ký*" of a paragraph on it says nothing else.
        more = [t for t in more if not any(known.issuperset(n) for n in concept_names(t))]
    return bool(more)


@once_each
def _explained(question: Question) -> frozenset[str]:
    """Return the terms that an indicator may hold and say no more than the question."""
    known = light().union(question.words, _name_words(question.terms), question.terms)
    if syllables("yields", "asked") <= question.words:
        known |= syllables("yields", "plain")  # "năng suất *thu hoạch* bình quân"
    if syllables("sown_areas", "asked") <= question.words:
        known |= syllables("sown_areas", "plain") | concept_terms(
            "sown_areas"
        )  # "diện tích *xuống giống* lúa"
    if has_phrase(said_words(question.text), "profits", "asked"):
        known |= syllables("profits", "plain")  # "*người trồng* lãi bình quân"
    return known


def _pairs(words: Sequence[str]) -> set[tuple[str, str]]:
    return {p for p in itertools.pairwise(words) if p[0][0] != "#" and p[1][0] != "#"}


def _share(term: str, pairs: Sequence[tuple[str, str]], texts: Sequence[str]) -> float:
    """Return how much a term counts that the figure's own words lack.

    A syllable alone means little ("chi", "bàn"): it stands beside its neighbour in the question.
    A concept stands there whole, or in two pieces of two syllables and more.
    """
    if term.startswith("#"):
        best = 0.0
        for text, share in zip(texts, _SHARES, strict=True):
            if term in term_set(text):
                best = max(best, share)
        for name in concept_names(term):
            for cut in range(2, len(name) - 1):
                pieces = [_found(" ".join(piece), texts) for piece in (name[:cut], name[cut:])]
                if all(pieces):
                    best = max(best, sum(pieces) / 2)
        return best
    if not pairs:
        return _found(term, texts[:2])
    return max(_found(" ".join(pair), texts) for pair in pairs)


def _as_plant(term: str) -> list[tuple[str, str]]:
    """Return how a paragraph may name a crop of one syllable: "*Cây ngô* …. Năng suất …"."""
    return [(_PLANT, term)] if term in folded_set("plants", "crops") else []


def _last_plant(text: str, words: str) -> bool:
    """Tell whether no other crop is named behind words that name one: "*cây ngô* …, cây rau …"."""
    behind = _spaced(text).rpartition(f" {words} ")[2]
    return f" {_PLANT} " not in f" {behind}"


def _found(words: str, texts: Sequence[str]) -> float:
    """Return the share of the nearest text that holds the words side by side."""
    for text, share in zip(texts, _SHARES, strict=False):
        if f" {words} " in _spaced(text) and not (share == _ABOVE and _numbered(text, words)):
            if words.startswith(f"{_PLANT} ") and not _last_plant(text, words):
                continue
            return share
    return 0.0


def _numbered(text: str, words: str) -> bool:
    """Tell whether words have a number of their own: "cảnh cáo 9, *khai trừ* 5" is no topic.

    "*Cây ngô* 6 tháng đầu năm …", "vụ *đông xuân* 2022-2023" say only when.
    """
    said = " ".join(fold(text).split())
    return (
        re.search(rf"\b{re.escape(words)} (?!(?:19|20)\d\d\b)\d+\b(?! thang\b)", said) is not None
    )


@lru_cache(maxsize=8192)
def _spaced(text: str) -> str:
    """Return the folded words of a text, each between spaces, so that whole words are found."""
    return f" {' '.join(fold(t.text) for t in scanned(text) if t.is_word)} "


def _name_words(terms: Sequence[str]) -> set[str]:
    """Return the folded syllables of all names of the concepts among the terms."""
    return {word for term in terms for name in concept_names(term) for word in name}


def above(report: Report, figure: Figure) -> str:
    """Return the title, the heading above and the paragraph up to the figure's sentence."""
    start = figure.sentence.start
    over = around.above(report, start)
    first = max(0, start - _REACH, *(block.span.start for block in over.blocks))
    return f"{report.title}. {over.heading}. {report.body[first:start]}"
