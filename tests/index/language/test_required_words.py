"""A pattern is left out only where it cannot match."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.language import period_patterns as grammar
from index.language.required_words import Guarded, required

PATTERNS = grammar.PATTERNS + grammar.QUESTION_PATTERNS
GUARDED = Guarded(PATTERNS)
WORDS = [
    *["nam", "hoc", "2019", "2020", "20", "thang", "quy", "i", "iii", "q1", "9", "dau", "tu"],
    *["den", "nay", "nhiem", "ky", "giai", "doan", "-", "/", "t8", "/2022", "nua", "cuoi", "tuan"],
    *["trong", "qua", "hien", "sau", "thanh", "lap", "ca", "(", ")", ",", "vu", "dong", "xuan"],
]


@settings(deadline=None, max_examples=400)
@given(st.lists(st.sampled_from(WORDS), max_size=9), st.sampled_from([" ", ""]))
def test_whatever_matches_is_tried(words: list[str], between: str) -> None:
    text = between.join(words)
    assert _matches(PATTERNS, text) == _matches(GUARDED.fitting(text), text)


def _matches(
    patterns: Iterable[tuple[str, re.Pattern[str]]], text: str
) -> list[tuple[str, list[tuple[tuple[int, int], dict[str, str | None]]]]]:
    found = [
        (name, [(match.span(), match.groupdict()) for match in pattern.finditer(text)])
        for name, pattern in patterns
    ]
    return [each for each in found if each[1]]


@pytest.mark.parametrize(
    ("source", "opening"),
    [
        (r"\b(?:(?:luy|tinh) ){0,3}(?:den|toi)", "(?=[dlt])"),
        (r"(?<!x)(?:^|[.;]\s)\d+", r"(?=[;\.\d])"),
        (r"a?b*", ""),
        (r"(?:a|.)b", ""),
        (r"(?i)abc", ""),
    ],
)
def test_the_first_character_of_a_pattern_is_looked_at(source: str, opening: str) -> None:
    patterns = [("one", re.compile(source))]
    ((_, tried),) = Guarded(patterns).fitting("luy den toi .5 ab")
    assert tried.pattern == (f"{opening}(?:{source})" if opening else source)


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
