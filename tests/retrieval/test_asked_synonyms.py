"""A text is read in full only where it holds all words of a synonym."""

from __future__ import annotations

from retrieval.asked_synonyms import holds_one, may_stand_in, meant_by, synonyms_of


def test_a_synonym_is_held_with_all_its_words() -> None:
    synonyms = synonyms_of({"chet"})  # "tử vong", "thiệt mạng"
    assert holds_one(synonyms, frozenset({"tu", "vong", "nguoi"}))
    assert not holds_one(synonyms, frozenset({"thiet", "hai", "vong"}))
    assert may_stand_in(synonyms, "lam tu vong 3 nguoi")
    assert not may_stand_in(synonyms, "lam vong quanh")


def test_what_a_synonym_means() -> None:
    assert frozenset({"chet"}) in list(meant_by(frozenset({"tu", "vong", "lam"})))
    assert not list(meant_by(frozenset({"vong"})))
