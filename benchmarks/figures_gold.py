"""Precision and recall of extracted figures on a gold file.

    python benchmarks/figures_gold.py FIGURES_GOLD.jsonl REPORTS_DIR [--faults]

Each gold row names a report (the stem of its file), a sentence of it and the figures that the
sentence states. A figure is right when value, unit, relation, direction, indicator (at least half
of the gold's content words), place (short name) and the year that its period ends in all agree.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from index.domain import Figure
from index.figures.extract import extract_figures
from index.language.places import Gazetteer
from index.language.text import fold
from index.reading import read_report

_LIGHT = {"va", "cua", "tren", "dia", "ban", "nha", "nuoc"}


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", fold(text)))


def differences(figure: Figure, gold: dict[str, Any]) -> list[str]:
    """Return the names of the fields in which a figure of the right value differs."""
    wrong = []
    unit = figure.unit.replace("tỉ", "tỷ")
    if unit != gold["unit"] and not gold["unit"].startswith(unit):
        wrong.append(f"unit {figure.unit!r} for {gold['unit']!r}")
    if figure.relation.value != gold["relation"]:
        wrong.append(f"relation {figure.relation.value} for {gold['relation']}")
    asked = _words(gold["indicator"]) - _LIGHT
    if len(asked & _words(f"{figure.indicator} {figure.parent or ''}")) < 0.5 * len(asked):
        wrong.append(f"indicator {figure.indicator!r} for {gold['indicator']!r}")
    place = fold(gold["place"]).split(",")[0]
    if figure.place is None or fold(figure.place.short) not in place:
        named = figure.place.name if figure.place else None
        wrong.append(f"place {named!r} for {gold['place']!r}")
    years = re.findall(r"20\d\d", gold["period"])
    end = figure.period.end if figure.period else None
    if figure.period is None or (years and (end is None or str(end.year) != years[-1])):
        wrong.append(f"period {end} for {gold['period']!r}")
    if gold.get("direction") and figure.direction != gold["direction"]:
        wrong.append(f"direction {figure.direction} for {gold['direction']}")
    return wrong


def main() -> None:
    """Print precision and recall, and with --faults every figure that is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--faults", action="store_true")
    arguments = parser.parse_args()
    gazetteer = Gazetteer.load()
    files = {path.stem: path for path in sorted(arguments.reports.iterdir())}
    right = expected = found = 0
    for line in arguments.gold.read_text("utf-8").splitlines():
        row = json.loads(line)
        report = read_report(files[row["doc"]], arguments.reports, gazetteer)
        start = report.body.rfind(row["sentence"].rstrip(".; "))
        end = start + len(row["sentence"])
        figures = [f for f in extract_figures(report, gazetteer) if start <= f.span.start < end]
        found += len(figures)
        expected += len(row["figures"])
        for gold in row["figures"]:
            value = Decimal(str(gold["value"]))
            same = [f for f in figures if f.value is not None and f.value == value]
            if not same:
                if arguments.faults:
                    print(f"{row['id']} missed: {gold['indicator']} {gold['value']}")
                continue
            best = min(same, key=lambda figure: len(differences(figure, gold)))
            figures.remove(best)
            wrong = differences(best, gold)
            right += not wrong
            if wrong and arguments.faults:
                print(f"{row['id']} {best.text}: {'; '.join(wrong)}")
    precision, recall = right / max(found, 1), right / max(expected, 1)
    print(f"precision {precision:.3f}  recall {recall:.3f}  ({right} right)")


if __name__ == "__main__":
    main()
