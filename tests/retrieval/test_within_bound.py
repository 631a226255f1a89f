"""Units within a bound, the first and last of a list: exactly those, each number cited."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from index.build import build_index
from index.domain import Report
from index.embedding.sentence_encoder import SentenceEncoder
from index.live import LiveIndexHolder
from index.settings import IndexSettings
from retrieval import within_bound
from retrieval.answer import Answer, Status
from retrieval.scene import Scene
from retrieval.service import LocalAnswerService
from tests.retrieval.conftest import Ask
from tests.retrieval.test_invariants import unsupported


def names(answer: Answer) -> list[str]:
    return [s.figure.place.short for s in answer.figures if s.figure.place]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("những huyện nào ở Hưng Yên giải ngân dưới 40%", ["Ân Thi", "Tiên Lữ"]),
        ("huyen nao hung yen giai ngan duoi 40%", ["Ân Thi", "Tiên Lữ"]),
        ("huyện nào của Hưng Yên giải ngân trên 60%", ["Yên Mỹ", "Văn Giang", "Khoái Châu"]),
        ("địa phương nào ở Hưng Yên giải ngân từ 74,5% trở lên", ["Yên Mỹ", "Văn Giang"]),
    ],
)
def test_exactly_the_units_within(ask_text: Ask, question: str, expected: list[str]) -> None:
    answer = ask_text(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert names(answer) == expected
    assert all(short in answer.headline for short in expected)
    assert unsupported(answer, [question]) == []
    for stated in answer.figures:
        assert stated.figure.text in answer.citations[stated.citation - 1].quote


def test_none_within_is_said_with_the_nearest(ask_text: Ask) -> None:
    question = "huyện nào ở Hưng Yên giải ngân dưới 30%"
    answer = ask_text(question)
    assert answer.status is Status.NOT_FOUND
    assert "dưới 30%" in answer.headline
    assert "36,4%" in answer.nearest[0].display
    assert unsupported(answer, [question]) == []


def test_a_sentence_that_names_the_bound_is_quoted(ask_text: Ask) -> None:
    answer = ask_text("sở nào ở Hưng Yên giải ngân dưới 20%")
    assert answer.headline.startswith("“Có 2 sở giải ngân dưới 20%")


def test_the_last_of_a_list(ask_text: Ask) -> None:
    assert "Ân Thi" in ask_text("huyện nào ở Hưng Yên giải ngân thấp nhất").headline
    assert "Yên Mỹ" in ask_text("huyen nao hung yen giai ngan cao nhat").headline
    answer = ask_text("nguồn vốn nào của Hưng Yên giải ngân thấp nhất")
    assert answer.headline.startswith("Vốn tiền sử dụng đất")
    assert "28,3%" in answer.headline


@pytest.mark.parametrize("time", ["", " năm 2023", " năm 2016", " 9 tháng", " quý I năm 2018"])
def test_reports_of_another_time_are_not_read(
    ask_text: Ask, monkeypatch: pytest.MonkeyPatch, time: str
) -> None:
    questions = [f"huyện nào ở Hưng Yên giải ngân {end}{time}" for end in ("thấp nhất", "trên 60%")]
    answers = [ask_text(question) for question in questions]
    read: list[Report] = []

    def all_of_them(*given: Any) -> list[Report]:
        read.extend(chosen(*given))
        return list({report.id: report for report, _ in given[2]}.values())

    chosen = within_bound._of_the_time
    monkeypatch.setattr(within_bound, "_of_the_time", all_of_them)
    assert [ask_text(question) for question in questions] == answers
    assert bool(read) is (time in ("", " năm 2023", " 9 tháng"))


def test_only_a_longer_list_counts_beside_a_ranking(text_service: LocalAnswerService) -> None:
    view = text_service._view
    scene = Scene(view.corpus, text_service._gazetteer, date(2026, 1, 1))
    question = text_service._understand("huyện nào ở Hưng Yên giải ngân thấp nhất", view, None)
    given = (question, view.passages(question), view.asked_places(question), scene)
    listed = within_bound.extreme(*given)
    assert listed is not None
    assert within_bound.extreme(*given, beyond=len(listed.figures) - 1) == listed
    assert within_bound.extreme(*given, beyond=1000) is None


def test_no_list_of_the_thing_is_a_no(ask_text: Ask) -> None:
    answer = ask_text("xã nào ở Hưng Yên giải ngân dưới 40%")
    assert answer.status is Status.NOT_FOUND, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "mấy huyện ở Thái Bình giải ngân dưới 10%",
        "có bao nhiêu huyện ở Thái Bình giải ngân dưới 10%",
    ],
)
def test_units_that_are_counted_within_a_bound(ask_things: Ask, question: str) -> None:
    answer = ask_things(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert names(answer) == ["Đông Hưng", "Quỳnh Phụ"]
    assert answer.headline.startswith("Có 2 nơi trong 4 nơi")
    assert unsupported(answer, [question]) == []


def test_units_of_a_report_s_own_area_where_no_place_is_named(ask_series: Ask) -> None:
    answer = ask_series("huyện nào giải ngân trên 50%")
    assert answer.headline.endswith("huyện Đắk Song, huyện Krông Nô.")


VISITORS = """---
title: Du lịch tỉnh Lâm Đồng 6 tháng đầu năm 2023
date: 2023-07-05
places: tỉnh Lâm Đồng
---

6 tháng đầu năm 2023, huyện Lạc Dương đón 312.500 lượt khách, doanh thu 780 tỷ đồng; \
huyện Đức Trọng đón 241.800 lượt khách, doanh thu 902 tỷ đồng; \
huyện Di Linh đón 98.400 lượt khách, doanh thu 155 tỷ đồng.

Tỷ lệ giải ngân vốn đầu tư công đến 30/6/2023: huyện Lạc Dương đạt 21,2%; \
huyện Đức Trọng đạt 38,7%; huyện Di Linh đạt 52,9%; huyện Đam Rông đạt 30,1%.
"""


@pytest.fixture(scope="module")
def visitors(
    tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, model_cache: Path
) -> LocalAnswerService:
    folder = tmp_path_factory.mktemp("visitors")
    (folder / "reports").mkdir()
    (folder / "reports" / "one.md").write_text(VISITORS, encoding="utf-8")
    settings = IndexSettings(encoder=encoder.name)
    build_index([folder / "reports"], folder / "index", settings, encoder, model_cache)
    return LocalAnswerService(LiveIndexHolder(folder / "index", settings), encoder)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("huyện nào ở Lâm Đồng đông khách nhất 6 tháng 2023", "312.500 lượt khách"),
        ("huyen nao o lam dong don nhieu khach nhat 6 thang 2023", "312.500 lượt khách"),
        ("huyện nào ở Lâm Đồng doanh thu cao nhất 6 tháng 2023", "902 tỷ đồng"),
        ("huyện nào ở Lâm Đồng giải ngân cao nhất 6 tháng 2023", "52,9%"),
    ],
)
def test_units_are_ranked_by_what_is_asked_for(
    visitors: LocalAnswerService, question: str, told: str
) -> None:
    assert told in visitors.ask(question).headline


def test_money_is_no_number_of_visitors(visitors: LocalAnswerService) -> None:
    answer = visitors.ask("huyện nào ở Lâm Đồng doanh thu du lịch cao nhất 6 tháng 2023")
    assert "lượt khách" not in answer.headline
