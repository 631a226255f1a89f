"""Which numbers may be added: no part to its whole, nothing twice, no stock over time."""

from __future__ import annotations

from dataclasses import replace

from index.domain import AreaLevel, Figure, Place
from index.figures.figure_terms import own_terms
from index.language.text import fold
from retrieval.scene import Scene
from retrieval.terms import term_list
from retrieval.text_words import said_words
from retrieval.words import concept_terms, has_phrase, light, word_set


def overlap(one: Figure, other: Figure) -> bool:
    """Tell whether the times of two figures overlap, or are not known."""
    first, second = one.period, other.period
    if not (first and second and first.start and first.end and second.start and second.end):
        return True
    return first.start <= second.end and second.start <= first.end


def flows(figure: Figure) -> bool:
    """Tell whether numbers of several stretches of time add up: money that came in, exports."""
    named = set(term_list(figure.indicator)) | set(term_list(figure.parent or ""))
    counted = not {figure.unit, figure.unit.split(" ")[0].lower()}.isdisjoint(
        word_set("adds_up", "units")
    )
    return counted or not named.isdisjoint(concept_terms("adds_up"))


def part_of(part: Figure, whole: Figure, scene: Scene) -> bool:
    """Tell whether one number is held by another."""
    if part.place and whole.place and part.place.key != whole.place.key:
        return lies_in(part.place, whole.place, scene)
    if fold(part.parent or "-") == fold(whole.indicator):
        return _opens_parts(part, whole, scene)
    one, other = _telling(part), _telling(whole)
    held = concept_terms("held_by_revenue")
    if "#budget_revenue" in other and one & held:
        return True
    if "#trade" in other and one & {"#export", "#import"}:
        return True
    return bool(other) and other < one  # "đảng viên nữ" are among "đảng viên"


def _opens_parts(part: Figure, whole: Figure, scene: Scene) -> bool:
    """Tell whether the part is one: not the next of a list whose first item gave its name."""
    between = scene.corpus.report(part.report_id).body[whole.span.end : part.span.start]
    same = part.sentence == whole.sentence and part.report_id == whole.report_id
    said = said_words(between)
    opened = has_phrase(said, "two_things", "parts")
    return opened or not same


def _telling(figure: Figure) -> set[str]:
    return {
        t
        for t in own_terms(replace(figure, unit=""))
        if t not in light() and len(t) > 1 and t not in ("gia", "tri", "tong", "so")
    }


def lies_in(inner: Place, outer: Place, scene: Scene) -> bool:
    """Tell whether what is counted of one place is counted of the other as well."""
    if AreaLevel.AGENCY in (inner.level, outer.level):
        # What a branch collects is in its head office's total; an area's is another count.
        branch = [fold(p.name).startswith("chi cuc") for p in (inner, outer)]
        return inner.level is not outer.level or branch == [True, False]
    return scene.gazetteer.contains(outer, inner)
