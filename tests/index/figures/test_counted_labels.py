"""Kinds counted behind a label that says in what state they are."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("label", "over"),
    [
        ("Số trường đạt chuẩn quốc gia", "trường đạt chuẩn quốc gia"),
        ("Trường học đạt chuẩn", "Trường học đạt chuẩn"),
        ("Tổng số trường bị hư hỏng", "trường bị hư hỏng"),
    ],
)
def test_the_label_stands_over_the_kinds(label: str, over: str) -> None:
    found = figures_of(f"{label}: mầm non 12 trường; tiểu học 9 trường (85%); THCS 7 trường.")
    assert [f.indicator for f in found][1:] == ["trường tiểu học"] * 2 + ["trường THCS"]
    assert {f.parent for f in found[1:]} == {over}


def test_a_place_before_the_colon_is_no_such_label() -> None:
    [figure] = figures_of("Huyện Con Cuông đạt: trường mầm non 12 trường.")
    assert figure.parent is None


def test_another_thing_is_none_of_its_kinds() -> None:
    found = figures_of("Trường học đạt chuẩn: mầm non 12 trường; xây mới 30 phòng học.")
    assert found[-1].parent != "Trường học đạt chuẩn"
