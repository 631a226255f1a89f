"""The caption of a chart: its title, its numbers, and where each is stated."""

from __future__ import annotations

from collections.abc import Mapping

from bot.charts.draw import LEFT_OUT
from bot.charts.spec import Chart
from bot.excerpts import shortened
from bot.render import Card, citation_buttons, report_day
from bot.richtext import joined, pages, rich
from index.domain import Report, citation_id

CAPTION_LIMIT = 1024


def chart_card(chart: Chart, reports: Mapping[str, Report]) -> Card:
    """Return the caption and the citation buttons."""
    numbers = _numbers(chart)
    lines = [
        rich(f"{' '.join(bar.label.split())}: {_with_unit(bar.shown, chart.unit)} ")
        + rich(f"[{numbers[citation_id(bar.figure.report_id, bar.figure.sentence)]}]")
        for bar in chart.bars
    ]
    blocks = [rich(chart.title, "b"), joined(lines, "\n")]
    if chart.left_out:
        blocks.append(rich(LEFT_OUT + "; ".join(chart.left_out), "i"))
    blocks.append(rich("\n".join(source_lines(chart, reports)), "i"))
    text = joined(blocks, "\n")
    return Card(pages(text, CAPTION_LIMIT)[0], citation_buttons(list(numbers)))


def source_lines(chart: Chart, reports: Mapping[str, Report]) -> tuple[str, ...]:
    """Return one line a report: its citations' numbers, title, source and date."""
    cited: dict[str, list[int]] = {}
    for identifier, number in _numbers(chart).items():
        cited.setdefault(identifier.split("-", 1)[0], []).append(number)
    lines = []
    for report_id, numbers in cited.items():
        report = reports.get(report_id)
        if report is None:
            continue
        marks = " ".join(f"[{number}]" for number in numbers)
        facts = [shortened(report.title, 90), shortened(report.source or "", 50)]
        facts.append(report_day(report))
        lines.append(f"{marks} " + " · ".join(filter(None, facts)))
    return tuple(lines)


def _numbers(chart: Chart) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for bar in chart.bars:
        identifier = citation_id(bar.figure.report_id, bar.figure.sentence)
        numbers.setdefault(identifier, len(numbers) + 1)
    return numbers


def _with_unit(shown: str, unit: str) -> str:
    return shown if unit == "%" or not unit else f"{shown} {unit}"
