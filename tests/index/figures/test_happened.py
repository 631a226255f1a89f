"""What happened is named, though a time or a colon stands before its verb."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Phạm pháp hình sự tháng 11 xảy ra 37 vụ.", "Phạm pháp hình sự xảy ra vụ"),
        ("Tai nạn giao thông: xảy ra 18 vụ.", "Tai nạn giao thông xảy ra vụ"),
        ("Đuối nước tháng 9 (từ 15/8 đến 14/9) xảy ra 3 vụ.", "Đuối nước xảy ra vụ"),
        ("Phạm pháp hình sự: tháng 9 phát hiện 63 vụ.", "Phạm pháp hình sự phát hiện vụ"),
        ("Ma túy: Trong tháng phát hiện, bắt giữ 31 vụ.", "Ma túy phát hiện, bắt giữ vụ"),
        ("Sốt xuất huyết quý III ghi nhận 54 ca.", "Sốt xuất huyết ghi nhận ca"),
        ("Buôn lậu trong tháng phát hiện 12 vụ.", "Buôn lậu phát hiện vụ"),
        ("Lực lượng chức năng đã phát hiện 23 vụ.", "phát hiện vụ"),
        ("Toàn tỉnh tháng 11 xảy ra 8 vụ cháy.", "xảy ra vụ cháy"),
    ],
)
def test_the_event_stands_before_the_time(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name


def test_those_harmed_are_of_that_event() -> None:
    text = "Tai nạn giao thông trong tháng xảy ra 21 vụ, làm chết 12 người."
    assert figures_of(text)[1].indicator == "người chết do tai nạn giao thông"
