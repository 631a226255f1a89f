"""Numbers of a group stand under it, and not under the whole area."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Khu vực FDI có 28 dự án, khối trong nước có 14 dự án.",
            [("dự án", "Khu vực FDI"), ("dự án", "khối trong nước")],
        ),
        ("Riêng công chức xã hiện có 61 người.", [("người", "công chức xã")]),
        # The other clause is the area's again.
        (
            "Doanh nghiệp trong nước có 9 dự án, toàn huyện có 23 dự án.",
            [("dự án", "Doanh nghiệp trong nước"), ("dự án", None)],
        ),
        # Who is named already goes over nothing.
        ("Huyện có 12 trường học.", [("trường học", None)]),
    ],
)
def test_who_has_them(text: str, names: list[tuple[str, str | None]]) -> None:
    assert [(f.indicator, f.parent) for f in figures_of(text)] == names


def test_the_party_is_no_time() -> None:
    (figure,) = figures_of("Khối đảng có 12 cơ quan.")
    assert figure.parent == "Khối đảng"
    assert figure.period is None or "đảng" not in figure.period.label
