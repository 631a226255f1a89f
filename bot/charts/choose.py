"""Which chart says more than an answer does. Pure: figures in, a chart to draw out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from bot import texts
from bot.charts.measures import (
    drawable,
    in_unit,
    number,
    position_of,
    same_measure,
    shape_of,
)
from bot.charts.spec import Bar, Chart, ChartKind, NoChart
from index.domain import Figure, Place, Relation, Report
from retrieval import wording
from retrieval.answer import Answer, Intent, Status

MOST_BARS = 12
_MOST_LEFT_OUT = 4

NOTHING = texts.CHART_TOO_LITTLE
INCOMPARABLE = "Các số liệu tìm được không cùng kỳ nên không vẽ chung một biểu đồ được."
OTHER_PERIOD = "số của kỳ khác ({period})"
OTHER_UNIT = "đơn vị khác ({unit})"
NO_PERIOD = "không rõ kỳ"

_SENSES = {
    Relation.PLAN: "kế hoạch",
    Relation.TARGET: "mục tiêu",
    Relation.PERCENT_OF_PLAN: "so với kế hoạch",
    Relation.CHANGE: "mức tăng, giảm",
    Relation.SHARE: "tỷ trọng",
}

Reports = Mapping[str, Report]


def chart_of(
    answer: Answer, of_place: Sequence[Figure], reports: Reports, *, plan_alone: bool = True
) -> Chart | NoChart:
    """Return the chart that says more than ``answer``.

    Args:
        answer: the answer.
        of_place: all figures of the place of its first figure, for a trend.
        reports: report heads by id.
        plan_alone: draw a result against its plan where there is nothing else.
    """
    stated = [s.figure for s in answer.figures if not s.computed and drawable(s.figure)]
    if answer.status is not Status.ANSWERED or not stated:
        return NoChart(NOTHING)
    lead = stated[0]
    if answer.understood.intent is Intent.OVERVIEW:
        return NoChart(NOTHING)
    several = len({f.place.key for f in stated if f.place}) > 1
    if answer.understood.intent in (Intent.COMPARE, Intent.RANK) and several:
        return comparison(stated, reports)
    series = trend(lead, [*stated, *of_place], reports)
    if isinstance(series, Chart) or not plan_alone:
        return series
    plans = [f for f in stated if f.relation in (Relation.PLAN, Relation.TARGET)]
    results = [f for f in stated if f.relation is Relation.VALUE]
    if results and plans:
        return plan(results[0], plans[0], reports)
    return series


def trend(lead: Figure, figures: Sequence[Figure], reports: Reports) -> Chart | NoChart:
    """Return the indicator of ``lead`` over all like periods of its place."""
    shape, place = shape_of(lead.period), lead.place
    if shape is None or place is None:
        return NoChart(NOTHING)
    alike = [
        f
        for f in figures
        if drawable(f) and f.place and f.place.key == place.key and same_measure(f, lead)
    ]
    rows: dict[object, Figure] = {}
    left_out: dict[str, None] = {}
    # A later report corrects an earlier one: the last to speak of a period counts.
    for figure in sorted(alike, key=lambda f: _spoken(f, reports)):
        if in_unit(figure, lead.unit) is None:
            left_out[_why(figure, OTHER_UNIT.format(unit=figure.unit), place=False)] = None
        elif shape_of(figure.period) != shape:
            when = wording.period_name(figure.period, reports.get(figure.report_id))
            left_out[OTHER_PERIOD.format(period=when) if when else NO_PERIOD] = None
        else:
            rows[figure.period.end if figure.period else None] = figure
    if len(rows) < 2:
        return NoChart(INCOMPARABLE if left_out else NOTHING)
    ordered = sorted(rows.values(), key=lambda f: position_of(f.period))[-MOST_BARS:]
    bars = tuple(_bar(f, lead.unit, _when(f, reports)) for f in ordered)
    title = f"{_name(lead)}, {wording.full_place(place)}"
    return Chart(
        ChartKind.TREND, title, _unit_line(lead), lead.unit, bars, tuple(left_out)[:_MOST_LEFT_OUT]
    )


def comparison(figures: Sequence[Figure], reports: Reports) -> Chart | NoChart:
    """Return one indicator of several places, of those whose periods are the same."""
    firsts: dict[str, Figure] = {}
    for figure in figures:
        if figure.place is not None:
            firsts.setdefault(figure.place.key, figure)
    usable = list(firsts.values())
    periods = Counter(_span(f) for f in usable if shape_of(f.period) is not None)
    if not periods or periods.most_common(1)[0][1] < 2:
        return NoChart(INCOMPARABLE)
    span, lead = periods.most_common(1)[0][0], usable[0]
    lead = next(f for f in usable if _span(f) == span)
    bars: list[Bar] = []
    left_out: list[str] = []
    for figure in usable:
        if _span(figure) != span:
            when = wording.period_name(figure.period, reports.get(figure.report_id)) or NO_PERIOD
            left_out.append(_why(figure, OTHER_PERIOD.format(period=when)))
        elif figure.relation is not lead.relation or in_unit(figure, lead.unit) is None:
            left_out.append(_why(figure, OTHER_UNIT.format(unit=figure.unit)))
        else:
            bars.append(_bar(figure, lead.unit, wording.place_name(figure.place)))
    if len(bars) < 2:
        return NoChart(INCOMPARABLE)
    bars.sort(key=lambda bar: bar.value, reverse=True)
    title = f"{_name(lead)}, {_when(lead, reports)}"
    return Chart(
        ChartKind.COMPARISON,
        title,
        _unit_line(lead),
        lead.unit,
        tuple(bars[:MOST_BARS]),
        tuple(left_out[:_MOST_LEFT_OUT]),
    )


def plan(result: Figure, aim: Figure, reports: Reports) -> Chart | NoChart:
    """Return a result beside its plan."""
    drawn = in_unit(aim, result.unit)
    if drawn is None or aim.direction is not None or not drawable(aim) or drawn <= 0:
        return NoChart(NOTHING)
    word = "Mục tiêu" if aim.relation is Relation.TARGET else "Kế hoạch"
    bars = (
        _bar(result, result.unit, f"Thực hiện\n{_when(result, reports)}"),
        _bar(aim, result.unit, f"{word}\n{_when(aim, reports)}"),
    )
    title = f"{_name(result)}, {wording.full_place(result.place)}"
    return Chart(ChartKind.PLAN, title, _unit_line(result), result.unit, bars)


def _bar(figure: Figure, unit: str, label: str) -> Bar:
    value = in_unit(figure, unit)
    assert value is not None  # noqa: S101  (for mypy: checked by every caller)
    words = [figure.qualifier] if figure.qualifier else []
    count = figure.text.split()[0] if figure.total is not None else number(value)
    signed = f"+{count}" if figure.relation is Relation.CHANGE and value > 0 else count
    return Bar(
        label=label,
        value=value,
        shown=" ".join([*words, signed + ("%" if unit == "%" else "")]),
        figure=figure,
        estimated="ước" in (figure.qualifier or "").lower(),
        plan=figure.relation in (Relation.PLAN, Relation.TARGET),
        position=position_of(figure.period),
    )


def _name(figure: Figure) -> str:
    name = wording.indicator_name(figure)
    sense = _SENSES.get(figure.relation)
    return f"{name} ({sense})" if sense else name


def _unit_line(figure: Figure) -> str:
    return f"Đơn vị: {figure.unit}" if figure.unit else "Đơn vị: như trong báo cáo"


def _when(figure: Figure, reports: Reports) -> str:
    return wording.period_name(figure.period, reports.get(figure.report_id))


def _why(figure: Figure, reason: str, *, place: bool = True) -> str:
    where: Place | None = figure.place
    return f"{wording.place_name(where)}: {reason}" if place and where else reason


def _span(figure: Figure) -> tuple[object, object]:
    period = figure.period
    if period is None or period.end is None:
        return (None, None)
    # Two stocks "to now" are compared within a year; everything else day by day.
    if shape_of(period) == ("now",):
        return ("now", period.end.year)
    return (period.start, period.end)


def _spoken(figure: Figure, reports: Reports) -> int:
    report = reports.get(figure.report_id)
    day = report.session_date if report else None
    return day.toordinal() if day else 0
