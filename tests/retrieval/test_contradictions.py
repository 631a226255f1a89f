"""Numbers that contradict each other, and those that only look so."""

from __future__ import annotations

from typing import cast

from index.domain import Figure, Relation
from retrieval.contradictions import contradicts, rivals_of
from retrieval.lookup import Corpus
from tests.retrieval.making import figure, moved


class _Texts:
    """Stands for the corpus: one sentence for every figure."""

    def __init__(self, said: str) -> None:
        self.said = said

    def sentence(self, told: Figure) -> str:
        return self.said


def test_a_contradiction_is_the_same_thing_in_another_sentence() -> None:
    main = figure("8 tỷ đồng", "8", "tỷ đồng")
    rival = moved(figure("9 tỷ đồng", "9", "tỷ đồng"), 400)
    assert contradicts(rival, main)
    assert not contradicts(moved(main, 400), main)
    assert not contradicts(figure("9 tỷ đồng", "9", "tỷ đồng"), main)
    assert not contradicts(moved(figure("9 tỷ đồng", "9", "tỷ đồng", base="dự toán"), 9), main)


def test_two_measures_do_not_contradict_each_other() -> None:
    main = figure("214 doanh nghiệp", "214", "doanh nghiệp", indicator="doanh nghiệp")
    for other in ("doanh nghiệp truy thu", "doanh nghiệp bị phạt"):
        rival = figure("191 doanh nghiệp", "191", "doanh nghiệp", indicator=other)
        assert not contradicts(moved(rival, 400), main)
    alike = figure("191 doanh nghiệp", "191", "doanh nghiệp", indicator="tổng số doanh nghiệp")
    assert contradicts(moved(alike, 400), main)


def test_a_part_told_behind_its_whole_is_no_rival() -> None:
    main = figure("214 vụ", "214", "vụ", indicator="vụ", relation=Relation.VALUE)
    rival = moved(figure("191 vụ", "191", "vụ", indicator="vụ"), 400)
    parts, other = (cast(Corpus, _Texts(said)) for said in ("Trong đó, 191 vụ.", "Có 191 vụ."))
    assert rivals_of(main, [rival], parts) == []
    assert rivals_of(main, [rival], other) == [rival]
