"""One hamlet, school or person stands over what it has, in its sentence and the next."""

from __future__ import annotations

import pytest

from index.figures.small_parts import small_part_in
from tests.index.figures.one_report import figures_of


def _told(text: str) -> list[str]:
    return [f"{f.parent or ''} {f.indicator}".strip() for f in figures_of(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Thôn Na Lay có 12 hộ nghèo, 30 hộ cận nghèo.",
            ["Thôn Na Lay hộ nghèo", "Thôn Na Lay hộ cận nghèo"],
        ),
        (
            "Thôn 7 có 12 hộ nghèo, thôn 8 có 3 hộ nghèo; toàn huyện có 15 hộ nghèo.",
            ["Thôn 7 hộ nghèo", "thôn 8 hộ nghèo", "hộ nghèo"],
        ),
        (
            "Tại Trường Tiểu học Kim Đồng có 450 học sinh, 30 giáo viên.",
            ["Trường Tiểu học Kim Đồng học sinh", "Trường Tiểu học Kim Đồng giáo viên"],
        ),
        (
            "Anh Lò Văn Phong nuôi 12 con bò, thu nhập 100 triệu đồng/năm.",
            ["Anh Lò Văn Phong nuôi con bò", "Anh Lò Văn Phong thu nhập"],
        ),
        (
            "Nhà máy xi măng Đồng Tâm sản xuất 900 tấn xi măng, nộp ngân sách 4 tỷ đồng.",
            [
                "Nhà máy xi măng Đồng Tâm sản xuất xi măng",
                "Nhà máy xi măng Đồng Tâm nộp ngân sách",
            ],
        ),
        (
            "Ngân hàng Nông nghiệp huy động 80 tỷ đồng, dư nợ 90 tỷ đồng.",
            ["Ngân hàng Nông nghiệp huy động", "Ngân hàng Nông nghiệp dư nợ"],
        ),
        # Somebody who speaks for the area.
        ("Bà Lê Thị Nga, Bí thư Huyện ủy, cho biết có 12 hộ nghèo.", ["hộ nghèo"]),
    ],
)
def test_small_parts(text: str, told: list[str]) -> None:
    assert _told(text) == told


def test_small_part_in_a_name() -> None:
    assert small_part_in("Thôn Na Lay – hộ nghèo") == ("thôn", "Na Lay")
    assert small_part_in("Thôn 7 thu") == ("thôn", "7")
    assert small_part_in("trường THCS đạt chuẩn") is None
    assert small_part_in("thôn đạt chuẩn") is None
