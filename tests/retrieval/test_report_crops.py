"""Measures of the one crop that a report is on, whose sections leave it out."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.build import build_index
from index.embedding.sentence_encoder import SentenceEncoder
from index.live import LiveIndexHolder
from index.settings import IndexSettings
from retrieval.answer import Status
from retrieval.report_crops import is_profit, of_reports_crop
from retrieval.service import LocalAnswerService
from tests.retrieval.making import figure, report

REPORT = """---
title: Huyện Tri Tôn tổng kết vụ hè thu 2022, triển khai vụ thu đông
date: 2022-09-20
---

Ngày 19/9, UBND huyện Tri Tôn họp tổng kết sản xuất lúa vụ hè thu 2022.

## 1. Kết quả vụ hè thu

Toàn huyện xuống giống 41.300 ha, đạt 100,5% kế hoạch. Năng suất bình quân đạt 58,4 tạ/ha. \
Lợi nhuận bình quân 17,2 triệu đồng/ha.

## 2. Cây ăn trái

Diện tích xoài 1.150 ha, năng suất xoài 88 tạ/ha.
"""


@pytest.fixture(scope="module")
def service(
    tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, model_cache: Path
) -> LocalAnswerService:
    folder = tmp_path_factory.mktemp("crops")
    (folder / "reports").mkdir()
    (folder / "reports" / "one.md").write_text(REPORT, encoding="utf-8")
    settings = IndexSettings(encoder=encoder.name)
    build_index([folder / "reports"], folder / "index", settings, encoder, model_cache)
    return LocalAnswerService(LiveIndexHolder(folder / "index", settings), encoder)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("năng suất lúa hè thu 2022 huyện Tri Tôn", "58,4 tạ/ha"),
        ("nang suat lua huyen Tri Ton", "58,4 tạ/ha"),
        ("diện tích lúa hè thu huyện Tri Tôn", "41.300 ha"),
        ("1 ha lúa hè thu huyện Tri Tôn lời bao nhiêu", "17,2 triệu đồng/ha"),
        ("lúa hè thu huyện Tri Tôn lãi mấy triệu một ha", "17,2 triệu đồng/ha"),
        ("năng suất xoài huyện Tri Tôn", "88 tạ/ha"),
    ],
)
def test_a_report_on_one_crop_is_asked_for_it(
    service: LocalAnswerService, question: str, value: str
) -> None:
    answer = service.ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert answer.figures[0].figure.text == value


@pytest.mark.parametrize(
    "question",
    [
        "năng suất ngô huyện Tri Tôn",
        "diện tích cà phê huyện Tri Tôn",
        "1 ha xoài huyện Tri Tôn lời bao nhiêu",
        "lãi lúa đông xuân huyện Tri Tôn bao nhiêu một ha",
    ],
)
def test_another_crop_is_not_answered_by_it(service: LocalAnswerService, question: str) -> None:
    answer = service.ask(question)
    assert answer.status is Status.NOT_FOUND, answer.text


def test_a_crop_named_nearer_goes_before_that_of_the_report() -> None:
    yielded = figure("58 tạ/ha", "58", "tạ/ha", indicator="năng suất bình quân")
    told = report("Hội nghị bàn về sản xuất lúa.", title="Vụ hè thu")
    near = "Toàn huyện thu hoạch xong."
    assert of_reports_crop("lua", yielded, told, near)
    assert not of_reports_crop("lua", yielded, told, "Cây ngô trồng 60 ha.")
    assert not of_reports_crop("ngo", yielded, told, near)
    both = report("Hội nghị bàn về sản xuất lúa.", title="Lúa và ngô")
    assert not of_reports_crop("lua", yielded, both, near)
    money = figure("58 tỷ đồng", "58", "tỷ đồng", indicator="diện tích hỗ trợ")
    assert not of_reports_crop("lua", money, told, near)


def test_a_profit_by_the_area_has_two_names() -> None:
    told = figure("17 triệu đồng/ha", "17", "triệu đồng/ha", indicator="Lợi nhuận bình quân")
    assert is_profit("lai", told)
    assert not is_profit("lua", told)
    assert not is_profit("lai", figure("9 tỷ đồng", "9", "tỷ đồng", indicator="Lợi nhuận"))
