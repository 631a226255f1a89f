"""By how much a plan is passed or missed, and structures asked for as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.build import build_index
from index.embedding.sentence_encoder import SentenceEncoder
from index.live import LiveIndexHolder
from index.settings import IndexSettings
from retrieval.answer import Status
from retrieval.service import LocalAnswerService
from tests.retrieval.conftest import Ask

REPORT = """---
title: Huyện Chư Sê tổng kết năm 2022
date: 2022-12-28
places: huyện Chư Sê, tỉnh Gia Lai
period: năm 2022
---

Thu ngân sách trên địa bàn đạt 131,5 tỷ đồng, vượt 9,6% dự toán tỉnh giao (120 tỷ đồng).

Cơ cấu kinh tế: nông nghiệp chiếm 29,6%; công nghiệp chiếm 36,9%; dịch vụ chiếm 33,5%.

Sản lượng lương thực đạt 41.260 tấn, tăng 940 tấn so với kế hoạch, giảm 310 tấn so với năm 2021.

Diện tích trồng rừng 410 ha, kế hoạch 560 ha. Nợ trồng rừng còn lại 41 ha.

Toàn huyện có 12 chỉ tiêu đạt kế hoạch, 3 chỉ tiêu không đạt kế hoạch.
"""


@pytest.fixture(scope="module")
def service(
    tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, model_cache: Path
) -> LocalAnswerService:
    folder = tmp_path_factory.mktemp("gap")
    (folder / "reports").mkdir()
    (folder / "reports" / "one.md").write_text(REPORT, encoding="utf-8")
    settings = IndexSettings(encoder=encoder.name)
    build_index([folder / "reports"], folder / "index", settings, encoder, model_cache)
    return LocalAnswerService(LiveIndexHolder(folder / "index", settings), encoder)


@pytest.mark.parametrize(
    "question",
    [
        "Chư Sê thu ngân sách 2022 vượt kế hoạch bao nhiêu tỷ",
        "thu ngan sach chu se 2022 vuot du toan bao nhieu ty",
    ],
)
def test_the_gap_is_computed_from_result_and_plan(
    service: LocalAnswerService, question: str
) -> None:
    answer = service.ask(question)
    assert answer.status is Status.ANSWERED
    assert "11,5 tỷ đồng" in answer.headline
    assert "tính từ" in answer.headline
    computed = next(f for f in answer.figures if f.computed)
    assert len(computed.operands) == 2


def test_a_gap_that_is_stated_is_not_computed(service: LocalAnswerService) -> None:
    answer = service.ask("sản lượng lương thực Chư Sê 2022 vượt kế hoạch bao nhiêu tấn")
    assert answer.status is Status.ANSWERED
    assert "940 tấn" in answer.headline
    assert not any(f.computed for f in answer.figures)


def test_a_structure_is_answered_with_all_its_shares(service: LocalAnswerService) -> None:
    answer = service.ask("cơ cấu kinh tế Chư Sê 2022")
    assert answer.status is Status.ANSWERED
    assert all(share in answer.headline for share in ("29,6%", "36,9%", "33,5%"))
    other_year = service.ask("cơ cấu kinh tế Chư Sê 2020")
    assert other_year.status is Status.NOT_FOUND


def test_one_share_is_asked_for_by_its_part(service: LocalAnswerService) -> None:
    answer = service.ask("tỷ trọng dịch vụ Chư Sê 2022")
    assert "33,5%" in answer.headline
    assert "36,9%" not in answer.headline


def test_met_and_unmet_are_not_taken_for_each_other(service: LocalAnswerService) -> None:
    assert "3 chỉ tiêu" in service.ask("Chư Sê 2022 có mấy chỉ tiêu không đạt").headline
    assert "12 chỉ tiêu" in service.ask("Chư Sê 2022 có mấy chỉ tiêu đạt kế hoạch").headline


def test_points_above_a_plan_of_growth(ask_loose: Ask) -> None:
    answer = ask_loose(
        "tăng trưởng giá trị sản xuất Tam Dương 2023 vượt kế hoạch mấy điểm phần trăm"
    )
    assert answer.status is Status.ANSWERED, answer.text
    assert answer.figures[0].computed
    assert answer.figures[0].figure.text == "1,3 điểm %"


def test_what_is_striven_for_is_no_budget(ask_loose: Ask) -> None:
    answer = ask_loose("giá trị sản xuất Tam Dương 2023 vượt chỉ tiêu phấn đấu mấy điểm %")
    assert answer.status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("thu ngân sách Cư Jút 2022 vượt dự toán bao nhiêu", "vượt kế hoạch 7,5 tỷ đồng"),
        ("thu ngân sách Đắk Mil vượt dự toán bao nhiêu", "đạt 118% dự toán tỉnh giao"),
    ],
)
def test_a_gap_asked_for_without_a_unit(ask_series: Ask, question: str, told: str) -> None:
    assert told in ask_series(question).headline


def test_the_gap_of_what_was_asked_before(ask_series: Ask) -> None:
    answer = ask_series("vượt dự toán bao nhiêu tỷ", "thu ngân sách Cư Jút 2022")
    assert "vượt kế hoạch 7,5 tỷ đồng" in answer.headline


def test_what_follows_a_gap_asks_of_the_thing(ask_series: Ask) -> None:
    answer = ask_series(
        "năm 2021 thu bao nhiêu", "Cư Jút 2022 thu ngân sách vượt dự toán bao nhiêu tỷ"
    )
    assert "96 tỷ đồng" in answer.headline
    same = ask_series("năm 2021?", "Cư Jút 2022 thu ngân sách vượt dự toán bao nhiêu tỷ")
    assert "vượt” của" not in same.headline


@pytest.mark.parametrize(
    "question",
    [
        "Chư Sê trồng rừng năm 2022 còn thiếu bao nhiêu nữa mới đạt kế hoạch",
        "dien tich trong rung chu se 2022 con thieu bao nhieu nua moi du ke hoach",
        "diện tích trồng rừng Chư Sê 2022 thiếu bao nhiêu so với kế hoạch",
        "Chư Sê còn phải trồng rừng bao nhiêu ha nữa mới đạt kế hoạch 2022",
    ],
)
def test_what_is_missing_of_a_plan_needs_no_unit(
    service: LocalAnswerService, question: str
) -> None:
    answer = service.ask(question)
    assert answer.status is Status.ANSWERED
    assert "150 ha" in answer.headline
    assert "41 ha" not in answer.headline
