"""The whole that a share is measured by is no subject of what follows."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Số hộ nghèo toàn tỉnh là 8.100 hộ, chiếm 3,1% so với 261.000 hộ dân toàn tỉnh, giảm "
            "2,5% so với năm 2021.",
            "Số hộ nghèo",
        ),
        (
            "Có 120 học sinh giỏi, chiếm 12% trong tổng số 1.000 học sinh, tăng 2%.",
            "học sinh giỏi",
        ),
        ("Huyện có 120 hợp tác xã và 1.000 trang trại, tăng 2%.", "trang trại"),
    ],
)
def test_a_change_goes_on_with_the_part(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Tỉnh có 40/50 xã và 1 huyện đạt chuẩn nông thôn mới (chiếm 80% tổng số xã).",
            "xã đạt chuẩn nông thôn mới",
        ),
        (
            "Tỉnh có 40/50 xã và 1 huyện đạt chuẩn nông thôn mới (chiếm 8% tổng số).",
            "huyện đạt chuẩn nông thôn mới",
        ),
    ],
)
def test_a_share_is_of_the_count_that_proves_it(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name
