"""Slips in the names of indicators are put right; other words stay as typed."""

from __future__ import annotations

import pytest

from index.language.scan import scan
from retrieval.spelling import bodies_respelt, respelt
from tests.retrieval.making import asked


def put_right(text: str) -> str:
    return " ".join(token.text for token in respelt(scan(text), folded=True))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tỷ lệ hộ ngèo", "tỷ lệ hộ ngheo"),
        ("giai nagn von", "giai ngan von"),
        ("grdp tăg mấy", "grdp tang mấy"),
        ("xã nông thôm mới", "xã nông thon mới"),
        ("thu ngan sahc", "thu ngan sach"),
    ],
)
def test_a_slip_is_read_as_the_name_it_is_in(typed: str, meant: str) -> None:
    assert put_right(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "kim ngạch nk",  # an abbreviation, no slip of "xnk"
        "gtsx nông nghiệp",  # "nông" is no slip of "công": it is in names of its own
        "hộ nghề rèn",  # a name of two words, and a word that is one
        "gtsx kcn ocop",
        "vốn ctmtqg",
        "số xe khách",
        "doanh thu lưu trú du lịch",  # "trú" is no slip of "thu du lịch"
    ],
)
def test_words_that_may_be_meant_stay(typed: str) -> None:
    assert put_right(typed) == " ".join(token.text for token in scan(typed))


def test_offsets_stay_those_of_the_typed_text() -> None:
    tokens = respelt(scan("hộ ngèo"), folded=False)
    assert [(t.text, t.start, t.end) for t in tokens] == [("hộ", 0, 2), ("nghèo", 3, 7)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("xã nông thôn mơi", "xã nông thôn mới"),
        ("hô nghèo", "hộ nghèo"),
        # Another word, not one without its tone.
        # Other marks only where most words of a longer name are right.
        ("thu ngân sạch", "thu ngân sách"),
        ("thu nhâp bình quân dầu người", "thu nhập bình quân đầu người"),
        ("dư nỡ", "dư nỡ"),
        ("thủ ngăn sạch", "thủ ngăn sạch"),
    ],
)
def test_tones_left_out_of_a_name(typed: str, meant: str) -> None:
    assert " ".join(token.text for token in respelt(scan(typed), folded=False)) == meant


def test_a_word_of_another_name_is_no_slip() -> None:
    assert "#import" in asked("thuế suất nhập khẩu gạo Vị Xuyên").terms
    assert "#trade" in asked("suất nhập khẩu Vị Xuyên").terms


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hải qaun Đắk Lắk thu bao nhiêu", "hải quan Đắk Lắk thu bao nhiêu"),
        ("hai qaun dak lak", "hai quan dak lak"),
        ("cục thuêé Đắk Lắk", "cục thuế Đắk Lắk"),
        ("hải sản Đắk Lắk", "hải sản Đắk Lắk"),
        ("cục thống kê", "cục thống kê"),
    ],
)
def test_a_slip_in_what_names_a_body(typed: str, meant: str) -> None:
    assert bodies_respelt(typed) == meant
