"""The terms of an index: which column a term has, and what it weighs in a question."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index import lexical_vocabulary
from index.lexical import LexicalIndex
from index.lexical_build import term_key
from index.lexical_files import ARRAYS
from index.lexical_vocabulary import LexicalVocabulary

TEXTS = ["thu ngân sách", "thu thuế", "thu phí", "hộ nghèo"]


@pytest.fixture
def vocabulary(tmp_path: Path) -> LexicalVocabulary:
    LexicalIndex.build(TEXTS).save(tmp_path)
    return LexicalVocabulary({name: np.load(tmp_path / f"{name}.npy") for name in ARRAYS})


def factors(vocabulary: LexicalVocabulary, weights: dict[str, float]) -> list[float]:
    sparse, dense = vocabulary.known(weights)
    return [factor for _, factor in sparse] + [factor for _, factor, _ in dense]


def test_a_term_that_no_text_holds_is_left_out(vocabulary: LexicalVocabulary) -> None:
    assert factors(vocabulary, {"thuế": 1.0, "xuất": 1.0}) == factors(vocabulary, {"thuế": 1.0})
    assert factors(vocabulary, {"xuất": 1.0}) == []


def test_a_factor_is_the_weight_and_how_rare_the_term_is(vocabulary: LexicalVocabulary) -> None:
    (rare,), (common,) = (factors(vocabulary, {term: 1.0}) for term in ("thuế", "thu"))
    assert rare > common
    assert factors(vocabulary, {"thuế": 3.0}) == [pytest.approx(3 * rare)]


def test_terms_asked_for_before_are_forgotten_and_found_again(
    vocabulary: LexicalVocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = factors(vocabulary, {"thuế": 1.0, "nghèo": 1.0})
    monkeypatch.setattr(lexical_vocabulary, "_MOST_COLUMNS", 1)
    assert factors(vocabulary, {"phí": 1.0})
    assert factors(vocabulary, {"thuế": 1.0, "nghèo": 1.0}) == before


def test_two_terms_of_one_hash_are_told_apart_by_their_names(
    vocabulary: LexicalVocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = term_key("thuế")
    monkeypatch.setattr(lexical_vocabulary, "term_key", lambda term: known)
    assert factors(vocabulary, {"xuất": 1.0}) == []
    assert len(factors(vocabulary, {"thuế": 1.0})) == 1
