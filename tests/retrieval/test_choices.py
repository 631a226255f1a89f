"""Asking back: choices that can be told apart, each a question of its own."""

from __future__ import annotations

from dataclasses import replace

from index.domain import AreaLevel, Figure, Place
from retrieval.choices import several_places
from retrieval.lookup import Candidate
from retrieval.scene import Scene
from tests.retrieval.making import asked, figure


def test_two_places_of_one_name_are_told_apart_by_their_provinces(scene: Scene) -> None:
    names = ("Long An", "Tiền Giang")
    known = scene.corpus.headers[0].id

    def stated(index: int) -> Figure:
        name = names[index]
        place = Place(
            "huyện Châu Thành", "Châu Thành", AreaLevel.DISTRICT, f"d{index}", name, f"p{index}"
        )
        text = f"{index + 5} tỷ đồng"
        given = figure(text, str(index + 5), "tỷ đồng", place=place)
        return replace(given, report_id=known)

    found = [Candidate(stated(index), 1.0, 1.0, 0) for index in range(2)]
    answer = several_places(asked("thu ngân sách Châu Thành 2022"), found, scene)
    assert len({choice.label for choice in answer.choices}) == 2
    assert len({choice.question for choice in answer.choices}) == 2
    assert all(name in c.question for name, c in zip(names, answer.choices, strict=True))


def test_other_names_stay_short(scene: Scene) -> None:
    known = scene.corpus.headers[0].id
    one = replace(figure("5 tỷ đồng", "5", "tỷ đồng"), report_id=known)
    answer = several_places(asked("thu ngân sách"), [Candidate(one, 1.0, 1.0, 0)], scene)
    assert "(" not in answer.choices[0].label


def test_a_province_and_the_one_that_went_into_it_are_told_apart(scene: Scene) -> None:
    known = scene.corpus.headers[0].id
    new = Place("tỉnh Tuyên Quang", "Tuyên Quang", AreaLevel.PROVINCE, "n08", "Tuyên Quang", "n08")
    former = replace(new, code="p08", province_code="p08", successor="n08")
    found = [
        Candidate(
            replace(figure(f"{n} tỷ đồng", str(n), "tỷ đồng", place=place), report_id=known),
            1.0,
            1.0,
            0,
        )
        for n, place in ((5, new), (6, former))
    ]
    answer = several_places(asked("thu ngân sách Tuyên Quang 2025"), found, scene)
    assert answer.headline.endswith("của tỉnh Tuyên Quang hay tỉnh Tuyên Quang cũ?")
    assert len({choice.question for choice in answer.choices}) == 2
