"""What a bare measure is of."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "parent"),
    [
        ("Tỉnh thu hút 25 dự án, tổng vốn đăng ký 4.100 tỷ đồng.", "thu hút dự án"),
        ("Xuất khẩu cà phê đạt 52.300 tấn, trị giá 118 triệu USD.", "Xuất khẩu cà phê"),
        ("Vốn thực hiện 2.300 tỷ đồng, kim ngạch 45 triệu USD.", None),
        # A new item, a measure with words of its own.
        ("Tỉnh thu hút 25 dự án; tổng vốn đăng ký 4.100 tỷ đồng.", None),
        ("Xuất khẩu cà phê đạt 52.300 tấn, trị giá hàng dệt may 118 triệu USD.", None),
    ],
)
def test_a_bare_measure_is_of_what_stands_before_it(text: str, parent: str | None) -> None:
    assert figures_of(text)[-1].parent == parent


def test_two_counts_attract_together() -> None:
    text = (
        "Thu hút được 14 dự án FDI mới và 19 lượt dự án điều chỉnh với tổng vốn đăng ký "
        "284 triệu USD."
    )
    assert "FDI" in (figures_of(text)[-1].parent or "")


def test_capital_is_of_what_was_counted() -> None:
    found = figures_of("Có 450 doanh nghiệp thành lập mới với tổng số vốn đăng ký 58 tỷ đồng.")
    assert found[1].parent == "doanh nghiệp thành lập mới"


def test_counts_with_nothing_between_them_are_not_joined() -> None:
    told = figures_of("Toàn tỉnh có 14 dự án 19 doanh nghiệp tổng vốn đăng ký 284 triệu USD.")
    assert "284 triệu USD" in [figure.text for figure in told]
