"""A size that only bounds things is no figure."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_boats_by_their_size() -> None:
    told = figures_of(
        "Tỉnh có 940 tàu cá, trong đó tàu trên 90 CV là 310 chiếc; "
        "tàu dài từ 15 m trở lên 122 chiếc."
    )
    assert [(figure.text, figure.indicator) for figure in told] == [
        ("940 tàu", "tàu cá"),
        ("310 chiếc", "tàu trên 90 CV"),
        ("122 chiếc", "tàu dài từ 15 m trở lên"),
    ]


def test_a_size_that_is_told_for_itself() -> None:
    told = figures_of("Tuyến kênh dài 12 km. Huyện có 5 trạm bơm.")
    assert [figure.text for figure in told] == ["12 km", "5 trạm"]
