"""What stands before a colon is over what follows, and no part of the first name."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Cơ cấu kinh tế chuyển dịch tích cực: nông nghiệp giảm từ 45% xuống 38%, công nghiệp "
            "tăng từ 25% lên 30%.",
            [("nông nghiệp", "Cơ cấu kinh tế")] * 2 + [("công nghiệp", "Cơ cấu kinh tế")] * 2,
        ),
        (
            "Tỷ lệ phân luồng: xanh 61,3%, vàng 38,7%.",
            [("xanh", "Tỷ lệ phân luồng"), ("vàng", "Tỷ lệ phân luồng")],
        ),
    ],
)
def test_behind_a_colon(text: str, told: list[tuple[str, str]]) -> None:
    assert [(f.indicator, f.parent) for f in figures_of(text)] == told
