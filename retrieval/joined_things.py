"""Several things that one question names: "xuất khẩu và nhập khẩu", "lúa xuân hơn lúa mùa".

A question is cut at a joining word, and each side is read as a question of its own; a side that
leaves its head out gets the other's ("diện tích *lúa mùa* và *lúa xuân*"). Which reading is meant
is decided by the figures: those of one place and time that are told alike.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from index.figures.figure_terms import own_terms
from index.figures.per_times import is_per_time
from index.language.scan import Token, scan
from index.language.terms import concept_names, term_set
from index.language.text import fold, has_marks
from retrieval import wording
from retrieval.answer import Intent
from retrieval.beside import place_key
from retrieval.context import find
from retrieval.differences import base_value, measure
from retrieval.lookup import Candidate
from retrieval.period_fit import same_period
from retrieval.question import Question
from retrieval.scene import Scene
from retrieval.term_likeness import near
from retrieval.text_words import said_words
from retrieval.words import folded, folded_set, has_phrase, listed, word_set
from retrieval.zones_named import is_zone

Understand = Callable[[str], Question]

# So many candidates a side are tried against the other's.
_TRIED = 12
_BEHIND = 0.35  # so far behind a side's best one of them may stand
_MOST_SIDES = 4
_OPEN = ("hay",)
_LONGEST_HEAD = 6  # words that the sides may share in front
_LONGEST_TAIL = 4  # and behind


def says(question: Question, key: str) -> bool:
    """Tell whether a question holds a phrase of ``[two_things]``."""
    said = said_words(question.text)
    return has_phrase(said, "two_things", key)


def readings(
    question: Question, understand: Understand, joiners: str
) -> Iterator[tuple[Question, ...]]:
    """Yield the ways to read a question as one about several things, the likeliest first.

    Args:
        question: the whole question; its places and periods are those of every side.
        understand: reads the words of one side as a question.
        joiners: the list of ``[two_things]`` with the words that may stand between the sides.
    """
    text = _bare(question)
    tokens = [t for t in scan(text) if t.is_word or t.text in ",+%"]
    words = [fold(t.text) for t in tokens]
    typed = [t.text.lower() for t in tokens] if has_marks(question.text) else words
    apart = {i for i in range(1, len(tokens)) if tokens[i].start - tokens[i - 1].end > 1}
    bases = folded_set("two_things", "bases")
    for cuts in _cuts(typed, joiners, apart, marked=typed is not words):
        if " ".join(words[cuts[-1][1] :]) in bases:
            continue  # "tăng bao nhiêu so với *cùng kỳ*": when, and no second thing
        sides = [
            _without_asking(text, tokens[first:last])
            for first, last in itertools.pairwise([0, *itertools.chain(*cuts), len(words)])
        ][::2]
        if not all(any(c.isalnum() for c in side) for side in sides):
            continue
        if any(f" {word} " in said_words(side) for word in _OPEN for side in sides):
            continue  # "hội nào cao hơn: A hay B": the two stand on one side
        yield from _completed(question, sides, understand)


def _bare(question: Question) -> str:
    """Return a question's text with its places and periods blanked out."""
    text = question.text
    spans = [*(m.span for m in question.places), *(m.span for m in question.periods)]
    for span in spans:
        text = f"{text[: span.start]}{' ' * (span.end - span.start)}{text[span.end :]}"
    return text


def _cuts(
    words: Sequence[str], joiners: str, apart: Collection[int], *, marked: bool
) -> Iterator[tuple[tuple[int, int], ...]]:
    """Yield where a question may be cut: all of a list, then each joining word alone.

    Without marks "cong" is mostly "công", and joins nothing. What stood before one of ``apart`` was
    blanked out: "vùng cao *Hà Giang* hơn vùng thấp" holds no "cao hơn".
    """
    found: list[tuple[int, int]] = []
    unsure = folded_set("two_things", "adds_marked")
    for joiner in listed("two_things", joiners) if marked else folded("two_things", joiners):
        parts = joiner.split()
        if not marked and parts[0] in unsure:
            continue
        for first in range(1, len(words) - len(parts)):
            inside = any(a <= first < b for a, b in found)
            inside = inside or any(i in apart for i in range(first + 1, first + len(parts)))
            inside = inside or _in_name(words, first, first + len(parts), marked=marked)
            if list(words[first : first + len(parts)]) == parts and not inside:
                found.append((first, first + len(parts)))
    commas = [(i, i + 1) for i, word in enumerate(words) if word in (",", "+") and i > 0]
    several = sorted({*found, *commas})
    if joiners == "sum" and commas and 2 <= len(several) < _MOST_SIDES:
        yield tuple(several)
    for cut in found:
        yield (cut,)


def _in_name(words: Sequence[str], first: int, last: int, *, marked: bool) -> bool:
    """Tell whether a joining word is part of an office's name: "Sở Tài nguyên *và* Môi trường"."""
    names = listed("two_things", "in_names") if marked else folded("two_things", "in_names")
    return " ".join(words[first - 1 : last + 1]) in names


def _without_asking(text: str, tokens: Sequence[Token]) -> str:
    """Return the words of a side without those that only ask: "cái nào", "nhiều hơn"."""
    words = [fold(t.text) for t in tokens]
    dropped: set[int] = set()
    kept_names = {
        i
        for name in folded("two_things", "names")
        for i in range(len(words))
        if words[i : i + len(name.split())] == name.split()
    }
    for phrase in sorted(folded("two_things", "asking"), key=lambda p: -len(p.split())):
        parts = phrase.split()
        for first in range(len(words) - len(parts) + 1):
            if words[first : first + len(parts)] == parts and first not in kept_names:
                dropped.update(range(first, first + len(parts)))
    kept = [t for i, t in enumerate(tokens) if i not in dropped]
    return " ".join(text[t.start : t.end] for t in kept).strip(" ,+")


def _completed(
    question: Question, sides: Sequence[str], understand: Understand
) -> Iterator[tuple[Question, ...]]:
    """Yield the sides as questions, as they stand and with what they may share in front."""
    first = sides[0].split()
    seen: set[tuple[tuple[str, ...], ...]] = set()
    lengths = [0, *range(min(len(first) - 1, _LONGEST_HEAD), 0, -1)]
    for length in lengths:
        if length == 0 and any(map(is_zone, sides[1:])):
            continue  # "hộ nghèo vùng cao hơn *vùng thấp*": where, and not what
        head = " ".join(first[:length])
        whole = [sides[0], *(f"{head} {side}".strip() for side in sides[1:])]
        read = _all_read(whole, understand)
        if read is None:
            return
        yield from _distinct(question, read, seen)
    for length in range(1, min(len(first), _LONGEST_TAIL + 1)):
        # "khu vực FDI *xuất siêu* hơn khu vực trong nước": said once, of both.
        tail = " ".join(first[-length:])
        shared = understand(tail).terms
        if len(shared) == 1 and shared[0].startswith("#"):
            whole = [sides[0], *(f"{side} {tail}" for side in sides[1:])]
            yield from _distinct(question, [understand(side) for side in whole], seen)
    sectors = folded_set("two_things", "sectors")
    if all(fold(side) in sectors for side in sides):
        for head in folded("two_things", "sector_heads"):
            yield from _distinct(question, [understand(f"{head} {side}") for side in sides], seen)


def _all_read(sides: Sequence[str], understand: Understand) -> list[Question] | None:
    """Read the sides as questions; None where one of them names nothing.

    The last is read first: to read a question takes a quarter of answering it, and "tăng bao nhiêu
    *so với* cùng kỳ" has one side.
    """
    read: list[Question] = []
    for side in reversed(sides):
        read.append(understand(side))
        if not read[-1].terms:
            return None
    return read[::-1]


def _distinct(
    question: Question, read: Sequence[Question], seen: set[tuple[tuple[str, ...], ...]]
) -> Iterator[tuple[Question, ...]]:
    key = tuple(side.terms for side in read)
    if key in seen or not all(key) or len(set(map(frozenset, key))) < len(key):
        return
    seen.add(key)
    yield tuple(_whole(question, side) for side in read)


def _whole(question: Question, side: Question) -> Question:
    """Give one side the place, the period and the relation of the whole question.

    Its text is its own: what the other side names ("sang Mỹ hơn *Nhật Bản*") is not asked of it.
    """
    return replace(
        question,
        text=side.text,
        intent=Intent.VALUE,
        terms=side.terms,
        all_terms=side.terms,
        indicator=side.indicator,
        words=side.words,
        unit_terms=(),
    )


def told_alike(
    sides: Sequence[Question], pool: Sequence[Figure], scene: Scene, wants: Sequence[Relation]
) -> list[Figure] | None:
    """Return one figure a side, all of one place and time and measured alike; None for none.

    Args:
        sides: the sides as questions.
        pool: the figures that may answer.
        scene: the corpus and the clock.
        wants: the relations that answer.
    """
    return most_alike([own_candidates(i, sides, pool, scene, wants) for i in range(len(sides))])


def most_alike(found: Sequence[Sequence[Candidate]]) -> list[Figure] | None:
    """Return one figure of each side's candidates, all alike, the nearest together; or None."""
    best: tuple[tuple[float, ...], list[Figure]] | None = None
    for first in found[0]:
        chosen = [first]
        for candidates in found[1:]:
            alike = [c for c in candidates if all(is_alike(o.figure, c.figure) for o in chosen)]
            if not alike:
                break
            chosen.append(max(alike, key=lambda c: (_together(first, c), c.score)))
        if len(chosen) == len(found):
            figures = [c.figure for c in chosen]
            near_by = sum(_together(first, c) for c in chosen)
            rank = (near_by, *(-float(c.rank) for c in chosen), sum(c.score for c in chosen))
            if best is None or rank > best[0]:
                best = rank, figures
    return best[1] if best else None


def _together(one: Candidate, other: Candidate) -> int:
    """Return how near two figures stand: in one sentence, one report, or apart."""
    same = one.figure.report_id == other.figure.report_id
    return same + (same and one.figure.sentence == other.figure.sentence)


def own_candidates(
    index: int,
    sides: Sequence[Question],
    pool: Sequence[Figure],
    scene: Scene,
    wants: Sequence[Relation],
) -> list[Candidate]:
    """Return the figures of one side: named by what sets it apart, and by no other side."""
    side = sides[index]
    found = find(side, pool, scene.corpus, scene.today, wants)
    top = max((c.score for c in found), default=0.0)
    kept: list[Candidate] = []
    for candidate in found:
        figure = candidate.figure
        if candidate.score < top - _BEHIND or figure.value is None or len(kept) == _TRIED:
            continue
        others = [other for i, other in enumerate(sides) if i != index]
        own = {t for other in others for t in set(side.terms) - set(other.terms)}
        if not all(holds(figure, term) for term in own):
            continue
        if any(names_all(figure, set(other.terms) - set(side.terms)) for other in others):
            continue
        kept.append(candidate)
    return kept


def names_all(figure: Figure, terms: set[str]) -> bool:
    """Tell whether a figure's own name holds all the terms, each as such."""
    words = {fold(t.text) for t in scan(figure.indicator) if t.is_word}
    return bool(terms) and terms <= own_terms(figure) | words


def holds(figure: Figure, term: str) -> bool:
    """Tell whether a figure's own words name what a term stands for."""
    told = f"{figure.parent or ''}. {figure.indicator} {figure.unit}"
    own = own_terms(figure) | term_set(figure.parent or "")
    words = frozenset(fold(t.text) for t in scan(told) if t.is_word)
    if term in own:
        return True
    if term.startswith("#"):
        return any(words.issuperset(name) for name in concept_names(term))
    return term in words or near(term, words)


def side_name(side: Question, figure: Figure) -> str:
    """Return what a side is called: as the report says, or as typed where that says more."""
    name = figure.indicator
    unit = figure.unit.lower()
    bare = name[: -len(unit) - 1] if unit and name.lower().endswith(f" {unit}") else name
    if bare != name and (unit in bare.lower() or unit in word_set("two_things", "classifiers")):
        name = bare  # "tội phạm hình sự vụ", "doanh nghiệp giải thể doanh nghiệp"
    own = own_terms(figure)
    if figure.parent and not own.issuperset(side.terms):
        if has_marks(side.indicator):
            return side.indicator
        name = wording.indicator_name(figure)
    capital = name[1:2].isupper() or name.split(" ")[0] in side.text.split()
    return name if capital else name[:1].lower() + name[1:]


def is_alike(first: Figure, second: Figure) -> bool:
    """Tell whether two figures may be computed with: of one place and time, measured alike."""
    one, other = base_value(first), base_value(second)
    return (
        (first.report_id, first.span) != (second.report_id, second.span)
        and place_key(first) == place_key(second)
        and same_period(first.period, second.period)
        and first.relation is second.relation
        and one is not None
        and other is not None
        and measure(one[1]) == measure(other[1])
        and is_per_time(first.indicator) is is_per_time(second.indicator)
    )
