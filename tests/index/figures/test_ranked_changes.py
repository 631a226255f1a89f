"""Changes told by rank, the verb only with the first."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Tăng cao nhất là nhóm giáo dục với 5,2%; kế tiếp là nhóm may mặc với 1,3%, nhóm "
            "giao thông 0,8%.",
            [("nhóm giáo dục", "tăng"), ("nhóm may mặc", "tăng"), ("nhóm giao thông", "tăng")],
        ),
        (
            "Huyện Đô Lương có tỷ lệ hộ nghèo giảm nhanh nhất với 4,1%; tiếp đến là huyện Con "
            "Cuông 3,7%.",
            [("tỷ lệ hộ nghèo", "giảm"), ("tỷ lệ hộ nghèo", "giảm")],
        ),
        # Nothing announces the next one, or it has a measure of its own.
        (
            "Nông nghiệp tăng cao nhất với 5%; tỷ lệ hộ nghèo 4,2%.",
            [("Nông nghiệp", "tăng"), ("tỷ lệ hộ nghèo", None)],
        ),
        (
            "Nhóm may mặc tăng cao nhất với 9%; tiếp theo là nhóm đồ uống 4%; tỷ lệ nợ xấu 2%.",
            [("Nhóm may mặc", "tăng"), ("nhóm đồ uống", "tăng"), ("tỷ lệ nợ xấu", None)],
        ),
    ],
)
def test_the_next_in_rank_moved_too(text: str, told: list[tuple[str, str | None]]) -> None:
    assert [(f.indicator, f.direction) for f in figures_of(text)] == told
