"""Changes that are computed from a value and that of the year before in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.build import build_index
from index.embedding.sentence_encoder import SentenceEncoder
from index.live import LiveIndexHolder
from index.settings import IndexSettings
from retrieval.answer import Status
from retrieval.service import LocalAnswerService
from tests.retrieval.conftest import TODAY

NINE = """---
title: Huyện Yên Lập (Phú Thọ) 9 tháng năm 2022
date: 2022-10-06
places: huyện Yên Lập, tỉnh Phú Thọ
period: 9 tháng năm 2022
---

9 tháng năm 2022, thu ngân sách đạt 46 tỷ đồng (cùng kỳ 40 tỷ đồng), thu phí đạt 3 tỷ đồng (năm 2021
là 5 tỷ đồng). Doanh thu du lịch ước 19 tỷ đồng, cùng kỳ năm trước 20 tỷ đồng. Tai nạn giao thông
xảy ra 12 vụ (cùng kỳ 15 vụ). Tỷ lệ hộ nghèo còn 8,2% (cùng kỳ 10,5%). Diện tích chè đạt 310
ha (cùng kỳ 310 ha).
"""
YEAR = """---
title: Huyện Thanh Ba (Phú Thọ) năm 2022
date: 2022-12-28
places: huyện Thanh Ba, tỉnh Phú Thọ
period: năm 2022
---

Năm 2022, thu ngân sách đạt 69 tỷ đồng (năm 2021: 60 tỷ đồng). Sản lượng chè đạt 1.250 tấn, kế hoạch
1.200 tấn.
"""


@pytest.fixture(scope="module")
def service(
    tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, model_cache: Path
) -> LocalAnswerService:
    """The answering service over two small reports."""
    folder = tmp_path_factory.mktemp("changes")
    (folder / "reports").mkdir()
    for name, text in (("nine.md", NINE), ("year.md", YEAR)):
        (folder / "reports" / name).write_text(text, encoding="utf-8")
    settings = IndexSettings(encoder=encoder.name)
    build_index([folder / "reports"], folder / "index", settings, encoder, model_cache)
    holder = LiveIndexHolder(folder / "index", settings)
    return LocalAnswerService(holder, encoder, today=lambda: TODAY)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("thu ngân sách Yên Lập 9 tháng 2022 tăng bao nhiêu % so với cùng kỳ", "tăng 15% (6 tỷ"),
        ("thu ngân sách Yên Lập 9 tháng 2022 tăng bao nhiêu", "tăng 6 tỷ đồng (15%)"),
        ("doanh thu du lịch Yên Lập 9 tháng 2022 tăng mấy phần trăm", "giảm 5% (1 tỷ đồng)"),
        ("tai nạn giao thông Yên Lập 9 tháng 2022 giảm bao nhiêu vụ", "giảm 3 vụ (20%)"),
        ("tỷ lệ hộ nghèo Yên Lập 9 tháng 2022 giảm bao nhiêu", "giảm 2,3 điểm %"),
        ("diện tích chè Yên Lập 9 tháng 2022 tăng bao nhiêu %", "không tăng, không giảm"),
        ("thu ngân sách Thanh Ba năm 2022 tăng bao nhiêu % so với năm 2021", "tăng 15% (9 tỷ"),
        ("thu ngân sách Thanh Ba tăng bao nhiêu so với năm trước", "tăng 9 tỷ đồng (15%)"),
    ],
)
def test_a_change_is_computed_from_both_values(
    service: LocalAnswerService, question: str, told: str
) -> None:
    answer = service.ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert told in answer.headline
    computed, now, before = answer.figures
    assert computed.computed
    assert not now.computed
    assert not before.computed
    assert computed.operands == (now.citation, before.citation)


@pytest.mark.parametrize(
    "question",
    [
        "thu ngân sách Yên Lập 9 tháng 2022 tăng bao nhiêu % so với tháng trước",
        "thu ngân sách Yên Lập 9 tháng 2022 tăng bao nhiêu so với đầu nhiệm kỳ",
        "thu ngân sách Yên Lập 9 tháng 2022 tăng bao nhiêu so với năm 2019",
        "thu phí Yên Lập 9 tháng 2022 giảm bao nhiêu %",  # nine months are set against a year
        "sản lượng chè Thanh Ba 2022 tăng bao nhiêu %",  # a plan is no base
    ],
)
def test_another_base_is_none(service: LocalAnswerService, question: str) -> None:
    answer = service.ask(question)
    assert answer.status is Status.NOT_FOUND, answer.text
