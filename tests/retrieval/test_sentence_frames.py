"""What sentences open with."""

from __future__ import annotations

import pytest

from retrieval.sentence_frames import frame_of


@pytest.mark.parametrize(
    ("sentence", "frame"),
    [
        (
            "Kỳ thi tốt nghiệp THPT năm 2024, toàn tỉnh có 99% đỗ.",
            "Kỳ thi tốt nghiệp THPT năm 2024",
        ),
        ("- Vụ mùa, toàn huyện gieo cấy 11.520 ha lúa.", "Vụ mùa"),
        ("Theo Sở Y tế, toàn tỉnh có 12 ca mắc.", ""),
        ("Năm 2024, toàn tỉnh có 12 ca mắc.", ""),
        ("Có 12 xã, 3 phường đạt chuẩn.", ""),
        ("Thu ngân sách đạt 12 tỷ đồng.", ""),
        ("Huyện họp: thu ngân sách, chi ngân sách đạt khá.", ""),
    ],
)
def test_only_what_says_what_it_is_about(sentence: str, frame: str) -> None:
    assert frame_of(sentence) == frame
