"""Domain values survive the way to JSON and back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from index.catalogue.terms import figure_terms
from index.chunking import chunk_report
from index.domain import Report
from index.figures.extract import extract_figures
from index.language.places import Gazetteer
from index.reading import read_report
from index.record import from_plain, to_plain
from index.report_cache import ReadFile
from index.settings import IndexSettings

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.mark.parametrize("file", sorted(SEEDS.glob("*-*.md")), ids=lambda path: path.stem)
def test_a_file_as_read_comes_back_equal(file: Path) -> None:
    gazetteer = Gazetteer.load()
    report = read_report(file, SEEDS, gazetteer)
    figures = tuple(extract_figures(report, gazetteer))
    passages = tuple(chunk_report(report, IndexSettings(encoder="none")))
    terms = tuple(
        tuple(sorted(figure_terms(f, report.body[f.sentence.start : f.sentence.end])))
        for f in figures
    )
    read = ReadFile(report, passages, figures, terms, "a warning")
    assert from_plain(ReadFile, json.loads(json.dumps(to_plain(read)))) == read


@pytest.mark.parametrize("plain", [None, 3, [], ["id"], [1] * 17, {"id": "x"}])
def test_what_is_no_such_value_is_refused(plain: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        from_plain(Report, plain)
