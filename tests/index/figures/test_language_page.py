"""The examples of docs/language.md do what the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from index.domain import Figure
from index.language.lexicon import load_table
from tests.index.figures.one_report import figures_of

PAGE = Path(__file__).parents[3] / "docs" / "language.md"
_EXAMPLE = re.compile(
    r"```figures\n(?P<text>(?:(?! {4}|```).*\n)+)(?P<lines>(?: {4}.*\n)*)```", re.MULTILINE
)


def examples() -> list[tuple[str, list[str]]]:
    page = PAGE.read_text("utf-8")
    return [
        (match["text"].rstrip(), [line.strip() for line in match["lines"].splitlines()])
        for match in _EXAMPLE.finditer(page)
    ]


def line_of(figure: Figure) -> str:
    direction = f" ({figure.direction})" if figure.direction else ""
    place = figure.place.name if figure.place else ""
    period = figure.period.label if figure.period else ""
    relation = f"{figure.relation.value}{direction}"
    return " | ".join((figure.text, figure.indicator, relation, place, period))


def test_the_page_has_examples() -> None:
    assert len(examples()) >= 10


@pytest.mark.parametrize(("text", "lines"), examples())
def test_example(text: str, lines: list[str]) -> None:
    assert [line_of(figure) for figure in figures_of(text)] == lines


def test_the_files_it_names_are_there() -> None:
    for name in re.findall(r"`(\w+)\.toml`", PAGE.read_text("utf-8")):
        assert load_table(name)
    section = PAGE.read_text("utf-8").partition("\n## Questions\n")[0]
    named = set(re.findall(r"`(?:figures/)?(\w+)\.py`", section))
    there = {path.stem for path in (PAGE.parents[1] / "index" / "figures").glob("*.py")}
    assert named <= there
