"""The difference of two figures: computed, said to be so, with both operands cited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from index.domain import Figure, Period, Relation, Report
from index.figures.figure_terms import nouns_alike
from index.language.lexicon import units
from index.language.text import fold
from retrieval import wording
from retrieval.answer import Answer, StatedFigure, Status
from retrieval.base_ratios import change_told
from retrieval.citing import Citations, cite_figure
from retrieval.echo import thing
from retrieval.lengths import lengths_differ
from retrieval.period_fit import same_period
from retrieval.question import Question
from retrieval.rounding import is_rounded
from retrieval.scene import Scene, understood
from retrieval.text_words import said_words
from retrieval.unit_fit import in_full
from retrieval.words import folded_set, has_phrase, word_set


def base_value(figure: Figure) -> tuple[Decimal, str] | None:
    """Return a figure's value in its unit without scale words: 27,4 triệu USD → 27400000 USD."""
    return None if figure.value is None else without_scale(figure.value, figure.unit)


def without_scale(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """Return a value in its unit without scale words; every unit of đồng is "đồng"."""
    scales, plain = _without_scales(unit)
    for scale in scales:
        value *= scale
    return value, plain


@lru_cache(maxsize=4096)
def _without_scales(unit: str) -> tuple[tuple[Decimal, ...], str]:
    """Return what the scale words in front of a unit multiply by, and the unit without them."""
    words, scales = unit.split(" "), list[Decimal]()
    while words and words[0] in units().scales:
        scales.append(units().scales[words[0]])
        words = words[1:]
    unit = " ".join(words)
    return tuple(scales), "đồng" if unit.startswith("đồng") else in_full(unit)


def measure(unit: str) -> str:
    """Return what a unit without scale words measures: "hộ cận nghèo" are counted as "hộ" are."""
    head = unit.split(" ")[0].split("/")[0]
    return head if head in word_set("two_things", "counted_alike") else unit


def measured_alike(one: str, two: str) -> bool:
    """Tell whether two units without scale words can be compared: "đảng viên", "quần chúng"."""
    if measure(one).split("/")[0] == measure(two).split("/")[0]:
        return True
    return fold(two) in nouns_alike(fold(one))


def difference(
    question: Question,
    sides: Sequence[Figure],
    rivals: Sequence[Figure],
    scene: Scene,
    names: Sequence[str] = (),
) -> Answer | None:
    """Return the computed difference of two figures, with both cited.

    Args:
        question: the question.
        sides: the two figures.
        rivals: figures of other reports that contradict one of them.
        scene: for reports.
        names: what each side is called, where they are two indicators of one place and time.
    """
    first, second = sides
    citations = Citations()
    stated = []
    lines = []
    for figure in sides:
        report = scene.corpus.report(figure.report_id)
        number = citations.add(cite_figure(report, figure))
        stated.append(StatedFigure(figure, wording.display(figure, report), number))
        lines.append(wording.headline(figure, report))
    if not names and lengths_differ(question, sides):
        times = " và ".join(_label(figure.period) for figure in sides)
        return Answer(
            Status.ANSWERED,
            f"Hai số liệu của hai kỳ dài ngắn khác nhau ({times}) nên không so sánh được.",
            tuple(lines),
            understood(question),
            tuple(stated),
            citations.all(),
        )
    one, two = base_value(first), base_value(second)
    if one is None or two is None or not measured_alike(one[1], two[1]):
        return Answer(
            Status.ANSWERED,
            "Hai số liệu không cùng đơn vị nên không so sánh trực tiếp được.",
            tuple(lines),
            understood(question),
            tuple(stated),
            citations.all(),
        )
    reports = [scene.corpus.report(figure.report_id) for figure in sides]
    left, right = signed(first, one[0], reports[0]), signed(second, two[0], reports[1])
    gap = abs(left - right)
    larger = first if left >= right else second
    shown = _in_unit(gap, one[1], first, second)
    percent = one[1] == "%"
    unit_words = f"{shown} điểm %" if percent else shown
    details = list(lines)
    said = unit_words
    smaller = min(abs(left), abs(right))
    if not percent and smaller > 0:
        ratio = (max(abs(left), abs(right)) / smaller).quantize(Decimal("0.01"))
        times = f"gấp {wording.number(ratio)} lần"
        details.append(f"Tính từ hai số trên: chênh {unit_words}, {times}.")
        said = f"{unit_words}, {times}" if _asks_ratio(question) else unit_words
    else:
        details.append(f"Tính từ hai số trên: chênh {unit_words}.")
    name = _without_unit(thing(question), first.unit) or wording.indicator_name(first).lower()
    if names:
        name = f"{names[0]} và {names[1]}"
        head = _indicators_head(names if larger is first else names[::-1], larger, said, gap)
    else:
        moved = not gap.is_zero() and _asks_movement(question)
        told = _movement(sides, larger, said) if moved else ""
        head = _head(first, second, larger, name, said, gap, told)
    details.extend(_warnings(first, second))
    for rival in rivals[:2]:
        report = scene.corpus.report(rival.report_id)
        number = citations.add(cite_figure(report, rival))
        stated.append(StatedFigure(rival, wording.display(rival, report), number))
        details.append(f"Lưu ý: cũng có báo cáo nêu số khác: {wording.headline(rival, report)}")
    computed = replace(
        larger,
        text=unit_words,
        value=_gap_value(gap, first, second),
        indicator=f"chênh lệch {name}",
        qualifier=None,
        relation=Relation.VALUE,
        unit=unit_words.partition(" ")[2],
        direction=None,
        base=None,
    )
    numbers = (stated[0].citation, stated[1].citation)
    result = StatedFigure(computed, unit_words, numbers[0], computed=True, operands=numbers)
    return Answer(
        Status.ANSWERED,
        head,
        tuple(details),
        understood(question, first),
        (result, *stated),
        citations.all(),
    )


def _asks_ratio(question: Question) -> bool:
    """Tell whether it is asked how many times as much one is: "gấp mấy lần"."""
    return "lan" in question.unit_terms or has_phrase(said_words(question.text), "ratio")


def signed(figure: Figure, value: Decimal, report: Report) -> Decimal:
    """Return a figure's value; of a change by how much it rose, below zero where it fell."""
    return change_told(figure, value, report) if figure.relation is Relation.CHANGE else value


def _gap_value(gap: Decimal, first: Figure, second: Figure) -> Decimal:
    return gap / scale_of(_smaller_unit(first, second))


def _smaller_unit(first: Figure, second: Figure) -> Figure:
    return first if scale_of(first) >= scale_of(second) else second


def scale_of(figure: Figure) -> Decimal:
    """Return what the scale words of a figure's unit multiply by: 1e9 of "tỷ đồng"."""
    return without_scale(Decimal(1), figure.unit)[0]


def _in_unit(gap: Decimal, unit: str, first: Figure, second: Figure) -> str:
    """Write the gap in the larger of the two scales."""
    like = _smaller_unit(first, second)
    scale = scale_of(like)
    words = [w for w in like.unit.split(" ") if w in units().scales]
    value = wording.number(gap / scale)
    if unit == "%":
        return value
    if first.unit == second.unit:
        return " ".join([value, like.unit])  # "tạ/ha" stays whole
    if measure(first.unit) == measure(second.unit):
        unit = measure(unit)  # "hộ nghèo" and "hộ cận nghèo": so many "hộ"
    return " ".join([value, *words, unit.split("/")[0]]).strip()


def _asks_movement(question: Question) -> bool:
    """Tell whether a rise or a fall is asked for: "tăng hay giảm mấy tấn"."""
    return not folded_set("two_things", "changes").isdisjoint(question.words)


def _movement(sides: Sequence[Figure], larger: Figure, gap: str) -> str:
    """Return "năm 2021 giảm 3 tấn so với năm 2018": the later of two values, told by the earlier.

    "" where they are not values of two times.
    """
    ends = [figure.period.end if figure.period else None for figure in sides]
    if {figure.relation for figure in sides} - {Relation.VALUE, Relation.SHARE}:
        return ""
    if ends[0] is None or ends[1] is None or ends[0] == ends[1]:
        return ""
    later, earlier = sides if ends[0] > ends[1] else (sides[1], sides[0])
    word = "tăng" if later is larger else "giảm"
    times = [wording.period_name(figure.period) for figure in (later, earlier)]
    return f"{times[0]} {word} {gap} so với {times[1]} (tính từ hai số đã nêu)."


def _head(
    first: Figure,
    second: Figure,
    larger: Figure,
    name: str,
    gap: str,
    difference: Decimal,
    movement: str,
) -> str:
    smaller = second if larger is first else first
    capital = name[:1].upper() + name[1:]
    if difference == 0:
        return f"{capital} bằng nhau."
    if first.place and second.place and first.place.key == second.place.key:
        kinds = ("", "")
        if larger.relation is not smaller.relation:
            kinds = (_kind(larger), _kind(smaller))  # a result and a plan, never one for the other
        times = [wording.period_name(figure.period) for figure in (larger, smaller)]
        if times[0] == times[1] and kinds == ("", ""):
            times = [_by_day(f.period) or t for f, t in zip((larger, smaller), times, strict=True)]
        more, less = f"{kinds[0]}{times[0]}", f"{kinds[1]}{times[1]}"
        where = wording.place_name(first.place)
        if movement:
            return f"{capital} {where}: {movement}"
        return f"{capital} {where}: {more} cao hơn {less} {gap} (tính từ hai số đã nêu)."
    high, low = wording.place_name(larger.place), wording.place_name(smaller.place)
    return f"{capital}: {high} cao hơn {low} {gap} (tính từ hai số đã nêu)."


def _without_unit(name: str, unit: str) -> str:
    """Drop the unit asked in behind a name that holds it: "người tham gia BHYT … *người*"."""
    words = name.split()
    again = len(words) > 1 and words[-1] == unit and unit in words[:-1]
    return " ".join(words[:-1]) if again else name


def _by_day(period: Period | None) -> str:
    """Return a time that two reports call alike ("tính đến nay") by the day that it ran to."""
    return f"đến ngày {period.end:%-d/%-m/%Y}" if period and period.end else ""


def _kind(figure: Figure) -> str:
    kinds = {Relation.PLAN: "kế hoạch ", Relation.TARGET: "mục tiêu "}
    return kinds.get(figure.relation, "kết quả ")


def _indicators_head(names: Sequence[str], figure: Figure, gap: str, difference: Decimal) -> str:
    """Say which of two indicators, the larger first, is larger."""
    where = " ".join([wording.place_name(figure.place), wording.period_name(figure.period)]).strip()
    higher = names[0][:1].upper() + names[0][1:]
    if difference == 0:
        return f"{higher} và {names[1]} {where} bằng nhau."
    return f"{higher} {where} {_more(figure)} {names[1]} {gap} (tính từ hai số đã nêu)."


def _more(larger: Figure) -> str:
    """Return how the larger of two figures stands to the other: a rise is no level."""
    if larger.relation is not Relation.CHANGE or larger.direction not in ("tăng", "giảm"):
        return "cao hơn"
    return "tăng nhiều hơn" if larger.direction == "tăng" else "giảm ít hơn"


def _warnings(first: Figure, second: Figure) -> list[str]:
    """Say so when the two are not of the same stretch of time, or one of them is only rounded."""
    notes = []
    same_place = first.place and second.place and first.place.key == second.place.key
    if not same_place and not same_period(first.period, second.period):
        notes.append(f"Lưu ý: hai số khác kỳ ({_label(first.period)} và {_label(second.period)}).")
    rounded = [f"“{figure.qualifier}”" for figure in (first, second) if is_rounded(figure)]
    if rounded:
        said = " và ".join(dict.fromkeys(rounded))
        notes.append(f"Lưu ý: báo cáo nói {said}, nên mức chênh chỉ là xấp xỉ.")
    return notes


def _label(period: Period | None) -> str:
    return wording.period_name(period) or "không rõ kỳ"
