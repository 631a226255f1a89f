"""A zone's own report tells of the zone, not of its province."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

TEXT = "Năm 2024, kim ngạch xuất khẩu đạt 812 triệu USD; toàn tỉnh xuất khẩu 2.100 triệu USD."


def parents(title: str, source: str = "Báo Bình Định", text: str = TEXT) -> list[str | None]:
    head = Head(
        title=title, places="tỉnh Bình Định", date="2025-01-05", period="năm 2024", source=source
    )
    return [figure.parent for figure in figures_of(text, head)]


@pytest.mark.parametrize(
    ("title", "source", "zone"),
    [
        ("Khu kinh tế Nhơn Hội: một năm nhìn lại", "Báo Bình Định", "Khu kinh tế Nhơn Hội"),
        ("KKT Nhơn Hội và các KCN Bình Định: thu hút vốn", "Báo Bình Định",
         "KKT Nhơn Hội và các KCN Bình Định"),
        ("Kết quả công tác năm 2024", "BQL KKT Nhơn Hội", "KKT Nhơn Hội"),
    ],
)  # fmt: skip
def test_the_zone_owns_the_numbers_of_its_report(title: str, source: str, zone: str) -> None:
    own, province = parents(title, source)
    assert own == zone
    assert province is None  # "toàn tỉnh": of all


@pytest.mark.parametrize(
    "title",
    [
        "Bình Định: xuất khẩu tăng khá",
        "Khu kinh tế là động lực của tỉnh: nhiều việc phải làm",
        "Nhiều dự án vào Khu kinh tế Nhơn Hội",
    ],
)
def test_a_provinces_report_keeps_its_numbers(title: str) -> None:
    assert parents(title) == [None, None]


def test_what_names_its_own_park_stays() -> None:
    text = "Năm 2024, KCN Phú Tài thu hút 12 dự án."
    (parent,) = parents("Khu kinh tế Nhơn Hội: một năm nhìn lại", text=text)
    assert parent is None or "Nhơn Hội" not in parent
