"""One thing asked for in several ways, over a real index."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from tests.retrieval.conftest import Ask


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("thu ngân sách do huyện Bắc Mê quản lý năm 2022", "61 tỷ đồng"),
        ("thu ngan sach do huyen Bac Me quan ly nam 2022", "61 tỷ đồng"),
        ("thu ngân sách do huyện Bắc Mê quản lý 2022 đạt mấy % dự toán", "131%"),
        ("xã Yên Cường hộ nghèo chiếm bao nhiêu %", "44,18%"),
        ("bao nhiêu người đóng BHXH bắt buộc ở Bắc Mê 2022", "9.731 người"),
    ],
)
def test_the_figure_is_found(ask_measures: Ask, question: str, told: str) -> None:
    answer = ask_measures(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert answer.figures[0].figure.text == told


@pytest.mark.parametrize(
    "question",
    [
        "số hộ nghèo vùng cao Bắc Mê 2022 hơn vùng thấp bao nhiêu hộ",
        "năm 2022 hộ nghèo khu vực vùng cao Bắc Mê hơn khu vực vùng thấp bao nhiêu",
    ],
)
def test_zones_are_compared_by_what_is_counted_in_both(ask_measures: Ask, question: str) -> None:
    answer = ask_measures(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert answer.figures[0].computed
    assert "1.755 hộ" in answer.headline  # 2.941 less 1.186, and not less 1.015
