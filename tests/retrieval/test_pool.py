"""Figures found by the catalogue's index of terms are those that a scan of all figures finds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from index.catalogue import Catalogue, CatalogueWriter
from index.catalogue.terms import word_parts
from index.domain import Figure, Place, Relation
from index.figures.extract import extract_figures
from index.language.periods import find_periods
from index.language.places import Gazetteer
from index.reading import read_report
from retrieval.beside import companions, indicator_key
from retrieval.lookup import Corpus, judge, lookup
from retrieval.matching import COVERED
from retrieval.month_ends import SOON_AFTER
from retrieval.nearest import nearest
from retrieval.period_fit import asked_period
from retrieval.pool import FigurePool, window
from retrieval.understanding import understand

SEEDS = Path(__file__).parents[2] / "seeds"
TODAY = date(2026, 1, 1)
QUESTIONS = (
    "thu ngân sách {} 2022?",
    "thu ngân sách nội địa {} là bao nhiêu",
    "giá trị sản xuất công nghiệp {}",
    "tỷ lệ hộ nghèo {} năm 2018 giảm bao nhiêu",
    "ty le ho ngheo {}",
    "{} có bao nhiêu xã đạt chuẩn nông thôn mới?",
    "{} trồng rừng được bao nhiêu ha",
    "diện tích trồng mới {}",
    "kim ngạch xuất khấu {} 9 tháng",
    "thu hút đầu tư {} được bao nhiêu dự án, vốn bao nhiêu tỷ",
    "{} đạt bao nhiêu chỉ tiêu",
    "giải ngân vốn đầu tư công {} đạt bao nhiêu %",
    "số vụ cháy rừng {} năm 2019",
    "vốn đầu tư {} đến nay",
    "tổng thu {} nhiệm kỳ 2015-2020",
    "{} kết nạp bao nhiêu đảng viên",
    "{} năm 2018",
    "giá trị {}",
)


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    path = tmp_path_factory.mktemp("pool") / "catalogue.sqlite"
    gazetteer = Gazetteer.load()
    with CatalogueWriter(path) as writer:
        for file in sorted(SEEDS.glob("*.md")):
            if file.name != "README.md":
                report = read_report(file, SEEDS, gazetteer)
                writer.add_reports([report])
                writer.add_figures(extract_figures(report, gazetteer))
    return Catalogue(path)


def pools(catalogue: Catalogue, keys: Sequence[str]) -> tuple[FigurePool, list[Figure]]:
    return FigurePool(catalogue, keys), catalogue.figures(place_codes=keys)


@pytest.mark.parametrize("asked", QUESTIONS)
def test_a_pool_answers_like_a_scan(catalogue: Catalogue, asked: str) -> None:
    corpus, gazetteer = Corpus(catalogue), Gazetteer.load()
    places = catalogue.places()
    # The places that most is told of, and all together.
    told = sorted(places, key=lambda p: -len(catalogue.figures(place_codes=[p.key])))
    groups = [[place] for place in told[:3]] + [places]
    for group in groups:
        text = asked.format(group[0].name if len(group) == 1 else "")
        question = understand(text, gazetteer, places)
        pool, listed = pools(catalogue, [place.key for place in group])
        for wants in (None, *((relation,) for relation in Relation)):
            assert lookup(question, pool, corpus, TODAY, wants) == lookup(
                question, listed, corpus, TODAY, wants
            )
        given = (corpus, TODAY, gazetteer, [places[0]])
        # Those of the place itself come first; once there are enough, no others are looked for.
        found = nearest(question, pool, *given)
        assert found == nearest(question, listed, *given)[: len(found)]
        assert found or not nearest(question, listed, *given)


def test_only_what_is_turned_down_anyway_is_left_out(catalogue: Catalogue) -> None:
    gazetteer, places = Gazetteer.load(), catalogue.places()
    corpus, pool = Corpus(catalogue), FigurePool(catalogue, [place.key for place in places])
    left_out = 0
    for asked in QUESTIONS:
        for text in (asked.format(""), asked.format(places[0].name)):
            question = understand(text, gazetteer, places)
            kept = [stated.row for stated in pool.fitting(question, judged=True)]
            every = pool.fitting(question)
            assert kept == [stated.row for stated in every if stated.row in kept]
            others = [stated for stated in every if stated.row not in kept]
            left_out += len(others)
            assert all(fit.coverage < COVERED for fit in judge(question, others, corpus)), text
    assert left_out > 0


def test_what_goes_with_a_figure_is_found_without_a_scan(catalogue: Catalogue) -> None:
    pool, listed = pools(catalogue, [place.key for place in catalogue.places()])
    assert list(pool) == listed
    for main in listed:
        assert companions(main, pool) == companions(main, listed)
        same = [
            f
            for f in listed
            if indicator_key(f) == indicator_key(main)
            and (f.place.key if f.place else None) == (main.place.key if main.place else None)
        ]
        liked = pool.like(main, tuple(Relation))
        assert [f for f in liked if f in same] == same


def test_the_lookup_is_by_index(catalogue: Catalogue) -> None:
    plan = catalogue._query(
        "EXPLAIN QUERY PLAN SELECT term, figures, days, relations FROM figure_term"
        " WHERE place IN (1, 2) AND term IN (3, 4)"
    )
    steps = " ".join(str(row[3]) for row in plan)
    assert "SEARCH figure_term USING PRIMARY KEY (place=? AND term=?)" in steps
    assert "SCAN" not in steps


def test_of_too_many_figures_the_fullest_and_newest_are_judged(catalogue: Catalogue) -> None:
    places: list[Place] = catalogue.places()
    question = understand("thu ngân sách", Gazetteer.load(), places)
    pool, _ = pools(catalogue, [place.key for place in places])
    every = [s.figure for s in pool.fitting(question)]
    few = [s.figure for s in pool.fitting(question, most=3)]
    assert len(every) > 3
    assert len(few) == 3
    assert all(figure in every for figure in few)

    def end(figure: Figure) -> int:
        return figure.period.end.toordinal() if figure.period and figure.period.end else 0

    budget = sorted((f for f in every if "ngân sách" in f.indicator), key=end, reverse=True)
    assert budget[0] in few


def test_words_that_differ_by_a_letter_share_a_part() -> None:
    for one, two in (("nghieo", "ngheo"), ("gnheo", "ngheo"), ("ngheo", "nghao"), ("gao", "gaoo")):
        assert word_parts(one) & word_parts(two), (one, two)
    assert word_parts("#budget_revenue") == set()
    assert word_parts("th") == set()


def test_the_window_holds_the_year_and_the_weeks_after() -> None:
    question = understand("thu ngân sách 9 tháng năm 2018", Gazetteer.load())
    days = window(asked_period(question), TODAY)
    assert days == (date(2018, 1, 1).toordinal(), (date(2018, 12, 31) + SOON_AFTER).toordinal())
    assert window(None, TODAY) is None


def test_the_window_since_a_year_is_open_to_now() -> None:
    mention = find_periods("từ năm 2020 đến nay", question=True)[0]
    days = window(mention, TODAY)
    assert days is not None
    assert days[0] == date(2020, 1, 1).toordinal()
