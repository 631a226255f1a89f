"""Of which disease bare cases are."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tỉnh ghi nhận 847 ca mắc sốt xuất huyết. Tuần qua có 86 ca mắc mới.",
         "ca mắc mới sốt xuất huyết"),
        ("Xảy ra 4 ổ dịch thủy đậu với 63 ca mắc.", "ca mắc thủy đậu"),
        ("Tỉnh ghi nhận 847 ca mắc sởi. Huyện Đô Lương có số ca mắc cao với 74 ca.",
         "số ca mắc sởi"),
        ("Có 12 ca sởi, 9 ca ho gà. Tuần qua có 6 ca mắc mới.", "ca mắc mới"),
        ("Tuần qua có 6 ca mắc mới.", "ca mắc mới"),
        ("Tỉnh ghi nhận 847 ca sởi. Riêng huyện Đô Lương ghi nhận 74 ca.", "ghi nhận ca sởi"),
    ],
)  # fmt: skip
def test_bare_cases_are_of_the_disease_told_before(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name


def test_deaths_say_of_what() -> None:
    found = figures_of("Tỉnh ghi nhận 847 ca mắc sởi. Tuần qua có 1 ca tử vong.")
    assert found[-1].indicator == "ca tử vong do sởi"
