"""A pattern is left out only where it cannot match."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.language import period_patterns as grammar
from index.language.required_words import Guarded, required

PATTERNS = grammar.PATTERNS + grammar.QUESTION_PATTERNS
WORDS = [
    *["nam", "hoc", "2019", "2020", "20", "thang", "quy", "i", "iii", "q1", "9", "dau", "tu"],
    *["den", "nay", "nhiem", "ky", "giai", "doan", "-", "/", "t8", "/2022", "nua", "cuoi", "tuan"],
    *["trong", "qua", "hien", "sau", "thanh", "lap", "ca", "(", ")", ",", "vu", "dong", "xuan"],
]


@settings(deadline=None, max_examples=400)
@given(st.lists(st.sampled_from(WORDS), max_size=9), st.sampled_from([" ", ""]))
def test_whatever_matches_is_tried(words: list[str], between: str) -> None:
    text = between.join(words)
    tried = Guarded(PATTERNS).fitting(text)
    assert [named for named in PATTERNS if named[1].search(text)] == [
        named for named in tried if named[1].search(text)
    ]


def test_most_patterns_are_not_tried_on_a_sentence_without_a_period() -> None:
    tried = Guarded(PATTERNS).fitting("tong dien tich lua dat ke hoach, san luong thoc tang")
    assert len(tried) < len(PATTERNS) / 5


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"\bquy (?:i|ii)\b", {("quy i",)}),
        (r"(?:abc|de)+f?", {("abc", "de")}),
        (r"(?:abc)*", set()),
        (r"(?:abc|\d)x", {("x",)}),
        (r"ab\s{1,4}cd(?=ef)", {("ab",), ("cd",)}),
        (r"(?i)abc", set()),
    ],
)
def test_what_a_pattern_needs(source: str, expected: set[tuple[str, ...]]) -> None:
    assert set(required(re.compile(source))) == expected
