"""Sums that a question asks for: "tổng hộ nghèo và hộ cận nghèo", "cả A và B thu bao nhiêu".

Only what is of one sort is added: one unit, one relation, one stretch of time, and never a part to
the whole that holds it. What the reports state as one number is not computed again.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from index.domain import Figure, Relation
from index.language.scan import scan
from index.language.text import fold
from retrieval import comparing, wording
from retrieval.addable import flows, overlap, part_of
from retrieval.answer import Answer, Intent
from retrieval.computed import Result, amount_like, computed_answer, not_computed
from retrieval.differences import base_value, measure
from retrieval.echo import thing
from retrieval.joined_things import (
    Understand,
    most_alike,
    names_all,
    own_candidates,
    readings,
    says,
    side_name,
)
from retrieval.lookup import Candidate, lookup
from retrieval.period_fit import same_period
from retrieval.question import Question
from retrieval.scene import Scene
from retrieval.text_words import said_words
from retrieval.view import View
from retrieval.words import folded, has_phrase, listed, one_of, word_set

_MOST = 8
_MARKED_COUNTED = re.compile(rf"\b{one_of('two_things', 'adds')} (?=\d)")
_COUNTED = re.compile(rf"\b{one_of('two_things', 'adds', bare=True)} (?=\d)")
_RATES = (Relation.VALUE, Relation.PERCENT_OF_PLAN, Relation.SHARE, Relation.CHANGE)
_ASKED = frozenset({Intent.VALUE, Intent.COUNT, Intent.COMPARE, Intent.PLAN, Intent.LIST})


def asks_sum(question: Question) -> bool:
    """Tell whether a question asks for a sum of two or more things, places or periods."""
    if question.intent not in _ASKED or (question.percent and not says(question, "adds_up")):
        return False
    # "tổng cộng 24 dự án": those are all of them, and nothing is added to them.
    said = said_words(_COUNTED.sub(" ", fold(question.text)))
    for name in folded("two_things", "no_sums"):
        said = said.replace(f" {name} ", " ")
    if has_phrase(said, "two_things", "differs"):
        return False
    if not has_phrase(said, "two_things", "sum") and "," not in said:
        return False
    typed = _MARKED_COUNTED.sub(" ", question.text.lower())
    for name in listed("two_things", "no_sums"):
        typed = typed.replace(name, " ")
    words = [t.text for t in scan(typed) if t.is_word]
    of_one = word_set("two_things", "whole")  # "cả năm" adds nothing
    marked = {w for w, after in zip(words, [*words[1:], ""], strict=True) if after not in of_one}
    added = has_phrase(said, "two_things", "adds")
    return added or not marked.isdisjoint(word_set("two_things", "adds_marked"))


def sum_asked(
    question: Question, understand: Understand, view: View, pool: Sequence[Figure], scene: Scene
) -> Answer | None:
    """Return the sum, computed, or why there is none; None where no sum is asked for.

    Args:
        question: the whole question.
        understand: reads the words of one of the things as a question.
        view: for the figures of each place.
        pool: the figures of the question's places.
        scene: the corpus and the clock.
    """
    if not asks_sum(question):
        return None
    own = [m for m in question.periods if not m.base]
    if len({m.span for m in question.places}) > 1:
        return _of_places(question, view, scene)
    if len(own) > 1:
        return _of_periods(question, pool, scene)
    return _of_things(question, understand, pool, scene)


def _of_things(
    question: Question, understand: Understand, pool: Sequence[Figure], scene: Scene
) -> Answer | None:
    """Add two indicators or more of one place and time."""
    wants = _wants(question)
    lone: tuple[str, list[Figure]] | None = None
    whole = lookup(replace(question, intent=Intent.VALUE), pool, scene.corpus, scene.today)
    for sides in itertools.islice(readings(question, understand, "sum"), _MOST):
        if _stated_together(sides, whole):
            return None
        each = [own_candidates(i, sides, pool, scene, wants) for i in range(len(sides))]
        found = most_alike(each)
        if found is not None:
            return _sum(question, found, list(map(side_name, sides, found)), scene)
        if lone is None and any(each):
            figures = [some[0].figure for some in each if some]
            lone = (_why_alone(sides, [bool(some) for some in each]), figures)
    if lone is None:
        return None
    return not_computed(question, lone[1], lone[0], "một phần của tổng", scene)


def _why_alone(sides: Sequence[Question], known: Sequence[bool]) -> str:
    if all(known):
        return "Các số này không cùng kỳ, cùng nơi hoặc cùng đơn vị nên không cộng được."
    missing = " và ".join(
        f"“{side.indicator}”" for side, there in zip(sides, known, strict=True) if not there
    )
    return f"Không tìm thấy số riêng của {missing} trong báo cáo nên không cộng được."


def _stated_together(sides: Sequence[Question], found: Sequence[Candidate]) -> bool:
    """Tell whether one number is stated of all the things at once."""
    if any(set(a.terms) < set(b.terms) for a, b in itertools.permutations(sides, 2)):
        return False  # "đảng viên và đảng viên nữ": the second names the first as well
    terms = {term for side in sides for term in side.terms}
    return any(names_all(c.figure, terms) for c in found[:_MOST])


def _wants(question: Question) -> tuple[Relation, ...]:
    if question.percent:
        return _RATES
    planned = question.wants[:1] in ((Relation.PLAN,), (Relation.TARGET,))
    return (Relation.PLAN, Relation.TARGET) if planned else (Relation.VALUE,)


def _of_places(question: Question, view: View, scene: Scene) -> Answer | None:
    """Add one indicator of two places or more."""
    pools = [view.figures_of(m.candidates) for m in question.places]
    found = comparing.of_each_place(question, pools, scene, _wants(question))
    if found is None:
        # Rates of two places: shown, with the reason why they are not added.
        found = comparing.of_each_place(question, pools, scene, _RATES)
    if found is None:
        return None
    name = thing(question) or wording.indicator_name(found[0]).lower()
    places = _joined([wording.place_name(f.place) for f in found])
    return _sum(question, found, [f"{name} của {places}"], scene)


def _of_periods(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Add what came in over two stretches of time that do not overlap."""
    found = comparing.of_each_period(question, pool, scene)
    if found is None:
        return None
    name = thing(question) or wording.indicator_name(found[0]).lower()
    where = wording.place_name(found[0].place)
    times = " và ".join(wording.period_name(f.period) for f in found)
    return _sum(question, found, [f"{name} {where} {times}"], scene, over_time=True)


def _joined(names: Sequence[str]) -> str:
    """Return names as a list: "đàn trâu, đàn bò và đàn lợn"."""
    plain = [name.removeprefix("tổng ").removeprefix("Tổng ") for name in names]
    return " và ".join([part for part in (", ".join(plain[:-1]), plain[-1]) if part])


def _name(figure: Figure) -> str:
    name = figure.indicator
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def _sum(
    question: Question,
    figures: Sequence[Figure],
    names: Sequence[str],
    scene: Scene,
    *,
    over_time: bool = False,
) -> Answer:
    """Return the sum, or the reason why these numbers must not be added."""
    why = _never(figures, scene, over_time=over_time)
    if why:
        return not_computed(question, figures, why, "số riêng, không cộng", scene)
    values = [value[0] for value in map(base_value, figures) if value]
    total, number, unit = amount_like(sum(values, Decimal(0)), figures)
    if len({f.unit for f in figures}) > 1 and unit.split(" ")[0] == measure(unit):
        unit = measure(unit)
        total = f"{wording.number(number)} {unit}"
    what = _joined(names)
    if len(names) > 1:
        where = wording.place_name(figures[0].place)
        when = wording.period_name(figures[0].period)
        what = ", ".join(part for part in (f"{what} {where}".strip(), when) if part)
    count = {2: "hai", 3: "ba", 4: "bốn"}.get(len(figures), "các")
    head = f"{what[:1].upper()}{what[1:]}: cộng lại {total} (tính từ {count} số đã nêu)."
    terms = " + ".join(" ".join(f.text.split()) for f in figures)
    told = [f"Tính từ các số trên: {terms} = {total}."]
    if not over_time and len(names) == 1:
        when = wording.period_name(figures[0].period)
        head = head.replace(": cộng lại", f", {when}: cộng lại", 1) if when else head
    result = Result(total, number, unit, f"tổng {what}")
    return computed_answer(question, figures, result, head, told, scene)


def _never(figures: Sequence[Figure], scene: Scene, *, over_time: bool) -> str:
    """Return why numbers must not be added, "" where they may."""
    pairs = list(itertools.combinations(figures, 2))
    values = [base_value(f) for f in figures]
    units = {measure(v[1]) if v else "" for v in values}
    if "" in units or len(units) > 1:
        return "Các số này không cùng đơn vị nên không cộng được."
    if any("%" in unit or "/" in unit for unit in units):
        return "Tỷ lệ và số bình quân của từng phần không cộng lại thành số chung được."
    if len({f.relation for f in figures}) > 1:
        return "Số thực hiện và số kế hoạch không cộng với nhau được."
    if over_time:
        if any(overlap(one, other) for one, other in pairs):
            return "Hai kỳ này trùng nhau một phần nên cộng lại sẽ tính hai lần."
        if not all(map(flows, figures)):
            return "Đây là số tại một thời điểm, cộng qua các kỳ không có nghĩa."
        return ""
    if not all(same_period(one.period, other.period) for one, other in pairs):
        return "Các số này không cùng kỳ nên không cộng được."
    for part, whole in itertools.permutations(figures, 2):
        if part_of(part, whole, scene):
            return f"{_told(part, whole)} nên cộng lại sẽ tính hai lần."
    return ""


def _told(part: Figure, whole: Figure) -> str:
    """Say which number is held by which."""
    places = [wording.place_name(f.place) for f in (part, whole)]
    if places[0] != places[1]:
        return f"Số của {places[0]} đã nằm trong số của {places[1]}"
    name = _name(part)
    return f"{name[:1].upper()}{name[1:]} đã nằm trong {_name(whole)}"
