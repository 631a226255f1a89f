"""The project's own gold sentences: what each of their numbers means, scored strictly.

A number counts as right only when its value, unit, relation, direction, denominator, upper end,
indicator, place and period (kind and year of its end) all agree. A field that a row leaves out or
sets to null where the sentence does not settle it (an earlier value's period) is not compared.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from index.domain import Figure
from index.figures.extract import extract_figures
from index.language.places import Gazetteer
from index.language.text import fold
from index.reading.report import read_text_report

GOLD = Path(__file__).with_name("figures.jsonl")
PRECISION, RECALL = 0.97, 0.97
_EMPTY_WORDS = {"va", "cua", "tren", "dia", "ban", "nha", "nuoc", "cac"}
_OVERLAP = 0.6  # share of the gold indicator's words that the figure must carry


@dataclass(slots=True)
class Score:
    """How many expected figures were found with all fields right, and what went wrong."""

    right: int = 0
    expected: int = 0
    found: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.found

    @property
    def recall(self) -> float:
        return self.right / self.expected


@cache
def rows() -> tuple[dict[str, Any], ...]:
    return tuple(json.loads(line) for line in GOLD.read_text("utf-8").splitlines())


def test_the_gold_sentences_are_many_and_well_formed() -> None:
    assert len(rows()) >= 120
    assert len({row["id"] for row in rows()}) == len(rows())
    assert sum(len(row["figures"]) for row in rows()) >= 350
    relations = {figure["relation"] for row in rows() for figure in row["figures"]}
    assert relations == {
        "value", "plan", "target", "pct_of_plan", "growth_vs_same_period", "share"
    }  # fmt: skip


def test_figures_are_right_in_all_fields() -> None:
    score = measure()
    shown = "\n".join([f"P {score.precision:.3f} R {score.recall:.3f}", *score.faults])
    assert score.precision >= PRECISION, shown
    assert score.recall >= RECALL, shown


def measure() -> Score:
    """Score the extractor on all gold sentences."""
    score = Score()
    for row in rows():
        _score_row(row, score)
    return score


def _score_row(row: dict[str, Any], score: Score) -> None:
    found = list(_figures(row))
    score.expected += len(row["figures"])
    score.found += len(found)
    free = list(found)
    for wanted in row["figures"]:
        candidates = [(_differences(wanted, figure), figure) for figure in free]
        candidates = [(d, figure) for d, figure in candidates if "value" not in d]
        if not candidates:
            score.faults.append(
                f"{row['id']} missed {wanted['value']} {wanted['unit']} {wanted['indicator']}"
            )
            continue
        differences, figure = min(candidates, key=lambda pair: len(pair[0]))
        free.remove(figure)
        if differences:
            score.faults.append(f"{row['id']} {figure.text}: {differences}")
        else:
            score.right += 1
    score.faults.extend(f"{row['id']} extra {figure.text}: {figure.indicator}" for figure in free)


def _figures(row: dict[str, Any]) -> Iterator[Figure]:
    gazetteer = Gazetteer.load()
    head = [f"title: {row['title']}", f"date: {row['date']}", f"places: {row['places']}"]
    if "report_period" in row:
        head.append(f"period: {row['report_period']}")
    parts = ["---", *head, "---", ""]
    if "before" in row:
        parts += [row["before"], ""]
    body = "\n".join([*parts, row["sentence"], ""])
    report = read_text_report(body, f"{row['id']}.md", gazetteer)
    start = report.body.rindex(row["sentence"])
    end = start + len(row["sentence"])
    for figure in extract_figures(report, gazetteer):
        if start <= figure.span.start < end:
            yield figure


def _differences(wanted: dict[str, Any], figure: Figure) -> dict[str, str]:
    """Return the fields that disagree, with what was found."""
    differences: dict[str, str] = {}
    for name, expected, got in (
        ("value", _decimal(wanted["value"]), figure.value),
        ("high", _decimal(wanted.get("high")), figure.value_high),
        ("total", _decimal(wanted.get("total")), figure.total),
        ("relation", wanted["relation"], figure.relation.value),
        ("direction", wanted["direction"], figure.direction),
    ):
        if expected != got:
            differences[name] = f"{got}"
    if not _same_unit(wanted["unit"], figure.unit):
        differences["unit"] = figure.unit
    words = _words(wanted["indicator"])
    carried = _words(f"{figure.indicator} {figure.parent or ''}")
    if len(words & carried) < _OVERLAP * len(words):
        differences["indicator"] = f"{figure.indicator} < {figure.parent}"
    place = figure.place.name if figure.place else ""
    if "place" in wanted and _plain(place) != _plain(wanted["place"]):
        differences["place"] = place
    if wanted["period"] is not None:
        period = figure.period
        kind = period.kind.value if period else ""
        year = period.end.year if period and period.end else 0
        if (kind, str(year)) != (wanted["period_kind"], wanted["period_end"][:4]):
            differences["period"] = f"{period.label if period else ''} ({kind} {year})"
    return differences


def _decimal(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _same_unit(wanted: str, got: str) -> bool:
    """ "%/năm" and "%" are one unit, and a counted noun may be the shorter of its phrase."""
    wanted, got = wanted.casefold(), got.casefold().replace("tỉ", "tỷ").removesuffix("/năm")
    return got == wanted.removesuffix("/năm") or (bool(got) and wanted.startswith(f"{got} "))


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", fold(text))) - _EMPTY_WORDS


def _plain(name: str) -> str:
    """Return a place's name without what may change over the years (huyện → thị xã)."""
    plain = re.sub(r"^(cuc \w+|cong an|bhxh|chi cuc \w+) tinh ", r"\1 ", fold(name))
    plain = re.sub(r"^(chi cuc \w+) (huyen|khu vuc) ", r"\1 ", plain)
    return re.sub(r"^(huyen|thi xa|thanh pho|quan) ", "", plain).strip()
