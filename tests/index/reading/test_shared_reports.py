"""Properties that must hold on real reports, where they are present beside the checkout."""

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from index.domain import BlockKind, Report, Span
from index.language.places import Gazetteer
from index.reading import read_report

SHARED = Path(__file__).parents[4] / "shared"
FOLDERS = [SHARED / "reports", SHARED / "dev" / "reports"]
GOLD = [SHARED / "dev" / name for name in ("gold.jsonl", "seeds_gold.jsonl", "figures_gold.jsonl")]

pytestmark = pytest.mark.skipif(
    not all(path.exists() for path in (*FOLDERS, *GOLD)), reason="no shared reports"
)

# The year in which each session was held, as the texts imply it.
SESSION_YEARS = {
    "000": 2018, "001_": 2022, "002_": 2019, "003_": 2018, "004_": 2023,
    "001.": 2021, "002.": 2019, "004.": 2020, "005.": 2020, "019.": 2020, "020.": 2021,
    "021.": 2020, "033.": 2018, "041.": 2016, "050.": 2017, "064.": 2017, "065.": 2018,
    "070.": 2025, "072.": 2025, "074.": 2025, "077.": 2025,
}  # fmt: skip


@lru_cache(maxsize=1)
def _reports() -> dict[str, Report]:
    gazetteer = Gazetteer.load()
    return {
        path.name: read_report(path, folder, gazetteer)
        for folder in FOLDERS
        for path in sorted(folder.glob("*.txt"))
    }


def _quotes() -> Iterator[tuple[str, str]]:
    for path in GOLD:
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            for part in (row, *row.get("support", ())):
                quote = part.get("quote") or part.get("sentence")
                if part.get("doc") and quote:
                    yield part["doc"], quote


def _of(doc: str) -> Report:
    return next(r for name, r in _reports().items() if Path(name).stem == Path(doc).stem)


def test_blocks_are_ordered_and_cover_the_text() -> None:
    for report in _reports().values():
        position = 0
        for block in report.blocks:
            assert not report.body[position : block.span.start].strip(), report.file
            text = report.body[block.span.start : block.span.end]
            assert text, report.file
            assert text == text.strip(), report.file
            position = block.span.end
        assert not report.body[position:].strip(), report.file


def test_what_gold_questions_quote_is_indexed() -> None:
    lost = []
    for doc, quote in _quotes():
        report = _of(doc)
        indexed = [report.body[span.start : span.end] for span in report.indexed_spans()]
        if not any(quote in text for text in indexed):
            lost.append((doc, quote))
    unindexed_by_nature = [
        (doc, quote)
        for doc, quote in lost
        if any(
            quote in _of(doc).body[b.span.start : b.span.end]
            for b in _of(doc).blocks
            if b.kind in (BlockKind.BYLINE, BlockKind.META, BlockKind.TITLE)
        )
    ]
    assert [pair for pair in lost if pair not in unindexed_by_nature] == []


def test_session_years() -> None:
    for name, report in _reports().items():
        year = next((y for prefix, y in SESSION_YEARS.items() if name.startswith(prefix)), None)
        if year:
            assert report.session_date is not None, name
            assert report.session_date.year == year, name


def test_spans_say_what_they_mean() -> None:
    for report in _reports().values():
        for span, value in ((report.author_span, report.author),):
            if isinstance(span, Span):
                assert report.body[span.start : span.end] == value
        if report.session_date_span and report.session_date:
            written = report.body[report.session_date_span.start : report.session_date_span.end]
            assert str(report.session_date.day) in written


def test_bodies_are_the_files() -> None:
    for folder in FOLDERS:
        for path in folder.glob("*.txt"):
            assert _reports()[path.name].body == path.read_text("utf-8-sig")


def test_no_links_or_authors_are_indexed() -> None:
    for report in _reports().values():
        indexed = [report.body[s.start : s.end] for s in report.indexed_spans()]
        assert not any("Các tin khác" in text or "Ý kiến ()" in text for text in indexed)
        assert report.author is None or report.author not in indexed
        assert len(set(indexed)) == len(indexed) or any("- " in text for text in indexed)
        assert report.places, report.file
        assert report.period is not None, report.file
