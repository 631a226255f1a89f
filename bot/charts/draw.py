"""A chart as a PNG. matplotlib without its global state; DejaVu Sans has all of Vietnamese."""

from __future__ import annotations

import io
import textwrap
from itertools import pairwise
from typing import Any

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from bot.charts.spec import Bar, Chart, ChartKind

_RESULT, _PLAN, _GRID, _INK, _SOFT = "#1f5f99", "#b8c4cf", "#e3e6e9", "#1d2429", "#5c6770"
_STYLE: Any = {
    "font.family": "DejaVu Sans",
    "font.size": 11,
    "text.color": _INK,
    "axes.edgecolor": _SOFT,
    "xtick.color": _INK,
    "ytick.color": _SOFT,
    "hatch.linewidth": 0.8,
    "hatch.color": "#ffffff",
    "text.parse_math": False,  # "$" in a report is a dollar, not a formula
}
_TITLE_WIDTH, _NOTE_WIDTH = 62, 108

_VIETNAMESE = str.maketrans(",.-", ".,−")

ESTIMATE = "gạch chéo: số ước"
LEFT_OUT = "Không vẽ: "


def draw(chart: Chart, sources: tuple[str, ...] = ()) -> bytes:
    """Return the chart as a PNG of about 1200 × 750 pixels.

    Args:
        chart: what to draw.
        sources: one line for each source, printed under the chart.
    """
    with matplotlib.rc_context(_STYLE):
        return _draw(chart, sources)


def _draw(chart: Chart, sources: tuple[str, ...]) -> bytes:
    title = textwrap.wrap(chart.title, _TITLE_WIDTH)[:3] or [""]
    notes = _notes(chart, sources)
    flat = chart.kind is not ChartKind.TREND
    body = max(2.2, 0.62 * len(chart.bars) + 0.6) if flat else 3.6
    head, foot = 0.30 + 0.30 * len(title) + 0.32, 0.22 + 0.2 * len(notes)
    under = 0.35 if flat else 0.5  # the labels below the axes
    height = head + body + foot + under
    figure = Figure(figsize=(8, height), dpi=150, facecolor="white")
    FigureCanvasAgg(figure)
    left = 0.34 if flat else 0.10
    axes = figure.add_axes(
        (left, (foot + under) / height, 0.96 - left, (body - 0.05) / height), facecolor="white"
    )
    top = 1 - 0.22 / height
    figure.text(0.03, top, "\n".join(title), fontsize=14, fontweight="bold", va="top")
    below = top - (0.30 * len(title)) / height
    figure.text(0.03, below, _subtitle(chart), fontsize=10.5, color=_SOFT, va="top")
    (_horizontal if flat else _vertical)(axes, chart)
    for side in ("top", "right", "left" if not flat else "bottom"):
        axes.spines[side].set_visible(False)
    if notes:
        figure.text(0.03, 0.12 / height, "\n".join(notes), fontsize=8.5, color=_SOFT, va="bottom")
    out = io.BytesIO()
    figure.savefig(out, format="png", metadata={"Software": None})
    return out.getvalue()


def _subtitle(chart: Chart) -> str:
    parts = [chart.subtitle]
    if any(bar.estimated for bar in chart.bars):
        parts.append(ESTIMATE)
    return " · ".join(parts)


def _notes(chart: Chart, sources: tuple[str, ...]) -> list[str]:
    lines: list[str] = []
    if chart.left_out:
        lines += textwrap.wrap(LEFT_OUT + "; ".join(chart.left_out), _NOTE_WIDTH)[:3]
    for source in sources:
        lines += textwrap.wrap(source, _NOTE_WIDTH)[:2]
    return lines


def _look(bar: Bar) -> dict[str, Any]:
    return {
        "color": _PLAN if bar.plan else _RESULT,
        "hatch": "////" if bar.estimated else None,
        "alpha": 0.85 if bar.estimated else 1.0,
    }


def _horizontal(axes: Any, chart: Chart) -> None:
    """Draw places, or a result and its plan, from top to bottom."""
    bars = chart.bars
    for row, bar in enumerate(bars):
        axes.barh(row, float(bar.value), height=0.6, **_look(bar))
    low, high = _limits(bars)
    # The label stands beyond the bar's end; a longer one needs more room there.
    room = (0.04 + 0.04 * max(len(bar.shown) for bar in bars)) * (high - low)
    axes.set_xlim(low - (room if low < 0 else 0), high + room)
    for row, bar in enumerate(bars):
        negative = bar.value < 0
        axes.annotate(
            bar.shown,
            (float(bar.value), row),
            xytext=(-5 if negative else 5, 0),
            textcoords="offset points",
            va="center",
            ha="right" if negative else "left",
            fontweight="bold",
            fontsize=10.5,
        )
    axes.set_ylim(len(bars) - 0.4, -0.6)
    labels = ["\n".join(textwrap.wrap(line, 26)[0] for line in _lines(bar)) for bar in bars]
    axes.set_yticks(range(len(bars)), labels)
    axes.tick_params(axis="y", length=0, labelcolor=_INK)
    axes.xaxis.set_major_locator(MaxNLocator(5))
    axes.xaxis.set_major_formatter(FuncFormatter(_tick))
    axes.tick_params(axis="x", length=0, labelcolor=_SOFT, labelsize=9)
    axes.grid(axis="x", color=_GRID)
    axes.set_axisbelow(True)
    if low < 0:
        axes.axvline(0, color=_SOFT, linewidth=0.8)


def _lines(bar: Bar) -> list[str]:
    wrapped = [part for line in bar.label.split("\n") for part in textwrap.wrap(line, 26)]
    return wrapped[:3] or [" "]


def _vertical(axes: Any, chart: Chart) -> None:
    """Draw periods from left to right, each where it stands in time: a missing year is a gap."""
    bars = chart.bars
    positions = [bar.position for bar in bars]
    steps = [b - a for a, b in pairwise(positions)]
    width = 0.62 * min(steps)
    for bar in bars:
        axes.bar(bar.position, float(bar.value), width=width, **_look(bar))
    low, high = _limits(bars)
    room = (0.14 + 0.1 * (len(bars) > 3)) * (high - low)
    axes.set_ylim(low - (room if low < 0 else 0), high + room)
    size = 10.5 if len(bars) <= 5 else 8.5 if len(bars) <= 8 else 7
    for bar in bars:
        negative = bar.value < 0
        axes.annotate(
            _stacked(bar.shown, len(bars)),
            (bar.position, float(bar.value)),
            xytext=(0, -4 if negative else 4),
            textcoords="offset points",
            ha="center",
            va="top" if negative else "bottom",
            fontweight="bold",
            fontsize=size,
        )
    # Half of the outer labels stands beyond their bars.
    side = max(width, 0.07 * (positions[-1] - positions[0]))
    axes.set_xlim(positions[0] - side, positions[-1] + side)
    room_each = max(6, 66 // len(bars))
    axes.set_xticks(
        positions,
        ["\n".join(textwrap.wrap(bar.label, room_each)[:3]) for bar in bars],
        fontsize=9.5,
    )
    axes.tick_params(axis="x", length=0)
    axes.yaxis.set_major_locator(MaxNLocator(5))
    axes.yaxis.set_major_formatter(FuncFormatter(_tick))
    axes.tick_params(axis="y", length=0, labelcolor=_SOFT, labelsize=9)
    axes.grid(axis="y", color=_GRID)
    axes.set_axisbelow(True)
    if low < 0:
        axes.axhline(0, color=_SOFT, linewidth=0.8)


def _stacked(shown: str, bars: int) -> str:
    """Return a label with the qualifier over the number where there is little room."""
    return "\n".join(shown.rsplit(" ", 1)) if bars > 3 else shown


def _limits(bars: tuple[Bar, ...]) -> tuple[float, float]:
    """Return the ends of the value axis: zero is always on it, so that lengths tell the truth."""
    values = [float(bar.value) for bar in bars]
    low, high = min(0.0, *values), max(0.0, *values)
    return (low, high) if high > low else (0.0, 1.0)


def _tick(value: float, _: int) -> str:
    text = f"{value:,.10g}"
    return text.translate(_VIETNAMESE)
