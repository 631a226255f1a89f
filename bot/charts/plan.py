"""The chart of an answer, from what the library holds beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from bot.charts.choose import chart_of
from bot.charts.spec import Chart, NoChart
from bot.library import Library
from retrieval.answer import Answer


@runtime_checkable
class Planner(Protocol):
    """An answering service that chooses the chart in the same call."""

    def ask_and_plan(
        self, question: str, history: Sequence[str] = ()
    ) -> tuple[Answer, Chart | NoChart]:
        """Answer a question, and choose the chart of the answer."""


def plan(answer: Answer, library: Library) -> Chart | NoChart:
    """Choose the chart of an answer. Reads the catalogue."""
    lead = next((s.figure for s in answer.figures if not s.computed), None)
    place = lead.place if lead else None
    of_place = library.figures([place], inside=False) if place else []
    return chart_of(answer, of_place, {report.id: report for report in library.headers()})
