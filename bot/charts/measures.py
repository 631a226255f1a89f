"""Figures made comparable: one unit for all, and which periods are alike. Pure."""

from __future__ import annotations

from decimal import Decimal

from index.domain import Figure, Period, PeriodKind, Relation
from index.language.lexicon import units
from retrieval.terms import term_list

# Words that do not change what is measured: "tổng thu ngân sách nhà nước" is "thu ngân sách".
_SAME_MEASURE = frozenset({"tong", "nha", "nuoc"})
# Numbers that are no observation by themselves.
_NEVER = frozenset({"malformed", "earlier_value"})

PeriodShape = tuple[object, ...]


def drawable(figure: Figure) -> bool:
    """Tell whether a figure is one clear number."""
    signed = figure.relation is not Relation.CHANGE or figure.direction in ("tăng", "giảm", "vượt")
    return (
        figure.value is not None
        and figure.value_high is None
        and signed
        and not _NEVER & set(figure.flags)
    )


def scale_of(unit: str) -> tuple[Decimal, str]:
    """Return the factor of a unit's scale words and the unit without them: tỷ đồng → 10⁹ đồng."""
    factor, words = Decimal(1), unit.split()
    while words and words[0] in units().scales:
        factor *= units().scales[words[0]]
        words = words[1:]
    return factor, " ".join(words)


def in_unit(figure: Figure, unit: str) -> Decimal | None:
    """Return a figure's value in ``unit``, signed; None when it is measured in something else."""
    if figure.value is None:
        return None
    (own, own_unit), (wanted, wanted_unit) = scale_of(figure.unit), scale_of(unit)
    if own_unit != wanted_unit:
        return None
    sign = -1 if figure.relation is Relation.CHANGE and figure.direction == "giảm" else 1
    return sign * figure.value * own / wanted


def same_measure(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are of one indicator, in one sense (value, plan, change …)."""
    return one.relation is other.relation and _measure(one) == _measure(other)


def _measure(figure: Figure) -> tuple[frozenset[str], frozenset[str]]:
    own = frozenset(term_list(figure.indicator)) - _SAME_MEASURE
    return own, frozenset(term_list(figure.parent or "")) - _SAME_MEASURE


def shape_of(period: Period | None) -> PeriodShape | None:
    """Return what periods must share to be drawn on one axis; None when that is not known.

    Whole years are alike, months are, quarters are; parts of a year are alike when they begin and
    end on the same days ("9 tháng" and "tính đến 30/9", but not "8 tháng").
    """
    if period is None or period.end is None:
        return None
    end = period.end
    if period.kind in (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR):
        return (period.kind.value,)
    if period.start is None or period.kind is PeriodKind.TO_NOW:
        # A stock on a day: alike on any day where the report says "đến nay", else on that day.
        return ("now",) if period.kind is PeriodKind.TO_NOW else ("at", end.month, end.day)
    start = period.start
    if start.year == end.year:
        whole = (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)
        return ("year",) if whole else ("part", start.month, start.day, end.month, end.day)
    return ("span", end.year - start.year, start.month, start.day, end.month, end.day)


def position_of(period: Period | None) -> float:
    """Return where a period stands on a time axis, in years."""
    if period is None or period.end is None:
        return 0.0
    end = period.end
    shape = shape_of(period)
    if shape in (("month",), ("quarter",), ("now",)):
        return end.year + (end.month - 1) / 12
    return float(end.year)


def number(value: Decimal) -> str:
    """Write a number the Vietnamese way: 5496.3 → "5.496,3"."""
    plain = format(value.normalize(), "f")
    whole, _, fraction = plain.lstrip("-").partition(".")
    sign = "−" if value < 0 else ""
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{sign}{grouped},{fraction}" if fraction else f"{sign}{grouped}"
