"""The nearest figures to what no report states, each with what differs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.domain import Figure
from retrieval.nearest import nearest
from retrieval.scene import Scene
from tests.retrieval.conftest import Read


@pytest.mark.parametrize(
    ("text", "place", "differs"),
    [
        ("thu ngân sách Tân Kỳ 2019", "Tân Kỳ", "số của kỳ khác"),
        ("thu ngân sách Gia Lai 2022", "Gia Lai", "số riêng của huyện"),
        ("sản lượng hồ tiêu Chư Păh 2022", "Chư Păh", "số của huyện Chư Sê"),
        ("kế hoạch thu ngân sách Chư Sê 2022", "Chư Sê", "số thực hiện"),
    ],
)
def test_the_nearest_say_what_differs(
    figures: list[Figure], scene: Scene, read: Read, text: str, place: str, differs: str
) -> None:
    question = read(text)
    asked = [p for m in question.places for p in m.candidates]
    assert place in {p.short for p in asked}
    found = nearest(question, figures, scene.corpus, scene.today, scene.gazetteer, asked)
    assert found
    assert differs in found[0].differs
    assert all(c.differs for c in found)


def test_a_figure_that_answers_is_not_the_nearest(
    figures: list[Figure], scene: Scene, read: Read
) -> None:
    question = read("thu ngân sách Tân Kỳ 2021")
    asked = [p for m in question.places for p in m.candidates]
    found = nearest(question, figures, scene.corpus, scene.today, scene.gazetteer, asked)
    assert "186,4 tỷ đồng" not in [c.figure.text for c in found]


def test_a_value_before_the_change_is_never_near(
    figures: list[Figure], scene: Scene, read: Read
) -> None:
    question = read("tỷ lệ hộ nghèo Chư Sê 2021")
    asked = [p for m in question.places for p in m.candidates]
    found = nearest(question, figures, scene.corpus, scene.today, scene.gazetteer, asked)
    assert found
    assert "9,15%" not in [c.figure.text for c in found]


def test_a_figure_that_nothing_dates_is_of_no_other_time(
    figures: list[Figure], scene: Scene, read: Read
) -> None:
    question = read("thu ngân sách Tân Kỳ 2019")
    asked = [p for m in question.places for p in m.candidates]
    undated = [
        replace(figure, period=replace(figure.period, start=None, end=None))
        for figure in figures
        if figure.period is not None
    ]
    found = nearest(question, undated, scene.corpus, scene.today, scene.gazetteer, asked)
    assert found
    assert all("không rõ của năm nào" in c.differs for c in found)
