"""Fixtures that several packages' tests share: the embedded model and a small real index."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from index.build import BuildSummary, build_index
from index.embedding.sentence_encoder import SentenceEncoder, load_encoder
from index.settings import IndexSettings
from tests.milvus_server import MilvusServer

ROOT = Path(__file__).resolve().parents[1]

# No test asserts a time: on a busy machine an example may take long and be right.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# Own sentences with invented figures, in the manner of the genre.
SMALL_REPORTS = {
    "yen-binh-2023.md": """---
title: Huyện Yên Bình sơ kết 9 tháng năm 2023
source: Bản tin thử nghiệm
date: 2023-10-05
places: huyện Yên Bình, tỉnh Yên Bái
period: 9 tháng năm 2023
---

Sáng 5/10/2023, Ban Chấp hành Đảng bộ huyện Yên Bình họp, sơ kết 9 tháng và bàn nhiệm vụ 3 tháng \
cuối năm.

Tổng thu ngân sách nhà nước trên địa bàn tính đến ngày 30/9/2023 đạt 412,6 tỷ đồng \
(dự toán 467,8 tỷ đồng), đạt 88,2% so với kế hoạch. Toàn huyện trồng mới 1.250 ha rừng, \
bằng 104% kế hoạch năm.

Về văn hóa – xã hội, huyện giải quyết việc làm mới cho 2.310 lao động; tỷ lệ hộ nghèo giảm còn \
7,45%.
""",
    "van-yen-2022.txt": """Huyện Văn Yên tổng kết năm 2022

Ngày 20/12/2022, Huyện ủy Văn Yên tổ chức hội nghị tổng kết năm 2022.

Năm 2022, thu ngân sách trên địa bàn huyện Văn Yên ước đạt 305 tỷ đồng, vượt 12,5% dự toán tỉnh \
giao. Sản lượng quế vỏ khô đạt 6.100 tấn, tăng 8% so với cùng kỳ.

Đến nay, 17/24 xã của huyện đạt chuẩn nông thôn mới.
""",
}


@dataclass(frozen=True)
class SmallIndex:
    """A real index of ``SMALL_REPORTS``. Tests that change something copy what they change."""

    reports_dir: Path
    index_dir: Path
    cache_dir: Path
    summary: BuildSummary


@pytest.fixture(scope="session")
def model_cache() -> Path:
    """Where the prepared embedded model is kept between test runs."""
    return Path(os.environ.get("CACHE_DIR") or ROOT / ".cache")


@pytest.fixture(scope="session")
def encoder(model_cache: Path) -> SentenceEncoder:
    """The embedded model, loaded once."""
    return load_encoder(None, model_cache)


@pytest.fixture(scope="session")
def small_index(
    tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, model_cache: Path
) -> SmallIndex:
    """An index of ``SMALL_REPORTS``, built with the real encoder."""
    folder = tmp_path_factory.mktemp("small")
    reports = folder / "reports"
    reports.mkdir()
    for name, text in SMALL_REPORTS.items():
        (reports / name).write_text(text, encoding="utf-8")
    index_dir = folder / "index"
    settings = IndexSettings(encoder=encoder.name)
    summary = build_index([reports], index_dir, settings, encoder, model_cache)
    return SmallIndex(reports, index_dir, model_cache, summary)


@pytest.fixture(scope="session")
def milvus_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MilvusServer]:
    """A Milvus server, started by the first test that asks for it."""
    server = MilvusServer(tmp_path_factory.mktemp("milvus") / "data").start()
    yield server
    server.stop()
