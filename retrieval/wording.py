"""Vietnamese for figures: displays, labels of periods and places, headlines."""

from __future__ import annotations

import itertools
from dataclasses import replace
from decimal import Decimal

from index.domain import AreaLevel, Figure, Period, PeriodKind, Place, Relation, Report
from index.figures.figure_terms import is_money
from index.language.amount_durations import measured_times
from retrieval.base_ratios import is_ratio_to_base
from retrieval.citing import stated_day
from retrieval.period_labels import dated
from retrieval.whole_shown import whole_shown

_ESTIMATES = ("ước", "dự kiến", "dự báo", "ước tính", "dự ước")


def amount(figure: Figure) -> str:
    """Return the number as written, with its qualifiers in front and its whole counted noun."""
    text = " ".join(figure.text.split())
    noun = counted_noun(figure)
    if noun:
        text += noun[_overlap(text, noun) :]
    elif figure.unit and text[-1:].isdecimal() and not text.endswith(figure.unit):  # no "m³"
        text += f" {figure.unit}"  # a table cell: its unit stands in another cell
    if not figure.qualifier:
        return text
    words = [part.strip() for part in figure.qualifier.split(",")]
    if words[0] == "ước" and figure.relation is Relation.VALUE:
        words[0] = "ước đạt"
    return " ".join([*words, text])


def counted_noun(figure: Figure) -> str:
    """Return the whole noun phrase of a count ("chương trình mục tiêu quốc gia"), or ""."""
    unit = figure.unit.lower()
    if unit in measured_times():
        return ""  # "tuổi thọ: 72,3 tuổi" is measured, nothing is counted
    words = figure.indicator
    at = _last_word(words.lower(), unit) if unit and unit[0].isalpha() else -1
    rural = at > 0 and words.lower()[:at].endswith("nông ")  # "*thôn* đạt chuẩn nông thôn mới"
    if words.lower().startswith((f"{unit} được ", f"{unit} " if rural else f"{unit} được ")):
        at = 0  # "*sản phẩm* được công nhận là sản phẩm OCOP"
    if at < 0 or figure.relation is Relation.CHANGE:
        return ""
    tail = words[at:].removesuffix(" thêm")
    if not figure.text.lower().endswith(unit) or words.lower().startswith(
        ("tổng", "số ", "bình quân")
    ):
        return ""
    return tail if len(tail.split()) <= 12 else ""


def counted_part(figure: Figure) -> tuple[str, str] | None:
    """Return the name of a part of a count and the verb of the whole, or None.

    "đón 186.000 lượt khách, riêng hồ Phiêng Mơ 18.900 lượt": ("hồ Phiêng Mơ", "đón"); without a
    verb "lượt khách … trong đó quốc tế 3.100 lượt": ("lượt khách quốc tế", "").
    """
    unit, whole = figure.unit.lower(), f" {(figure.parent or '').strip().lower()}"
    noun = next((n for n in (unit, f"{unit} khách") if unit and whole.endswith(f" {n}")), "")
    if not noun or not unit[0].isalpha() or figure.relation is not Relation.VALUE:
        return None
    name, verb = figure.indicator.strip(), whole[: -len(noun)].strip()
    for end in (noun, unit):
        name = name[: -len(end)].strip() if name.lower().endswith(f" {end}") else name
    if not name or len(verb.split()) > 2:
        return None
    last = noun.rpartition(" ")[2]
    own = name[len(last) + 1 :] if name.lower().startswith(f"{last} ") else name
    return (name, verb) if verb else (f"{noun} {own}", "")  # "lượt khách (khách) quốc tế"


def _last_word(words: str, unit: str) -> int:
    """Return where a unit stands last as a word of its own, or -1: no "g" of "thu *giữ* vàng"."""
    at = words.rfind(unit)
    while at >= 0:
        around = f" {words} "[at], f" {words} "[at + len(unit) + 1]
        if around[0] == " " and not around[1].isalnum():
            return at
        at = words.rfind(unit, 0, at + len(unit) - 1)
    return -1


def _overlap(text: str, noun: str) -> int:
    """Return how many characters of ``noun`` the end of ``text`` holds already."""
    for size in range(min(len(text), len(noun)), 0, -1):
        if text.lower().endswith(noun[:size].lower()):
            return size
    return 0


_MOVES = ("tăng", "giảm", "vượt")


def display(figure: Figure, report: Report) -> str:
    """Return the direct answer that a figure gives: "tăng 15,8% so với cùng kỳ năm 2019"."""
    if figure.relation is Relation.CHANGE:
        parts = [part.strip() for part in (figure.qualifier or "").split(",") if part.strip()]
        # "ước tăng 6,9%", "tăng trên 6,8%": an estimate is of the change, a bound of the number.
        estimates = [part for part in parts if part in _ESTIMATES]
        bounds = ", ".join(part for part in parts if part not in _ESTIMATES)
        shown = _change(figure, report, amount(replace(figure, qualifier=bounds or None)))
        return " ".join([*estimates, shown])
    text = amount(figure)
    if figure.relation is Relation.PERCENT_OF_PLAN:
        verb = "vượt" if figure.direction == "vượt" else "đạt"
        return f"{verb} {text} {figure.base}" if figure.base else f"{verb} {text}"
    if figure.relation is Relation.SHARE:
        return f"chiếm {text} {figure.base}" if figure.base else f"chiếm {text}"
    if figure.relation in (Relation.PLAN, Relation.TARGET) and figure.direction in _MOVES:
        # "phấn đấu thu 8.700 tỷ đồng, *vượt 200 tỷ đồng so với dự toán*"
        base = _base(figure.base or "") if figure.direction == "vượt" else ""
        return f"{figure.direction} {text}{base}"
    return text


def _change(figure: Figure, report: Report, text: str) -> str:
    base = _base(figure.base or "")
    if is_ratio_to_base(figure, report):
        change = ratio_change(figure)
        tail = f" (tức {change})" if change else ""
        return f"bằng {text}{base}{tail}"
    if figure.direction is None:
        return f"{text}{base}"
    multiple = "gấp " if figure.unit == "lần" and not text.startswith("gấp") else ""
    direction = "" if multiple == "" and text.startswith("gấp") else f"{figure.direction} "
    return f"{direction}{multiple}{text.lstrip('-–+ ')}{base}"


def _base(words: str) -> str:
    """Return what a change is told against; a column's head "Tăng/giảm (%)" tells nothing."""
    words = words.removesuffix("(%)").strip()
    if not words or words.lower().startswith(("tăng", "giảm")):
        return ""
    return (
        f" {words[:1].lower()}{words[1:]}" if words.lower().startswith("so") else f" so với {words}"
    )


def ratio_change(figure: Figure) -> str | None:
    """Return "giảm 15%" for "bằng 85%": computed from the stated number."""
    if figure.value is None:
        return None
    difference = figure.value - 100
    word = "tăng" if difference > 0 else "giảm"
    return f"{word} {number(abs(difference))}%" if difference else None


def number(value: Decimal) -> str:
    """Write a decimal the Vietnamese way: 5496.3 → "5.496,3"."""
    plain = format(value.normalize(), "f")
    whole, _, fraction = plain.partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{grouped},{fraction}" if fraction else grouped


def place_name(place: Place | None) -> str:
    """Return how a place is named in a sentence."""
    return place.name if place else ""


def full_place(place: Place | None) -> str:
    """Return a place with its province, where that says more: "huyện Hữu Lũng (Lạng Sơn)"."""
    if place is None:
        return ""
    if (
        place.level in (AreaLevel.DISTRICT, AreaLevel.COMMUNE)
        and place.province
        and place.province not in place.name
    ):
        return f"{place.name} ({place.province})"
    return place.name


def period_name(period: Period | None, report: Report | None = None) -> str:
    """Return a period for a sentence, with its year also where the label leaves it out."""
    if period is None:
        return ""
    label = " ".join(period.label.split())
    label = label[:1].lower() + label[1:] if not label.isupper() else label.lower()
    label = label.removeprefix("trong ")
    if period.kind is PeriodKind.TO_NOW:
        if report is None or report.session_date is None:
            return label
        day = stated_day(report)
        said = f"ngày {day:%-d/%-m/%Y}" if day else f"năm {report.session_date.year}"
        return f"{label} (báo cáo {said})"
    return dated(label, period)


_EACH_YEAR = "bình quân mỗi năm"
_ONWARDS = (" sang", " qua")


def subject(figure: Figure, report: Report) -> str:
    """Return "Thu ngân sách huyện X, năm 2022": what a figure is of.

    A count that says itself what is counted ("12 xã đạt chuẩn") needs place and period only.
    """
    place = place_name(figure.place)
    period = period_name(figure.period, report)
    if figure.relation is Relation.VALUE and counted_noun(figure) and not whole_shown(figure):
        words = [place[:1].upper() + place[1:], period]
        return ", ".join(word for word in words if word)
    name = indicator_name(figure)
    level = " ".join(itertools.takewhile(str.islower, place.split(" ")))
    if level and name.lower().endswith(f" {level}"):
        name = name[: -len(level)].rstrip()  # "của thành phố" + "thành phố Lạng Sơn"
    if place and name.lower().endswith(_ONWARDS):
        place = f"của {place}"  # "vốn năm 2021 chuyển sang" was moved to no district
    words = [f"{name} {place}".strip(), period]
    return ", ".join(word for word in words if word)


def indicator_name(figure: Figure) -> str:
    """Return a figure's indicator with a capital, its whole in front when it is a part."""
    part = counted_part(figure)
    if part is not None:
        return part[0][:1].upper() + part[0][1:]
    name = figure.indicator.strip()
    whole = whole_shown(figure)
    if whole and whole.lower() not in name.lower():
        name = f"{whole} – {name}"
    return name[:1].upper() + name[1:]


_LINES = {
    Relation.PLAN: "Kế hoạch, dự toán: {}",
    Relation.TARGET: "Mục tiêu: {}",
}
# A value beside a plan or a rate is what was done; beside another value it says what it is.
_DONE = (Relation.PLAN, Relation.TARGET, Relation.PERCENT_OF_PLAN, Relation.CHANGE)
_KIND_NAMES = {
    Relation.PLAN: "Kế hoạch",
    Relation.TARGET: "Mục tiêu",
    Relation.VALUE: "Thực hiện",
    Relation.PERCENT_OF_PLAN: "So với kế hoạch",
}


def detail(figure: Figure, report: Report, main: Figure) -> str:
    """Return a short line about a companion of ``main``: its plan, percent of plan or change."""
    shown = display(figure, report)
    other = figure.period if figure.period and figure.period != main.period else None
    if other and figure.relation is not Relation.CHANGE:
        words = [_KIND_NAMES.get(figure.relation, ""), period_name(other, report)]
        return f"{' '.join(w for w in words if w)}: {shown}"
    if figure.relation in _LINES:
        return _LINES[figure.relation].format(shown)
    if figure.relation is Relation.VALUE:
        return f"{_kind_of_value(figure, main)}: {shown}"
    shown = shown[:1].upper() + shown[1:]
    if figure.indicator.endswith(_EACH_YEAR) and not main.indicator.endswith(_EACH_YEAR):
        shown = f"{shown} {_EACH_YEAR}"  # no fall of the year told of
    return f"{shown} ({period_name(other, report)})" if other and _elsewhen(figure, main) else shown


def _kind_of_value(figure: Figure, main: Figure) -> str:
    """Return what a value beside ``main`` is called."""
    if main.relation in _DONE:
        return "Thực hiện"
    if figure.unit[:1] == "%":
        return "Tỷ lệ"
    return "Số tiền" if is_money(figure) else "Số lượng"


def _elsewhen(figure: Figure, main: Figure) -> bool:
    """Tell whether two figures are of different stretches of time."""
    one, two = figure.period, main.period
    return bool(one and two and (one.start, one.end) != (two.start, two.end))


def headline(figure: Figure, report: Report) -> str:
    """Return the first line of an answer: what, where, when, and the number with its qualifier."""
    shown = display(figure, report)
    verb = governing_verb(figure)
    return f"{subject(figure, report)}: {aim(figure)}{verb}{shown}."


def aim(figure: Figure) -> str:
    """Return the word that tells a plan or target from a result ("kế hoạch "), or ""."""
    return {Relation.PLAN: "kế hoạch ", Relation.TARGET: "mục tiêu "}.get(figure.relation, "")


def governing_verb(figure: Figure) -> str:
    """Return the verb of a count ("kết nạp ", "thành lập mới "), or ""."""
    part = counted_part(figure)
    if part is not None:
        return f"{part[1]} ".lstrip()
    noun = counted_noun(figure)
    if not noun or figure.relation is not Relation.VALUE or whole_shown(figure):
        return ""
    verb = figure.indicator.removesuffix(" thêm")[: -len(noun)].strip()
    added = "thêm " if figure.indicator.endswith(" thêm") else ""
    return f"{verb} {added}".lstrip() if verb else added
