"""What is said of a count behind a bracket with its share."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Đến nay, huyện đã có 7/11 xã (đạt 63,6%) đạt chuẩn nông thôn mới.",
            ["xã đạt chuẩn nông thôn mới"] * 2,
        ),
        ("Toàn tỉnh có 214 xã (63,6%).", ["xã"] * 2),
        ("Toàn tỉnh có 214 xã (63,6%), tăng 2 xã.", ["xã"] * 3),
    ],
)
def test_the_count_goes_on_behind_the_bracket(text: str, names: list[str]) -> None:
    assert [figure.indicator for figure in figures_of(text)] == names
