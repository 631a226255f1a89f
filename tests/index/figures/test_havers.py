"""Numbers of a group stand under it, and not under the whole area."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Hội Nông dân có 28 chi hội, Hội Phụ nữ có 14 chi hội.",
            [("chi hội", "Hội Nông dân"), ("chi hội", "Hội Phụ nữ")],
        ),
        ("Riêng công chức xã hiện có 61 người.", [("người", "công chức xã")]),
        # The other clause is the area's again.
        (
            "Doanh nghiệp trong nước có 9 dự án, toàn huyện có 23 dự án.",
            [("dự án", "Doanh nghiệp trong nước"), ("dự án", None)],
        ),
        # Bare counts go on behind commas, and levels of schools need no "có".
        (
            "Tiểu học 18 trường, 300 lớp; THCS có 12 trường với 180 lớp.",
            [
                ("trường Tiểu học", None),
                ("lớp", "Tiểu học"),
                ("trường", "THCS"),
                ("lớp", "THCS"),
            ],
        ),
        (
            "Ban Chấp hành gồm 29 đồng chí, Ban Thường vụ gồm 9 đồng chí.",
            [("đồng chí", "Ban Chấp hành"), ("đồng chí", "Ban Thường vụ")],
        ),
        # Who is named already goes over nothing.
        ("Huyện có 12 trường học.", [("trường học", None)]),
    ],
)
def test_who_has_them(text: str, names: list[tuple[str, str | None]]) -> None:
    assert [(f.indicator, f.parent) for f in figures_of(text)] == names


def test_projects_of_a_sector_are_called_by_its_kind() -> None:
    figures = figures_of("Khu vực FDI có 28 dự án với 3 tỷ USD, khối trong nước có 14 dự án.")
    assert [f.indicator for f in figures] == [
        "dự án FDI",
        "vốn dự án",
        "dự án trong nước",
    ]


def test_the_party_is_no_time() -> None:
    (figure,) = figures_of("Khối đảng có 12 cơ quan.")
    assert figure.parent == "Khối đảng"
    assert figure.period is None or "đảng" not in figure.period.label


def test_a_body_is_elected_with_so_many_members() -> None:
    text = "Đại hội bầu Ban Chấp hành Đảng bộ huyện gồm 39 đồng chí, Ban Thường vụ 13 đồng chí."
    parents = [figure.parent for figure in figures_of(text)]
    assert parents == ["Ban Chấp hành Đảng bộ huyện", "Ban Thường vụ"]


def test_a_condition_has_nobody() -> None:
    (checked,) = figures_of("Ủy ban Kiểm tra kiểm tra khi có dấu hiệu vi phạm 3 chi bộ.")
    assert checked.parent is None
