"""What is all there is to do and what is left of it, by the words at the numbers.

"Tuyến dài 12,6 km, đã bàn giao 9,8 km": the length is the whole. "còn lại 2,8 km": what is left.
"""

from __future__ import annotations

import re

from index.domain import AIMS, Figure, Period, PeriodKind, Relation
from index.language.scan import scan_words
from index.language.text import fold
from retrieval.beside import indicator_key, place_key
from retrieval.differences import base_value, measure
from retrieval.period_fit import same_period
from retrieval.scene import Scene
from retrieval.terms import term_list
from retrieval.words import folded_set, light, listed

# What ends the words that belong to a number.
_ENDS = re.compile(r"[\d;:,.()]")


def says_rest(figure: Figure, scene: Scene) -> bool:
    """Tell whether the words right at a number say that it is left: "còn lại 3,7 km"."""
    before, behind = _around(figure, scene)
    return any(before.endswith(f" {w} ") for w in listed("rest", "before")) or any(
        behind.startswith(f" {w} ") for w in listed("rest", "behind")
    )


def _around(figure: Figure, scene: Scene) -> tuple[str, str]:
    """Return the words in front of a number and behind it, in its clause."""
    sentence = scene.corpus.sentence(figure)
    start = figure.span.start - figure.sentence.start
    end = figure.span.end - figure.sentence.start
    before = _ENDS.split(sentence[:start])[-1]
    behind = _ENDS.split(sentence[end:])[0]
    return _told(before), _told(behind)


def _told(text: str) -> str:
    """Return the words of a report's text with their marks, each between spaces."""
    return f" {' '.join(scan_words(text.lower()))} "


def is_whole(figure: Figure, scene: Scene) -> bool:
    """Tell whether the words at a number say that it is all there is to do."""
    before, behind = _around(figure, scene)
    name = _told(figure.indicator)
    return (
        any(f" {w} " in before for w in listed("rest", "whole"))
        or any(f" {w} " in behind for w in listed("rest", "whole_behind"))
        or any(f" {w} " in name for w in listed("rest", "whole"))
        or fold(figure.indicator) == fold(figure.unit)
    )


def is_whole_of(figure: Figure, done: Figure, scene: Scene) -> bool:
    """Tell whether a figure beside what was done is all of the same that there is to do."""
    one, other = base_value(figure), base_value(done)
    if one is None or other is None or measure(one[1]) != measure(other[1]) or one[0] < other[0]:
        return False
    if place_key(figure) != place_key(done) or figure.total is not None:
        return False
    if figure.relation in AIMS:
        return same_thing(figure, done) and holds_time(figure.period, done.period)
    if figure.relation is not Relation.VALUE or not same_period(figure.period, done.period):
        return False
    if figure.unit != done.unit and measure(one[1]) == one[1]:
        return False
    if fold(done.parent or "-") == fold(figure.indicator):
        return True  # "phê duyệt 486 hộ, trong đó đã chi trả 402 hộ"
    if "đã" in _typed_before(figure, scene):
        return False  # an earlier stage of the work is not all that there is to do
    return is_whole(figure, scene)


def _typed_before(figure: Figure, scene: Scene) -> list[str]:
    sentence = scene.corpus.sentence(figure)
    before = sentence[: figure.span.start - figure.sentence.start]
    return before.replace(";", ",").split(",")[-1].lower().split()


def same_thing(plan: Figure, done: Figure) -> bool:
    """Tell whether a plan is of what was done, and of nothing else.

    "đến nay đã trồng được 418 ha" right behind "kế hoạch trồng rừng 650 ha" is of forest, too.
    """
    if indicator_key(plan) == indicator_key(done):
        return True
    known = {*term_list(f"{done.indicator} {done.parent or ''}"), *light()}
    if plan.sentence == done.sentence and plan.report_id == done.report_id:
        named = [t for t in term_list(done.indicator) if len(t) > 1]
        if named and set(named) <= set(term_list(plan.indicator)):
            return True
    known |= folded_set("rest", "plan_words")
    return all(t in known or len(t) < 2 for t in term_list(plan.indicator))


def holds_time(whole: Period | None, part: Period | None) -> bool:
    """Tell whether a plan is for the stretch of time that a result is of, or one that holds it."""
    if whole is None or part is None or same_period(whole, part):
        return same_period(whole, part)
    if whole.end is None or part.end is None:
        return False
    if part.kind is PeriodKind.TO_NOW or part.start is None:
        return whole.kind is PeriodKind.YEAR and whole.end.year == part.end.year
    starts = whole.start or part.start
    return starts <= part.start and part.end <= whole.end and whole.end.year == part.end.year
