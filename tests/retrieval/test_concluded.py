"""What a conclusion follows from stands in the sentence before it."""

from __future__ import annotations

from retrieval.concluded import concludes
from tests.retrieval.conftest import Ask


def test_a_conclusion_names_no_cause() -> None:
    assert concludes("Do đó, sản lượng lúa giảm.")
    assert concludes("Vì vậy , sản lượng lúa giảm .")
    assert not concludes("Do mưa lũ, sản lượng lúa giảm.")


def test_the_cause_is_told_before_it(ask_measures: Ask) -> None:
    answer = ask_measures("vì sao sản lượng cam huyện Quỳ Hợp giảm")
    assert "Sương muối kéo dài" in answer.text
    assert "Do đó" not in answer.headline
