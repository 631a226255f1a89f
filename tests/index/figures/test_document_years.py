"""The year of a law or a decree dates nothing."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


def _years(text: str) -> list[int | None]:
    return [figure.period.year if figure.period else None for figure in figures_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh có 34 hợp tác xã hoạt động theo Luật Hợp tác xã năm 2012.",
        "Theo Bộ luật Lao động năm 2019, có 41 doanh nghiệp ký thỏa ước.",
        "Tuyên truyền Luật Phòng, chống ma túy năm 2021 cho 3.120 lượt người.",
        "Hiến pháp năm 2013 được phổ biến tới 12.400 lượt người.",
        "Xử phạt 12 trường hợp theo Nghị định 100 năm 2019.",
        "Thực hiện Nghị quyết số 30c năm 2011 của Chính phủ, tỉnh trồng 120 ha quế.",
    ],
)
def test_it_is_none_of_the_number(text: str) -> None:
    assert _years(text) == [2022]


@pytest.mark.parametrize(
    "text",
    [
        "Xử lý 63 vụ vi phạm Luật Lâm nghiệp năm 2021.",
        "Tập huấn Luật Đất đai cho 120 người năm 2021.",
        "Phổ biến pháp luật năm 2021 cho 12.400 lượt người.",
        "Thực hiện Nghị quyết năm 2021, tỉnh trồng 120 ha quế.",
    ],
)
def test_what_was_done_with_it_in_a_year_is_of_that_year(text: str) -> None:
    assert _years(text) == [2021]
