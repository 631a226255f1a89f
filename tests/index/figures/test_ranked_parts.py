"""Brackets behind a rank tell parts of the count before it."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def _read(text: str) -> list[tuple[str, str, str | None]]:
    return [(f.text, f.indicator, f.parent) for f in figures_of(text)]


def test_what_a_rank_names_is_a_part() -> None:
    text = (
        "Còn thiếu 240 giáo viên, nhiều nhất là mầm non (120 người), kế đến là tiểu học (61 người)."
    )
    whole = "thiếu giáo viên"
    assert _read(text) == [
        ("240 giáo viên", whole, None),
        ("120 người", f"{whole} mầm non", whole),
        ("61 người", f"{whole} tiểu học", whole),
    ]


def test_a_place_behind_a_rank_is_whose_the_count_is() -> None:
    text = "Còn thiếu 240 giáo viên, nhiều nhất là Quỳnh Lưu (42 người)."
    assert "Quỳnh Lưu" not in _read(text)[1][1]
