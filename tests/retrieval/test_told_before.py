"""A change that is told twice running, and not alike."""

from __future__ import annotations

from decimal import Decimal

from index.domain import Figure, Relation, Span
from retrieval.scene import Scene
from retrieval.told_before import told_before
from tests.retrieval.conftest import Ask
from tests.retrieval.making import figure


def test_both_changes_are_shown(ask_sums: Ask) -> None:
    answer = ask_sums("số thu NSNN hải quan Lào Cai đến 20/10/2020 tăng mấy % so cùng kỳ")
    assert "2 số khác nhau" in answer.headline
    assert "104,9%" in answer.headline
    assert "5,2%" in answer.headline


class _Corpus:
    def sentence(self, figure: Figure) -> str:
        return "Cụ thể, thu ngân sách đạt 8 tỷ đồng, bằng 104,9% so với cùng kỳ."


def test_a_rounded_change_is_the_same() -> None:
    main = figure("104,9%", "104.9", "%", relation=Relation.CHANGE, sentence=Span(100, 180))
    scene = Scene(_Corpus(), None, None)  # type: ignore[arg-type]
    before = figure(
        "5%", "5", "%", relation=Relation.CHANGE, direction="tăng", sentence=Span(20, 99)
    )
    assert told_before(main, [main, before], scene) == []
    other = figure(
        "5,2%", "5.2", "%", relation=Relation.CHANGE, direction="tăng", sentence=Span(20, 99)
    )
    assert told_before(main, [main, other], scene) == [other]
    assert other.value == Decimal("5.2")
