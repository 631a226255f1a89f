"""What goes into a catalogue comes out equal, whatever the strings are."""

from __future__ import annotations

import sqlite3
import threading
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from index.catalogue import Catalogue, CatalogueWriter, Counts
from index.domain import (
    AreaLevel,
    Block,
    BlockKind,
    DateBasis,
    Figure,
    Passage,
    Period,
    PeriodKind,
    Place,
    Relation,
    Report,
    Span,
)
from index.errors import CitationNotFound, IndexDamaged

PROVINCE = Place("tỉnh Núi Bạc", "Núi Bạc", AreaLevel.PROVINCE, code="P1", province="Núi Bạc")
DISTRICT = Place(
    "huyện Sông Xanh", "Sông Xanh", AreaLevel.DISTRICT, "D1", "Núi Bạc", "P1", ("P1",), "C9"
)
AGENCY = Place("Cục Thuế Núi Bạc", "Cục Thuế Núi Bạc", AreaLevel.AGENCY, within=("P1",))
Y2021 = Period("năm 2021", PeriodKind.YEAR, date(2021, 1, 1), date(2021, 12, 31))
Y2022 = Period("năm 2022", PeriodKind.YEAR, date(2022, 1, 1), date(2022, 12, 31), inferred=True)

REPORT = Report(
    id="r1",
    file="a/b.txt",
    title="Báo cáo",
    body="Thu 660,191 tỷ đồng.\nDân số 5.000 người.",
    blocks=(Block(BlockKind.PARAGRAPH, Span(0, 20)), Block(BlockKind.LIST_ITEM, Span(21, 40))),
    source="Báo Núi Bạc",
    url="https://example.org/1",
    author="A.",
    author_span=Span(3, 5),
    printed_date=date(2022, 1, 2),
    printed_date_span=Span(0, 0),
    session_date=date(2021, 12, 30),
    session_date_span=Span(4, 9),
    session_basis=DateBasis.STATED,
    period=Y2021,
    places=(DISTRICT, PROVINCE),
)
BARE = Report(id="r2", file="c.txt", title="", body="Trống.", blocks=())

THU = Figure(
    report_id="r1",
    span=Span(4, 19),
    sentence=Span(0, 20),
    text="660,191 tỷ đồng",
    indicator="thu ngân sách",
    indicator_text="Thu",
    value=Decimal("660.1910"),
    unit="tỷ đồng",
    relation=Relation.VALUE,
    value_high=Decimal("1E+3"),
    total=Decimal("-0"),
    qualifier="ước đạt",
    direction="tăng",
    base="cùng kỳ",
    parent="tổng thu",
    place=DISTRICT,
    period=Y2021,
    flags=("low", "odd"),
)
DAN = Figure("r1", Span(28, 33), Span(21, 40), "5.000", "Dân số", "dân số", None, "người",
             Relation.SHARE, place=AGENCY, period=Y2022)  # fmt: skip
PASSAGES = [
    Passage("r1", Span(0, 20), REPORT.body[:20], "ngữ cảnh"),
    Passage("r1", Span(21, 40), REPORT.body[21:40], ""),
    Passage("r2", Span(0, 6), "Trống.", ""),
]


def written(
    folder: Path, reports: list[Report], passages: list[Passage], figures: list[Figure]
) -> Catalogue:
    path = folder / "catalogue.sqlite"
    path.unlink(missing_ok=True)
    with CatalogueWriter(path) as writer:
        writer.add_reports(reports)
        writer.add_passages(passages)
        writer.add_figures(figures)
    return Catalogue(path)


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    return written(tmp_path, [REPORT, BARE], PASSAGES, [THU, DAN])


def test_everything_comes_back_equal(catalogue: Catalogue) -> None:
    assert catalogue.counts() == Counts(reports=2, passages=3, figures=2)
    assert catalogue.reports() == [REPORT, BARE]
    assert catalogue.report("r1") == REPORT
    assert catalogue.passages() == PASSAGES
    assert catalogue.passages_at_rows([2, 0]) == [PASSAGES[2], PASSAGES[0]]
    spans = [(passage.report_id, passage.span) for passage in PASSAGES]
    assert catalogue.spans_at_rows([2, 0]) == [spans[2], spans[0]]
    with pytest.raises(IndexError):
        catalogue.spans_at_rows([0, 3])
    assert catalogue.figures() == [THU, DAN]
    assert str(catalogue.figures()[0].value) == "660.1910"
    assert catalogue.places() == [DISTRICT, PROVINCE, AGENCY]
    assert catalogue.indicators() == [("Dân số", 1), ("thu ngân sách", 1)]


def test_headers_are_reports_without_their_text(catalogue: Catalogue) -> None:
    assert catalogue.report_headers() == [
        replace(REPORT, body="", blocks=()),
        replace(BARE, body=""),
    ]


def test_filters(catalogue: Catalogue) -> None:
    assert catalogue.figures(place_codes=["D1"]) == [THU]
    assert catalogue.figures(place_codes=[AGENCY.key]) == [DAN]
    assert catalogue.figures(place_codes=["P1"]) == []
    assert catalogue.figures(place_codes=["P1"], inside=True) == [THU, DAN]
    assert catalogue.figures(place_codes=[]) == []
    assert catalogue.figures(report_id="r2") == []
    assert catalogue.figures(indicators=["DAN SO", "x"]) == [DAN]
    assert catalogue.figures(period_from=date(2022, 1, 1)) == [DAN]
    assert catalogue.figures(period_to=date(2021, 12, 31)) == [THU]
    assert catalogue.figures(["D1"], "r1", ["Thu ngan sach"], date(2021, 12, 31)) == [THU]
    assert catalogue.figures_in("r1", Span(0, 20)) == [THU]
    assert catalogue.figures_in("r1", Span(5, 20)) == []


def test_figures_of_several_spans_come_span_by_span(catalogue: Catalogue) -> None:
    whole = [figure for figure in catalogue.figures() if figure.report_id == "r1"]
    spans = [("r1", Span(figure.span.start, figure.span.end)) for figure in whole]
    assert catalogue.figures_in_each(spans[::-1]) == whole[::-1]
    assert catalogue.figures_in_each([("r1", Span(0, 10**6))] * 150) == whole * 150
    assert catalogue.figures_in_each([]) == []
    # A figure that goes on behind the end of a span, or begins before it, is not in it.
    first = whole[0].span
    assert catalogue.figures_in("r1", Span(0, first.end - 1)) == []
    assert whole[0] not in catalogue.figures_in("r1", Span(first.start + 1, 10**6))


def test_the_periods_of_a_reports_figures(catalogue: Catalogue) -> None:
    found = catalogue.periods_of(["r1", "r2", "none"])
    assert set(found) == {"r1"}
    assert sorted(found["r1"], key=lambda period: period.label) == [Y2021, Y2022]


def test_passage_at_takes_the_one_that_shares_most(catalogue: Catalogue) -> None:
    assert catalogue.passages_of("r1") == PASSAGES[:2]
    assert catalogue.passage_at("r1", Span(4, 19)) == PASSAGES[0]
    assert catalogue.passage_at("r1", Span(15, 40)) == PASSAGES[1]
    assert catalogue.passage_at("r1", Span(30, 30)) == PASSAGES[1]
    assert catalogue.passage_at("r1", Span(20, 21)) is None
    assert catalogue.passage_at("r1", Span(400, 500)) is None
    assert catalogue.passage_at("none", Span(0, 5)) is None


def test_unknown_report_and_row_are_named(catalogue: Catalogue) -> None:
    with pytest.raises(CitationNotFound, match="'zzz'"):
        catalogue.report("zzz")
    with pytest.raises(IndexError, match="3"):
        catalogue.passages_at_rows([3])


def test_other_threads_may_read(catalogue: Catalogue) -> None:
    seen: list[list[Figure]] = []
    threads = [threading.Thread(target=lambda: seen.append(catalogue.figures())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [[THU, DAN]] * 4


def test_catalogue_cannot_be_written_to(catalogue: Catalogue) -> None:
    with pytest.raises(IndexDamaged):
        catalogue._query("DELETE FROM figure")


def test_damaged_and_foreign_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(IndexDamaged, match="hoibaocao build"):
        Catalogue(tmp_path / "missing.sqlite")
    text = tmp_path / "text.sqlite"
    text.write_text("không phải cơ sở dữ liệu" * 100)
    with pytest.raises(IndexDamaged):
        Catalogue(text)
    foreign = tmp_path / "foreign?.sqlite"
    connection = sqlite3.connect(foreign)
    connection.execute("CREATE TABLE place (row)")
    connection.commit()
    connection.close()
    with pytest.raises(IndexDamaged, match="not a catalogue"):
        Catalogue(foreign)


def test_failed_write_leaves_no_catalogue(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.sqlite"
    with pytest.raises(sqlite3.IntegrityError), CatalogueWriter(path) as writer:
        writer.add_reports([REPORT, REPORT])
    with pytest.raises(IndexDamaged):
        Catalogue(path)
    with pytest.raises(FileExistsError):
        CatalogueWriter(path)
