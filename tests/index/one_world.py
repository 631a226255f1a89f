"""Three small reports, a folder for their index, and an encoder that is stopped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.build import BuildSummary, build_index
from index.embedding.sentence_encoder import SentenceEncoder
from index.settings import IndexSettings

REPORTS = {
    "yen-thuy.txt": """\
Huyện Yên Thủy họp ban chấp hành lần thứ 12

Sáng 5/10/2021, Huyện ủy Yên Thủy, tỉnh Hòa Bình tổ chức hội nghị đánh giá kết quả 9 tháng.

Theo báo cáo, tổng thu ngân sách nhà nước trên địa bàn huyện 9 tháng đầu năm 2021 đạt 120,5 tỷ
đồng, bằng 81,2% dự toán tỉnh giao. Huyện có 7/10 xã đạt chuẩn nông thôn mới.
""",
    "bac-ha/2022.txt": """\
Bắc Hà: Kinh tế - xã hội chuyển biến rõ nét

Ngày 28/12/2022, Ủy ban nhân dân huyện Bắc Hà, tỉnh Lào Cai tổng kết nhiệm vụ năm 2022.

Tỷ lệ hộ nghèo của huyện giảm còn 38,4%, giảm 6,1% so với năm 2021. Tổng diện tích cây dược liệu
đạt 350 ha. Huyện đón 410.000 lượt khách du lịch trong năm 2022.
""",
    "ben-tre.txt": """\
Kim ngạch xuất khẩu của Bến Tre tăng khá

Theo Sở Công Thương tỉnh Bến Tre, kim ngạch xuất khẩu 6 tháng đầu năm 2020 ước đạt 630 triệu USD,
tăng 12,3% so với cùng kỳ năm 2019. Mặt hàng chủ lực là các sản phẩm từ dừa, chiếm 25%.
""",
}


class World:
    """Folders of one test and the build over them."""

    def __init__(self, folder: Path, cache: Path, encoder: SentenceEncoder) -> None:
        self.reports, self.index, self.cache = folder / "reports", folder / "index", cache
        self.encoder = encoder
        self.settings = IndexSettings(encoder=encoder.name)
        for name, text in REPORTS.items():
            self.add(name, text)

    def add(self, name: str, text: str) -> None:
        path = self.reports / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def build(self, **options: Any) -> BuildSummary:
        encoder = options.pop("encoder", self.encoder)
        return build_index(
            [self.reports], self.index, self.settings, encoder, self.cache, **options
        )


class Interrupted:
    """The real encoder until it is stopped in the middle."""

    def __init__(self, encoder: SentenceEncoder) -> None:
        self.name, self.dimension, self.encode_query = (
            encoder.name,
            encoder.dimension,
            encoder.encode_query,
        )

    def encode_passages(
        self, texts: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        raise KeyboardInterrupt
