"""Aims that are counted among what was reached set none."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("opening", "relation"),
    [
        ("Đảng bộ huyện đã hoàn thành nhiều mục tiêu, nhiệm vụ lớn.", "value"),
        ("Huyện đạt được những mục tiêu quan trọng.", "value"),
        ("Huyện hoàn thành cơ bản các mục tiêu của nhiệm kỳ.", "value"),
        ("Huyện xác định nhiều mục tiêu lớn.", "target"),
        ("Huyện phấn đấu hoàn thành nhiều mục tiêu.", "target"),
    ],
)
def test_what_follows_is_told_or_aimed_at(opening: str, relation: str) -> None:
    text = f"{opening} Cụ thể, thu nhập bình quân đầu người 52 triệu đồng/năm."
    assert [figure.relation.value for figure in figures_of(text)] == [relation]
