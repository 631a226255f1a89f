"""The words of the period grammar, and how they may be spelt."""

from __future__ import annotations

from index.language.period_words import QUARTERS, asks_next, counts_next, spelt, value_of


def test_a_word_of_the_grammar_is_spelt_as_meant() -> None:
    assert spelt("quý 3", bare_allowed=False)
    assert not spelt("quỹ 3", bare_allowed=True)
    assert not spelt("quy 3", bare_allowed=False)
    assert spelt("quy 3", bare_allowed=True)


def test_an_unmarked_word_counts_in_an_unmarked_text() -> None:
    assert value_of(QUARTERS, "nhất", marked=True) == 1
    assert value_of(QUARTERS, "nhat", marked=True) is None
    assert value_of(QUARTERS, "nhat", marked=False) == 1


def test_what_a_number_counts_is_no_year() -> None:
    assert counts_next("2022 hộ nghèo", 4)
    assert not counts_next("2022 bao nhiêu", 4)
    assert asks_next("2022 huyện nào lớn hơn", 4)
    assert not asks_next("2022 hộ nghèo", 4)
