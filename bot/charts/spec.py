"""What a chart shows, before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from index.domain import Figure


class ChartKind(StrEnum):
    """The three charts there are."""

    TREND = "trend"  # one indicator of one place over like periods
    COMPARISON = "comparison"  # one indicator of several places in one period
    PLAN = "plan"  # a result against its plan


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure in a chart.

    ``value`` is in the chart's unit, ``shown`` how it is written beside the bar (qualifier and
    number as stated). ``position`` is the place on the time axis of a trend, in years.
    ``estimated`` is True for what the report calls an estimate ("ước").
    """

    label: str
    value: Decimal
    shown: str
    figure: Figure
    estimated: bool = False
    plan: bool = False
    position: float = 0.0


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart to draw. ``left_out`` says in Vietnamese what is not drawn, and why."""

    kind: ChartKind
    title: str
    subtitle: str
    unit: str
    bars: tuple[Bar, ...]
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NoChart:
    """Why there is no chart, in Vietnamese."""

    reason: str
