"""Parts that fill a whole up."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "number", "parent"),
    [
        # The last part of a sum, whatever its words and marks are.
        (
            "Kế hoạch vốn: tổng số 90 tỷ đồng, trong đó vốn đầu tư 60 tỷ đồng và vốn sự nghiệp "
            "là 30 tỷ đồng.",
            "30 tỷ đồng",
            "Kế hoạch vốn",
        ),
        (
            "Tổng thu ngân sách 900 tỷ đồng; trong đó thu nội địa 700 tỷ đồng, bằng 60% dự toán; "
            "thu xuất nhập khẩu 200 tỷ đồng.",
            "200 tỷ đồng",
            "Tổng thu ngân sách",
        ),
        # Counts of another unit sum up, too.
        (
            "Huyện thực hiện 50 dự án, trong đó có 20 công trình chuyển tiếp và 30 công trình "
            "khởi công mới.",
            "30 công trình",
            "dự án",
        ),
        # What does not fill the whole up stays alone.
        (
            "Tổng thu ngân sách 900 tỷ đồng, trong đó thu nội địa 700 tỷ đồng; "
            "chi ngân sách 150 tỷ đồng.",
            "150 tỷ đồng",
            None,
        ),
    ],
)
def test_the_part_that_fills_the_whole(text: str, number: str, parent: str | None) -> None:
    found = next(f for f in figures_of(text) if f.text == number)
    assert found.parent == parent


def test_parts_of_the_sentence_before() -> None:
    text = (
        "Kim ngạch xuất khẩu đạt 900 triệu USD. Trong đó, khu vực trong nước đạt 300 triệu USD, "
        "tăng 6%; khu vực có vốn đầu tư nước ngoài đạt 600 triệu USD, tăng 8%."
    )
    found = {f.text: f.parent for f in figures_of(text)}
    assert found["600 triệu USD"] == found["8%"] == "Kim ngạch xuất khẩu"


def test_shares_of_what_was_counted_last() -> None:
    text = (
        "Tỉnh có 40 dự án hoạt động, giải quyết việc làm cho 8.500 lao động, trong đó 70% là lao "
        "động địa phương, 30% là lao động nơi khác."
    )
    found = {f.text: f.parent for f in figures_of(text)}
    assert found["70%"] == found["30%"]
    assert "lao động" in (found["30%"] or "")
