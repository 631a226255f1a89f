"""The tables of asking words: complete, and the same with and without diacritics."""

from __future__ import annotations

import pytest

from index.language.scan import scan
from index.language.text import fold
from retrieval.answer import Intent
from retrieval.question_tables import question_tables


@pytest.mark.parametrize("phrase", ["bao nhiêu", "mấy", "bn"])
def test_a_folded_table_reads_what_the_other_reads(phrase: str) -> None:
    assert question_tables(False).how_much.match(scan(phrase), 0)
    assert question_tables(True).how_much.match(scan(fold(phrase)), 0)


def test_marks_are_needed_where_they_are_typed() -> None:
    assert question_tables(False).change.match(scan("tang"), 0) is None


def test_how_much_is_spread_into_phrases() -> None:
    compare = dict(question_tables(False).intents)[Intent.COMPARE]
    for phrase in ("hơn bao nhiêu", "kém mấy", "gấp mấy lần"):
        match = compare.match(scan(phrase), 0)
        assert match is not None, phrase
        assert match.last == len(phrase.split())


def test_every_intent_of_the_table_is_one_that_answers_know() -> None:
    names = [intent for intent, _ in question_tables(False).intents]
    assert len(set(names)) == len(names)
    assert {Intent.REPORTS, Intent.LIST, Intent.COMPARE, Intent.RANK, Intent.TREND} <= set(names)


def test_stop_words_follow_the_marks_of_the_table() -> None:
    assert "là" in question_tables(False).stop
    assert "la" in question_tables(True).stop
    assert "là" not in question_tables(True).stop
