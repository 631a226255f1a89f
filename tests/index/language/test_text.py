import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.text import (
    canonical,
    clean,
    clean_question,
    fold,
    folded_tokens,
    has_marks,
    letters_alone,
    lower,
    tokens,
    toneless,
)

_ANY = st.text(alphabet=st.characters(), max_size=60)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Tha\u0302\u0301ng", "Thấng"),  # decomposed
        ("a\u200bb\ufeffc\u00add", "abcd"),
        ("a\u202eb", "ab"),
        ("a\x00b\x07c", "a b c"),
        ("một\r\nhai\rba\x0cbốn", "một\nhai\nba\nbốn"),
        ("\ud800x", "\ufffdx"),
        ("giữ\u00a0nguyên", "giữ\u00a0nguyên"),
    ],
)
def test_clean(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_a_question_is_one_line_of_plain_characters() -> None:
    assert clean_question("  thu\u00a0ngân\n sách\uff1f ") == "thu ngân sách?"


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("hoà", "hòa"),
        ("Hoà", "Hòa"),
        ("HOÀ", "HÒA"),
        ("khoẻ", "khỏe"),
        ("thuý", "thúy"),
        ("luỹ kế", "lũy kế"),
        ("Tỉnh uỷ", "Tỉnh ủy"),
        ("quý", "quý"),  # the u belongs to the consonant
        ("QUÝ", "QUÝ"),
        ("hoàn", "hoàn"),  # not final
        ("thuyền", "thuyền"),
    ],
)
def test_tone_marks_have_one_place(written: str, form: str) -> None:
    assert canonical(written) == form


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Đồng Nai", "dong nai"), ("Thừa Thiên – Huế", "thua thien – hue"), ("ƯỚC ĐẠT", "uoc dat")],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_marks() -> None:
    assert has_marks("đi")
    assert has_marks("quý")
    assert not has_marks("quy 3 nam 2020")


def test_tokens_keep_numbers_whole() -> None:
    assert tokens("Đạt 660,191 tỷ (90,41%) đến 31/8/2022.") == [
        "đạt",
        "660,191",
        "tỷ",
        "90,41%",
        "đến",
        "31/8/2022",
    ]
    assert folded_tokens("Tỉnh uỷ") == ["tinh", "uy"]


@given(_ANY)
def test_cleaning_once_is_enough(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert unicodedata.is_normalized("NFC", clean(text))


@given(_ANY)
def test_normal_forms_keep_offsets(text: str) -> None:
    for form in (canonical, fold, lower):
        assert len(form(text)) == len(text)


@given(st.text(alphabet="aàăâđeêioôơuưyáạảãấệộớữýqnhc OAUY", max_size=12))
def test_folding_ignores_where_the_tone_stands(text: str) -> None:
    assert fold(canonical(text)) == fold(text)
    assert canonical(canonical(text)) == canonical(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("mâý", "mấy"), ("đâù", "đầu"), ("ngươì", "người"), ("cưú", "cứu"), ("nước", "nước")],
)
def test_a_tone_mark_behind_its_vowel_is_a_slip(typed: str, meant: str) -> None:
    assert canonical(typed) == meant


def test_a_word_without_its_tone_keeps_its_other_marks() -> None:
    assert toneless("tổng") == "tông"
    assert toneless("nợ") == "nơ"


def test_long_texts_fold_as_their_characters_do() -> None:
    # What is folded by a table of characters, over all of them: letters beyond the first plane and
    # lone surrogates, too.
    for first in range(0, sys.maxunicode + 1, 400):
        text = "".join(map(chr, range(first, min(first + 400, sys.maxunicode + 1))))
        assert fold(text) == "".join(map(fold, text))


@given(_ANY)
def test_letters_alone_keep_their_places(text: str) -> None:
    alone = letters_alone(text)
    assert len(alone) == len(text)
    assert alone.split() == re.findall(r"[^\W\d_]+", text)
    assert letters_alone(text + "𝐀") == alone + "𝐀"


def test_eth_is_read_as_the_letter_that_it_looks_like() -> None:
    assert fold("QSDÐ") == fold("QSDĐ") == "qsdd"
    assert lower("ÐẤU GIÁ") == "đấu giá"
