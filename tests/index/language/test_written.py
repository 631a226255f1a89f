"""Texts as numbers say what the texts say, word by word."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.language import written
from index.language.text import clean, fold, has_marks, lower, tokens
from index.language.written import BREAK, WrittenWords

# Words, signs, blanks of all kinds, and letters that change with what stands beside them.
PIECES = [
    *["thu", "thứ", "Ngân", "SÁCH", "hoà", "hòa", "Thuý", "quý", "Đắk", "660,191", "31/8/2022"],
    *["90,41%", "2022.", "(nghèo),", "kt-xh", "a_b", "m2", "½", "x²", "abc1def", "ΟΔΟΣ", "ΣΑΣ"],
    *["İ", "I\u0307", "a\u0301", "\u0301", "o\u0323\u0302", "\u200b", "\u00ad", "\x00", "\x01"],
    *["\ud800", "ﬁ", "K", "中文", "😀", "~", "_", "–", "...", "e\u200bm", "a\x01b", "\x1c"],
    *[" ", "\n", "\t", "\u00a0", "\u2003", "\u3000", "\x85", "\r\n", "\x0c", "\x0b"],
]
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=25).map(
    lambda pieces: "".join(pieces)
) | st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)


def document_terms(text: str) -> list[str]:
    """Return the terms of a whole text, by the definition."""
    text = clean(text)
    terms = tokens(text)
    terms += ["~" + fold(term) for term in terms if not term[0].isdigit()]
    runs = re.findall(r"[^\W\d_]+(?:\s+[^\W\d_]+)*", fold(text))
    return terms + [f"~{a}_{b}" for run in runs for a, b in pairwise(run.split())]


def syllables(text: str) -> list[str]:
    """Return the syllables of a whole text, "" for what parts them, one for many."""
    pieces = re.findall(r"([^\W\d_]+)|[^\s\w]|[\d_]+", lower(clean(text)))
    return [b for a, b in pairwise(("", *pieces)) if a or b]


def read(corpus: list[str], size: int) -> tuple[list[Counter[str]], list[list[str]]]:
    """Return the terms and the marked syllables of each document, read in parts."""
    words = WrittenWords()
    terms: list[Counter[str]] = []
    for part in words.parts(corpus, size):
        assert part.first == len(terms)
        here: list[Counter[str]] = [Counter() for _ in range(part.size)]
        names, plain = list(words.terms), ["", *words.plain]
        for term, document in zip(*map(list, part.terms()), strict=True):
            here[document][names[term]] += 1
        for first, second, document in zip(*map(list, part.pairs()), strict=True):
            here[document][f"~{plain[first]}_{plain[second]}"] += 1
        terms += here
    spoken: list[list[str]] = []
    for text in corpus:
        for part in words.parts([text], size):
            known = ["", *words.syllables]
            spoken.append([known[number] for number in part.syllables(marked=False)])
    return terms, spoken


@settings(deadline=None, max_examples=300)
@given(corpus=st.lists(texts, min_size=1, max_size=6), size=st.integers(1, 40))
def test_terms_and_syllables_are_those_of_the_whole_text(corpus: list[str], size: int) -> None:
    terms, spoken = read(corpus, size)
    assert terms == [Counter(document_terms(text)) for text in corpus]
    for text, words in zip(corpus, spoken, strict=True):
        assert [b for a, b in pairwise(["", *words]) if a or b] == syllables(text)


def test_texts_without_marks_can_be_left_out() -> None:
    words = WrittenWords()
    corpus = ["thu ngan sach", "thu ngân sách", "", "2022", "đạt"]
    (part,) = words.parts(corpus, 100)
    names = ["", *words.syllables]
    heard = [names[number] for number in part.syllables(marked=True) if number != BREAK]
    assert heard == ["thu", "ngân", "sách", "đạt"]
    assert [has_marks(text) for text in corpus] == [False, True, False, False, True]


def test_forgotten_forms_are_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = [f"thu ngân sách {i % 3} huyện thứ {i}, đạt" for i in range(40)]
    whole = read(corpus, 50)
    monkeypatch.setattr(written, "_MOST_FORMS", 5)
    assert read(corpus, 50) == whole
    monkeypatch.setattr(written, "_MOST_FORMS", 10**6)
    monkeypatch.setattr(written, "_MOST_CHARS", 20)
    assert read(corpus, 50) == whole


def test_every_blank_stays_a_blank_and_nothing_else_becomes_one() -> None:
    # What lets a text be cut at its blanks before it is cleaned and folded.
    for code in range(0x20000):
        char = chr(code)
        kept = clean(char)
        if char.isspace():
            assert kept.isspace(), hex(code)
            assert fold(kept).isspace(), hex(code)
            assert not has_marks(char), hex(code)
        elif not kept.isspace():
            assert not any(c.isspace() for c in kept + fold(kept)), hex(code)
