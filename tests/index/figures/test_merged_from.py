"""Numbers behind the units that another one was made of are those of what they became."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_PROVINCE = Head(title="Tỉnh Nghệ An: chính quyền hai cấp", date="2025-10-02", period=None)


def _told(text: str) -> list[tuple[str, str, str | None]]:
    found = figures_of(text, _PROVINCE)
    return [(f.text, f.indicator, f.place.name if f.place else None) for f in found]


@pytest.mark.parametrize(
    "text",
    [
        "Xã Đô Lương được sáp nhập từ các xã Nhân Sơn, Minh Sơn, Lưu Sơn, có diện tích 73 km2.",
        "Xã Đô Lương hình thành trên cơ sở nhập toàn bộ diện tích tự nhiên, quy mô dân số của "
        "xã Nhân Sơn, xã Minh Sơn và một phần xã Lưu Sơn, diện tích 73 km2.",
        "Sau sáp nhập từ 3 xã Nhân Sơn, Minh Sơn, Lưu Sơn, xã Đô Lương có diện tích 73 km2.",
        "Xã Đô Lương được sáp nhập từ xã Nhân Sơn (huyện Đô Lương cũ) với xã Minh Sơn có "
        "diện tích 73 km2.",
        "Sau khi sáp nhập xã Nhân Sơn và xã Minh Sơn, xã Đô Lương có diện tích 73 km2.",
        "Sau khi sáp nhập xã Nhân Sơn vào xã Đô Lương, diện tích 73 km2.",
    ],
)
def test_the_unit_that_they_became_has_the_numbers(text: str) -> None:
    assert _told(text) == [("73 km2", "diện tích", "xã Đô Lương")]


def test_party_bodies_that_were_joined() -> None:
    text = (
        "Đảng bộ xã Đô Lương được thành lập trên cơ sở hợp nhất Đảng bộ 3 xã: Nhân Sơn, "
        "Minh Sơn và Lưu Sơn với 27 chi bộ và 410 đảng viên."
    )
    assert [place for *_, place in _told(text)][-2:] == ["xã Đô Lương"] * 2


def test_each_has_the_number_in_its_bracket() -> None:
    text = "Sáp nhập xã Nhân Sơn (12 km2) và xã Minh Sơn (9 km2)."
    assert [place for *_, place in _told(text)] == ["xã Nhân Sơn", "xã Minh Sơn"]


def test_villages_that_a_commune_merged_are_its_own() -> None:
    text = "Thực hiện sắp xếp, xã Nhân Sơn sáp nhập 12 thôn thành 7 thôn."
    assert [place for *_, place in _told(text)] == ["xã Nhân Sơn"] * 2
