"""A label before a colon says of what the counts and bare measures behind it are."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "parents"),
    [
        (
            "Điện mặt trời mái nhà: có 412 khách hàng lắp đặt với tổng công suất 5,6 MW.",
            ["Điện mặt trời mái nhà"] * 2,
        ),
        (
            "Chương trình xóa nhà tạm: toàn tỉnh hoàn thành 987 nhà. Kinh phí 104 tỷ đồng. Có 12 "
            "xã vùng cao.",
            [None, "Chương trình xóa nhà tạm", None],
        ),
        (
            "Phân loại rác: có 312 hộ tham gia. Trồng 12.400 cây xanh.",
            ["Phân loại rác", None],
        ),
        ("Trồng trọt toàn vụ: diện tích lúa 500 ha.", [None]),
        ("Kết quả cụ thể: có 412 khách hàng.", [None]),
        ("Huyện Anh Sơn: có 412 khách hàng.", [None]),
    ],
)
def test_parents(text: str, parents: list[str | None]) -> None:
    assert [figure.parent for figure in figures_of(text)] == parents
