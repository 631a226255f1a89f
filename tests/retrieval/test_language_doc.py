"""The question examples of docs/language.md are what the code does."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.language.lexicon import load_table
from tests.retrieval.making import asked

DOC = Path(__file__).resolve().parents[2] / "docs" / "language.md"


def examples() -> list[list[str]]:
    """The rows of the section's first table: question, intent, indicator, place, period."""
    section = DOC.read_text("utf-8").partition("\n## Questions\n")[2]
    table = section.partition("| --- | --- | --- | --- | --- |\n")[2].partition("\n\n")[0]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()]


def test_the_section_has_examples() -> None:
    rows = examples()
    assert len(rows) >= 10
    assert {len(row) for row in rows} == {5}


@pytest.mark.parametrize("row", examples(), ids=lambda row: row[0])
def test_an_example_is_read_as_the_page_says(row: list[str]) -> None:
    text, intent, indicator, places, periods = row
    question = asked(text)
    assert question.intent.value == intent
    if indicator:
        assert question.indicator == indicator
    assert ", ".join(m.place.name for m in question.places) == places
    assert ", ".join(m.label for m in question.periods if not m.base) == periods


def test_the_tables_that_the_page_names_are_there() -> None:
    tables = load_table("questions")
    for name in ("intent", "passage", "topics", "how_much", "stop"):
        assert f"[{name}]" in DOC.read_text("utf-8")
        assert name in tables
