"""Lookup over a real catalogue: what answers, what is never an answer, what is nearest."""

from __future__ import annotations

import pytest

from index.domain import Figure, Relation
from index.errors import CitationNotFound
from retrieval.lookup import best, lookup
from retrieval.nearest import nearest
from retrieval.numeric import Scene
from tests.retrieval.conftest import Read


def of_places(figures: list[Figure], *names: str) -> list[Figure]:
    return [f for f in figures if f.place and f.place.short in names]


def test_only_the_wanted_relation_answers(figures: list[Figure], scene: Scene, read: Read) -> None:
    pool = of_places(figures, "Tân Kỳ")
    for text, relation, value in (
        ("thu ngân sách Tân Kỳ 2021", Relation.VALUE, "186,4 tỷ đồng"),
        ("dự toán thu ngân sách Tân Kỳ 2021", Relation.PLAN, "166 tỷ đồng"),
        ("thu ngân sách Tân Kỳ 2021 tăng bao nhiêu", Relation.CHANGE, "9,7%"),
    ):
        found = lookup(read(text), pool, scene.corpus, scene.today)
        assert found[0].figure.text == value
        assert {c.figure.relation for c in found} == {relation}


def test_relations_may_be_given(figures: list[Figure], scene: Scene, read: Read) -> None:
    question = read("thu ngân sách Tân Kỳ 2021")
    pool = of_places(figures, "Tân Kỳ")
    found = lookup(question, pool, scene.corpus, scene.today, (Relation.PERCENT_OF_PLAN,))
    assert [c.figure.text for c in found] == ["112,3%"]


def test_a_value_before_the_change_is_never_an_answer(
    figures: list[Figure], scene: Scene, read: Read
) -> None:
    earlier = next(f for f in figures if f.text == "9,15%")
    assert "earlier_value" in earlier.flags
    found = lookup(read("tỷ lệ hộ nghèo Chư Sê"), figures, scene.corpus, scene.today)
    assert earlier not in [c.figure for c in found]


def test_the_whole_period_comes_before_its_part(
    figures: list[Figure], scene: Scene, read: Read
) -> None:
    pool = of_places(figures, "Tân Kỳ")
    found = best(lookup(read("thu ngân sách Tân Kỳ 2021"), pool, scene.corpus, scene.today))
    assert [c.figure.text for c in found] == ["186,4 tỷ đồng"]
    assert best([]) == []


def test_best_keeps_what_is_close(figures: list[Figure], scene: Scene, read: Read) -> None:
    found = lookup(read("tỷ lệ hộ nghèo"), figures, scene.corpus, scene.today)
    assert len(best(found)) >= 4
    assert max(c.score for c in best(found)) == max(c.score for c in found)


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


def test_a_report_is_read_once(scene: Scene, figures: list[Figure]) -> None:
    first = scene.corpus.report(figures[0].report_id)
    assert scene.corpus.report(figures[0].report_id) is first
    assert figures[0].text in scene.corpus.sentence(figures[0])
    with pytest.raises(CitationNotFound):
        scene.corpus.report("000000")
