"""Words of periods that are spelt as they are spoken."""

from __future__ import annotations

import pytest

from index.language.spoken_spelling import as_written


def test_quarters_and_terms_are_written_as_the_grammar_has_them() -> None:
    assert as_written("Quí I, cùng kì, NHIỆM KÌ") == "Quý I, cùng kỳ, NHIỆM KỲ"
    assert as_written("qui 2/2024 so cung ki, nhiem ki") == "quy 2/2024 so cung ky, nhiem ky"


def test_other_words_are_left_alone() -> None:
    text = "qui mô 3 ha, phú quítt, ki ốt, kinh tế"
    assert as_written(text) == text
    assert len(as_written("Quí IV")) == len("Quí IV")


@pytest.mark.parametrize("text", ["cung kİ 2021", "nhiem kı", "quİ 1/2024"])
def test_a_letter_that_only_matches_without_case_stays(text: str) -> None:
    assert as_written(text) == text
