"""What is told of each year of a term says so in its name."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Bình quân mỗi năm trong giai đoạn 2016 - 2020, huyện trồng 320 ha rừng.",
            "huyện trồng rừng bình quân mỗi năm",
        ),
        (
            "Giai đoạn 2016 - 2020, bình quân hằng năm trồng mới 320 ha rừng.",
            "trồng mới rừng bình quân mỗi năm",
        ),
        ("Bình quân hàng năm, thu ngân sách đạt 90 tỷ đồng.", "thu ngân sách bình quân mỗi năm"),
        (
            "Trung bình mỗi năm, diện tích cây lâu năm đạt 90 ha.",
            "diện tích cây lâu năm bình quân mỗi năm",
        ),
        (
            "Bình quân mỗi năm, thu nhập bình quân đầu người đạt 42 triệu đồng.",
            "thu nhập bình quân đầu người bình quân mỗi năm",
        ),
    ],
)
def test_the_average_is_in_the_name(text: str, name: str) -> None:
    (figure,) = figures_of(text)
    assert figure.indicator == name


def test_what_stands_beside_the_average_is_none() -> None:
    text = (
        "Thu ngân sách 5 năm đạt 450 tỷ đồng, bình quân mỗi năm đạt 90 tỷ đồng, tăng 5%; xây dựng "
        "12 km đường."
    )
    told = {figure.text: figure.indicator for figure in figures_of(text)}
    assert told["450 tỷ đồng"] == "Thu ngân sách"
    assert told["90 tỷ đồng"] == "Thu ngân sách bình quân mỗi năm"
    assert not told["5%"].endswith("bình quân mỗi năm")
    assert told["12 km"] == "xây dựng đường"
