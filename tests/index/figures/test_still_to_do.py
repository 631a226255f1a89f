"""What is left of a work is told as not done."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Huyện Anh Sơn bàn giao 15,1/18,3 km, còn 3,2 km.", "chưa bàn giao"),
        ("Huyện Anh Sơn đã bàn giao 15,1 km, hiện còn 3,2 km.", "chưa bàn giao"),
        ("Huyện Anh Sơn bàn giao 84/96 ha, đạt 87,5%, còn 12 ha.", "chưa bàn giao"),
        ("Đàn lợn 15,1 tấn, còn 3,2 tấn.", "Đàn lợn"),
    ],
)
def test_rest(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name
