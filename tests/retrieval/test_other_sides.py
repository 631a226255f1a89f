"""What is asked of an area may stand in a body's report on it."""

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


@pytest.mark.parametrize(
    ("question", "head"),
    [
        ("dư nợ cho vay tỉnh Tuyên Quang 2022", "3.645 tỷ đồng"),
        ("số vụ vi phạm tỉnh Lạng Sơn 2022", "216 vụ"),
    ],
)
def test_a_body_reports_on_its_area_under_its_own_name(
    ask_rules: Ask, question: str, head: str
) -> None:
    answer = ask_rules(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert head in answer.headline
    place = answer.figures[0].figure.place
    assert place is not None
    assert place.name in answer.headline


def test_a_side_of_a_comparison_may_be_told_by_its_body(ask_offices: Ask) -> None:
    asked = "người tham gia BHXH tự nguyện Ninh Bình và Nam Định 8/2023 chênh bao nhiêu"
    assert "2.107 người" in ask_offices(asked).text


TAXES = """---
title: Cục Thuế Phú Yên tổng kết năm 2022
date: 2023-01-09
places: Cục Thuế Phú Yên, tỉnh Phú Yên
---

Năm 2022, Cục Thuế Phú Yên thu 4.120 tỷ đồng.

Xét theo địa bàn, 8/9 chi cục thuế vượt dự toán: huyện Tây Hòa thu ngân sách 148 tỷ đồng; \
huyện Tuy An thu ngân sách 97 tỷ đồng.
"""


@pytest.fixture(scope="module")
def taxes(
    tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, model_cache: Path
) -> LocalAnswerService:
    folder = tmp_path_factory.mktemp("taxes")
    (folder / "reports").mkdir()
    (folder / "reports" / "one.md").write_text(TAXES, encoding="utf-8")
    settings = IndexSettings(encoder=encoder.name)
    build_index([folder / "reports"], folder / "index", settings, encoder, model_cache)
    return LocalAnswerService(LiveIndexHolder(folder / "index", settings), encoder)


def test_a_branch_is_told_by_its_district_in_the_head_offices_report(
    taxes: LocalAnswerService,
) -> None:
    assert "148 tỷ đồng" in taxes.ask("chi cục thuế Tây Hòa thu bao nhiêu năm 2022").headline
    assert "97 tỷ đồng" in taxes.ask("chi cuc thue tuy an thu bao nhieu nam 2022").headline
    unknown = taxes.ask("chi cục thuế Sơn Hòa thu bao nhiêu năm 2022")
    assert unknown.status is Status.NOT_FOUND
    assert taxes.ask("chi cục thuế Tây Hòa thu bao nhiêu năm 2021").status is Status.NOT_FOUND
