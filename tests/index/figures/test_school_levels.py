"""Schools of all levels, and those of one."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Huyện có 61 trường mầm non, tiểu học và THCS, gồm 24 trường mầm non, 20 trường tiểu"
            " học, 17 trường THCS.",
            [("trường", None), ("trường mầm non", None), ("trường tiểu học", None),
             ("trường THCS", None)],
        ),
        # What is told of all of them stays over each.
        (
            "Huyện có 51 trường mầm non, tiểu học và THCS đạt chuẩn quốc gia, gồm 24 trường mầm"
            " non, 20 trường tiểu học.",
            [("trường đạt chuẩn quốc gia", None), ("trường mầm non", "trường đạt chuẩn quốc gia"),
             ("trường tiểu học", "trường đạt chuẩn quốc gia")],
        ),
        # Two levels are not all schools.
        (
            "Huyện có 44 trường mầm non, tiểu học, gồm 24 trường mầm non, 20 trường tiểu học.",
            [("trường mầm non, tiểu học", None), ("trường mầm non", None),
             ("trường tiểu học", None)],
        ),
    ],
)  # fmt: skip
def test_schools_of_all_levels(text: str, names: list[tuple[str, str | None]]) -> None:
    assert [(f.indicator, f.parent) for f in figures_of(text)] == names
