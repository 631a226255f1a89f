"""Words asked for are found in a text exactly where reading all of it finds them."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.language.scan import scan_words
from index.language.terms import term_set
from index.language.text import fold, lower
from retrieval.asked_words import AskedWords, Phrases, names_hold_stops, neighbours, words_in
from retrieval.read_texts import ReadTexts, words_of

# Syllables, names of concepts whole and in pieces, abbreviations of both, units, numbers, signs.
PIECES = [
    "thu", "Thu", "ngân sách", "thu ngân sách", "NSNN", "thu NSNN", "nhà nước", "ngân", "sách",
    "tỷ lệ", "hộ nghèo", "tỷ lệ hộ nghèo", "hộ cận nghèo", "GPMB", "mb", "MB", "tngt", "ns",
    "mặt bằng", "xã", "Hòa", "hoà", "thuỷ", "đầu tư công", "ĐTC", "đtc", "tái định cư", "tđc",
    "m2", "km2", "km", "m", "ha", "ha²", "xm2", "12", "1.234,5", "2022", "5m", "a1b", "_", "-",
    "rác", "rác thải", "sổ", "hồng", "xử", "phạt", "xử phạt", "TCCSD", "TCCSĐ", "vụ án", "căn cước",
    "heo", "lợn", "trung bình", "bình quân", "đánh bắt", "hải sản", "khai thác", "tử vong", "tử",
    ",", ".", ";", "(", ")", "%", "\n", "khó khăn", "nguyên nhân", "do", "độ", "đo", "İ", "ß",
]  # fmt: skip
texts = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " ", " ", " "])), max_size=14
).map(lambda rows: "".join(piece + gap for piece, gap in rows))


@settings(deadline=None, max_examples=400)
@given(asked=texts, text=texts)
def test_terms_and_neighbours_are_those_of_the_full_reading(asked: str, text: str) -> None:
    terms, pairs = term_set(asked), neighbours(asked)
    wanted = AskedWords(terms, pairs)
    assert wanted.held_in(text) == terms & term_set(text)
    kept = len(pairs & neighbours(text)) / len(pairs) if pairs else 0.0
    assert wanted.share_of_pairs(text, fold(text)) == kept


@settings(deadline=None, max_examples=300)
@given(asked=texts, parts=st.lists(texts, min_size=1, max_size=3))
def test_what_joined_texts_hold_one_of_them_holds(asked: str, parts: list[str]) -> None:
    wanted = AskedWords(term_set(asked))
    assert not names_hold_stops()
    held = frozenset().union(*map(wanted.held_in, parts))
    assert held == wanted.held_in(". ".join(parts))


@settings(deadline=None, max_examples=400)
@given(asked=texts, parts=st.lists(texts, max_size=4))
def test_texts_read_together_hold_what_each_does(asked: str, parts: list[str]) -> None:
    wanted, read = AskedWords(term_set(asked), neighbours(asked)), ReadTexts(parts)
    assert read.folds == [fold(text) for text in parts]
    assert read.words == [words_of(fold(text)) for text in parts]
    assert wanted.held_each(read) == [wanted.held_in(text) for text in parts]
    shares = [wanted.share_of_pairs(text, fold(text)) for text in parts]
    assert wanted.shares_of_pairs(read) == shares


@settings(deadline=None, max_examples=300)
@given(phrases=st.lists(texts.filter(str.split), min_size=1, max_size=4), text=texts)
def test_phrases_stand_in_read_texts(phrases: list[str], text: str) -> None:
    rows = Phrases([" ".join(scan_words(fold(phrase))) for phrase in phrases])
    words = words_of(fold(text))
    stand = rows.stand_in(fold(text))
    assert rows.stand_in_read(fold(text), words) == stand
    assert rows.may_stand_in(words) or not stand


@settings(deadline=None, max_examples=300)
@given(asked=texts, text=texts, cut=st.integers(0, 60))
def test_what_a_text_misses_no_part_of_it_holds(asked: str, text: str, cut: int) -> None:
    wanted = AskedWords(term_set(asked))
    for term in term_set(asked):
        if wanted.missing([term], fold(text)):
            assert term not in term_set(text[cut:])
            assert term not in term_set(text[: len(text) - cut])


@settings(deadline=None, max_examples=300)
@given(phrases=st.lists(texts.filter(str.split), min_size=1, max_size=4), text=texts)
def test_phrases_stand_where_their_tokens_do(phrases: list[str], text: str) -> None:
    rows = [" ".join(scan_words(phrase)) for phrase in phrases]
    said = f" {' '.join(scan_words(text))} "
    assert Phrases(rows).stand_in(lower(text)) == any(f" {row} " in said for row in rows)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Giải phóng MB còn chậm", {"bang"}),  # mặt bằng, written short
        ("bằng với năm trước", {"bang"}),
        ("trang bìa", set()),  # no syllable by itself
        ("BẰNG", {"bang"}),
    ],
)
def test_abbreviations_stand_for_their_words(text: str, held: set[str]) -> None:
    assert AskedWords(["bang", "rang"]).held_in(text) == held


def test_folding_keeps_letters_letters() -> None:
    # What a letter is, is asked of folded texts here and of lower-case ones by ``scan``.
    for code in range(sys.maxunicode + 1):
        char = chr(code)
        if 0xD800 <= code < 0xE000:
            continue
        lowered, folded = lower(char), fold(char)
        assert lowered.isalnum() == folded.isalnum()
        assert lowered.isdecimal() == folded.isdecimal()
        if code % 97 == 0:
            assert fold(lowered) == folded


def test_synonyms_are_read_where_terms_are_told_apart() -> None:
    text = "Giá trị trung bình toàn tỉnh đạt 87 điểm; đàn heo 412 con."
    asked = AskedWords({"binh", "quan", "lon"})
    assert (
        asked.held_in(text) == {"binh", "quan", "lon"} & term_set(text) == {"binh", "quan", "lon"}
    )
    assert {"binh", "quan", "lon"} <= words_in(fold(text))
