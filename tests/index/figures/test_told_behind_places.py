"""What is said of those counted behind their place stays with the count."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Còn 15 hộ dân ở xã Môn Sơn chưa đồng thuận do giá thấp.", "hộ dân chưa đồng thuận"),
        ("Có 8 hộ tại huyện Anh Sơn bị sập nhà, phải di dời.", "hộ bị sập nhà"),
        ("Còn 16 hộ ở các xã vùng sâu chưa có nước sạch.", "hộ chưa có nước sạch"),
        # What is counted next is told by the verb.
        ("Có 8 hộ tại huyện Anh Sơn bị sập 9 nhà.", "hộ"),
        ("Có 8 hộ tại huyện Anh Sơn, tăng 2 hộ.", "hộ"),
    ],
)
def test_completed(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name
