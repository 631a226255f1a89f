"""How money changed, told as "về vốn": of the value beside it, and of nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.build import build_index
from index.embedding.sentence_encoder import SentenceEncoder
from index.live import LiveIndexHolder
from index.settings import IndexSettings
from retrieval.answer import Status
from retrieval.service import LocalAnswerService

REPORT = """---
title: Thu hút FDI 10 tháng năm 2021 của Long An
date: 2021-11-05
---

Trong 10 tháng năm 2021, tỉnh Long An thu hút 52 dự án FDI với tổng vốn đăng ký hơn 930 triệu USD, \
gấp 3,5 lần về vốn đầu tư so với cùng kỳ.
"""


@pytest.fixture(scope="module")
def service(
    tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, model_cache: Path
) -> LocalAnswerService:
    folder = tmp_path_factory.mktemp("beside")
    (folder / "reports").mkdir()
    (folder / "reports" / "one.md").write_text(REPORT, encoding="utf-8")
    settings = IndexSettings(encoder=encoder.name)
    build_index([folder / "reports"], folder / "index", settings, encoder, model_cache)
    return LocalAnswerService(LiveIndexHolder(folder / "index", settings), encoder)


@pytest.mark.parametrize(
    "question",
    [
        "vốn FDI Long An 10 tháng 2021 so cùng kỳ",
        "vốn FDI Long An 10 tháng 2021 tăng bao nhiêu so cùng kỳ",
        "vốn đăng ký FDI Long An 10 tháng 2021 gấp mấy lần cùng kỳ",
    ],
)
def test_the_capital_rose_by_so_many_times(service: LocalAnswerService, question: str) -> None:
    answer = service.ask(question)
    assert answer.status is Status.ANSWERED
    assert "3,5 lần" in answer.headline


def test_the_projects_did_not(service: LocalAnswerService) -> None:
    answer = service.ask("số dự án FDI Long An 10 tháng 2021 tăng bao nhiêu so cùng kỳ")
    assert answer.status is Status.NOT_FOUND
