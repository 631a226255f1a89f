"""The first of a list alone has the name behind the colon."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_places_behind_a_body() -> None:
    figures = figures_of(
        "Một số đơn vị giải ngân cao: Ban Quản lý dự án nông nghiệp 71,3%, huyện Đô Lương 68,4%."
    )
    assert "Ban Quản lý" in figures[0].indicator
    assert figures[1].place is not None
    assert (figures[1].indicator, figures[1].place.short) == ("giải ngân cao", "Đô Lương")
