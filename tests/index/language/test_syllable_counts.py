"""Syllables and pairs in order of their counts, as a dictionary would count them."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from index.language.syllable_counts import SyllableCounts
from index.language.text import has_marks
from index.lexical import LexicalIndex
from tests.index.language.test_written import syllables, texts

Counted = tuple[dict[str, int], dict[tuple[int, int], int]]


def counted(corpus: list[str], phrases: list[str], most: int, pairs: int) -> Counted:
    """Count with dictionaries, text by text."""
    singles: Counter[str] = Counter()
    both: Counter[tuple[str, str]] = Counter()
    for text in [*filter(has_marks, corpus), *phrases]:
        words = syllables(text)
        singles.update(word for word in words if word)
        both.update((a, b) for a, b in pairwise(("", *words)) if b)
    counts = dict(singles.most_common(most))
    ids = {"": 0} | {word: i for i, word in enumerate(counts, start=1)}
    kept = both.most_common(pairs)
    return counts, {(ids[a], ids[b]): n for (a, b), n in kept if a in ids and b in ids}


@settings(deadline=None, max_examples=150)
@given(
    corpus=st.lists(texts, max_size=6),
    phrases=st.lists(texts, max_size=3, unique=True),
    most=st.sampled_from([3, 1000]),
    pairs=st.sampled_from([2, 1000]),
)
def test_counts_and_their_order_are_those_of_dictionaries(
    corpus: list[str], phrases: list[str], most: int, pairs: int
) -> None:
    counts = SyllableCounts()
    counts.add(corpus)
    counts.add(phrases, marked=False)
    found, expected = counts.most_common(most, pairs), counted(corpus, phrases, most, pairs)
    assert [list(part.items()) for part in found] == [list(part.items()) for part in expected]


def test_a_build_reads_its_texts_once_for_both() -> None:
    corpus = ["Thu ngân sách đạt, thu nội địa", "khong dau", "Thu ngân sách tăng"]
    alone, beside = SyllableCounts(), SyllableCounts()
    alone.add(corpus)
    index = LexicalIndex.build(corpus, syllables=beside)
    assert beside.most_common(99, 99) == alone.most_common(99, 99)
    assert index.search("ngân sách tăng", 1)[0].tolist() == [2]
